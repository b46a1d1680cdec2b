"""Four hours of a workshop with both windows open, by a clock that is moved along by hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.memory import proportional
from drills.drill import Drill, Found, dice, must
from facilitator.demo.performance import HandClock
from facilitator.exercises.boards.grid.bands import Place
from tools import rehearsal

GROWTH = 30.0  # MB


def running(minutes: int) -> Found:
    """Time is right to the second, and memory has not grown by much since every step was shown once."""
    luck = dice()
    with rehearsal.own_house() as house:
        program, clock = _begun(house)
        running = program.opened.running
        begun = proportional()
        for minute in range(minutes):
            for _ in range(60):
                clock.seconds += 1
                running.timekeeper.beat()
                rehearsal.live()
            _worked(running.store, luck, minute)
            program.opened.autosave.flush()
        grown = proportional() - begun
        spent = sum(t.spent for a in running.store.session.activities for t in a.times.values())
        here = running.store.session.activity(running.store.activity.id).time(running.store.step.id).spent
        spent += running.timekeeper.spent - here
        must(abs(spent - minutes * 60) < 1, f"{spent} seconds were counted of {minutes * 60}")
        program.opened.running.console.close()
        rehearsal.put_away(program)
    seen = (
        f"minutes; time right; memory {begun:.0f} MB with every step shown once, {grown:+.1f} MB at the end"
    )
    return Found(minutes, seen, within=grown < GROWTH)


def _begun(house: Path) -> tuple[Any, HandClock]:
    clock = HandClock()
    with rehearsal.library(house).create(rehearsal.played()) as file:
        path = file.path
    program = rehearsal.program(house)
    usual = program._surroundings
    program._surroundings = lambda: replace(usual(), clock=clock)
    must(program.open_path(path), "the file does not open")
    running = program.opened.running
    running.next()
    for activity, step in list(running.store.session.places()):
        running.store.go_to(activity.id, step.id)
        rehearsal.live()
    running.timekeeper.start()
    return program, clock


def _worked(store: Any, luck: Any, minute: int) -> None:
    """What a minute brings: a few moves by hand, something new, and now and then another step."""
    places = list(store.session.places())
    if minute % 4 == 0:
        store.go_to(*(part.id for part in places[(minute // 4) % len(places)]))
    if "grid" not in store.activity.boards:
        return
    handle = store.handle("grid")
    people = [p.id for p in handle.state.people]
    for item in luck.sample(people, min(3, len(people))):
        for _ in range(20):
            place = Place.at(luck.random(), luck.random())
            handle.preview("mouse", lambda s, item=item, place=place: s.moved(item, place, "now"), item)
            rehearsal.live()
        handle.commit("mouse", "Move")
    store.undo()
    store.redo()


DRILLS = (Drill("four hours of running", running, short=2, long=240),)
