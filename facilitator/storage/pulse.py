"""How far the timer had come, noted each second beside the session, in case the program is killed."""

import contextlib
from pathlib import Path

import orjson

from facilitator.disk import key
from facilitator.workshop.session import Here


class Pulse:
    """A file of a few bytes in the local folder: the step and its seconds, nothing that anybody wrote.

    It is not forced to the disk: it outlives the program, not the computer, and a session then falls
    back on its own last save. A note that cannot be written is left out; the next second tries again.
    """

    def __init__(self, local: Path, session_id: str) -> None:
        self._path = local / "pulse" / f"{key(session_id)}.json"

    def note(self, here: Here, spent: float) -> None:
        """Seconds the step has taken up to now."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            fresh.write_bytes(orjson.dumps([here.activity, here.step, round(spent, 1)]))
            fresh.replace(self._path)
        except OSError:
            return

    def spent(self, here: Here) -> float | None:
        """Seconds noted for that step; None when there is no such note."""
        try:
            activity, step, spent = orjson.loads(self._path.read_bytes())
        except (OSError, ValueError, TypeError):
            return None
        return float(spent) if Here(activity, step) == here and isinstance(spent, float | int) else None

    def clear(self) -> None:
        """The session was closed in order: its own file knows."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
