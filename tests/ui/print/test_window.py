import itertools
import threading
from dataclasses import replace
from io import BytesIO

import pikepdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from shiboken6 import isValid

from facilitator.handouts import packs
from facilitator.ui.print import open_print
from facilitator.ui.print.choices import ORDER
from tests.ui.acts import click

Key = Qt.Key


def choose_kind(qtbot, window, kind):
    """With the keys, as in the closed list."""
    box = window.panel.kind
    box.setFocus()
    while box.currentData() != kind:
        up = box.currentIndex() > box.findData(kind)
        qtbot.keyClick(box, Key.Key_Up if up else Key.Key_Down)


def test_opens_on_everything_for_the_day_for_everybody(window, session, words):
    assert window.stage.pages.count == len_of(packs.pdf(session, "pack", packs.Options()))
    assert "Run sheet for the facilitator" in window.stage.pages.words(0)
    assert window.panel.copies.value() == 12
    assert window.panel.large.value() == 1


def len_of(data):
    with pikepdf.open(BytesIO(data)) as file:
        return len(file.pages)


def test_every_kind_shows_pages_or_says_kindly_why_not(qtbot, window, settled):
    for kind in ORDER:
        choose_kind(qtbot, window, kind)
        settled(window)
        assert window.stage.pages or window.stage.message.endswith(".")
        assert bool(window.stage.pages) == window.findChild(QPushButton, "print_save").isEnabled()


def test_fewer_copies_mean_fewer_pages(qtbot, window, settled):
    before = window.stage.pages.count
    click(qtbot, window, "print_copies_less")
    settled(window)
    assert window.stage.pages.count < before


def test_copies_go_back_to_what_the_pages_need_when_others_are_chosen(qtbot, window, settled):
    click(qtbot, window, "print_copies_less")
    choose_kind(qtbot, window, "runsheet")
    assert window.panel.copies.value() == 1
    choose_kind(qtbot, window, "worksheets")
    settled(window)
    assert window.panel.copies.value() == 12


def test_more_in_large_print_are_set_larger(qtbot, window, settled):
    before = window.stage.pages.count
    for _ in range(3):
        click(qtbot, window, "print_large_copies_more")
    settled(window)
    assert window.panel.large.value() == 4
    assert window.stage.pages.count >= before


def test_large_print_is_set_again(qtbot, opened, session, settled):
    window = opened(session, "runsheet")
    before = window.stage.pages.count
    qtbot.keyClick(window.panel.all_large, Key.Key_Space)
    settled(window)
    assert window.stage.pages.count > before


def test_another_paper_has_another_size(qtbot, window, settled):
    qtbot.keyClick(window.panel.paper, Key.Key_Down)
    settled(window)
    assert window.stage.pages.sizes[0].toSize().width() == 842


def test_names_are_left_out(qtbot, opened, session, settled, words):
    window = opened(session, "record")
    assert "Samira" in words(window)
    qtbot.keyClick(window.panel.names, Key.Key_Space)
    settled(window)
    assert "Samira" not in words(window)
    assert "Ring three families" in words(window)


def test_an_activity_is_left_out(qtbot, opened, session, settled, words):
    window = opened(session, "record")
    window.panel.activities.setFocus()
    qtbot.keyClick(window.panel.activities, Key.Key_Space)
    settled(window)
    assert "Young carers" not in words(window)
    assert "Ring three families" in words(window)


def test_a_screen_reader_leaves_an_activity_out(opened, session, settled, words):
    window = opened(session, "record")
    listed = QAccessible.queryAccessibleInterface(window.panel.activities)
    listed.child(0).actionInterface().doAction("Toggle")
    settled(window)
    assert "Young carers" not in words(window)
    assert not listed.child(0).state().checked


def test_no_activity_at_all_is_said_in_place(qtbot, window):
    listed = window.panel.activities
    for _ in range(2):
        qtbot.keyClick(listed, Key.Key_Space)
        qtbot.keyClick(listed, Key.Key_Down)
    assert "Tick at least one" in window.stage.message
    assert not window.findChild(QPushButton, "print_print").isEnabled()


def test_an_empty_session_says_what_to_do(opened, session):
    window = opened(replace(session, activities=()))
    assert "add an activity" in window.stage.message


def test_a_changed_session_is_shown(window, session, settled):
    window.take(replace(session, title="Evening buses"))
    settled(window)
    assert "Evening buses" in window.stage.pages.words(0)


def test_of_many_changes_only_the_last_is_made(qtbot, window, settled, monkeypatch):
    made = []
    real = packs.pdf
    monkeypatch.setattr(packs, "pdf", lambda *a: made.append(a[2].copies) or real(*a))
    for _ in range(5):
        click(qtbot, window, "print_copies_more")
    settled(window)
    assert made == [17]


def test_pages_that_came_too_late_are_dropped(qtbot, window, held_maker):
    qtbot.keyClick(window.panel.mono, Key.Key_Space)
    held_maker.wait_for(qtbot, 1)
    qtbot.keyClick(window.panel.all_large, Key.Key_Space)
    before = window.stage.pages
    held_maker.let_go(1)
    held_maker.wait_for(qtbot, 2)
    assert window.stage.pages is before
    held_maker.let_go(2)
    qtbot.waitUntil(lambda: window.stage.pages is not before)
    assert held_maker.asked[-1].large_print


def test_making_can_be_stopped_and_taken_up_again(qtbot, window, held_maker, settled):
    qtbot.keyClick(window.panel.mono, Key.Key_Space)
    held_maker.wait_for(qtbot, 1)
    qtbot.waitUntil(window.stage.busy.isVisible)
    click(qtbot, window, "print_stop")
    assert not window.making
    assert "your options are kept" in window.stage.message
    held_maker.let_go(9)
    click(qtbot, window, "print_make")
    settled(window)
    assert window.stage.pages is not None


def test_stopping_ends_the_work_itself(qtbot, window, monkeypatch):
    ended = threading.Event()

    def endless(session, kind, options, progress):
        try:
            for piece in itertools.count():
                progress(piece % 50, 100)
        finally:
            ended.set()

    monkeypatch.setattr(packs, "pdf", endless)
    qtbot.keyClick(window.panel.mono, Key.Key_Space)
    qtbot.waitUntil(window.stage.busy.isVisible)
    bar = window.findChild(QProgressBar, "print_progress")
    qtbot.waitUntil(lambda: bar.value() > 10)
    qtbot.keyClick(window, Key.Key_Escape)
    assert ended.wait(5)
    assert not window.making
    assert window.isVisible()


def _alive(window):
    return isValid(window) and window.isVisible()


def test_the_keys_alone_reach_everything(qtbot, window):
    names, seen = [], None
    window.panel.kind.setFocus()
    while (seen := QApplication.focusWidget()) is not None and seen.objectName() not in names:
        names.append(seen.objectName())
        qtbot.keyClick(seen, Key.Key_Tab)
    order = [
        "print_kind",
        "print_copies",
        "print_large_copies",
        "print_paper",
        "print_all_large",
        "print_mono",
    ]
    order += ["print_names", "print_activities", "print_print", "print_save", "print_open", "print_smaller"]
    order += ["print_larger", "print_whole", "print_pages"]
    assert [name for name in names if name in order] == order


def test_escape_closes(qtbot, window):
    qtbot.keyClick(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: not _alive(window))


def test_every_control_has_a_name(window):
    for widget in filter(QPushButton.isVisible, window.findChildren(QPushButton)):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget.objectName()
    panel = window.panel
    for field in (panel.kind, panel.copies, panel.large, panel.paper, panel.activities, window.stage.list):
        assert field.accessibleName()
        assert field.objectName()


def test_choices_are_remembered_for_the_session(qtbot, window, opened, session):
    qtbot.keyClick(window.panel.mono, Key.Key_Space)
    window.close()
    assert opened(session, "record").panel.mono.isChecked()


def test_open_print_shows_the_kind_that_was_asked_for(qtbot, session, window):
    made = open_print(session, window.stage.list.theme, "runsheet")
    qtbot.waitUntil(lambda: made.stage.pages is not None)
    assert made.panel.kind.currentData() == "runsheet"
    made.close()


def test_large_words_leave_page_number_and_sizes_whole(qtbot, window, looks):
    window.resize(960, 600)
    looks.console.scale_text(2.0)
    where = window.findChild(QLabel, "print_where")
    sizes = [window.findChild(QPushButton, f"print_{name}") for name in ("smaller", "larger", "whole")]
    qtbot.waitUntil(lambda: bool(where.text()) and sizes[0].isVisible())
    qtbot.waitUntil(lambda: where.width() >= where.sizeHint().width())
    qtbot.waitUntil(lambda: all(size.width() >= size.sizeHint().width() for size in sizes))
