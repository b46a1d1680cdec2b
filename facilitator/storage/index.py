"""Remembers what the library lists of each file, so that a thousand sessions list at once."""

import contextlib
import os
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
import orjson

from facilitator.storage.places import key
from facilitator.storage.safe_json import write_whole

_VERSION = 1

Kind = TypeVar("Kind")


class Index(Generic[Kind]):
    """A cache beside nothing of value: delete it at any time. Files with a problem are never cached."""

    def __init__(self, local: Path, folder: Path, kind: type[Kind]) -> None:
        self._file = local / "index" / f"{key(folder.resolve())}.json"
        self._kind = kind
        self._known = self._load()
        self._present: dict[str, Any] = {}
        self._new = False

    def get(self, path: Path, stat: os.stat_result) -> Kind | None:
        """What is known of the file, if it has not changed since."""
        row = self._known.get(path.name)
        if not isinstance(row, dict) or row.get("stamp") != _stamp(stat):
            return None
        try:
            entry = msgspec.convert({**row["entry"], "path": path}, self._kind, dec_hook=_as_it_is)
        except (msgspec.ValidationError, KeyError, TypeError):
            return None
        self._present[path.name] = row
        return entry

    def put(self, path: Path, stat: os.stat_result, entry: Kind) -> Kind:
        self._new = True
        row = msgspec.to_builtins(entry, enc_hook=str)
        if not row.get("problem"):
            self._present[path.name] = {"stamp": _stamp(stat), "entry": row}
        return entry

    def save(self) -> None:
        """Write what was new. A cache that cannot be written is done without."""
        if not self._new and len(self._present) == len(self._known):
            return
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, orjson.dumps({"version": _VERSION, "files": self._present}))

    def _load(self) -> dict[str, Any]:
        try:
            data = orjson.loads(self._file.read_bytes())
            files = data["files"] if data["version"] == _VERSION else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return files if isinstance(files, dict) else {}


def _stamp(stat: os.stat_result) -> list[int]:
    return [stat.st_mtime_ns, stat.st_size]


def _as_it_is(kind: type[Any], value: Any) -> Any:
    return value
