import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from facilitator.exercises.boards.statement.controls import Controls
from facilitator.exercises.boards.statement.view import View
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.rows import RowsTable
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.writing import Writing

Ctrl = Qt.KeyboardModifier.ControlModifier


class Desk:
    """Controls on the console and the picture on the wall, on one store."""

    def __init__(self, store, controls, wall, name):
        self.store, self.controls, self.wall, self.name = store, controls, wall, name

    @property
    def state(self):
        return self.store.board(self.name)

    def find(self, name, kind=QWidget):
        return self.controls.findChild(kind, name)

    def click(self, name):
        QTest.mouseClick(self.find(name, QPushButton), Qt.MouseButton.LeftButton)

    def type(self, text, field="statement_field"):
        QTest.keyClicks(self.find(field, Writing), text)

    def pause(self, field="statement_field"):
        """The pause after typing, without waiting for it."""
        self.find(field, Writing)._pause.timeout.emit()

    @property
    def seen(self):
        """All words on the wall, page by page."""
        parts = [self.wall, *self.wall.findChildren(QWidget)]
        return " ".join(p.accessibleName() for p in parts)


@pytest.fixture
def desk(qtbot, at):
    def make(step="together", exercise="same-or-different", name="statement"):
        store = at(step, exercise)
        controls = Controls(store.handle(name), Theme())
        wall = View(store.handle(name, wall=True), Theme())
        for made in (wall, controls):
            qtbot.addWidget(made)
            made.resize(1280, 520)
            made.show()
        controls.activateWindow()
        QTest.qWait(0)
        return Desk(store, controls, wall, name)

    return make


def test_the_wall_follows_each_letter_and_a_pause_is_one_step_of_undo(desk):
    write = desk()
    committed = []
    write.store.committed.connect(lambda: committed.append(1))
    write.type("We share")
    assert "We share" in write.seen
    assert committed == []
    write.pause()
    write.type(" power")
    write.pause()
    assert write.state.text == "We share power"
    write.store.undo()
    assert write.state.text == "We share"
    assert write.find("statement_field", Writing).toPlainText() == "We share"


def test_undo_in_the_field_takes_back_what_was_just_typed(desk):
    write = desk()
    field = write.find("statement_field", Writing)
    write.type("We share")
    QTest.keyClick(field, Qt.Key.Key_Z, Ctrl)
    assert write.store.undo_label == "Write"
    write.store.undo()
    assert write.seen.count("We share") == 0


def test_going_on_in_the_middle_of_a_word_loses_nothing(desk):
    write = desk("together")
    write.type("We share")
    activity = write.store.activity
    write.store.go_to(activity.id, "hear")
    assert write.store.session.activities[0].boards["statement"].text == "We share"


def test_the_cursor_stays_where_somebody_types(desk):
    write = desk()
    write.type("We ")
    write.pause()
    write.type("share")
    write.pause()
    assert write.state.text == "We share"


def test_starters_stand_on_the_wall_until_there_is_a_text(desk):
    write = desk()
    assert "Engagement is …" in write.wall._text.shown
    write.type("Co")
    assert "Engagement is …" not in write.wall._text.shown


def test_crossed_out_words_stay_on_the_wall_while_writing(desk):
    write = desk()
    write.type("share the work")
    write.click("keep_draft")
    field = write.find("statement_field", Writing)
    field.selectAll()
    write.type("share the power")
    write.pause()
    runs = [(r.text, r.out, r.new) for p in write.wall._text._paragraphs for r in p.runs]
    assert ("work ", True, False) in runs
    assert ("power", False, True) in runs
    assert "[crossed out: work] [new: power]" in write.wall.accessibleName()


def test_a_draft_is_taken_up_again_and_covered_and_removed(desk):
    write = desk()
    for text in ("Marker one", "Other two"):
        write.find("statement_field", Writing).selectAll()
        write.type(text)
        write.click("keep_draft")
    write.click("sheet_drafts")
    write.find("drafts_table", RowsTable).selectRow(0)
    write.click("draft_take_up")
    assert write.state.text == "Marker one"
    write.click("draft_cover")
    write.click("draft_erase")
    assert "Marker" not in repr(write.state)
    write.store.undo()
    assert "Marker" not in repr(write.state)


@pytest.fixture
def agree(desk):
    made = desk("agree")
    made.store.do(made.store.activity.id, "statement", "Fill", lambda s: s.written("We share power"))
    return made


def test_agreement_is_counted_asked_again_and_said_by_the_group(agree):
    for name in ("count_more_4", "count_more_4", "count_more_0"):
        agree.click(name)
    assert "Strongly agree: 2" in agree.seen
    assert "Agreed by the group" not in agree.seen
    agree.click("ask_again")
    assert "Strongly agree: 2" not in agree.seen
    assert agree.state.checks[0].tally == Tally((1, 0, 0, 0, 2))
    agree.click("we_agree")
    assert "Agreed by the group" in agree.seen
    agree.click("we_agree")
    assert not agree.state.agreed


def test_digits_count_how_far_we_agree(agree):
    QTest.keyClicks(agree.controls, "550")
    assert agree.state.last_check.tally == Tally((0, 0, 0, 0, 2), passes=1)


def test_what_would_move_a_low_score_and_the_minority_note(agree):
    agree.click("sheet_low")
    entry = agree.find("concern_entry", QLineEdit)
    QTest.keyClicks(entry, "Say who pays")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    agree.type("Two of us differ", "minority_field")
    assert "Say who pays" in agree.seen
    assert "Two of us differ" in agree.seen
    agree.click("minority_cover")
    assert "Two of us differ" not in agree.seen
    agree.click("minority_erase")
    agree.store.undo()
    assert "Two of us differ" not in repr(agree.state)


def test_the_opening_is_answered_question_by_question(desk):
    frame = desk("frame", "before-we-start", "frame")
    assert "Who decides" in frame.wall._text.shown
    frame.type("The hours change", "frame_answer")
    frame.click("frame_next")
    frame.type("Fridays", "frame_answer")
    frame.pause("frame_answer")
    assert dict(frame.state.answers) == {"why": "The hours change", "can_change": "Fridays"}
    assert "Why we are here: The hours change" in frame.wall.accessibleName()
    assert "Who decides" not in frame.wall._text.shown


def test_choosing_a_question_shows_its_answer(desk):
    frame = desk("frame", "before-we-start", "frame")
    table = frame.find("answers_table", RowsTable)
    table.rows.setData(table.rows.index(3, 1), "Councillors")
    frame.find("frame_question", QComboBox).setCurrentIndex(3)
    assert frame.find("frame_answer", Writing).toPlainText() == "Councillors"


NASTY = ["<b>b</b><img src=x>", "שלום عليكم", "👩‍👩‍👧 \u202e evil", "x" * 5000, "word " * 900]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_are_words_whatever_they_look_like(agree, text):
    agree.store.do(
        agree.store.activity.id, "statement", "x", lambda s: s.kept().written(text).dissenting(text)
    )
    assert not agree.wall.grab().isNull()
    assert agree.state.text in agree.wall.accessibleName()


def test_a_long_text_turns_pages_and_none_of_it_is_lost(desk):
    write = desk()
    text = "\n".join(f"Line number {n} of what we say" for n in range(80))
    write.store.do(write.store.activity.id, "statement", "x", lambda s: s.written(text))
    pages, seen = write.store.pages(f"{write.store.activity.id}/statement/text"), []
    assert pages.of > 1
    for _ in range(pages.of):
        seen += write.wall._text.shown.split("\n")
        pages.turn()
    assert list(dict.fromkeys(seen)) == text.split("\n")
    QTest.mouseClick(write.wall, Qt.MouseButton.LeftButton, pos=QPoint(600, write.wall.height() - 8))
    assert pages.at == 1


def test_every_control_has_a_name(desk):
    write = desk()
    kinds = (QPushButton, QLineEdit, Writing, QComboBox, RowsTable)
    made = [w for kind in kinds for w in write.controls.findChildren(kind) if w.objectName()]
    ours = [w for w in made if not w.objectName().startswith("qt_")]
    assert [w.objectName() for w in ours if not w.accessibleName()] == []
