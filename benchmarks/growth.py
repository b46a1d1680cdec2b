"""How costs grow: sessions, people and groups, cards, the agenda, undo."""

import shutil
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.measuring import Growth, timed
from facilitator.workshop.session import Here, Session
from facilitator.workshop.workbench import Workbench
from tools import rehearsal

TIMES = 5


def rows() -> Iterator[Growth]:
    with rehearsal.own_house() as house:
        yield Growth("a library listed for the first time, sessions", "ms", _libraries(house))
        people = {count: rehearsal.on_the_grid(count) for count in (10, 100, 1000)}
        yield Growth("a save, people and groups", "ms", _each(people, _save(house)))
        yield Growth("a move put down, people and groups", "ms", _each(people, _move))
        cards = {count: _with_cards(count) for count in (10, 100, 1000)}
        yield Growth("a save, cards", "ms", _each(cards, _save(house)))
        yield Growth("a card added, cards", "ms", _each(cards, _card))
        agenda = {count: _with_activities(count) for count in (1, 10, 100)}
        yield Growth("a save, activities", "ms", _each(agenda, _save(house)))
        yield Growth("the next step, activities", "ms", _each(agenda, _step))
        yield Growth("one undo, steps done before", "ms", {n: _undo(n) for n in (10, 100, 1000)})


def _libraries(house: Path) -> dict[int, list[float]]:
    found = {}
    for count in (1, 10, 100, 1000):
        rehearsal.stocked(house, count)
        held = rehearsal.library(house)

        def listed(held: object = held) -> None:
            shutil.rmtree(house / "local" / "index", ignore_errors=True)
            held.entries()  # type: ignore[attr-defined]

        found[count] = [timed(listed)() for _ in range(3)]
    return found


def _each(
    sessions: dict[int, Session], act: Callable[[Session], Callable[[], object]]
) -> dict[int, list[float]]:
    return {size: [timed(act(session))() for _ in range(TIMES)] for size, session in sessions.items()}


def _save(house: Path) -> Callable[[Session], Callable[[], object]]:
    def prepare(session: Session) -> Callable[[], object]:
        file = rehearsal.library(house).create(session)
        return lambda: (file.save(session), file.close())

    return prepare


def _move(session: Session) -> Callable[[], object]:
    from facilitator.exercises.boards.grid.bands import Place

    bench, activity = Workbench(session), session.activities[0].id
    return lambda: bench.do(activity, "grid", "Move", lambda s: s.moved("g3", Place.at(0.9, 0.1), "now"))


def _with_cards(count: int) -> Session:
    session = rehearsal.taster()
    activity = next(a for a in session.activities if "wall" in a.board_kinds.values() and a.exercise)
    name = next(n for n, kind in activity.board_kinds.items() if kind == "wall")
    wall = activity.boards[name]
    for number in range(count):
        wall = wall.added(f"Card number {number}", wall.columns[number % len(wall.columns)].id)
    session = session.with_activity(activity.with_board(name, wall))
    return replace(session, here=Here(activity.id, activity.steps[0].id))


def _card(session: Session) -> Callable[[], object]:
    bench, activity = Workbench(session), session.activity(session.here.activity)
    name = next(n for n, kind in activity.board_kinds.items() if kind == "wall")
    return lambda: bench.do(activity.id, name, "Add", lambda w: w.added("One more", w.columns[0].id))


def _with_activities(count: int) -> Session:
    one = rehearsal.on_the_grid(10)
    again = [replace(one.activities[0], id=f"a{number}") for number in range(count)]
    return replace(one, activities=tuple(again), here=Here("a0", "now"))


def _step(session: Session) -> Callable[[], object]:
    bench, last = Workbench(session), session.activities[-1]
    return lambda: bench.go_to(last.id, last.steps[-1].id)


def _undo(steps: int) -> Sequence[float]:
    from facilitator.exercises.boards.grid.bands import Place

    session = rehearsal.on_the_grid(40)
    bench, activity = Workbench(session), session.activities[0].id
    for number in range(steps):
        place = Place.at((number * 0.618) % 1, (number * 0.377) % 1)
        bench.do(activity, "grid", "Move", lambda s, place=place: s.moved("g3", place, "now"))
    costs = [timed(bench.undo)() for _ in range(steps)]
    return costs[: len(costs) // 2] or [statistics.median(costs)]
