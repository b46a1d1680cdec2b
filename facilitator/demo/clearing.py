"""Takes away what an earlier demo left in its folder, and nothing of anybody else's."""

from contextlib import suppress
from pathlib import Path

from facilitator.demo.story import PLACE, WORKSHOPS
from facilitator.exercises import boards
from facilitator.storage.errors import StorageError
from facilitator.storage.reading import session_in

WINDOWS = ("console", "wall")


def clear(out: Path) -> None:
    """Its sessions, known by their place and days, and its pictures. Raises OSError."""
    days = {workshop.day for workshop in WORKSHOPS}
    for path in out.glob("*.workshop.json"):
        with suppress(StorageError):
            session = session_in(path, boards.codecs())
            if session.place == PLACE and session.date in days:
                path.unlink()
    for workshop in WORKSHOPS:
        for window in WINDOWS:
            for picture in (out / workshop.folder / "pictures").glob(f"[0-9][0-9]-*-{window}.png"):
                picture.unlink()
