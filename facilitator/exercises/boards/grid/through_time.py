"""A grid through time: each group's place in every session, and a picture of any of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.people import Aside
from facilitator.exercises.parts.typed import plain
from facilitator.words import tr
from facilitator.workshop.occasion import when_words

TODAY = "today"


@dataclass(frozen=True)
class Line:
    """One group: who it was at each time, nobody where it was not named. The name is the latest."""

    id: str
    name: str
    places: tuple[Stakeholder | None, ...]


def times(state: State) -> tuple[tuple[str, str], ...]:
    """Every session with its words, the earliest first, then today; nothing without an earlier one."""
    past = tuple((one.id, when_words(one, state.past)) for one in state.past)
    return (*past, (TODAY, tr("Today"))) if past else ()


def lines(state: State) -> tuple[Line, ...]:
    """Every group of any time, in today's order of naming; those who were named only earlier come last.

    Groups are the same when their ids are (as in a session that looks back), else when their names are,
    whatever case and spacing. Covered ones are left out.
    """
    moments = [*(one.shown for one in state.past), tuple(p for p in state.people if not p.hidden)]
    rows: list[_Row] = []
    for number in reversed(range(len(moments))):
        for person in _by_id_first(rows, moments[number]):
            row = _same(rows, person, number)
            if row is None:
                row = _Row(person.id, person.name, {}, set(), set())
                rows.append(row)
            row.take(number, person)
    return tuple(Line(r.id, r.name, tuple(map(r.found.get, range(len(moments))))) for r in rows)


def frame(state: State, at: str) -> State:
    """The grid of one session, as a state to be shown: an arrow leads from the place of the time before."""
    number = _number(state, at)
    people = (_drawn(line, number) for line in lines(state))
    shown = tuple(person for person in people if person is not None)
    return replace(state, people=shown, others=(), past=(), showing="both")


def before_and_after(state: State, at: str) -> list[tuple[Line, Stakeholder | None, Stakeholder | None]]:
    """Each group of one session or the one before it, with who it was at both; nothing for the first."""
    number = _number(state, at)
    pairs = [(line, line.places[number - 1], line.places[number]) for line in lines(state)] if number else []
    return [pair for pair in pairs if pair[1] or pair[2]]


@dataclass
class _Row:
    id: str
    name: str
    found: dict[int, Stakeholder]
    ids: set[str]
    names: set[str]

    def take(self, number: int, person: Stakeholder) -> None:
        self.found[number] = person
        self.ids.add(person.id)
        self.names.add(plain(person.name))


def _by_id_first(rows: list[_Row], people: tuple[Stakeholder, ...]) -> Iterator[Stakeholder]:
    """Those whose id is known go first, so that nobody else takes their line by the name."""
    known = set[str]().union(*(row.ids for row in rows))
    yield from (p for p in people if p.id in known)
    yield from (p for p in people if p.id not in known)


def _same(rows: list[_Row], person: Stakeholder, number: int) -> _Row | None:
    free = [row for row in rows if number not in row.found]
    name = plain(person.name)
    by_id = next((row for row in free if person.id in row.ids), None)
    return by_id or next((row for row in free if name in row.names), None)


def _number(state: State, at: str) -> int:
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
