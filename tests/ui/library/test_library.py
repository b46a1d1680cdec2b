import datetime
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRegularExpression, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from facilitator.exercises import catalogue
from facilitator.storage.library import Entry
from facilitator.ui.library.review_form import ReviewForm
from facilitator.ui.library.row import Row
from facilitator.ui.library.start import choices
from facilitator.ui.library.window import LibraryWindow
from facilitator.workshop.review import GRID, PROMISES, RATINGS

NOW = datetime.datetime(2026, 11, 22, 10, 3)


def entry(title, state="planned", **more):
    path = Path(f"/nowhere/{title}.workshop.json")
    return Entry(path=path, changed=NOW, title=title, state=state, **more)


@pytest.fixture
def window(qtbot):
    made = LibraryWindow(lambda: NOW)
    made.start.show_choices(*choices(catalogue.shipped()))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.start.complete)
    return made


def find(window, name, kind=QPushButton):
    return window.findChild(kind, name)


def titles(window):
    return [row.entry.title for row in window.shelf._area.widget().findChildren(Row)]


def test_an_empty_library_says_what_to_do_first(window):
    window.shelf.show_entries([])
    assert "Start with one on the left" in find(window, "empty", object).text()


def test_an_agenda_is_started_with_the_keyboard_alone(qtbot, window):
    find(window, "start_agenda_who-has-a-say").setFocus()
    QTest.keyClick(find(window, "start_agenda_who-has-a-say"), Qt.Key.Key_Space)
    title = find(window, "new_title", QLineEdit)
    QTest.keyClicks(title, "  Opening <b>hours</b>  ")
    with qtbot.waitSignal(window.made) as made:
        QTest.keyClick(title, Qt.Key.Key_Return)
    choice, answers = made.args
    assert choice.id == "who-has-a-say"
    assert (answers.title, answers.people) == ("Opening <b>hours</b>", 12)
    assert answers.start == datetime.time(10, 15)


def test_times_and_people_can_be_set_by_clicks_alone(qtbot, window):
    window.start.chosen.emit(window.start.findChildren(QPushButton)[0]._choice)
    for name in ("new_people_more", "new_start_less", "new_date_more"):
        qtbot.mouseClick(find(window, name), Qt.MouseButton.LeftButton)
    answers = window._form.answers()
    assert (answers.people, answers.start.minute, answers.date.day) == (13, 10, 23)


def test_every_state_offers_what_comes_next(window):
    window.shelf.show_entries([entry("A", "stopped", step="Now"), entry("B"), entry("C", "finished")])
    assert [find(window, name) is not None for name in ("carry_on", "run", "record")] == [True] * 3
    assert find(window, "row_state", object).text() == "Stopped in “Now”"


def test_a_damaged_file_says_so_and_offers_a_way_back(qtbot, window):
    window.shelf.show_entries([entry("broken", "", problem="“broken” is damaged.")])
    assert find(window, "row_state", object).text() == "“broken” is damaged."
    with qtbot.waitSignal(window.asked) as asked:
        qtbot.mouseClick(find(window, "versions"), Qt.MouseButton.LeftButton)
    assert asked.args[0] == "versions"


def test_a_thousand_workshops_show_a_page_and_search_all(qtbot, window):
    window.shelf.show_entries([entry(f"Group {n}") for n in range(1000)])
    assert 0 < len(titles(window)) < 25  # nobody waits for what is out of sight
    qtbot.waitUntil(lambda: len(titles(window)) == 25)
    qtbot.mouseClick(find(window, "show_more"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(window)) == 50)
    QTest.keyClicks(find(window, "search", QLineEdit), "group 999")
    assert titles(window) == ["Group 999"]


def test_words_inside_the_files_are_found_too(qtbot, window):
    window.shelf.show_entries([entry("A"), entry("B")])
    search = find(window, "search", QLineEdit)
    with qtbot.waitSignal(window.search_wanted):
        QTest.keyClicks(search, "drivers")
    assert titles(window) == []
    window.shelf.show_found("drivers", frozenset({str(entry("B").path)}))
    assert titles(window) == ["B"]


def test_what_lies_elsewhere_since_is_searched_again(qtbot, window):
    window.shelf.show_entries([entry("A")])
    with qtbot.waitSignal(window.search_wanted):
        QTest.keyClicks(find(window, "search", QLineEdit), "drivers")
    with qtbot.waitSignal(window.search_wanted):
        window.shelf.show_entries([entry("B")])  # it was renamed


def test_where_everybody_can_see_titles_wait_to_be_asked_for(qtbot, window):
    window.shelf.show_entries([entry("Young carers’ board")])
    window.shelf.be_private(True)
    assert titles(window) == []
    qtbot.mouseClick(find(window, "reveal"), Qt.MouseButton.LeftButton)
    assert titles(window) == ["Young carers’ board"]


def test_typed_titles_are_shown_as_typed(window):
    window.shelf.show_entries([entry("A & B <b>c</b>")])
    label = find(window, "row_title", object)
    assert (label.text(), label.textFormat()) == ("A & B <b>c</b>", Qt.TextFormat.PlainText)


def test_a_title_as_long_as_they_come_leaves_room_for_other_workshops(window):
    long = "Co-producing the opening hours <b>with everybody</b> " * 40
    window.shelf.show_entries([Entry(path=Path("/x"), changed=NOW, title=long, place=long, state="planned")])
    shown = find(window, "row_title", QLabel)
    assert shown.text().endswith("…")
    assert (shown.accessibleName(), shown.toolTip()) == (long, f"<span>{escape(long)}</span>")
    assert window.findChild(Row).sizeHint().height() < 250


ENDLESS = "Unbrokenwordwithoutend" * 200


def beyond(window, part):
    """How far a part goes over the right edge of its window, in pixels."""
    return max(0, part.mapTo(window, part.rect().topRight()).x() - window.width() + 1)


def sideways(window):
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [area.objectName() for area in areas if area.horizontalScrollBar().maximum()]


@pytest.fixture
def large(looks, window):
    """The smallest window, with words of twice their size that grew while it was open."""
    window.resize(window.minimumSize())
    looks.console.scale_text(2.0)
    return window


def test_the_largest_words_find_room_in_the_smallest_window(large):
    large.shelf.show_entries([entry("Opening hours", state="stopped", step="Where are they now?")])
    QApplication.processEvents()
    cards = large.start.findChildren(QPushButton, QRegularExpression("^start_"))
    assert sideways(large) == []
    seen = [find(large, name, QWidget) for name in ("search", "shelf_heading", "carry_on")]
    assert not any(beyond(large, part) for part in seen)
    for words in (words for card in cards for words in card.findChildren(QLabel)):
        longest = max(map(words.fontMetrics().horizontalAdvance, words.text().replace("-", "- ").split()))
        assert words.width() >= longest, words.text()


def test_a_title_without_a_space_goes_on_in_the_next_line(window):
    window.shelf.show_entries([entry(ENDLESS, state="stopped", step="Where are they now?"), entry("Two")])
    QApplication.processEvents()
    first, second = window.findChildren(Row)
    heads = [find(row, "row_title", QLabel) for row in (first, second)]
    assert heads[0].accessibleName() == ENDLESS
    assert heads[0].width() == heads[1].width()
    assert heads[0].height() > 2 * heads[1].height()


def test_a_workshop_without_earlier_versions_offers_none(window):
    window.offer_versions(entry(ENDLESS), [])
    QApplication.processEvents()
    assert not find(window, "versions_list", QWidget).isVisible()
    assert not find(window, "restore").isVisible()
    assert find(window, "versions_cancel").hasFocus()
    assert not beyond(window, find(window, "versions_heading", QLabel))


def test_a_form_scrolls_where_its_words_have_no_room(large):
    form = ReviewForm()
    large.show_page(form)
    form.ask("Opening hours. " * 300, {PROMISES: 3, GRID: 1, RATINGS: 1})
    QApplication.processEvents()
    heading = find(form, "review_heading", QLabel)
    assert heading.height() >= heading.heightForWidth(heading.width())
    assert form.area.verticalScrollBar().maximum() > 0
    assert sideways(large) == []


def test_what_a_search_finds_is_read_from_the_top(qtbot, window):
    window.shelf.show_entries([entry(f"Group {n}", state="stopped") for n in range(40)])
    qtbot.waitUntil(lambda: window.shelf.complete)
    bar = find(window, "rows", QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(bar.maximum())
    find(window, "search", QLineEdit).setText("group")
    qtbot.waitUntil(lambda: window.shelf.complete and bar.maximum() > 500)
    assert bar.value() == 0


def test_a_workshop_that_starts_just_after_midnight_is_tomorrows(window):
    window._now = lambda: datetime.datetime(2028, 2, 28, 23, 52)
    find(window, "start_agenda_who-has-a-say").click()
    answers = window._form.answers()
    assert (answers.date, answers.start) == (datetime.date(2028, 2, 29), datetime.time(0, 0))


def test_the_next_morning_todays_workshop_is_yesterdays(qtbot, window):
    window.shelf.show_entries([entry("Opening hours", date=NOW.date())])
    qtbot.waitUntil(lambda: window.shelf.complete)
    assert "Today" in find(window, "row_when", QLabel).text()
    window._now = lambda: NOW + datetime.timedelta(days=1)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: window.shelf.complete)
    assert "Yesterday" in window.shelf._area.widget().findChild(QLabel, "row_when").text()
