"""Groups are named, placed and told apart without dragging."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.exercises.boards.grid.bands import Place
from tests.exercises.boards.acts import press
from tests.exercises.boards.grid.acts import choose, enter, focused, part


def test_a_name_adds_a_group_of_the_chosen_kind(controls, person):
    controls.entry.kind.setCurrentIndex(2)
    enter(controls, "People who use the centre")
    assert person("people who use the centre").kind == "lived"
    assert controls.entry.entry.text() == ""


def test_a_kind_before_a_colon_is_the_kind_from_then_on(controls, person):
    for line in ("staff: Porters", "Cleaners d2", "1: The board", "Young: carers' group"):
        enter(controls, line)
    assert [person(name).kind for name in ("Porters", "Cleaners", "The board")] == [
        "staff",
        "staff",
        "decision",
    ]
    assert person("Cleaners").now == Place(0.3, 0.7)
    assert person("Young: carers' group").kind == "decision"


def test_a_kind_alone_chooses_it_and_adds_nobody(controls, store):
    before = store.board("grid")
    enter(controls, "lived:")
    assert (store.board("grid"), controls.entry.kind.currentData()) == (before, "lived")


def test_pasted_lines_may_each_name_their_kind(controls, person):
    QGuiApplication.clipboard().setText("family: Grandparents\nSisters\ncommunity: The choir")
    QTest.keyClick(controls.entry.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [person(n).kind for n in ("Grandparents", "Sisters", "The choir")] == [
        "family",
        "family",
        "community",
    ]


def test_a_name_with_a_square_places_that_group(controls, person):
    enter(controls, "young c4")
    assert person("Young carers").now == Place(0.7, 0.5)


def test_a_number_with_a_square_places_the_group_that_has_it_in_a_crowd(controls, person):
    enter(controls, "3 d2")
    assert person("Drivers").now == Place(0.3, 0.7)


def test_an_ambiguous_name_is_asked_about_and_kept(controls, person, store):
    store.handle("grid").do("Add", lambda s: s.listed("Young parents"))
    before = person("Young carers").now
    enter(controls, "young c4")
    assert person("Young carers").now == before
    assert controls.entry.entry.text() == "young c4"
    assert "Young carers and Young parents" in controls.entry.answer.text()


def test_a_new_name_with_a_square_is_added_there(controls, person):
    enter(controls, "Faith groups b2")
    assert person("Faith groups").now == Place(0.3, 0.3)


def test_a_name_twice_is_said_and_not_added(controls, store):
    enter(controls, " young CARERS ")
    assert len(store.board("grid").people) == 4
    assert controls.entry.answer.isVisibleTo(controls)


def test_many_pasted_lines_add_many_in_one_step(controls, store):
    QGuiApplication.clipboard().setText("Faith groups\n\nShops\nYoung carers\n")
    QTest.keyClick(controls.entry.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(store.board("grid").people) == 6
    store.undo()
    assert len(store.board("grid").people) == 4


def test_in_should_be_a_square_moves_say_alone(controls, person, store):
    store.go_to(store.activity.id, "should-be")
    enter(controls, "young e1")
    assert person("Young carers").should == Place(0.9, 0.9)


def test_a_click_adds_what_was_typed(controls, store, person):
    controls.findChild(QLineEdit, "grid_entry").setText("Night staff")
    press(controls, "grid_add")
    assert person("Night staff")


def test_the_decision_is_named_in_the_first_step(controls, store):
    store.go_to(store.activity.id, "list")
    enter(controls, "Opening hours", "grid_decision")
    assert store.board("grid").headline == "Opening hours"


def test_a_decision_taken_back_leaves_the_field_too(qtbot, controls, store):
    store.go_to(store.activity.id, "list")
    field = focused(qtbot, controls, "grid_decision")
    QTest.keyClicks(field, "Opening hours")
    QTest.keyClick(field, Qt.Key.Key_Return)
    store.undo()
    assert field.text() == ""
    field.clearFocus()
    assert store.board("grid").decision == ""


def test_every_control_has_a_name(controls):
    for made in controls.findChildren(QWidget):
        if made.focusPolicy() != Qt.FocusPolicy.NoFocus and made.objectName().startswith(
            ("grid_", "open_", "aside_", "asked_")
        ):
            assert made.accessibleName() or made.text(), made.objectName()


def test_while_names_are_typed_the_grid_keeps_its_room(controls, person):
    row = part(controls, "group_row")
    controls.entry.entry.setFocus()
    enter(controls, "young c4")
    assert not row.isVisible()
    QTest.keyClick(controls.entry.entry, Qt.Key.Key_Tab)
    assert row.isVisible()


def test_a_group_s_own_buttons_take_the_place_of_the_others(controls, person):
    others = part(controls, "open_beside")
    choose(controls, person("Councillors").id)
    assert not others.isVisible()
    press(controls, "group_done")
    assert others.isVisible()
    assert not part(controls, "group_row").isVisible()
