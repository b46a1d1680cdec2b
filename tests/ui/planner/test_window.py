"""The planner as a whole: keeping an agenda, keys alone, names, leaving."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
)

from facilitator.exercises import catalogue
from facilitator.storage import errors
from facilitator.workshop.agenda import timetable

TOUCHED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
LONG = "Werkstattgespräch über die gemeinsame Gestaltung <b>&amp; Öffnungszeiten</b> " * 20


def inner(widget):
    """The line edit within a spin box is no control of its own."""
    return isinstance(widget.parent(), QAbstractSpinBox | QComboBox)


def controls(window):
    return [w for kind in TOUCHED for w in window.findChildren(kind) if not inner(w) and w.isVisible()]


def test_an_agenda_is_kept_and_found_again(qtbot, planner, typing, find, tmp_path):
    qtbot.mouseClick(find("save_agenda"), Qt.MouseButton.LeftButton)
    typing("save_agenda_title", "Our half morning")
    qtbot.keyClick(typing("save_agenda_summary", "For the youth club"), Qt.Key.Key_Return)
    kept = catalogue.with_own(tmp_path).agendas["own-our-half-morning"]
    assert (kept.title, kept.summary, kept.minutes) == ("Our half morning", "For the youth club", 120)
    assert "Our half morning" in planner.banner.text("agenda")


def test_the_same_title_is_said_to_replace(qtbot, planner, typing, find):
    for _ in range(2):
        qtbot.mouseClick(find("save_agenda"), Qt.MouseButton.LeftButton)
        field = typing("save_agenda_title", "Ours")
        note = find("save_agenda_note", QLabel).text()
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert note == "Your agenda of that title will be replaced."


def test_what_cannot_be_kept_is_named_before(open_planner, session, qtbot):
    strange = replace(session.activities[1], exercise="from-elsewhere")
    window = open_planner(session.with_activity(strange))
    qtbot.mouseClick(window.findChild(QPushButton, "save_agenda"), Qt.MouseButton.LeftButton)
    assert "What we bring" in window.findChild(QLabel, "save_agenda_note").text()


def test_a_full_disk_is_said_and_the_work_goes_on(open_planner, session, qtbot):
    def full(*_):
        raise errors.cannot_save(Path("x.json"))

    window = open_planner(session, full)
    qtbot.mouseClick(window.findChild(QPushButton, "save_agenda"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.findChild(QPushButton, "save_agenda_now"), Qt.MouseButton.LeftButton)
    assert "x.json" in window.banner.text("agenda")
    assert window.session == session


def test_every_control_has_its_names_and_can_be_touched(planner, qtbot, find):
    find("agenda").choose(planner.session.activities[4].id)
    qtbot.mouseClick(find("step_list_open"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    for control in controls(planner):
        assert control.objectName(), control
        assert control.accessibleName(), control.objectName()
        if not isinstance(control, QPlainTextEdit):
            assert control.height() >= 44, control.objectName()


def test_keys_alone_reach_everything_in_the_order_the_eye_reads(planner, qtbot, find):
    find("title").setFocus()
    met = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        if met and focused is met[0]:
            break
        met.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    missed = {c.objectName() for c in controls(planner) if c.isEnabled()} - {w.objectName() for w in met}
    assert missed == set()
    names = [w.objectName() for w in met]
    order = (
        "title",
        "place",
        "date",
        "start",
        "people",
        "agenda",
        "add_exercise",
        "move_down",
        "activity_title",
    )
    assert sorted(order, key=names.index) == list(order)


def test_a_whole_morning_is_planned_with_keys_alone(qtbot, open_planner):
    window = open_planner(catalogue.new_session("empty", "Ours"))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def tab_to(name):
        for _ in range(80):
            if QApplication.focusWidget().objectName() == name:
                return QApplication.focusWidget()
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        raise AssertionError(name)

    qtbot.keyClicks(tab_to("start"), "10")
    qtbot.keyClick(tab_to("use_taster"), Qt.Key.Key_Space)
    agenda = tab_to("agenda")
    qtbot.keyClick(agenda, Qt.Key.Key_Down)
    qtbot.keyClick(agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(tab_to("protected"), Qt.Key.Key_Space)
    slots = timetable(window.session)
    assert [f"{s.starts:%H:%M}" for s in slots] == [
        "10:00",
        "10:08",
        "10:38",
        "10:53",
        "11:03",
        "11:45",
        "11:55",
    ]
    assert [a.title for a in window.session.activities if a.protected] == ["What we bring"]


def test_leaving_and_running_are_asked_for(qtbot, planner, find):
    with qtbot.waitSignal(planner.done):
        qtbot.mouseClick(find("to_library"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(planner.run_wanted):
        qtbot.mouseClick(find("run"), Qt.MouseButton.LeftButton)


def test_a_window_that_may_not_close_stays(planner):
    planner.may_close = lambda: False
    assert not planner.close()
    assert planner.isVisible()


@pytest.mark.parametrize("size", [(1080, 600), (1280, 720), (1920, 1080)])
def test_the_longest_words_push_nothing_out_of_the_window(open_planner, session, size):
    long = replace(session, title=LONG, place=LONG, project=LONG)
    for activity in long.activities:
        long = long.with_activity(replace(activity, title=LONG, notes=LONG))
    window = open_planner(long)
    window.resize(*size)
    QApplication.processEvents()
    for name in ("run", "remove", "activity_title", "move_down"):
        control = window.findChild(QPushButton if name != "activity_title" else QLineEdit, name)
        right = control.mapTo(window, control.rect().topRight()).x()
        assert right <= window.width(), name
    assert (window.width(), window.height()) == size


def test_at_the_smallest_size_nothing_has_to_be_scrolled_sideways(planner, find):
    planner.resize(planner.minimumSize())
    QApplication.processEvents()
    body = find("planner_body", QScrollArea)
    assert (body.horizontalScrollBar().maximum(), body.verticalScrollBar().maximum()) == (0, 0)
