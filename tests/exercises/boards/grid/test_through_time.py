"""Grids of several sessions: who is whom, what changed, and that what was withdrawn is gone from all."""

import datetime
from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.changes import changes, sentences, some, square_words, told
from facilitator.exercises.boards.grid.model import Aside, State
from facilitator.exercises.boards.grid.tables import data, in_brief, tables
from facilitator.exercises.boards.grid.through_time import TODAY, frame, lines, times
from facilitator.workshop.occasion import Occasion

FEBRUARY = Occasion(id="feb", title="Winter", day=datetime.date(2026, 2, 14))
JUNE = Occasion(id="jun", title="Summer", day=datetime.date(2026, 6, 3))


@pytest.fixture
def empty() -> State:
    return boards.start("grid", catalogue.exercise("who-has-a-say").boards["grid"])


def stood(state: State, **squares: str) -> State:
    """Groups with ids as their names are, each in its square."""
    for name, square in squares.items():
        words = name.replace("_", " ")
        place = Place.in_square("ABCDE".index(square[0]), int(square[1]) - 1)
        state = state.listed(words, "family", name).placed(name, place)
    return state


def written(state: State) -> str:
    """All names, wherever they stand; the starter deck is everybody's."""
    return repr((state.people, state.past, state.others))


@pytest.fixture
def grid(empty: State) -> State:
    """Two sessions before today: one group moved, one is new, one is gone, one only has another name."""
    first = stood(empty, Young_carers="A5", Drivers="C2", Cooks="B2")
    second = stood(empty, Young_carers="B5", Drivers="C2", Cleaners="A1")
    today = stood(empty, Young_carers="D5", Drivers="C2", Night_staff="A3").renamed("Drivers", "Bus drivers")
    return today.remembering(second, JUNE).remembering(first, FEBRUARY)


def test_sessions_stand_in_order_and_today_comes_last(grid: State) -> None:
    assert [words for _, words in times(grid)] == ["14 February 2026", "3 June 2026", "Today"]
    assert times(grid.forgetting("feb").forgetting("jun")) == ()


def test_each_group_has_one_line_through_all_of_them(grid: State) -> None:
    table = {line.name: [square_words(line, p) for p in line.places] for line in lines(grid)}
    assert table == {
        "Young carers": ["A5", "B5", "D5"],
        "Bus drivers": ["C2, as “Drivers”", "C2, as “Drivers”", "C2"],
        "Night staff": ["not named", "not named", "A3"],
        "Cleaners": ["not named", "A1", "not named"],
        "Cooks": ["B2", "not named", "not named"],
    }


def test_without_a_common_id_the_name_counts_whatever_its_case(empty: State) -> None:
    before = empty.listed("young  CARERS", "family", "x").placed("x", Place(0.9, 0.1))
    now = stood(empty, Young_carers="A5").remembering(before, JUNE)
    assert [square_words(line, p) for line in lines(now) for p in line.places] == ["A5", "A5"]


def test_an_id_goes_before_a_name(empty: State) -> None:
    before = empty.listed("Carers", item_id="a").placed("a", Place(0.9, 0.1))
    now = empty.listed("Carers", item_id="b").placed("b", Place(0.1, 0.9))
    now = now.listed("Young carers", item_id="a").placed("a", Place(0.9, 0.1)).remembering(before, JUNE)
    found = {line.id: line.places[0] is not None for line in lines(now)}
    assert found == {"a": True, "b": False}


def test_what_changed_is_told_in_words_and_names(grid: State) -> None:
    assert sentences(grid, "feb") == ("The first time.",)
    assert sentences(grid, "jun") == (
        "Since 14 February 2026: 1 group has more say, 1 group stands as before.",
        "New: Cleaners.",
        "No longer named: Cooks.",
    )
    found = changes(grid, TODAY)
    assert (found.more, found.new, found.gone) == (["Young carers"], ["Night staff"], ["Cleaners"])


def test_what_had_been_agreed_is_held_beside_what_came_of_it(empty: State) -> None:
    before = stood(empty, Young_carers="A5", Cooks="A4").wished("Young_carers", 0.7).wished("Cooks", 0.7)
    now = stood(empty, Young_carers="C5", Cooks="A4").remembering(before, JUNE)
    assert sentences(now, TODAY)[-1] == "More say had been agreed for 2 groups; 1 has more now."


def test_who_was_named_then_and_not_placed_is_not_called_new(empty: State) -> None:
    before = stood(empty, Young_carers="A5").listed("Cooks", item_id="Cooks")
    now = stood(empty, Young_carers="A5", Cooks="A4").remembering(before, JUNE)
    assert sentences(now, TODAY) == ("Since 3 June 2026: 1 group stands as before.",)
    assert [square_words(lines(now)[1], p) for p in lines(now)[1].places] == ["not placed", "A4"]
    assert frame(now, "jun").called("Cooks") is None


def test_a_picture_of_a_session_has_an_arrow_from_the_time_before(grid: State) -> None:
    shown = frame(grid, "jun")
    young, drivers = shown.called("Young carers"), shown.called("Bus drivers")
    assert (young.now.square, young.should.square) == ("A5", "B5")
    assert (drivers.now.square, drivers.should) == ("C2", None)
    assert shown.called("Cleaners (new)") is not None
    assert shown.called("Cooks") is None
    assert frame(grid, "feb").called("Cooks").now.square == "B2"


def test_who_was_set_aside_stays_in_sight(empty: State) -> None:
    before = stood(empty, Cooks="A4", Cleaners="A1")
    now = before.put_aside("Cooks", Aside("Meets at the wrong time")).remembering(before, JUNE)
    assert sentences(now, TODAY)[1] == "Set aside since: Cooks."
    assert [p.name for p in frame(now, TODAY).set_aside] == ["Cooks"]
    kept = now.again(FEBRUARY).past
    assert "wrong time" not in repr(kept)


def test_many_names_are_counted_after_the_first_few() -> None:
    assert some(["A", "B"]) == "A and B"
    assert some(list("ABCDEF")) == "A, B, C, D and 2 more"


def test_a_line_is_read_out_whole(grid: State) -> None:
    line = lines(grid)[0]
    assert told(grid, line) == (
        "Young carers. 14 February 2026: always impacted, never has a say; 3 June 2026: always impacted, "
        "rarely has a say; Today: always impacted, often has a say."
    )


def test_a_name_that_is_withdrawn_is_withdrawn_from_every_time(grid: State) -> None:
    hidden = grid.covered("Young_carers")
    assert "Young carers" not in repr(lines(hidden)) + written(hidden.seen_by_room("now"))
    gone = grid.erased("Young_carers")
    assert "Young carers" not in written(gone)
    assert gone.withdrawn == 1


def test_whoever_was_called_the_same_then_goes_too(empty: State) -> None:
    before = empty.listed("YOUNG carers", item_id="other").placed("other", Place(0.9, 0.1))
    now = stood(empty, Young_carers="A5").remembering(before, JUNE)
    assert "carers" not in written(now.erased("Young_carers"))
    assert now.alike("Young_carers") >= {"Young_carers", "other"}


def test_what_is_covered_then_or_now_is_not_brought_back(empty: State) -> None:
    before = stood(empty, Young_carers="A5", Cooks="B2").covered("Cooks")
    now = stood(empty, Young_carers="A5").covered("Young_carers").remembering(before, JUNE)
    assert "Cooks" not in repr(now.past)
    assert now.past[0].shown == ()


def test_a_session_in_which_nobody_was_placed_is_not_remembered(empty: State) -> None:
    assert empty.remembering(empty.listed("Cooks"), JUNE) == empty


def test_the_grid_of_a_review_starts_where_it_stood_and_keeps_all_earlier_ones(grid: State) -> None:
    again = grid.covered("Cleaners").again(Occasion(id="nov", title="", day=datetime.date(2026, 11, 22)))
    assert [one.id for one in again.past] == ["feb", "jun", "nov"]
    assert again.called("Young carers").now.square == "D5"
    assert "Cleaners" not in repr(again)


def test_before_anybody_is_placed_today_nothing_is_said_to_have_changed(grid: State, empty: State) -> None:
    planned = replace(empty, past=grid.past)
    assert [t.title for t in tables(planned) if "changed" in t.title] == []
    assert in_brief(planned).about == ()
    assert in_brief(grid).about[0].startswith("Since 3 June 2026: ")


def test_the_tables_say_the_same_in_words_and_for_other_programs_in_figures(grid: State) -> None:
    table = next(t for t in tables(grid) if t.title == "What changed")
    assert table.headers == ("People or group", "14 February 2026", "3 June 2026", "This time")
    assert table.rows[0][1] == "always impacted, never has a say"
    assert "Since 3 June 2026" in " ".join(table.said)
    assert "14 February" not in table.figure().title
    wide = data(grid)
    at = wide.headers.index("3 June 2026: Square")
    assert [row[at] for row in wide.rows] == ["B5", "C2", "", "A1", ""]
