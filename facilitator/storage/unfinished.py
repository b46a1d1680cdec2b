"""Notes which removals were begun: one that a crash cut short is finished when its session is next opened."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

import orjson

from facilitator.disk import key, write_whole


class Unfinished:
    """The removals begun for one session. Only ids are noted, never words."""

    def __init__(self, local: Path, session_id: str) -> None:
        self._file = local / "removals" / f"{key(session_id)}.json"

    def begin(self, item_ids: Iterable[str]) -> None:
        """Note them. Where nothing can be noted the removal goes on all the same."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, orjson.dumps(sorted({*self.items(), *item_ids})))

    def items(self) -> tuple[str, ...]:
        """Ids of the items whose removal was begun and not finished."""
        try:
            ids = orjson.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return ()
        return tuple(one for one in ids if isinstance(one, str)) if isinstance(ids, list) else ()

    def end(self) -> None:
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
