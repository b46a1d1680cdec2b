import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from facilitator.exercises.boards.line.controls import Controls
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.rows import RowsTable
from facilitator.ui.kit.theme import Theme

NAME = "engagement"


class Desk:
    """The line's controls with a hand on them."""

    def __init__(self, store, controls):
        self.store, self.controls = store, controls

    @property
    def state(self):
        return self.store.board(NAME)

    def find(self, name, kind=QWidget):
        return self.controls.findChild(kind, name)

    def click(self, name):
        QTest.mouseClick(self.find(name, QPushButton), Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = self.find(name, QLineEdit)
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def desk(shown, debate):
    def make(step="vote-1"):
        store = debate(step)
        return Desk(store, shown(Controls(store.handle(NAME), Theme()), 720, 240))

    return make


def test_buttons_count_and_a_difference_is_only_mentioned(desk):
    vote = desk()
    for name in ("count_more_0", "count_more_0", "count_more_4", "count_less_0", "count_more_5"):
        vote.click(name)
    assert vote.state.tally(1) == Tally((1, 0, 0, 0, 1), passes=1)
    assert vote.find("tally_note", QLabel).text() == "3 counted, 14 people"
    vote.store.undo()
    assert vote.state.tally(1).passes == 0
    assert vote.find("count_5", QSpinBox).value() == 0


def test_a_number_can_be_typed(desk):
    vote = desk()
    spin = vote.find("count_2", QSpinBox)
    spin.selectAll()
    QTest.keyClicks(spin, "12")
    QTest.keyClick(spin, Qt.Key.Key_Return)
    assert vote.state.tally(1) == Tally((0, 0, 12, 0, 0))


def test_digits_count_at_their_points(desk):
    vote = desk()
    QTest.keyClicks(vote.controls, "11250")
    assert vote.state.tally(1) == Tally((2, 1, 0, 0, 1), passes=1)


def test_what_is_touched_is_large_enough(desk, qapp):
    qapp.setStyleSheet(Theme().stylesheet())
    vote = desk()
    QTest.qWait(0)
    sizes = [vote.find(n, QPushButton).size() for n in ("count_more_0", "count_less_5", "reveal")]
    qapp.setStyleSheet("")
    assert all(s.width() >= 44 and s.height() >= 44 for s in sizes)


def test_reveal_and_hide_again(desk):
    vote = desk()
    vote.click("count_more_1")
    vote.click("reveal")
    assert vote.state.revealed(1)
    assert vote.find("reveal", QPushButton).accessibleName() == "Hide votes: first vote"
    vote.click("reveal")
    assert not vote.state.revealed(1)


def test_each_step_counts_its_own_vote(desk):
    vote = desk("vote-2")
    vote.click("count_more_3")
    assert vote.state.tally(1) == Tally()
    assert vote.state.tally(2) == Tally((0, 0, 0, 1, 0))


def test_every_control_in_every_sheet_has_a_name(desk):
    hear = desk("hear")
    kinds = (QPushButton, QLineEdit, QSpinBox, QCheckBox, QComboBox, RowsTable)
    made = [
        w
        for kind in kinds
        for w in hear.controls.findChildren(kind)
        if w.objectName() != "qt_spinbox_lineedit"
    ]
    nameless = [w.objectName() for w in made if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []


def test_reasons_go_where_their_first_sign_says(desk):
    hear = desk("hear")
    hear.type("reason_entry", "Both listen")
    hear.type("reason_entry", "> Who decides?")
    hear.type("reason_entry", "= Depends")
    assert [(r.side, r.text) for r in hear.state.reasons] == [
        ("low", "Both listen"),
        ("high", "Who decides?"),
        ("middle", "Depends"),
    ]


def test_many_pasted_lines_are_many_reasons_and_one_step_of_undo(desk):
    hear = desk("hear")
    hear.click("side_high")
    QGuiApplication.clipboard().setText("one\n\n two \n> three")
    QTest.keyClick(hear.find("reason_entry"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [r.text for r in hear.state.reasons_for("high")] == ["one", "two", "three"]
    hear.store.undo()
    assert hear.state.reasons == ()


def test_who_was_heard_is_ticked_and_undo_takes_the_tick_away(desk):
    hear = desk("hear")
    box = hear.find("heard_middle", QCheckBox)
    box.click()
    assert hear.state.heard == ("middle",)
    hear.store.undo()
    assert not box.isChecked()


def test_arguing_the_other_side_is_off_until_chosen(desk):
    hear = desk("hear")
    assert not hear.state.swapping
    hear.find("swapping", QCheckBox).click()
    assert hear.state.swapping


def test_a_reason_is_edited_moved_covered_and_removed_in_the_list(desk):
    hear = desk("hear")
    hear.type("reason_entry", "Marker")
    table = hear.find("reasons_table", RowsTable)
    table.selectRow(0)
    table.rows.setData(table.rows.index(0, 0), "Better said")
    hear.click("reason_move")
    assert [(r.side, r.text) for r in hear.state.reasons] == [("middle", "Better said")]
    hear.click("reason_cover")
    assert hear.state.reasons[0].hidden
    hear.click("reason_erase")
    assert hear.state.reasons == ()
    hear.store.undo()
    assert "Better said" not in repr(hear.state)


def test_counts_are_edited_in_the_list(desk):
    vote = desk()
    rows = vote.find("votes_table", RowsTable).rows
    rows.setData(rows.index(1, 1), "7")
    rows.setData(rows.index(2, 1), "seven")
    rows.setData(rows.index(3, 1), 9 * " " + "2")
    assert vote.state.tally(1) == Tally((0, 7, 0, 2, 0))


def test_a_question_of_ones_own_stands_on_the_wall_and_undo_takes_it_back(desk):
    own = desk("own")
    prompt = own.store.step.prompt
    own.find("own_question", QLineEdit).setText("Who is in charge?")
    own.find("own_low", QLineEdit).setText("Staff")
    own.click("own_ask")
    assert (own.state.question, own.state.low) == ("Who is in charge?", "Staff")
    assert own.store.step.prompt == "Who is in charge?"
    own.store.undo()
    assert own.store.step.prompt == prompt


def test_a_question_is_saved_for_next_time_and_offered_again(desk):
    own, saved = desk("own"), []
    own.controls.question_saved.connect(saved.append)
    own.find("own_question", QLineEdit).setText("Who is in charge?")
    own.click("own_save")
    assert saved[0]["question"] == "Who is in charge?"
    other = desk("own")
    other.controls.offer([*saved, "nonsense", {}])
    combo = other.find("saved_questions", QComboBox)
    assert combo.count() == 1
    QTest.keyClicks(other.find("own_low", QLineEdit), "Half written")
    combo.activated.emit(0)
    assert other.state.question == "Who is in charge?"
    assert other.find("own_low", QLineEdit).text() == other.state.low


def test_a_starter_is_put_on_the_wall_and_taken_off(desk):
    own = desk("own")
    combo = own.find("starters", QComboBox)
    combo.activated.emit(1)
    assert own.state.starter == own.state.starters[0]
    combo.activated.emit(0)
    assert own.state.starter == ""


def test_everyone_who_stays_is_placed_in_one_step(desk):
    vote = desk("vote-2")
    vote.store.do(
        vote.store.activity.id, NAME, "Fill", lambda s: s.voting("dots").dotted(1, 0, "a").dotted(1, 3, "b")
    )
    vote.click("dots_stay")
    assert vote.state.tally(2) == Tally((1, 0, 0, 1, 0))
    assert vote.state.moved == (0, True)
