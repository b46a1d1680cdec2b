"""Finds words in all that was written in a session file, without making a session of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from facilitator.disk import read_whole

# The words of the exercise itself are in every session made from it, and pictures have none.
_NOT_WRITTEN_BY_THE_ROOM = {
    "id",
    "kind",
    "kinds",
    "board_kinds",
    "steps",
    "source",
    "jpeg",
    "meta",
    "exercise",
}


def says(path: Path, words: list[str]) -> bool:
    """Whether each of the (casefolded) words stands in the file; False for a file that cannot be read."""
    try:
        raw = read_whole(path)
        if not _may_say(raw, words):
            return False
        text = "\n".join(written(orjson.loads(raw))).casefold()
    except (OSError, ValueError, RecursionError):
        return False
    return all(word in text for word in words)


def written(data: Any) -> Iterator[str]:
    """Every text that somebody typed."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in _NOT_WRITTEN_BY_THE_ROOM:
                yield from written(value)
    elif isinstance(data, list):
        for item in data:
            yield from written(item)


def _may_say(raw: bytes, words: list[str]) -> bool:
    """A quick look, so that most files need not be taken apart. JSON writes these three differently."""
    text = raw.decode("utf-8", "replace").casefold()
    return all(word in text or not word.isprintable() or {'"', "\\"} & set(word) for word in words)
