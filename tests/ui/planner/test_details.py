"""The workshop's own facts: typed, said back in clock times, undone."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit


def test_clock_times_follow_as_one_types(planner, typing, find):
    typing("start", "14")
    assert find("total", QLabel).text() == "120 minutes, 14:00 to 16:00"
    assert planner.session.start == datetime.time(14)


@pytest.mark.parametrize(
    ("end", "words"), [("11:48", "12 minutes too long"), ("12:05", "5 minutes to spare")]
)
def test_the_plan_against_the_time_there_is(typing, find, end, words):
    typing("must_end", end)
    assert find("remarks", QLabel).text() == words


def test_an_impossible_time_is_said_and_the_last_good_one_kept(qtbot, planner, typing, find):
    field = typing("start", "25:00")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    fault = find("start_fault", QLabel)
    assert fault.isVisible()
    assert fault.text().startswith("“25:00” is not a time of day, so ")
    kept = planner.session.start
    typing("place", "Elsewhere")
    assert (field.text(), fault.isVisible(), planner.session.start) == ("25:00", True, kept)
    qtbot.keyClick(typing("start", "11"), Qt.Key.Key_Return)
    assert (field.text(), fault.isVisible()) == ("11:00", False)


def test_an_end_before_the_start_is_one_clear_sentence(typing, find):
    typing("must_end", "09:00")
    assert (
        find("remarks", QLabel).text() == "It must end by 09:00, but it starts at 10:00. Change one of them."
    )


def test_a_start_in_the_past_is_only_mentioned(planner, typing, find):
    typing("date", "19 November 2026")
    assert find("remarks", QLabel).text() == "This start is in the past."
    assert planner.session.date == datetime.date(2026, 11, 19)


def test_a_time_can_be_left_open_and_found_again_by_clicks_alone(qtbot, planner, typing, find):
    typing("must_end", "12")
    qtbot.keyClick(typing("must_end", ""), Qt.Key.Key_Delete)
    assert planner.session.must_end is None
    for name in ("must_end_more", "must_end_more", "must_end_less"):
        qtbot.mouseClick(find(name), Qt.MouseButton.LeftButton)
    assert planner.session.must_end == datetime.time(12)


def test_what_was_typed_in_a_field_is_one_undo(qtbot, planner, typing, find):
    field = typing("title", "Bus times")
    assert planner.session.title == "Bus times"
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (planner.session.title, field.text()) == ("Opening hours", "Opening hours")
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert planner.session.title == "Bus times"


def test_two_fields_are_two_undos(qtbot, planner, typing, find):
    typing("title", "Bus times")
    typing("place", "Depot")
    qtbot.mouseClick(find("undo"), Qt.MouseButton.LeftButton)
    assert (planner.session.title, planner.session.place) == ("Bus times", "Lye")


def test_an_emptied_title_comes_back(qtbot, planner, find):
    field = find("title", QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert planner.session.title == "Opening hours"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "Opening hours"


def test_people_and_large_print(planner, typing):
    typing("people", "7")
    typing("large_print", "2")
    assert (planner.session.people, planner.session.large_print) == (7, 2)


def test_more_time_and_back(qtbot, planner, session, find):
    box = find("more_time", QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert find("total", QLabel).text() == "3 hours, 10:00 to 13:00"
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert planner.session == session


def test_every_change_is_told_for_saving(planner, typing):
    heard = []
    planner.changed.connect(heard.append)
    typing("place", "Hub")
    assert [s.place for s in heard] == ["H", "Hu", "Hub"]


def test_a_wheel_over_a_field_changes_nothing(planner, find):
    for name in ("people", "more_time"):
        field = find(name)
        field.setFocus()
        at = QPointF(field.rect().center())
        none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        turn = QWheelEvent(
            at,
            field.mapToGlobal(at),
            QPoint(),
            QPoint(0, -120),
            buttons,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turn)
    assert (planner.session.people, planner.session.more_time) == (12, 1)


def test_a_setting_from_elsewhere_stays_a_choice(open_planner, session):
    window = open_planner(replace(session, more_time=1.1))
    assert window.findChild(QComboBox, "more_time").currentText() == "1.1 times as long"


def test_easier_words_are_chosen_for_the_session_and_can_be_taken_back(qtbot, planner, find):
    box = find("wording", QComboBox)
    standard = [step.prompt for _, step in planner.session.places()]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    easier = [step.prompt for _, step in planner.session.places()]
    assert planner.session.wording == "easier"
    assert easier != standard
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert [step.prompt for _, step in planner.session.places()] == standard


def test_a_project_there_is_already_is_taken_by_its_first_letters(qtbot, planner, typing, find):
    planner.suggest_projects(["Library evenings", "Parks"])
    field = typing("project", "EVEN")
    found = field.completer().popup()
    qtbot.waitUntil(found.isVisible)
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert planner.session.project == "Library evenings"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "Library evenings"
    typing("project", "Something of its own")
    assert planner.session.project == "Something of its own"
