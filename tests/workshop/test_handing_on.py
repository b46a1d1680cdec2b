"""What one activity ends with reaches the commitments of the same session, to be taken up or left."""

from typing import Any

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.exercise import begin
from facilitator.storage.records import build, to_record
from facilitator.workshop.board import Carried
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.workbench import Workbench

DOING, SAY, HELPS, HOLD = "how-are-we-doing", "who-has-a-say", "helps-and-hindrances", "what-we-will-hold-to"


class Day(Workbench):
    """A workbench over some exercises, with short ways to their boards."""

    def __init__(self, *exercises: str) -> None:
        made = (begin(catalogue.exercise(e), boards.start) for e in exercises)
        super().__init__(Session(title="A day", activities=tuple(made)))

    def of(self, exercise: str) -> Activity:
        return next(a for a in self.session.activities if a.exercise == exercise)

    def step_to(self, exercise: str, step: str) -> None:
        self.go_to(self.of(exercise).id, step)

    def on(self, exercise: str, board: str, verb: str, *words: Any) -> None:
        self.do(self.of(exercise).id, board, verb, lambda state: getattr(state, verb)(*words))

    def write(self, exercise: str, board: str, field: str, text: str) -> None:
        row = self.of(exercise).boards[board].pledges[0]
        self.on(exercise, board, "written", row.id, field, text)

    @property
    def lines(self) -> tuple[Carried, ...]:
        """What stands ready where promises are said."""
        self.step_to(HOLD, "say")
        return self.offered(self.activity.id, "pledges")

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    @property
    def promised(self) -> list[str]:
        return [p.values.get("will", "") for p in self.of(HOLD).boards["pledges"].pledges]


CHANGE = "Change: We first ask people what they can do and like to do."
KEEP = "Keep: We thank or pay people for their time as they choose."


@pytest.fixture
def day() -> Day:
    """A day on which the group chose what to keep and to change."""
    day = Day(DOING, HOLD)
    day.on(DOING, "ratings", "choosing_to", "keep", "mutuality-2")
    day.on(DOING, "ratings", "choosing_to", "change", "assets-1")
    return day


def test_what_was_chosen_is_offered_at_the_commitments(day: Day) -> None:
    assert day.texts == [CHANGE, KEEP]
    assert {line.note for line in day.lines} == {"How are we doing?"}


def test_a_first_step_goes_with_what_it_is_for_and_nothing_is_offered_twice(day: Day) -> None:
    day.step_to(DOING, "first-step")
    day.write(DOING, "plan", "first", "Ask it at the next three talks")
    assert day.texts == [f"{CHANGE[:-1]}: Ask it at the next three talks", KEEP]


def test_a_line_taken_up_is_a_row_and_can_be_undone(day: Day) -> None:
    day.on(HOLD, "pledges", "taking", day.lines[0])
    assert (day.promised, day.texts) == ([CHANGE], [KEEP])
    day.undo()
    assert (day.promised, day.texts) == ([], [CHANGE, KEEP])


def test_a_line_that_was_left_is_not_offered_again(day: Day) -> None:
    day.on(HOLD, "pledges", "declining", day.lines[1].id)
    day.step_to(DOING, "decide")
    assert day.texts == [CHANGE]
    day.undo()
    assert len(day.texts) == 2


def test_the_same_line_makes_one_row(day: Day) -> None:
    line = day.lines[0]
    for _ in range(2):
        day.on(HOLD, "pledges", "taking", line)
    assert day.promised == [CHANGE]


def test_what_is_withdrawn_where_it_was_said_is_gone_here_too() -> None:
    day = Day(HELPS, HOLD)
    day.on(HELPS, "both", "added", "Meetings at ten", "hindrances", "", "ten")
    day.step_to(HELPS, "lower")
    day.write(HELPS, "lower", "smallest", "Ask when people can come")
    day.on(HOLD, "pledges", "taking", day.lines[0])
    assert day.promised == ["Meetings at ten: Ask when people can come"]
    day.erase(day.of(HELPS).boards["lower"].pledges[0].id)
    assert (day.promised, day.texts) == ([], [])
    assert "Ask when people can come" not in repr(day.session)


def test_a_covered_line_is_not_offered() -> None:
    day = Day(SAY, HOLD)
    day.on(SAY, "plan", "added", "Young carers", {"first_step": "Ask on Thursday"}, "row")
    assert day.texts == ["Young carers: Ask on Thursday"]
    day.cover("row")
    assert day.texts == []


def test_groups_for_which_nothing_was_written_are_not_offered() -> None:
    day = Day(SAY, HOLD)
    day.on(SAY, "grid", "listed", "Young carers")
    day.step_to(SAY, "take")
    assert day.texts == []


def test_only_what_comes_earlier_in_the_agenda_is_offered() -> None:
    day = Day(HOLD, SAY)
    day.on(SAY, "plan", "added", "Young carers", {"first_step": "Ask on Thursday"})
    assert day.texts == []


def test_nothing_is_offered_in_other_steps(day: Day) -> None:
    day.step_to(HOLD, "values")
    assert [day.offered(day.activity.id, board) for board in ("pledges", "values")] == [(), ()]


def test_it_survives_the_file(day: Day) -> None:
    day.on(HOLD, "pledges", "taking", day.lines[0])
    day.on(HOLD, "pledges", "declining", day.lines[0].id)
    again = build(to_record(day.session), boards.codecs())
    assert again == day.session
    assert Workbench(again).offered(day.activity.id, "pledges") == ()


@pytest.mark.parametrize("verb", ["cover", "erase"])
def test_what_was_taken_up_goes_with_the_group_it_was_made_from(verb):
    day = Day(SAY, HOLD)
    grid = day.of(SAY).boards["grid"]
    day.on(SAY, "grid", "listed", "Night staff", grid.kinds[0].id, "g1")
    day.on(SAY, "grid", "placed", "g1", Place.at(0.99, 0.01))
    day.step_to(SAY, "take")
    day.write(SAY, "plan", day.of(SAY).boards["plan"].fields[0].id, "Ask them first")
    (line,) = day.lines
    day.on(HOLD, "pledges", "taking", line)
    assert "Night staff" in day.promised[0]
    getattr(day, verb)("g1")
    board = day.of(HOLD).boards["pledges"]
    shown = board.seen_by_room("say")
    assert "Night staff" not in str(shown)
    assert board.withdrawn == 0, "what was taken up did not stand for itself"
    day.undo()
    assert "Night staff" not in str(day.of(HOLD).boards["pledges"].seen_by_room("say"))


def _reopened(day: Day) -> Day:
    """The same day from its file: no undo remembers what stood there before."""
    again = Day()
    Workbench.__init__(again, build(to_record(day.session), boards.codecs()))
    return again


@pytest.fixture
def carried_again() -> Day:
    """A row was taken up, taken away where it came from, and carried there once more on another day."""
    day = Day(SAY, HOLD)
    grid = day.of(SAY).boards["grid"]
    day.on(SAY, "grid", "listed", "Night staff", grid.kinds[0].id, "g1")
    day.on(SAY, "grid", "placed", "g1", Place.at(0.99, 0.01))
    day.step_to(SAY, "take")
    day.write(SAY, "plan", day.of(SAY).boards["plan"].fields[0].id, "Ask them first")
    day.on(HOLD, "pledges", "taking", day.lines[0])
    day.on(SAY, "plan", "dropped", day.of(SAY).boards["plan"].pledges[0].id)
    day = _reopened(day)
    day.step_to(SAY, "take")
    return _reopened(day)


def test_a_row_carried_again_is_the_row_it_was(carried_again: Day) -> None:
    carried_again.write(SAY, "plan", carried_again.of(SAY).boards["plan"].fields[0].id, "Ask once more")
    assert carried_again.texts == [], "it was taken up already"


@pytest.mark.parametrize("by", ["g1", "row"])
def test_withdrawn_where_it_was_said_it_goes_from_what_was_taken_up_before(carried_again, by) -> None:
    (row,) = carried_again.of(SAY).boards["plan"].pledges
    carried_again.erase("g1" if by == "g1" else row.id)
    assert "Night staff" not in str(carried_again.of(HOLD).boards["pledges"])


@pytest.mark.parametrize("verb", ["cover", "erase"])
def test_it_goes_too_where_the_row_between_is_gone(carried_again, verb) -> None:
    carried_again.on(SAY, "plan", "dropped", carried_again.of(SAY).boards["plan"].pledges[0].id)
    day = _reopened(carried_again)
    getattr(day, verb)("g1")
    assert "Night staff" not in str(day.of(HOLD).boards["pledges"].seen_by_room("say"))


@pytest.mark.parametrize("verb", ["cover", "erase"])
def test_a_card_that_a_statement_began_with_is_withdrawn_from_it_too(verb: str) -> None:
    day = Day("what-does-it-mean")
    (wall,) = (n for n, kind in day.activity.board_kinds.items() if kind == "wall")
    (text,) = (n for n, kind in day.activity.board_kinds.items() if kind == "statement")
    day.on("what-does-it-mean", wall, "added", "Zyxomma", "", "", "c1")
    day.on("what-does-it-mean", wall, "added", "We listen", "", "", "c2")
    day.step_to("what-does-it-mean", "write")
    assert "Zyxomma" in day.board(day.activity.id, text).text
    day.on("what-does-it-mean", text, "kept")
    day.on("what-does-it-mean", text, "written", "Zyxomma, and We listen")
    getattr(day, verb)("c1")
    for act in (day.undo, day.undo, day.redo):
        act()
        seen = day.board(day.activity.id, text).seen_by_room("write")
        assert "Zyxomma" not in repr(seen)
        assert "We listen" in seen.text
