from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView, QWidget

from facilitator.exercises.boards.wall.controls.twin_rows import COLUMN, NEW, USE, WORDS
from facilitator.ui.kit.theme import Theme


def test_a_card_is_edited_in_place(console, controls, write):
    console.handle.choose(console.card("Mends bikes").id)
    write("card_words", "Mends bikes and prams")
    assert "Mends bikes and prams" in console.view.texts()
    console.store.undo()
    assert "Mends bikes" in console.view.texts()


def test_what_is_being_typed_is_kept_when_another_card_is_chosen(console, controls, qtbot):
    console.handle.choose(console.card("Mends bikes").id)
    field = controls.card.words
    controls.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " and prams")
    console.handle.choose(console.card("Bakes for forty").id)
    assert console.card("Mends bikes and prams")
    assert field.text() == "Bakes for forty"


def test_a_card_is_sent_to_a_column_without_a_drag(console, controls):
    console.handle.choose(console.card("Mends bikes").id)
    box = controls.findChild(QComboBox, "card_column")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert console.column("connections") == ["Mends bikes"]


def test_two_that_say_the_same_are_merged_and_taken_apart(console, controls, press, write):
    console.handle.choose(console.card("Mends bikes").id)
    press("card_merge")
    write("merge_field", "forty")
    card = console.card("Bakes for forty")
    assert [c.text for c in card.also] == ["Mends bikes"]
    assert console.handle.chosen == card.id
    press("card_part")
    assert console.column("hands") == ["Bakes for forty", "Mends bikes"]


def test_withdrawing_covers_at_once_and_can_be_taken_back(console, wall, controls, press):
    console.handle.choose(console.card("Mends bikes").id)
    press("withdraw")
    assert "Mends bikes" not in [*wall.view.texts(), *console.view.texts()]
    assert controls.findChild(QLineEdit, "card_words").text() == ""
    press("show_again")
    assert "Mends bikes" in wall.view.texts()


def test_removing_for_good_asks_once_and_undo_does_not_bring_it_back(console, controls, press):
    console.handle.choose(console.card("Mends bikes").id)
    press("remove")
    assert console.card("Mends bikes")
    press("remove_yes")
    console.store.undo()
    assert "Mends bikes" not in repr(console.state)
    assert console.state.withdrawn == 1


def test_delete_withdraws_the_chosen_card(console, controls):
    console.handle.choose(console.card("Mends bikes").id)
    console.keys(Qt.Key.Key_Delete)
    assert console.state.get(console.handle.chosen).hidden


def test_the_withdraw_key_works_while_typing(console, controls, qtbot):
    console.handle.choose(console.card("Mends bikes").id)
    controls.activateWindow()
    qtbot.waitActive(controls)
    QTest.keyClick(controls.card.words, Qt.Key.Key_F8)
    assert console.state.get(console.handle.chosen).hidden


def test_looking_back_marks_what_is_new_and_what_it_could_be_used_for(console, controls, press, write):
    console.handle.choose(console.card("Mends bikes").id)
    assert controls.findChild(QWidget, "card_new").isHidden()
    console.store.next()
    press("card_new")
    write("card_use_for", "the repair day")
    card = console.card("Mends bikes")
    assert (card.new_to_us, card.could_use, card.use_for) == (True, True, "the repair day")


def test_columns_are_renamed_added_and_removed(console, controls, press, write):
    controls.sheets.open("columns")
    write("column_name_1", "What we care about")
    write("column_new", "Places")
    press("column_remove_3")
    names = [c.name for c in console.state.columns]
    assert names == ["What we care about", "Head", "Connections", "Places"]
    assert console.column("head")[-1] == "Bakes for forty"


def test_six_columns_are_the_most_and_two_the_least(console, controls, press, write):
    controls.sheets.open("columns")
    write("column_new", "Five")
    write("column_new", "Six")
    assert not controls.findChild(QWidget, "column_add").isEnabled()
    for _ in range(4):
        press("column_remove_1")
    assert controls.findChild(QWidget, "column_remove_1").isHidden()
    assert len(console.state.columns) == 2
    assert len(console.state.cards) == 6


def test_an_empty_name_gives_way_to_the_one_that_is_kept(console, controls, write):
    controls.sheets.open("columns")
    write("column_name_1", "")
    assert controls.findChild(QLineEdit, "column_name_1").text() == "Heart"


def test_search_finds_merged_words_and_never_covered_ones(console, controls, write):
    items = [console.card(t).id for t in ("Mends bikes", "Patience", "Bakes for forty")]
    console.handle.do("Merge", lambda s: s.merged(items[0], items[1]))
    console.handle.cover(items[2])
    controls.sheets.open("find")
    write("wall_search", "bikes")
    assert console.handle.chosen == items[1]
    write("wall_search", "forty")
    assert console.view.texts() == []


def test_the_list_is_a_table_with_the_same_cards(console, controls):
    controls.sheets.open("list")
    table = controls.findChild(QTableView, "wall_list")
    words = [table.model().index(n, WORDS).data() for n in range(table.model().rowCount())]
    assert words == [c.text for c in console.state.cards]
    table.setFocus()
    table.selectRow(4)
    assert console.handle.chosen == console.card("Mends bikes").id


def test_every_cell_of_the_list_can_be_changed(console, controls):
    model = controls.twin.model
    row = model.row_of(console.card("Mends bikes").id)
    model.setData(model.index(row, WORDS), "Mends prams")
    model.setData(model.index(row, NEW), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(row, USE), "Saturday")
    said = []
    console.store.said.connect(said.append)
    model.setData(model.index(row, COLUMN), "heart")
    assert said == ["Mends prams: Heart, 3 of 3"]
    card = console.card("Mends prams")
    assert (card.new_to_us, card.could_use, card.use_for, card.column) == (True, True, "Saturday", "heart")


def test_the_list_is_changed_with_keys(console, controls):
    controls.sheets.open("list")
    table = controls.twin.table
    table.setFocus()
    table.setCurrentIndex(controls.twin.model.index(4, COLUMN))
    QTest.keyClick(table, Qt.Key.Key_F2)
    box = table.findChild(QComboBox, "cell_choices")
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert console.column("head")[-1] == "Mends bikes"
    row = controls.twin.model.row_of(console.card("Mends bikes").id)
    table.setCurrentIndex(controls.twin.model.index(row, NEW))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert console.card("Mends bikes").new_to_us


def test_the_list_hides_what_is_covered(console, controls):
    console.handle.cover(console.card("Mends bikes").id)
    model = controls.twin.model
    shown = [model.index(r, c).data() for r in range(model.rowCount()) for c in range(model.columnCount())]
    assert "Mends bikes" not in shown
    assert "covered" in shown


def test_names_stand_in_the_list_only_when_chosen(console, controls):
    assert controls.twin.table.isColumnHidden(controls.twin.model.name_column)
    console.handle.do("Names", lambda state: state.naming(True))
    assert not controls.twin.table.isColumnHidden(controls.twin.model.name_column)


def test_every_control_has_a_name(controls):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView)
    found = [w for kind in kinds for w in controls.findChildren(kind) if w.objectName()[:3] != "qt_"]
    unnamed = [w for w in found if not (w.accessibleName() or getattr(w, "text", str)())]
    assert not [w.objectName() for w in unnamed]
    assert all(w.objectName() for w in found if w.parent() and not isinstance(w.parent(), QTableView))


def test_controls_fit_beside_a_narrow_board(console, controls, write):
    controls.setStyleSheet(Theme().stylesheet())
    controls.sheets.open("columns")
    write("column_new", "A very long name for a column that nobody could ever read aloud")
    write("column_new", "Another very long name for a column")
    console.handle.choose(console.card("Mends bikes").id)
    sheets = (controls.adding, controls.card, controls.round, controls.finding, controls.columns)
    widths = [sheet.minimumSizeHint().width() for sheet in (*sheets, controls)]
    assert max(widths) <= 666  # what a laptop of 1280 pixels leaves
