import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from facilitator.exercises import catalogue
from facilitator.ui.kit.store import Store
from facilitator.ui.paper_in.window import PaperIn
from facilitator.workshop import planning
from facilitator.workshop.codes import code_of

ENTER, CLICK = Qt.Key.Key_Return, Qt.MouseButton.LeftButton


@pytest.fixture
def store():
    return Store(catalogue.new_session("taster", "Opening hours", people=12))


@pytest.fixture
def window(qtbot, store):
    made = PaperIn(store)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def activity(store, exercise):
    return next(a for a in store.session.activities if a.exercise == exercise)


def board(store, exercise, name):
    return activity(store, exercise).boards[name]


def code(store, exercise):
    return str(code_of(store.session, activity(store, exercise).id))


def enter(field, *lines):
    for text in lines:
        QTest.keyClicks(field, text)
        QTest.keyClick(field, ENTER)


def open_sheet(window, exercise):
    enter(window.codes.code, code(window._store, exercise).lower().replace("-", " "))


def says(window, name):
    found = window.findChild(QLabel, name)
    return found.text() if found.isVisible() else ""


def click(qtbot, window, name):
    found = [b for b in window.findChildren(QPushButton, name) if b.isVisible()]
    qtbot.mouseClick(found[0], CLICK)


def choose(window, name, words):
    """Type the beginning of an entry of a list, as one does with the keys."""
    box = window.findChild(QComboBox, name)
    box.setFocus()
    QTest.keyClicks(box, words)
    box.activated.emit(box.currentIndex())


def listed(window):
    return [w.text() for w in window.last.widget().findChildren(QLabel, "typed_words")]


def test_a_code_then_cards_one_enter_each(window, store):
    open_sheet(window, "what-we-bring")
    assert says(window, "paper_title") == "What we bring"
    enter(window.line, "Good with figures", "ha: Can lift")
    cards = board(store, "what-we-bring", "wall").cards
    assert [c.text for c in cards] == ["Good with figures", "Can lift"]
    assert says(window, "paper_so_far") == "So far: Hands: 1 card"
    assert listed(window) == ["Hands: Can lift", "Heart: Good with figures"]


def test_enter_on_an_empty_line_asks_for_the_next_sheet(window, store):
    open_sheet(window, "what-we-bring")
    enter(window.line, "Sewing", "")
    assert window.focusWidget() is window.codes.code
    enter(window.codes.code, code(store, "who-has-a-say"))
    assert says(window, "paper_title") == "Who has a say?"


def test_a_code_instead_of_a_line_changes_the_sheet(window, store):
    open_sheet(window, "what-we-bring")
    enter(window.line, code(store, "who-has-a-say"), "young carers c4")
    assert board(store, "who-has-a-say", "grid").people[0].now.square == "C4"
    assert board(store, "what-we-bring", "wall").cards == ()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("hello", "That is no code"),
        ("K7QM-F4T", "another workshop"),
        ("{}-99", "no part 99"),
        ("{}-X9XXXXXXXXX", "no part X9"),
    ],
)
def test_a_code_that_does_not_fit_is_answered_in_place(window, store, typed, why):
    enter(window.codes.code, typed.format(code(store, "what-we-bring").split("-")[0]))
    assert why in says(window, "code_answer")
    assert window.codes.code.text()


def test_a_sheet_finds_its_activity_after_the_agenda_was_reordered(window, store):
    printed = code(store, "what-we-bring")
    last = activity(store, "what-we-will-hold-to").id
    store.amend(lambda session: planning.moved(session, last, 0))
    enter(window.codes.code, printed)
    assert says(window, "paper_title") == "What we bring"


def test_a_break_has_nothing_to_type_in(window, store):
    pause = next(a for a in store.session.activities if a.kind == "break")
    enter(window.codes.code, str(code_of(store.session, pause.id)))
    assert "nothing to type in" in says(window, "code_answer")


def test_without_a_code_the_activity_is_chosen_from_the_list(window):
    choose(window, "paper_choice", code(window._store, "who-has-a-say"))
    assert says(window, "paper_title") == "Who has a say?"


def test_slips_go_to_the_vote_that_was_chosen_and_the_tally_runs(qtbot, window, store):
    open_sheet(window, "same-or-different")
    enter(window.line, "3", "551")
    click(qtbot, window, "pile_engagement_vote_2")
    enter(window.line, "0")
    line = board(store, "same-or-different", "engagement")
    assert line.tally(1).points == (1, 0, 1, 0, 2)
    assert line.tally(2).passes == 1
    assert says(window, "paper_so_far") == "So far: 1 slip: 0 at 1, 0 at 2, 0 at 3, 0 at 4, 0 at 5; 1 passed"


def test_two_questions_are_told_apart(window):
    open_sheet(window, "same-or-different")
    choose(window, "paper_board", "Is collaboration")
    enter(window.line, "5")
    assert board(window._store, "same-or-different", "collaboration").tally(1).points == (0, 0, 0, 0, 1)


def test_a_mistake_is_answered_and_nothing_is_lost(window, store):
    open_sheet(window, "same-or-different")
    enter(window.line, "7")
    assert "1 to 5" in says(window, "paper_answer")
    assert window.line.text() == "7"
    assert board(store, "same-or-different", "engagement").tally(1).total == 0


def test_many_pasted_lines_stop_at_the_one_that_is_wrong_and_go_on_once_it_is_mended(window, store):
    open_sheet(window, "who-has-a-say")
    QGuiApplication.clipboard().setText("Young carers c4\ndrivers b2 d4\nCleaners a1")
    QTest.keyClick(window.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.line.text() == "drivers b2 d4"
    assert "1 more line waits" in says(window, "paper_answer")
    QTest.keyClick(window.line, Qt.Key.Key_Backspace)
    enter(window.line, "2")
    people = board(store, "who-has-a-say", "grid").people
    assert [p.name for p in people] == ["Young carers", "drivers", "Cleaners"]


def test_each_line_is_one_step_of_undo(window, store):
    here = activity(store, "what-we-bring")
    store.go_to(here.id, here.steps[0].id)
    open_sheet(window, "what-we-bring")
    enter(window.line, "Sewing", "Cooking")
    store.undo()
    assert [c.text for c in board(store, "what-we-bring", "wall").cards] == ["Sewing"]
    assert store.undo_label == "Type in a card"


def test_any_line_is_taken_back_alone(qtbot, window, store):
    open_sheet(window, "what-we-bring")
    enter(window.line, "Sewing", "Cooking")
    qtbot.mouseClick(window.findChildren(QPushButton, "take_back")[-1], CLICK)
    assert [c.text for c in board(store, "what-we-bring", "wall").cards] == ["Cooking"]
    assert listed(window) == ["Heart: Cooking"]


def test_a_card_that_has_gone_since_is_left_alone(qtbot, window, store):
    open_sheet(window, "what-we-bring")
    enter(window.line, "Sewing")
    here = activity(store, "what-we-bring")
    store.go_to(here.id, here.steps[0].id)
    store.undo()
    click(qtbot, window, "take_back")
    assert "left as it is" in says(window, "paper_answer")


def test_withdrawn_words_leave_the_list_too(window, store):
    open_sheet(window, "what-we-bring")
    enter(window.line, "Marker Seventeen")
    store.erase(board(store, "what-we-bring", "wall").cards[0].id)
    assert listed(window) == []
    assert not any("Marker" in w.text() for w in window.findChildren(QLabel) if w.isVisible())


def test_promises_are_typed_field_by_field(window, store):
    open_sheet(window, "what-we-will-hold-to")
    choose(window, "paper_board", "I can")
    enter(window.line, "Bring the key", "", "Friday", "", "")
    assert dict(board(store, "what-we-will-hold-to", "pledges").pledges[0].values) == {
        "will": "Bring the key",
        "by_when": "Friday",
    }
    enter(window.line, "Ask Ann")
    assert len(board(store, "what-we-will-hold-to", "pledges").pledges) == 2


def test_the_plan_finds_the_groups_of_the_grid(window, store):
    open_sheet(window, "who-has-a-say")
    enter(window.line, "Young carers d1", "")
    open_sheet(window, "who-has-a-say")
    choose(window, "paper_board", "What would it")
    enter(window.line, "young", "No bus")
    rows = board(store, "who-has-a-say", "plan").pledges
    assert [(p.about, dict(p.values)) for p in rows] == [("Young carers", {"keeps_out": "No bus"})]


def test_an_activity_taken_out_of_the_plan_closes_its_sheet(window, store):
    from dataclasses import replace

    open_sheet(window, "what-we-bring")
    gone = activity(store, "what-we-bring").id
    store.amend(lambda s: replace(s, activities=tuple(a for a in s.activities if a.id != gone)))
    assert not window.sheet.isVisible()


def test_from_the_library_it_is_saved_to_the_file(qtbot, app, library, store):
    with library.create(store.session) as file:
        path = file.path
    app.act("paper_in", library.entries()[0])
    window = app._acts.typing.window
    enter(window.codes.code, code(store, "what-we-bring"))
    enter(window.line, "Sewing")
    window.close()
    assert app.window.isVisible()
    with library.open(path) as file:
        assert not file.read_only
        assert [c.text for c in board(Store(file.session), "what-we-bring", "wall").cards] == ["Sewing"]


def test_what_can_only_be_read_cannot_be_typed_into(app, library, store):
    with library.create(store.session) as held:
        app.act("paper_in", library.entries()[0])
        window = app._acts.typing.window
        assert "only be read" in window.banner.text("saving")
        assert not window.codes.code.isEnabled()
        assert held.path.exists()
    window.close()


def test_from_the_console_it_is_typed_into_the_running_session(qtbot, app, library, store):
    with library.create(store.session) as file:
        path = file.path
    app.open_path(path)
    console = app.opened.running.console
    console.findChild(QAction, "do_paper_in").trigger()
    window = console.findChild(PaperIn)
    enter(window.codes.code, code(store, "what-we-bring"))
    enter(window.line, "Sewing")
    assert [c.text for c in board(app.opened.running.store, "what-we-bring", "wall").cards] == ["Sewing"]
    window.close()
