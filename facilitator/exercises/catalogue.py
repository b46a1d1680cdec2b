"""Finds, checks and lists exercises and ready-made agendas: the shipped ones and the facilitator's own."""

import json
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from facilitator import assets, words
from facilitator.disk import read_whole
from facilitator.exercises import agendas, boards
from facilitator.exercises.agendas import AgendaPlan, Part, checked
from facilitator.exercises.exercise import Exercise, begin
from facilitator.exercises.wording import reworded
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import ClockFace, Step

__all__ = ["AgendaPlan", "BadFile", "Catalogue", "Part"]

Named = TypeVar("Named", Exercise, AgendaPlan)
MOST_BYTES = 1_000_000  # of a file of words
_READERS: Mapping[str, Callable[[str], Any]] = {".toml": tomllib.loads, ".json": json.loads}


class BadFile(ValueError):
    """A file of words that cannot be used; its text says which file, which field and why."""


@dataclass(frozen=True)
class Catalogue:
    """All exercises and agendas by id, with what was wrong with files that had to be left out.

    `own` holds the ids of the agendas and exercises that are the facilitator's.
    """

    exercises: Mapping[str, Exercise]
    agendas: Mapping[str, AgendaPlan]
    problems: tuple[str, ...] = field(default=())
    own: frozenset[str] = frozenset()

    def showing(self, clock: ClockFace) -> "Catalogue":
        """The same with another clock for the room where an exercise would show figures."""
        return replace(self, exercises={name: e.showing(clock) for name, e in self.exercises.items()})


def shipped() -> Catalogue:
    """What comes with the program, in the reader's language. A fault in these files is ours: BadFile."""
    return _shipped(words.language())


@cache
def _shipped(language: str) -> Catalogue:
    # That they fit their boards is held by a test: to try it here would load every board at each start.
    paths = _files(assets.path("exercises"))
    read = _in_english if language == words.DEFAULT else _spoken
    exercises = {e.id: e for e in map(read, paths)}
    files = _files(assets.path("agendas"))
    plans = (_agenda(p.name, _data(p.name, _text(p), words.tr), exercises) for p in files)
    return Catalogue(exercises, {a.id: a for a in plans})


def with_own(folder: Path) -> Catalogue:
    """What comes with the program and what lies in `exercises` and `agendas` of the facilitator's folder.

    Never raises for a file: a bad one, or one whose id is taken, is left out and named in `problems`.
    """
    problems: list[str] = []
    exercises, mine = _joined(shipped().exercises, folder / "exercises", read_exercise, problems)
    agendas, plans = _joined(
        shipped().agendas, folder / "agendas", lambda path: read_agenda(path, exercises), problems
    )
    return Catalogue(exercises, agendas, tuple(problems), mine | plans)


def exercise(exercise_id: str) -> Exercise:
    """Raises KeyError when no exercise has that id."""
    return shipped().exercises[exercise_id]


def read_exercise(path: Path) -> Exercise:
    """An exercise from its file. Raises BadFile."""
    return exercise_from(path.name, _text(path))


def exercise_from(name: str, text: str) -> Exercise:
    """An exercise from the text of a file of that name, which ends in .toml or .json. Raises BadFile."""
    return _exercise(name, _data(name, text))


def file_of(exercise_id: str, folder: Path) -> Path | None:
    """The file an exercise was read from, shipped or in the facilitator's folder; None when it is gone."""
    for path in (*_files(assets.path("exercises")), *_files(folder / "exercises")):
        try:
            if read_exercise(path).id == exercise_id:
                return path
        except BadFile:
            continue
    return None


def agenda_file_of(agenda_id: str, folder: Path) -> Path | None:
    """The file in the facilitator's folder that an agenda was read from; None when it is gone."""
    for path in _files(folder / "agendas"):
        with suppress(BadFile):
            data = _data(path.name, _text(path))
            if isinstance(data, Mapping) and data.get("id") == agenda_id:
                return path
    return None


def read_agenda(path: Path, exercises: Mapping[str, Exercise]) -> AgendaPlan:
    """An agenda from its file, every part of it one of the `exercises` or a break. Raises BadFile."""
    return _agenda(path.name, _data(path.name, _text(path)), exercises)


def activities(plan: AgendaPlan, within: Catalogue | None = None) -> tuple[Activity, ...]:
    """A ready-made agenda's activities, fresh and empty. Raises KeyError for an unknown exercise."""
    return agendas.activities(plan, (within or shipped()).exercises)


def new_session(agenda_id: str, title: str = "", **details: Any) -> Session:
    """A session from a ready-made agenda; `details` are fields of Session.

    Raises KeyError when there is no such agenda.
    """
    plan = shipped().agendas[agenda_id]
    return Session(title=title or plan.title, activities=activities(plan), **details)


def session_of_one(exercise_id: str, title: str = "", **details: Any) -> Session:
    """A session of one exercise alone. Raises KeyError when there is no such exercise."""
    found = exercise(exercise_id)
    return Session(title=title or found.title, activities=(begin(found, boards.start),), **details)


def _joined(
    shipped: Mapping[str, Named], folder: Path, read: Callable[[Path], Named], problems: list[str]
) -> tuple[dict[str, Named], frozenset[str]]:
    """What ships, and what can be read of the folder's files."""
    found = dict(shipped)
    for path in _files(folder):
        try:
            one = read(path)
        except BadFile as problem:
            problems.append(str(problem))
            continue
        if one.id in found:
            problems.append(f"{path.name}: the id {one.id!r} is taken")
        else:
            found[one.id] = one
    return found, frozenset(found) - frozenset(shipped)


def _files(folder: Path) -> list[Path]:
    """The files of words in a folder, which may be missing."""
    try:
        return sorted(p for p in folder.iterdir() if p.suffix in _READERS)
    except OSError:
        return []


def _in_english(path: Path) -> Exercise:
    found: Exercise = _converted(path.name, _data(path.name, _text(path)), Exercise)
    return found


def _spoken(path: Path) -> Exercise:
    """A shipped exercise in the reader's language, or in English where a translation breaks its rules."""
    try:
        return _exercise(path.name, _data(path.name, _text(path), words.tr))
    except BadFile:
        return _in_english(path)


def _exercise(name: str, data: Any) -> Exercise:
    found: Exercise = _converted(name, data, Exercise)
    try:
        _check(found)
    except ValueError as problem:
        raise BadFile(f"{name}: {problem}") from problem
    return found


def _agenda(name: str, data: Any, exercises: Mapping[str, Exercise]) -> AgendaPlan:
    found: AgendaPlan = _converted(name, data, AgendaPlan)
    try:
        return checked(found, exercises)
    except ValueError as problem:
        raise BadFile(f"{name}: {problem}") from problem


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(words.tr("it is larger than {count} MB").format(count=MOST_BYTES // 1_000_000))
        return read_whole(path).decode("utf-8-sig")
    except (OSError, ValueError) as problem:
        raise BadFile(f"{path.name}: {' '.join(str(problem).split())}") from problem


def _data(name: str, text: str, say: Callable[[str], str] | None = None) -> Any:
    """What stands in a file, its words put as `say` puts them. Raises BadFile."""
    try:
        data = _READERS[Path(name).suffix](text)
    except (KeyError, ValueError, RecursionError) as problem:
        raise BadFile(f"{name}: {' '.join(str(problem).split())}") from problem
    return reworded(data, say) if say and isinstance(data, Mapping) else data


def _converted(name: str, data: Any, kind: type[Any]) -> Any:
    try:
        return msgspec.convert(data, kind)
    except (KeyError, ValueError, RecursionError) as problem:
        raise BadFile(f"{name}: {' '.join(str(problem).split())}") from problem


def _check(exercise: Exercise) -> None:
    """Every board can be started, and every step fits its board."""
    for name, settings in exercise.boards.items():
        try:
            boards.start(str(settings.get("kind", "")), settings)
        except ValueError as problem:
            raise ValueError(f"boards.{name}: {problem}") from problem
    for name in exercise.hands_on:
        if name not in exercise.boards:
            raise ValueError(f"hands_on: there is no board called {name!r}")
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
    if step.takes_earlier and not (step.board and boards.takes_up(kinds[step.board])):
        raise ValueError("takes_earlier needs a board on which lines can be taken up, such as pledges")
    if step.board and step.mode not in boards.manifest(kinds[step.board]).modes:
        raise ValueError(f"the board {step.board!r} has no mode {step.mode!r}")
