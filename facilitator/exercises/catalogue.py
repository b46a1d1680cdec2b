"""Finds, checks and lists exercises and ready-made agendas: the shipped ones and the facilitator's own."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from facilitator import assets
from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise, begin, pause
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Step


class BadFile(ValueError):
    """A file of words that cannot be used; its text says which file, which field and why."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One line of an agenda file: an exercise, or a break, and its minutes (0: as the exercise says)."""

    exercise: str = ""
    pause: str = ""
    minutes: float = 0.0


@dataclass(frozen=True, kw_only=True)
class AgendaPlan:
    """A ready-made agenda."""

    id: str
    title: str
    summary: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def minutes(self) -> float:
        return sum(part.minutes or exercise(part.exercise).minutes for part in self.parts)


@dataclass(frozen=True)
class Catalogue:
    """All exercises by id, with what was wrong with files that had to be left out."""

    exercises: Mapping[str, Exercise]
    agendas: Mapping[str, AgendaPlan]
    problems: tuple[str, ...] = field(default=())


@cache
def shipped() -> Catalogue:
    """What comes with the program. A fault in these files is our own and raises BadFile."""
    return Catalogue(
        {e.id: e for e in map(read_exercise, _files("exercises"))},
        {a.id: a for a in map(_read_agenda, _files("agendas"))},
    )


def exercise(exercise_id: str) -> Exercise:
    """Raises KeyError when no exercise has that id."""
    return shipped().exercises[exercise_id]


def read_exercise(path: Path) -> Exercise:
    """An exercise from its file. Raises BadFile."""
    found: Exercise = _read(path, Exercise)
    try:
        _check(found)
    except ValueError as problem:
        raise BadFile(f"{path.name}: {problem}") from problem
    return found


def activities(plan: AgendaPlan) -> tuple[Activity, ...]:
    """A ready-made agenda's activities, fresh and empty. Raises KeyError for an unknown exercise."""
    return tuple(_activity(part) for part in plan.parts)


def new_session(agenda_id: str, title: str = "", **details: Any) -> Session:
    """A session from a ready-made agenda; `details` are fields of Session.

    Raises KeyError when there is no such agenda.
    """
    plan = shipped().agendas[agenda_id]
    return Session(title=title or plan.title, activities=activities(plan), **details)


def _activity(part: Part) -> Activity:
    if part.pause:
        return pause(part.minutes, part.pause)
    return begin(exercise(part.exercise).lasting(part.minutes), boards.start)


def _files(folder: str) -> list[Path]:
    return sorted(assets.path(folder).glob("*.toml"))


def _read_agenda(path: Path) -> AgendaPlan:
    found: AgendaPlan = _read(path, AgendaPlan)
    return found


def _read(path: Path, kind: type[Any]) -> Any:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except (OSError, UnicodeDecodeError, ValueError) as problem:
        raise BadFile(f"{path.name}: {problem}") from problem


def _check(exercise: Exercise) -> None:
    """Every board can be started, and every step fits its board."""
    for name, settings in exercise.boards.items():
        try:
            boards.start(str(settings.get("kind", "")), settings)
        except ValueError as problem:
            raise ValueError(f"boards.{name}: {problem}") from problem
    ids = [step.id for step in exercise.steps]
    for step in exercise.steps:
        if ids.count(step.id) > 1:
            raise ValueError(f"steps: two steps are called {step.id!r}")
        try:
            _check_step(step, exercise.board_kinds())
        except ValueError as problem:
            raise ValueError(f"steps.{step.id}: {problem}") from problem


def _check_step(step: Step, kinds: Mapping[str, str]) -> None:
    for name in filter(None, (step.board, step.takes_from)):
        if name not in kinds:
            raise ValueError(f"there is no board called {name!r}")
    if step.takes_from and not step.board:
        raise ValueError("takes_from needs a board to take to")
    if step.board and step.mode not in boards.manifest(kinds[step.board]).modes:
        raise ValueError(f"the board {step.board!r} has no mode {step.mode!r}")
