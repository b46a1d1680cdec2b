"""Earlier promises that are checked: kept, partly, not kept, and what was learnt."""

import datetime
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.pledges import page, tables
from facilitator.exercises.boards.pledges.controls import Controls
from facilitator.exercises.boards.pledges.view import View
from facilitator.exercises.exercise import begin
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun, press


@pytest.fixture
def activity():
    activity = begun("looking-back")
    state = activity.boards["promises"]
    for item, words, who in (("a", "Open on Saturdays", "Amira"), ("b", "Ask the drivers", "")):
        state = state.added(values={"will": words, "who": who}, item_id=item)
    return activity.with_board("promises", state)


@pytest.fixture
def store(qapp, activity):
    return at_step(activity, "check", date=datetime.date(2026, 11, 22))


@pytest.fixture
def wall(shown, store):
    return shown(View(store.handle("promises", True), Theme()), 1200, 520)


@pytest.fixture
def controls(shown, store):
    return shown(Controls(store.handle("promises"), Theme()))


def promise(store, item):
    return store.session.activities[0].boards["promises"].get(item)


def heads(controls):
    model = controls.rows
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]


def test_one_click_says_whether_it_was_kept_and_another_takes_it_back(store, controls, wall):
    controls.table.setCurrentIndex(controls.rows.index(0, 0))
    press(controls, "pledge_partly")
    assert promise(store, "a").kept == "partly"
    assert any("partly" in text for text in wall.texts())
    press(controls, "pledge_partly")
    assert promise(store, "a").kept == ""


def test_what_was_learnt_is_typed_in_the_table(store, controls, wall):
    index = controls.rows.index(1, controls.rows.columnCount() - 1)
    controls.table.setCurrentIndex(index)
    QTest.keyClick(controls.table, Qt.Key.Key_Return)
    editor = controls.table.findChild(QLineEdit)
    QTest.keyClicks(editor, "They start at five")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # Qt keeps what was typed once the key is done with
    assert len(store.session.activities[0].boards["promises"].pledges) == 2
    assert promise(store, "b").learnt == "They start at five"
    assert any("They start at five" in text for text in wall.texts())


def test_kept_is_chosen_in_the_list_too(store, controls):
    index = controls.rows.index(0, controls.rows.kept_column)
    assert controls.rows.setData(index, "not_kept")
    assert promise(store, "a").kept == "not_kept"
    assert controls.rows.data(index) == "not kept"


def test_the_step_decides_what_is_asked(store, controls):
    assert heads(controls) == ["What we said", "Who (first name or role)", "Was it kept?", "What we learnt"]
    assert not controls.findChild(QWidget, "pledge_kept").isHidden()


def test_while_promises_are_written_nobody_asks_whether_they_were_kept(shown, store):
    store.go_to(store.activity.id, "next")
    made = shown(Controls(store.handle("next"), Theme()))
    assert not made.findChild(QWidget, "pledge_kept").isVisible()
    assert heads(made)[-1] == "When we check"


def test_a_day_is_said_back_as_it_was_understood(qtbot, store):
    store.go_to(store.activity.id, "next")
    made = Controls(store.handle("next"), Theme())
    qtbot.addWidget(made)
    store.handle("next").do("Add", lambda s: s.added(item_id="n"))
    with qtbot.waitSignal(store.said) as said:
        made.rows.setData(made.rows.index(0, 4), "14 Feb")
    assert said.args == ["We look at it again on Sun 14 Feb 2027"]
    board = store.session.activities[0].boards["next"]
    assert board.checks(datetime.date(2026, 11, 22)) == (datetime.date(2027, 2, 14),)


def checked(activity):
    state = (
        activity.boards["promises"].judged("a", "kept").judged("b", "not_kept").learned("b", "Ask earlier")
    )
    return activity.with_board("promises", state)


def test_the_record_says_what_became_of_it(activity):
    activity = checked(activity)
    words = read(page.record(activity, "promises", Edition()))
    for expected in ("Was it kept?", "not kept", "Ask earlier", "Amira"):
        assert expected in words
    assert "Amira" not in read(page.record(activity, "promises", Edition(names=False)))


def test_tables_and_the_first_page_say_it_too(activity):
    state = checked(activity).boards["promises"]
    assert tables.tables(state)[0].rows[1][-2:] == ("not kept", "Ask earlier")
    assert tables.in_brief(state).about == ("Of what we had said: 1 kept, 1 not kept.",)
    assert state.summary() == "1 kept, 1 not kept"


def test_the_sheet_lists_the_promises_with_what_to_ring(activity):
    (sheet,) = page.worksheets(activity, "promises", Edition())
    words = read(sheet.story)
    assert "Open on Saturdays" in words
    assert "not kept" in words
    assert sheet.each == "table"


def test_what_was_learnt_is_covered_with_its_promise(activity):
    state = checked(activity).boards["promises"].covered("b")
    assert "Ask earlier" not in repr(state.seen_by_room("check"))
    assert "Ask earlier" not in repr(tables.tables(state))


def test_nobody_named_a_day_yet():
    state = begin(catalogue.exercise("what-we-will-hold-to"), boards.start).boards["pledges"]
    state = state.added(values={"will": "One"}, item_id="1").added(values={"will": "Two"})
    assert [n.id for n in state.notices("write")] == ["no-check"]
    assert state.written("1", "check_back", "soon").notices("write") == ()


def read(story):
    data = printed([Section(Part(Furniture(), Edition()), story)], "Back")
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pages)
