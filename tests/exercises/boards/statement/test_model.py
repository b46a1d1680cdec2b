from dataclasses import replace
from typing import Any

from facilitator.exercises.boards.statement import reading
from facilitator.exercises.boards.statement.model import Question
from facilitator.exercises.parts.tally import Tally


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
