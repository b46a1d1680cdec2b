"""Everything the console can do to the grid without dragging."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls import Controls
from facilitator.exercises.boards.grid.controls.twin import ASKED, IMPACT, KIND, NAME, SAY, SHOULD
from facilitator.exercises.boards.grid.model import Aside
from facilitator.ui.kit.theme import Theme


@pytest.fixture
def controls(qtbot, store):
    made = Controls(store.handle("grid"), Theme())
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def person(store):
    return lambda name: store.board("grid").called(name)


def part(controls, name):
    return controls.findChild(QWidget, name)


def press(controls, name):
    button = controls.findChild(QAbstractButton, name)
    assert button.isVisibleTo(controls), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(controls, text, field="grid_entry"):
    line = controls.findChild(QLineEdit, field)
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def choose(controls, item):
    controls._handle.choose(item)


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


def test_words_in_the_list_place_in_the_middle_of_their_band(controls, person):
    twin = controls.table.twin
    row = twin.row_of("young carers")
    assert twin.data(twin.index(row, IMPACT)) == "always"
    twin.setData(twin.index(row, SAY), 3)
    assert person("Young carers").now == Place(0.9, 0.7)


def test_the_list_ranks_and_follows_the_grid(controls, store):
    press(controls, "as_list")
    twin = controls.table.twin
    assert twin.person(0).name == "Young carers"
    store.handle("grid").do("Move", lambda s: s.placed("councillors", Place(1.0, 0.0)))
    assert twin.person(0).name == "Councillors"


def test_the_list_and_the_grid_choose_together(controls):
    press(controls, "as_list")
    choose(controls, "councillors")
    assert controls.table.twin.person(controls.table.currentIndex().row()).name == "Councillors"
    controls.table.selectRow(controls.table.twin.row_of("drivers"))
    assert controls._handle.chosen == "drivers"


def test_a_cell_of_the_list_is_chosen_from_words(controls, person):
    press(controls, "as_list")
    table = controls.table
    index = table.twin.index(table.twin.row_of("young carers"), ASKED)
    table.setCurrentIndex(index)
    table.edit(index)
    box = part(controls, "cell_choices")
    assert [box.itemText(i) for i in range(3)] == ["yes", "not yet", "don't know"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert person("Young carers").asked == "yes"


@pytest.mark.parametrize(
    ("step", "editable"),
    [("now", {NAME, KIND, IMPACT, SAY, ASKED}), ("should-be", {NAME, KIND, SHOULD, ASKED})],
)
def test_should_be_and_now_are_written_in_their_own_steps(controls, store, step, editable):
    store.go_to(store.activity.id, step)
    twin = controls.table.twin
    row = twin.row_of("young carers")
    found = {c for c in range(6) if twin.flags(twin.index(row, c)) & Qt.ItemFlag.ItemIsEditable}
    assert found == editable


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


def test_the_starter_deck_adds_what_is_ticked_and_is_kept(controls, store, person):
    store.go_to(store.activity.id, "list")
    kept = []
    controls.deck_saved.connect(kept.append)
    press(controls, "open_deck")
    names = list(controls.deck.list.lines())
    tick_by_click(controls.deck.list, names[0])
    names[1].setText("Elected members")
    press(controls, "deck_add")
    assert person("Senior managers").kind == "decision"
    press(controls, "deck_save")
    assert "Elected members" in kept[0][0]["names"]


def tick_by_click(deck, item):
    QTest.mouseClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=deck.visualItemRect(item).center())


def tick_by_key(deck, item):
    deck.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
    QTest.keyClick(deck, Qt.Key.Key_Space)


def tick_by_screen_reader(deck, item):
    table = QAccessible.queryAccessibleInterface(deck)
    table.child(deck.row(item)).actionInterface().doAction("Toggle")


@pytest.mark.parametrize("tick", [tick_by_click, tick_by_key, tick_by_screen_reader])
def test_names_of_the_deck_are_ticked_and_unticked_in_every_way(controls, store, tick):
    store.go_to(store.activity.id, "list")
    press(controls, "open_deck")
    deck, names = controls.deck.list, list(controls.deck.list.lines())
    wanted = [names[0].text(), names[2].text()]
    for name in names[:3]:
        tick(deck, name)
    tick(deck, names[1])
    QCoreApplication.processEvents()
    assert [n.checkState() == Qt.CheckState.Checked for n in names[:3]] == [True, False, True]
    before = len(store.board("grid").people)
    press(controls, "deck_add")
    assert [p.name for p in store.board("grid").people[before:]] == wanted


def test_a_click_adds_what_was_typed(controls, store, person):
    controls.findChild(QLineEdit, "grid_entry").setText("Night staff")
    press(controls, "grid_add")
    assert person("Night staff")


def test_a_saved_deck_comes_back(controls, store):
    controls.offer([{"kind": "staff", "names": ["Caretakers"]}, {"kind": "gone", "names": ["X"]}])
    texts = [item.text() for item in list(controls.deck.list.lines())]
    assert "Caretakers" in texts
    assert "Support workers" not in texts


def test_the_decision_is_named_in_the_first_step(controls, store):
    store.go_to(store.activity.id, "list")
    enter(controls, "Opening hours", "grid_decision")
    assert store.board("grid").headline == "Opening hours"


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
