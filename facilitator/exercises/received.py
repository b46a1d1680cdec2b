"""An exercise in a file from elsewhere: read once, measured, and kept only when somebody says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from facilitator.disk import open_to_read
from facilitator.exercises.catalogue import MOST_BYTES, BadFile, exercise_from
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making.draft import MOST_STEPS
from facilitator.exercises.making.faults import faults_in, remarks_on
from facilitator.exercises.parts.typed import LONGEST
from facilitator.words import tr, trn

SUFFIXES = (".toml", ".json")
MOST_TOLD = 8  # mistakes at once


@dataclass(frozen=True)
class ReceivedExercise:
    """What was read; `text` is the file itself, `size` its bytes.

    `remarks` are sentences on what is no mistake: words too long for the wall, fields that nobody knows.
    """

    path: Path
    exercise: Exercise
    size: int
    text: str = field(repr=False)
    remarks: tuple[str, ...] = ()


def look(path: Path) -> ReceivedExercise:
    """Read the file once, and change nothing. Raises BadFile, in a sentence to act on."""
    try:
        raw = _bytes(path)
        text = raw.decode("utf-8-sig")
        found = _exercise(path, text)
        _measure(found)
    except (BadFile, OSError, ValueError) as problem:
        raise BadFile(_sentence(path, problem)) from problem
    return ReceivedExercise(path, found, len(raw), text, remarks_on(text, path.suffix.lower()))


class Mistaken(BadFile):
    """A file that was read and has mistakes: each is a sentence with its line and field."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


def has_steps(path: Path) -> bool:
    """Whether a file that is not a sound exercise was at least meant as one."""
    try:
        return b"steps" in _bytes(path)
    except (BadFile, OSError):
        return False


def _exercise(path: Path, text: str) -> Exercise:
    suffix = path.suffix.lower()
    if suffix in SUFFIXES and (mistakes := faults_in(text, suffix)):
        raise Mistaken(mistakes)
    return exercise_from(f"{path.stem}{suffix}", text)


def _bytes(path: Path) -> bytes:
    if not path.is_file():  # a device or a pipe would never end
        raise BadFile(tr("it cannot be read"))
    with open_to_read(path) as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise BadFile(tr("it is larger than {count} MB").format(count=MOST_BYTES // 1_000_000))
    return raw


def _measure(exercise: Exercise) -> None:
    if len(exercise.steps) > MOST_STEPS:
        raise BadFile(tr("it has more than {count} steps").format(count=MOST_STEPS))
    if not exercise.steps:
        raise BadFile(tr("it has no steps"))
    if not exercise.id.strip() or not exercise.title.strip():
        raise BadFile(tr("it needs an id and a title"))
    if any(len(text) > LONGEST for text in _texts(msgspec.to_builtins(exercise))):
        raise BadFile(tr("one of its texts is longer than {count} letters").format(count=LONGEST))


def _texts(whole: Any) -> Iterator[str]:
    if isinstance(whole, str):
        yield whole
    elif isinstance(whole, dict):
        for part in whole.values():
            yield from _texts(part)
    elif isinstance(whole, list | tuple):
        for part in whole:
            yield from _texts(part)


def _sentence(path: Path, problem: Exception) -> str:
    if isinstance(problem, Mistaken):
        return _all_mistakes(path, problem.mistakes)
    why = str(problem).removeprefix(f"{path.name}: ")
    sentence = tr(
        "“{name}” is not an exercise that can be used: {why}. Nothing was added, and the file was left "
        "untouched. Mend it there, or ask whoever sent it."
    )
    return sentence.format(name=path.name, why=why.rstrip("."))


def _all_mistakes(path: Path, found: Sequence[str]) -> str:
    count = len(found)
    head = tr("“{name}” is not an exercise that can be used.").format(name=path.name)
    wrong = trn("{count} thing in it is wrong.", "{count} things in it are wrong.", count)
    kept = tr("Nothing was added, and the file was left untouched. Mend it there, or ask whoever sent it.")
    more = [tr("and {count} more.").format(count=count - MOST_TOLD)] if count > MOST_TOLD else []
    return "\n".join((f"{head} {wrong} {kept}", *found[:MOST_TOLD], *more))
