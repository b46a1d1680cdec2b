import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from facilitator.ui.help.window import HelpWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot, looks):
    made = HelpWindow(looks.console)
    made.show()
    yield made
    if isValid(made):
        made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_top(page):
    """The heading nearest above the first line in sight."""
    here = page.cursorForPosition(page.viewport().rect().topLeft() + page.viewport().rect().center() / 20)
    block = here.block()
    while block.isValid() and not block.blockFormat().headingLevel():
        block = block.previous()
    return block.text()


def found(window):
    return window.findChild(QLabel, "help_found").text()


def test_f1_has_the_keys_at_hand(window):
    window.show_keys()
    assert at_top(window.page) == "Keys"
    assert window.sections.currentItem().text() == "Keys"


def test_sections_lead_to_their_place_by_keyboard(window):
    sections = window.sections
    names = [sections.item(row).text().strip() for row in range(sections.count())]
    assert {"In the room", "Who has a say?", "Where your files are"} <= set(names)
    sections.setFocus()
    sections.setCurrentRow(0)
    for _ in range(names.index("Who has a say?")):
        QTest.keyClick(sections, Key.Key_Down)
    assert at_top(window.page) == "Who has a say?"


def test_words_are_found_one_place_after_another(window):
    QTest.keyClicks(window.search, "backups")
    many = window.page.document().toPlainText().casefold().count("backups")
    assert found(window) == f"1 of {many} places"
    QTest.keyClick(window.search, Key.Key_Return)
    assert found(window) == f"2 of {many} places"
    assert len(window.page.extraSelections()) == many


def test_words_that_are_not_there_are_said_not_to_be(window):
    QTest.keyClicks(window.search, "zebra")
    assert found(window) == "Not in the guide"
    window.search.clear()
    assert found(window) == ""


def test_nothing_is_fetched_and_no_link_leads_out(window, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    window.page.show_guide("# A\n\n## Far\n\n[out](https://example.org) ![](https://example.org/x.png)\n")
    window.page.anchorClicked.emit(QUrl("https://example.org"))
    assert not opened
    assert window.page.loadResource(2, QUrl("https://example.org/x.png")) is None


def test_a_link_inside_leads_to_its_heading(window):
    window.page.show_guide("# A\n\n" + "word\n\n" * 200 + "## Where to go\n\n" + "word\n\n" * 200)
    window.page.anchorClicked.emit(QUrl("#where-to-go"))
    assert at_top(window.page) == "Where to go"


def test_words_grow_with_the_console(window, looks):
    small = window.page.document().size().height()
    looks.console.scale_text(2.0)
    assert window.page.document().size().height() > 1.5 * small


def test_a_dark_console_has_a_dark_guide(window, looks):
    looks.console.use("dark")
    page = window.page.grab().toImage()
    assert page.pixelColor(page.width() - 40, page.height() // 2) == looks.console.colour("board")


def test_escape_and_f1_close_it(window):
    QTest.keyClick(window.search, Key.Key_F1)
    assert not isValid(window) or not window.isVisible()


def test_what_was_found_is_still_found_when_the_words_grow(window, looks):
    QTest.keyClicks(window.search, "backups")
    many = len(window.page.extraSelections())
    looks.console.scale_text(1.5)
    assert len(window.page.extraSelections()) == many
    QTest.keyClick(window.search, Key.Key_Return)
    assert found(window) == f"2 of {many} places"


def test_a_section_leads_back_to_its_place_when_it_is_pressed_again(window):
    window.show_keys()
    window.page.verticalScrollBar().setValue(0)
    assert at_top(window.page) != "Keys"
    sections = window.sections
    place = sections.visualItemRect(sections.currentItem()).center()
    QTest.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_top(window.page) == "Keys"


def test_no_word_of_the_title_is_broken_in_a_small_window_with_the_largest_words(window, looks):
    looks.console.scale_text(2.0)
    window.resize(700, 500)
    QCoreApplication.processEvents()
    title = window.page.document().begin()
    lines = [title.layout().lineAt(number) for number in range(title.layout().lineCount())]
    parts = [title.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]
    assert [word for part in parts for word in part.split()] == title.text().split()
