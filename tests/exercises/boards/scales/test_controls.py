import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from facilitator.exercises.boards.scales.controls import Controls
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.ui.kit.rows import RowsTable
from facilitator.ui.kit.theme import Theme
from facilitator.workshop.occasion import Occasion

NAME = "ratings"


class Desk:
    """The scales' controls with a hand on them."""

    def __init__(self, store, controls):
        self.store, self.controls = store, controls
        self.said = []
        store.said.connect(self.said.append)

    @property
    def state(self):
        return self.store.board(NAME)

    def find(self, name, kind=QWidget):
        return self.controls.findChild(kind, name)

    def click(self, name, within=""):
        place = self.find(within) if within else self.controls
        QTest.mouseClick(place.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = self.find(name, QLineEdit)
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def choose(self, name, data):
        box = self.find(name, QComboBox)
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())


@pytest.fixture
def desk(shown, reflecting):
    def make(step="count", state=None):
        store = reflecting(step, state)
        return Desk(store, shown(Controls(store.handle(NAME), Theme()), 760, 280))

    return make


def test_a_row_of_figures_and_enter_is_one_persons_sheet(desk):
    count = desk()
    count.type("sheet_entry", "1230-1231230")
    count.type("sheet_entry", "111111111111")
    assert len(count.state.sheets) == 2
    assert count.state.counts("assets-1") == Counts((2, 0, 0))
    assert count.state.counts("assets-4") == Counts((1, 0, 0), 1)
    assert count.find("sheets_counted", QLabel).text() == "2 counted, 12 people"
    count.store.undo()
    assert len(count.state.sheets) == 1


def test_the_field_says_whose_turn_it_is_and_keeps_what_cannot_be_read(desk):
    count = desk()
    field = count.find("sheet_entry", QLineEdit)
    QTest.keyClicks(field, "12")
    assert count.find("sheet_next", QLabel).text().startswith("A2: Sometimes. Next: A3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert count.state.sheets == ()
    assert field.text() == "12"
    assert "2 of 12 typed" in count.find("sheet_next", QLabel).text()
    QTest.keyClicks(field, "9")
    assert "is not on the sheet" in count.find("sheet_next", QLabel).text()


def test_a_pile_of_sheets_can_be_pasted(desk):
    count = desk()
    QGuiApplication.clipboard().setText("1" * 12 + "\n" + "2" * 12 + "\n12\n" + "3" * 12)
    QTest.keyClick(count.find("sheet_entry"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(count.state.sheets) == 3
    assert count.find("sheet_entry", QLineEdit).text() == "12"


def test_sheets_take_the_role_that_is_chosen_where_roles_are_asked(desk):
    count = desk()
    assert not count.find("sheet_role").isVisible()
    count.store.do(count.store.activity.id, NAME, "Ask", lambda s: s.asking(True))
    count.choose("sheet_role", count.state.roles[1])
    count.type("sheet_entry", "1" * 12)
    assert count.state.sheets[0].role == "I am paid to work here"


def test_a_late_sheet_hides_the_ratings_and_says_so(desk, rated):
    count = desk("count", rated.revealed())
    count.type("sheet_entry", "1" * 12)
    assert not count.state.shown
    assert count.said[-1] == "6 sheets are in. The ratings are hidden again."


def test_hands_are_counted_by_button_and_by_key_one_behaviour_after_another(desk):
    count = desk()
    count.click("way_hands")
    for name in ("count_more_0", "count_more_0", "count_more_3"):
        count.click(name)
    assert count.state.counts("assets-1") == Counts((2, 0, 0), 1)
    for key in (Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_5):
        QTest.keyClick(count.controls, key)
    assert count.state.counts("assets-1") == Counts((2, 0, 1), 2)
    assert count.state.counts("assets-2") == Counts((0, 1, 0))
    assert count.find("hands_behaviour", QLabel).text().startswith("A2")


def test_reveal_and_hide_are_one_button_that_waits_for_ratings(desk):
    count = desk()
    reveal = count.find("reveal", QPushButton)
    assert not reveal.isEnabled()
    count.type("sheet_entry", "1" * 12)
    count.click("reveal")
    assert count.state.shown
    assert reveal.accessibleName() == "Hide the ratings again"
    count.store.undo()
    assert not count.state.shown


def test_principles_are_ticked_and_the_last_one_stays(desk):
    setup = desk("choose")
    setup.find("principle_leading", QCheckBox).click()
    assert setup.state.chosen == ("assets", "mutuality", "facilitating", "leading")
    assert "16 sentences to rate: about 8 minutes" in setup.find("principles_note", QLabel).text()
    for name in ("assets", "mutuality", "facilitating", "leading"):
        setup.find(f"principle_{name}", QCheckBox).click()
    assert setup.state.chosen == ("leading",)
    assert setup.find("principle_leading", QCheckBox).isChecked()


def test_the_room_looks_at_one_behaviour_or_at_the_principles(desk, rated):
    look = desk("look", rated.revealed())
    showing = look.store.handle(NAME).showing
    look.choose("look_one", "mutuality-1")
    assert showing.large == "mutuality-1"
    look.click("look_picture")
    assert (showing.large, showing.alone) == ("", "picture")
    assert look.find("look_picture", QPushButton).isChecked()
    assert not look.find("look_changes").isVisible()


def test_splitting_by_role_cannot_be_ticked_where_it_would_point_at_somebody(desk, scales):
    few = scales.asking(True)
    for number in range(6):
        few = few.handed_in({"assets-1": number % 3}, few.roles[number % 2])
    look = desk("look", few.revealed())
    assert not look.find("splitting", QCheckBox).isEnabled()
    assert "five answers" in look.find("split_rule", QLabel).text()


def test_one_to_keep_and_one_to_change_are_chosen_with_words_and_withdrawn(desk, rated):
    choose = desk("decide", rated.revealed())
    choose.choose("choose_keep", "assets-2")
    choose.choose("choose_change", "mutuality-1")
    choose.type("note_keep", "Over tea")
    assert (choose.state.keep.behaviour, choose.state.keep.note) == ("assets-2", "Over tea")
    assert choose.state.change.behaviour == "mutuality-1"
    choose.click("withdraw", "withdraw_keep")
    assert choose.state.keep.hidden
    assert choose.find("note_keep", QLineEdit).text() == "(covered)"


def test_what_was_chosen_starts_the_plan(desk, rated):
    choose = desk("decide", rated.revealed())
    choose.choose("choose_change", "mutuality-1")
    choose.store.go_to(choose.store.activity.id, "first-step")
    pledges = choose.store.board("plan").pledges
    assert [p.about for p in pledges] == ["Change: Both sides say what they will do, and then we check."]


def test_counts_of_hands_are_edited_in_the_list(desk):
    count = desk()
    count.click("way_hands")
    rows = count.find("counts_table", RowsTable).rows
    rows.setData(rows.index(0, 2), "7")
    rows.setData(rows.index(0, 4), "3")
    rows.setData(rows.index(0, 3), "many")
    rows.setData(rows.index(0, 1), 9 * " " + "2")
    assert count.state.counts("assets-1") == Counts((2, 7, 0), 3)


def test_a_sheet_is_read_again_given_a_role_covered_and_removed_in_the_list(desk, rated):
    count = desk("count", rated)
    count.controls.sheets.open("list")
    count.click("list_sheets")
    table = count.find("sheets_table", RowsTable)
    table.selectRow(0)
    table.rows.setData(table.rows.index(0, 1), "0-3333333333")
    table.rows.setData(table.rows.index(0, 1), "12")
    table.rows.setData(table.rows.index(0, 2), "i am paid")
    sheet = count.state.sheets[0]
    assert (sheet.marks["assets-1"], "assets-2" in sheet.marks, sheet.role) == (
        UNKNOWN,
        False,
        rated.roles[1],
    )
    assert "2 of 12 typed" in count.said[-1]
    count.click("withdraw", "withdraw_sheet")
    assert count.state.sheets[0].hidden
    count.click("remove", "withdraw_sheet")
    count.click("remove_yes", "withdraw_sheet")
    assert len(count.state.sheets) == 4
    count.store.undo()
    assert "sheet-0" not in repr(count.state)


def test_every_control_has_a_name_to_be_found_and_spoken_by(desk, rated):
    controls = desk("look", rated.revealed()).controls
    kinds = (QPushButton, QComboBox, QLineEdit, QCheckBox, RowsTable)
    for kind in kinds:
        for control in controls.findChildren(kind):
            if control.objectName() != "qt_spinbox_lineedit":
                assert control.objectName(), control
                assert control.accessibleName() or control.text(), control.objectName()


def test_a_figure_counts_hands_rather_than_what_it_does_elsewhere(desk, qtbot):
    count, elsewhere = desk(), []
    count.click("way_hands")
    shortcut = QShortcut(QKeySequence("2"), count.controls)
    shortcut.activated.connect(lambda: elsewhere.append("pairs"))
    with qtbot.waitActive(count.controls):
        count.controls.activateWindow()
    button = count.find("behaviour_on", QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_2)
    assert count.state.counts("assets-1") == Counts((0, 1, 0))
    assert elsewhere == []


def test_every_behaviour_stands_in_a_table_session_by_session_after_the_reveal(desk, rated):
    may = Occasion(id="may", title="Spring", day=datetime.date(2026, 5, 12))
    look = desk("look", rated.revealed().remembering(rated.revealed(), may))
    look.click("sheet_list")
    look.click("list_times")
    table = look.find("times_table", RowsTable)
    assert table.isVisible()
    heads = [table.rows.headerData(n, Qt.Orientation.Horizontal) for n in range(table.rows.columnCount())]
    assert heads == ["Behaviour", "12 May 2026", "Now", "Since the time before"]
    cells = table.rows.row(0).cells
    assert cells[1] == cells[2] == "Not yet: 3, Usual here: 2"
    assert cells[3] == "as before"
    look.click("reveal")
    assert not table.isVisible()
    assert look.find("counts_table", RowsTable).isVisible()


def test_earlier_sessions_are_chosen_before_the_reveal_too(desk, rated):
    look = desk("look", rated)
    look.click("look_compare")
    assert look.find("earlier_ask", QPushButton).isVisible()
    assert look.find("earlier_ask", QPushButton).isEnabled()
    assert not look.find("look_spread", QPushButton).isEnabled()
