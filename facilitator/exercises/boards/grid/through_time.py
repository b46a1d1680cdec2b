"""A grid through time: each group's place in every session, and a picture of any of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import TYPE_CHECKING

from facilitator.exercises.boards.grid.people import Aside, Past, Stakeholder
from facilitator.exercises.parts.typed import plain
from facilitator.words import tr
from facilitator.workshop.occasion import when_words

if TYPE_CHECKING:
    from facilitator.exercises.boards.grid.model import State

TODAY = "today"


@dataclass(frozen=True)
class Line:
    """One group: who it was at each time, nobody where it was not named. The name is the latest."""

    id: str
    name: str
    places: tuple[Stakeholder | None, ...]


def times(state: "State") -> tuple[tuple[str, str], ...]:
    """Every session with its words, the earliest first, then today; nothing without an earlier one."""
    past = tuple((one.id, when_words(one, state.past)) for one in state.past)
    return (*past, (TODAY, tr("Today"))) if past else ()


def times_on_record(state: "State") -> tuple[tuple[str, str], ...]:
    """The same in words that are still right when somebody reads them another day."""
    return tuple((at, tr("This time") if at == TODAY else when) for at, when in times(state))


def lines(state: "State") -> tuple[Line, ...]:
    """Every group of any time, in today's order of naming; those who were named only earlier come last.

    Groups are the same when their ids are (as in a session that looks back), else when their names are,
    whatever case and spacing. Covered ones are left out.
    """
    return state.lines


def found_lines(past: Sequence[Past], people: Sequence[Stakeholder]) -> tuple[Line, ...]:
    """The same, worked out; `State.lines` remembers it."""
    moments = [*(one.shown for one in past), tuple(p for p in people if not p.hidden)]
    rows = _Rows()
    for number in reversed(range(len(moments))):
        known = [person.id in rows.by_id for person in moments[number]]
        for wanted in (True, False):  # an id goes first, so that nobody else takes its line by the name
            for person in compress(moments[number], (one is wanted for one in known)):
                rows.take(number, person)
    return tuple(Line(r.id, r.name, tuple(map(r.found.get, range(len(moments))))) for r in rows.all)


def frame(state: "State", at: str) -> "State":
    """The grid of one session, as a state to be shown: an arrow leads from the place of the time before."""
    number = _number(state, at)
    people = (_drawn(line, number) for line in lines(state))
    shown = tuple(person for person in people if person is not None)
    return replace(state, people=shown, others=(), past=(), showing="both")


def before_and_after(state: "State", at: str) -> list[tuple[Line, Stakeholder | None, Stakeholder | None]]:
    """Each group of one session or the one before it, with who it was at both; nothing for the first."""
    number = _number(state, at)
    pairs = [(line, line.places[number - 1], line.places[number]) for line in lines(state)] if number else []
    return [pair for pair in pairs if pair[1] or pair[2]]


@dataclass
class _Row:
    id: str
    name: str
    found: dict[int, Stakeholder] = field(default_factory=dict)


class _Rows:
    """Rows in order, with those that an id or a name was met in."""

    def __init__(self) -> None:
        self.all: list[_Row] = []
        self.by_id: dict[str, list[_Row]] = {}
        self._by_name: dict[str, list[_Row]] = {}

    def take(self, number: int, person: Stakeholder) -> None:
        """Put somebody in the row that is theirs, or in one more."""
        name = plain(person.name)
        met = (*self.by_id.get(person.id, ()), *self._by_name.get(name, ()))
        row = next((row for row in met if number not in row.found), None)
        if row is None:
            row = _Row(person.id, person.name)
            self.all.append(row)
        row.found[number] = person
        for rows in (self.by_id.setdefault(person.id, []), self._by_name.setdefault(name, [])):
            if not rows or rows[-1] is not row:
                rows.append(row)


def _number(state: "State", at: str) -> int:
    return next((n for n, (name, _) in enumerate(times(state)) if name == at), len(state.past))


def _drawn(line: Line, number: int) -> Stakeholder | None:
    """Where it stands at one time; nobody who had no place then."""
    person = line.places[number]
    if person is None or not (person.now or person.aside):
        return None
    before = line.places[number - 1] if number else None
    name = line.name if before or not number else tr("{name} (new)").format(name=line.name)
    shown = Stakeholder(id=line.id, name=name, kind=person.kind, asked=person.asked, now=person.now)
    if person.aside:
        return replace(shown, aside=Aside())
    came = before.now if before and not before.aside else None
    if came and person.now and came.square != person.now.square:
        return replace(shown, now=came, should=person.now)
    return shown
