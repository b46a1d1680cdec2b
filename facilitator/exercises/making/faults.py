"""What is wrong in the text of an exercise's file: each mistake with its line and field."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.on_wall import too_long
from facilitator.exercises.making.places import Lines, spelt
from facilitator.exercises.making.unknown import unknown_in
from facilitator.exercises.parts.setting import Mistake
from facilitator.words import tr

_READERS: Mapping[str, Callable[[str], Any]] = {".toml": tomllib.loads, ".json": json.loads}


def faults_in(text: str, suffix: str) -> tuple[str, ...]:
    """A sentence for each mistake, in the order of the file; `suffix` is .toml or .json."""
    try:
        record = _READERS[suffix](text)
        lines = Lines(text, toml=suffix == ".toml")
    except (ValueError, RecursionError) as problem:
        return (_unreadable(problem, text),)
    return _in_order(wrong_with(record), lines, record)


def remarks_on(text: str, suffix: str) -> tuple[str, ...]:
    """The same for what is no mistake: words that have no room on the wall, fields that nobody knows."""
    record = _READERS[suffix](text)
    found = (*too_long(record), *unknown_in(record))
    return _in_order(found, Lines(text, toml=suffix == ".toml"), record)


def _in_order(found: Iterable[Mistake], lines: Lines, record: object) -> tuple[str, ...]:
    told = sorted((lines.of(one.path), spelt(one.path, record), one.why) for one in found)
    return tuple(_told(line, field, why) for line, field, why in told)


def _told(line: int, field: str, why: str) -> str:
    if not field:
        return why
    return tr("Line {line}, {field}: {why}").format(line=line, field=field, why=why)


def _unreadable(problem: Exception, text: str) -> str:
    if isinstance(problem, RecursionError):
        return tr("It is nested too deeply to be read.")
    found = re.search(r"line (\d+)", str(problem))
    line = int(found[1]) if found else text.count("\n") + 1
    words = tr("Line {line} cannot be read. Look for a quote, a bracket, a comma or an equals sign.")
    return words.format(line=line)
