"""The sheets about one group: each keeps what it was opened for, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside
from tests.exercises.boards.acts import press
from tests.exercises.boards.grid.acts import choose, enter, part


def test_setting_aside_keeps_the_reason_and_can_be_reversed(controls, person):
    choose(controls, "young carers")
    press(controls, "open_aside")
    part(controls, "aside_reason").setCurrentText("meets at the wrong time")
    part(controls, "aside_help").setText("an evening meeting")
    press(controls, "aside_keep")
    assert person("Young carers").aside == Aside("meets at the wrong time", False, "an evening meeting")
    press(controls, "bring_back")
    assert person("Young carers").aside is None


def test_escape_leaves_a_sheet_without_keeping_it(controls, person):
    choose(controls, "young carers")
    press(controls, "open_aside")
    part(controls, "aside_help").setText("an evening meeting")
    QTest.keyClick(part(controls, "aside_help"), Qt.Key.Key_Escape)
    assert person("Young carers").aside is None
    assert not part(controls, "aside_sheet").isVisibleTo(controls)


def test_another_view_needs_a_square_and_keeps_its_reason(controls, person):
    choose(controls, "young carers")
    press(controls, "open_views")
    enter(controls, "somewhere", "view_reason")
    assert part(controls, "view_answer").text()
    part(controls, "view_square").setText("d2")
    press(controls, "view_keep")
    view = person("Young carers").views[0]
    assert (view.place, view.reason) == (Place(0.3, 0.7), "somewhere")
    press(controls, "open_views")
    press(controls, "view_drop_2")
    assert person("Young carers").views == ()


def test_a_guess_says_who_checks_it_and_by_when(controls, person):
    choose(controls, "young carers")
    press(controls, "open_asked")
    press(controls, "asked_not_yet")
    part(controls, "asked_who").setText("the link worker")
    part(controls, "asked_when").setText("Friday")
    press(controls, "asked_keep")
    found = person("Young carers")
    assert (found.asked, found.checker, found.check_by) == ("not_yet", "the link worker", "Friday")


def test_impact_changes_only_with_a_reason(controls, person, store):
    store.go_to(store.activity.id, "should-be")
    choose(controls, "young carers")
    press(controls, "open_impact")
    part(controls, "impact_often").setCurrentIndex(1)
    press(controls, "impact_keep")
    assert person("Young carers").should is None
    part(controls, "impact_reason").setText("the rules change")
    press(controls, "impact_keep")
    assert person("Young carers").should == Place(0.3, 0.1)


def test_a_new_name_that_is_taken_is_refused(controls, person):
    choose(controls, "young carers")
    press(controls, "open_naming")
    part(controls, "naming_name").setText("Councillors")
    press(controls, "naming_keep")
    assert person("Young carers") is not None
    part(controls, "naming_name").setText("Young people who care")
    press(controls, "naming_keep")
    assert person("Young people who care").id == "young carers"


def test_withdrawing_covers_with_one_key_and_removing_asks_in_place(controls, store, person):
    controls.activateWindow()
    choose(controls, "young carers")
    QTest.keyClick(controls, Qt.Key.Key_F8)
    assert person("Young carers").hidden
    assert part(controls, "group_name").text() == "covered"
    press(controls, "remove")
    press(controls, "remove_yes")
    assert store.board("grid").get("young carers") is None
    assert store.board("grid").withdrawn == 1
