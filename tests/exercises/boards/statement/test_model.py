from dataclasses import replace
from typing import Any

import pytest

from facilitator.exercises.boards.statement import reading, tables
from facilitator.exercises.boards.statement.model import Question
from facilitator.exercises.parts.tally import Tally
from facilitator.workshop.board import Carried


def test_only_the_group_makes_it_agreed(statement: Any) -> None:
    scored = statement.written("We share").scored(Tally((0, 0, 0, 0, 12)))
    assert not scored.agreed
    assert scored.agreeing().agreed
    assert not scored.agreeing().written("We share more").agreed


def test_nothing_cannot_be_agreed(statement: Any) -> None:
    assert not statement.agreeing().agreed


def test_asking_keeps_the_draft_and_the_round_before(statement: Any) -> None:
    state = statement.written("One").scored(Tally((1, 0, 0, 0, 3))).written("Two").asked()
    assert [d.text for d in state.drafts] == ["One", "Two"]
    assert state.checks[0].tally.voted == 4
    assert reading.present_check(state) is None


def test_taking_up_an_earlier_draft_keeps_the_present_one(statement: Any) -> None:
    state = statement.written("One").kept("d1").written("Two").taken_up("d1")
    assert state.text == "One"
    assert [d.text for d in state.drafts] == ["One", "Two"]


def test_drafts_tell_how_the_text_came_about(statement: Any) -> None:
    state = statement.written("share the work").kept("a").written("share the power")
    (_, first), (_, second) = reading.steps(state)
    assert reading.revised_words(first) == "share the work"
    assert reading.revised_words(second) == "share the [crossed out: work] [new: power]"


def test_a_covered_draft_is_not_compared_with(statement: Any) -> None:
    state = statement.written("Marker").kept("a").written("Other").covered("a")
    assert "Marker" not in repr(state.seen_by_room("write"))
    assert reading.before(state) == ""


def test_an_erased_draft_takes_its_rounds_and_the_same_text_with_it(statement: Any) -> None:
    state = statement.written("Marker").kept("a").scored(Tally((0, 0, 0, 0, 2))).erased("a")
    assert "Marker" not in repr(state)
    assert state.withdrawn == 1


def test_an_answer_of_nothing_but_lines_is_none(statement: Any) -> None:
    """As a file made elsewhere may hold it."""
    question = Question("why", "Why we are here")
    assert replace(statement, questions=(question,), answers={"why": "\n \n"}).answered == ()


@pytest.fixture
def begun(statement: Any) -> Any:
    """Begun with two cards, kept as a draft, and worked on since."""
    state = statement.receiving((Carried("a", "Marker and more"), Carried("b", "We listen")))
    return state.kept("d").written("We say: marker and more, together\nWe listen").kept("e")


def test_a_card_withdrawn_goes_from_the_text_that_began_with_it(begun: Any) -> None:
    state = begun.erased("a")
    assert "arker" not in repr(state)
    assert state.text == "We say: , together\nWe listen"
    assert [d.text for d in state.drafts] == ["We listen", "We say: , together\nWe listen"]
    assert state.withdrawn == 0, "it is counted where it stood for itself"


def test_a_covered_card_is_covered_in_the_text_that_began_with_it(begun: Any) -> None:
    state = begun.covered("a")
    for seen in (state.seen_by_room("write"), tables.told(state), tables.tables(state), state.carried()):
        assert "arker" not in repr(seen)
        assert "We listen" in repr(seen)
    assert state.covered("a", cover=False) == begun


def test_no_second_copy_outlives_the_text(begun: Any) -> None:
    assert "Marker" not in repr(begun.covered("d").covered("e").seen_by_room("write"))
    assert "arker" not in repr(begun.erased("d").erased("e"))


@pytest.mark.parametrize(
    ("item", "write", "words"), [("text_id", "written", "text"), ("minority_id", "dissenting", "minority")]
)
def test_what_is_written_after_a_covered_text_was_removed_is_seen(
    statement: Any, item: str, write: str, words: str
) -> None:
    state = getattr(statement.written("One"), write)("First")
    state = state.covered(getattr(state, item)).erased(getattr(state, item))
    assert tables.told(state).withdrawn == 1
    assert getattr(getattr(state, write)("Second").seen_by_room(""), words) == "Second"
