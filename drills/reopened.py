"""The computer stops at any moment of a workshop; what lies on the disk then is opened anew."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from drills.drill import Drill, Found, dice, must
from facilitator.demo.performance import HandClock
from tools import rehearsal

LONGEST = 40 * 60  # seconds that a step runs before the computer stops
SECOND = 1.0  # so exact is the time that was left

Moment = tuple[Any, Any, float]  # the step, the first activity's boards, the seconds used of the step


def at_any_moment(rounds: int) -> Found:
    """The same step, the same boards, and the time that was left within a second."""
    luck, furthest = dice(), 0.0
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.played()) as file:
            path = file.path
        program: Any = rehearsal.program(house)
        for number in range(rounds):
            before = _stopped(program, house, path, luck, number)
            furthest = max(furthest, _off(program, house / "image", path.relative_to(house), before))
        rehearsal.put_away(program)
    return Found(rounds, f"the same step and boards; time left within {furthest:.2f} s", furthest <= SECOND)


def _stopped(program: Any, house: Path, path: Path, luck: Any, number: int) -> Moment:
    """Run a step for a while, keep what the disk holds in the midst of it, and say what was there."""
    clock = HandClock()
    opened = _opened(program, house, path, clock)
    running, store = opened.running, opened.running.store
    running.next()
    activity, step = luck.choice(list(store.session.places()))
    store.go_to(activity.id, step.id)
    for name, kind in activity.board_kinds.items():
        if kind == "wall":
            store.handle(name).do("Add", lambda wall: wall.added(f"Card {number}"))
    opened.autosave.flush()
    running.timekeeper.start()
    clock.seconds += luck.uniform(0, LONGEST)
    running.timekeeper.beat()
    opened._beat()
    clock.seconds += luck.uniform(0, SECOND)
    image = house / "image"
    shutil.rmtree(image, ignore_errors=True)
    for part in ("library", "local"):
        shutil.copytree(house / part, image / part, ignore=shutil.ignore_patterns("*.lock"))
    there = store.session.here, store.session.activities[0].boards, running.timekeeper.spent
    running.console.close()
    rehearsal.live()
    return there


def _off(program: Any, image: Path, file: Path, before: Moment) -> float:
    """How many seconds the time is off once what the disk held is opened."""
    opened = _opened(program, image, image / file, HandClock())
    running = opened.running
    here, boards, spent = before
    must(running.store.session.here == here, "another step")
    must(running.store.session.activities[0].boards == boards, "other boards")
    must(not running.timekeeper.running, "the time runs before anybody said so")
    off: float = abs(running.timekeeper.spent - spent)
    running.console.close()
    rehearsal.live()
    return off


def _opened(program: Any, house: Path, path: Path, clock: HandClock) -> Any:
    program._surroundings = lambda: replace(type(program)._surroundings(program), clock=clock)
    library = rehearsal.library(house)
    return program.run_in(library, library.open(path))


DRILLS = (Drill("reopened at any moment", at_any_moment, short=2, long=60),)
