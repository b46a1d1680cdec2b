"""Remembers what the library lists of each file, so that a thousand sessions list at once."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from facilitator.disk import key, write_whole
from facilitator.storage.places import real

_VERSION = 3

Row = dict[str, Any]


class Index:
    """A cache beside nothing of value: delete it at any time. Files with a problem are never cached."""

    def __init__(self, local: Path, folder: Path) -> None:
        self._file = local / "index" / f"{key(real(folder))}.json"
        self._known = self._load()
        self._present: dict[str, Row] = {}
        self._new = False

    def get(self, path: Path, stat: os.stat_result) -> Row | None:
        """What is known of the file, if it has not changed since."""
        row = self._known.get(path.name)
        if not isinstance(row, dict) or row.get("stamp") != _stamp(stat):
            return None
        self._present[path.name] = row
        entry = row["entry"]
        return entry if isinstance(entry, dict) else None

    def put(self, path: Path, stat: os.stat_result, entry: Row) -> None:
        self._new = True
        self._present[path.name] = {"stamp": _stamp(stat), "entry": entry}

    def save(self) -> None:
        """Write what was new. A cache that cannot be written is done without."""
        if not self._new and len(self._present) == len(self._known):
            return
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, json.dumps({"version": _VERSION, "files": self._present}).encode())

    def _load(self) -> dict[str, Any]:
        try:
            data = json.loads(self._file.read_bytes())
            files = data["files"] if data["version"] == _VERSION else {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}
        return files if isinstance(files, dict) else {}


def _stamp(stat: os.stat_result) -> list[int]:
    return [stat.st_mtime_ns, stat.st_size]
