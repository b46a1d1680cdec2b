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


def at_any_moment(rounds: int) -> Found:
    """The same step, the same boards, and the time that was left within a second."""
    luck, furthest = dice(), 0.0
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.played()) as file:
            path = file.path
        for number in range(rounds):
            left = _stopped(house, path, luck, number)
            furthest = max(furthest, left)
    return Found(rounds, f"the same step and boards; time left within {furthest:.2f} s", furthest <= SECOND)


def _stopped(house: Path, path: Path, luck: Any, number: int) -> float:
    """Run a step for a while, keep what the disk holds, and open that; how far the time is off."""
    program, clock = _opened(house, path)
    running, store = program.opened.running, program.opened.running.store
    running.next()
    activity, step = luck.choice(list(store.session.places()))
    store.go_to(activity.id, step.id)
    _worked(store, number)
    program.opened.autosave.flush()
    running.timekeeper.start()
    clock.seconds += luck.uniform(0, LONGEST)
    running.timekeeper.beat()
    program.opened._beat()
    clock.seconds += luck.uniform(0, SECOND)
    before = (store.session.here, store.session.activities[0].boards, running.timekeeper.spent)
    image = house / "image"
    shutil.rmtree(image, ignore_errors=True)
    for part in ("library", "local"):
        shutil.copytree(house / part, image / part, ignore=shutil.ignore_patterns("*.lock"))
    running.console.close()
    rehearsal.put_away(program)
    return _compared(image, image / path.relative_to(house), before)


def _compared(image: Path, path: Path, before: tuple[Any, Any, float]) -> float:
    program, _ = _opened(image, path)
    running = program.opened.running
    here, boards, spent = before
    must(running.store.session.here == here, "another step")
    must(running.store.session.activities[0].boards == boards, "other boards")
    must(not running.timekeeper.running, "the time runs before anybody said so")
    off: float = abs(running.timekeeper.spent - spent)
    running.console.close()
    rehearsal.put_away(program)
    return off


def _opened(house: Path, path: Path) -> tuple[Any, HandClock]:
    clock = HandClock()
    program: Any = rehearsal.program(house)
    usual = program._surroundings
    program._surroundings = lambda: replace(usual(), clock=clock)
    must(program.open_path(path), "the file does not open")
    return program, clock


def _worked(store: Any, number: int) -> None:
    for name, kind in store.activity.board_kinds.items():
        if kind == "wall":
            store.handle(name).do("Add", lambda wall: wall.added(f"Card {number}"))


DRILLS = (Drill("reopened at any moment", at_any_moment, short=1, long=40),)
