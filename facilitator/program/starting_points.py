"""What a workshop can start from, remembered so that the first window need not read every exercise."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitator import __version__, assets, words
from facilitator.ui.library.start import Choice, Choices

FOLDERS = ("exercises", "agendas", "locale")


class StartingPoints:
    """Holds for the files of words as they are when this is made; a cache that can be deleted."""

    def __init__(self, local: Path) -> None:
        self._file = local / "index" / "starting-points.json"
        self._stamp = [__version__, words.language(), *_stamps(assets.root()), *_stamps(local)]

    def remembered(self) -> Choices | None:
        """Agendas and exercises as they were last read; None when a file was changed, added or removed."""
        try:
            said = json.loads(self._file.read_bytes())
            if said["stamp"] != self._stamp:
                return None
            return [Choice(*row) for row in said["agendas"]], [Choice(*row) for row in said["exercises"]]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def remember(self, agendas: list[Choice], exercises: list[Choice]) -> None:
        """For the next start. What cannot be written is read again then."""
        from facilitator.disk import write_whole  # most starts only read

        rows = {"stamp": self._stamp, "agendas": agendas, "exercises": exercises}
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, json.dumps(rows).encode())


def _stamps(root: Path) -> Iterator[Any]:
    """What tells cheaply that a file of words is still the one we know."""
    for folder in FOLDERS:
        with contextlib.suppress(OSError):
            for path in sorted((root / folder).iterdir()):
                stat = path.stat()
                yield [folder, path.name, stat.st_mtime_ns, stat.st_size]
