from typing import Any

import pytest

from facilitator.exercises.boards.line import reading, tables
from facilitator.exercises.boards.line.model import start
from facilitator.exercises.parts.tally import Tally

SECRET = Tally((73, 1, 1, 1, 1), passes=61)


@pytest.mark.parametrize("mode", ["own", "vote_1", "hear", "vote_2"])
def test_a_hidden_count_is_not_in_what_the_room_gets(line: Any, mode: str) -> None:
    state = line.counted(1, SECRET).counted(2, SECRET).voting("dots").dotted(1, 2).voting("counted")
    seen = state.seen_by_room(mode)
    assert "73" not in repr(seen)
    assert "61" not in repr(seen)
    assert seen.dots == ()
    assert seen.moved is None


def test_only_the_first_letter_of_a_vote_s_name_is_made_large(line: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(reading, "vote_words", lambda vote: "erste Abstimmung")
    state = line.counted(1, SECRET).shown(1)
    assert "Erste Abstimmung: " in reading.line_words(state, (1,))
    assert "Erste Abstimmung" in tables.data(state).headers


def test_hiding_again_takes_it_from_the_room(line: Any) -> None:
    shown = line.counted(1, SECRET).shown(1)
    assert shown.seen_by_room("vote_1").tally(1) == SECRET
    assert shown.shown(1, False).seen_by_room("vote_1").tally(1) == Tally()


def test_counts_say_at_least_and_dots_say_exactly(line: Any) -> None:
    counted = line.counted(1, Tally((2, 4, 3, 2, 1))).shown(1).counted(2, Tally((1, 2, 1, 5, 3))).shown(2)
    assert reading.moved_words(counted) == "at least 5 of 12 moved"
    dots = line.voting("dots").dotted(1, 0, "a").dotted(1, 0, "b").dots_kept().dotted(2, 4, "a")
    assert reading.moved_words(dots) == "1 of 2 moved"


def test_swapped_places_are_seen_with_dots_but_not_in_counts(line: Any) -> None:
    votes = Tally((1, 0, 0, 0, 1))
    counted = line.counted(1, votes).shown(1).counted(2, votes).shown(2)
    assert reading.moved_words(counted) == "the counts do not show whether anyone moved"
    dots = line.voting("dots").dotted(1, 0, "a").dotted(1, 4, "b").dotted(2, 4, "a").dotted(2, 0, "b")
    assert dots.moved == (2, True)


def test_what_was_entered_the_other_way_is_kept(line: Any) -> None:
    state = line.counted(1, SECRET).voting("dots").dotted(1, 3)
    assert state.tally(1).voted == 1
    assert state.voting("counted").tally(1) == SECRET


def test_a_dot_in_neither_vote_is_gone(line: Any) -> None:
    state = line.voting("dots").dotted(1, 0, "a").dotted(2, 1, "a")
    assert state.undotted(2, "a").dots[0].second is None
    assert state.undotted(2, "a").undotted(1, "a").dots == ()


def test_other_ends_rename_their_sides(line: Any) -> None:
    state = line.asking("Who decides?", low="Staff")
    assert state.low_side == "Closer to: Staff"
    assert state.high_side == line.high_side


def test_removing_a_reason_for_good_leaves_a_number(line: Any) -> None:
    state = line.reasoned("low", "marker", "r").erased("r")
    assert "marker" not in repr(state)
    assert state.withdrawn == 1


def test_a_line_without_words_at_its_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="low"):
        start({"question": "?"})
