"""Which files of the facilitator's own can be shown on the wall: pictures and films, nothing else.

A film player may follow addresses that a playlist names. So a file is known by how it begins, never by
its name, and playlists are no films.
"""

from pathlib import Path
from typing import Literal

from facilitator.words import tr

Showable = Literal["picture", "film"]
_BEGINNING = 16

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM")
_FILMS = (b"\x1aE\xdf\xa3", b"OggS", b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3", b"FLV\x01", b"0&\xb2u")
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")  # MP4 and QuickTime, after a length
_STILLS = (b"heic", b"heix", b"mif1", b"avif")  # photographs wrapped like films: no window shows them


class CannotShow(ValueError):
    """A file that cannot stand on the wall; its text says which and why."""


def showable(path: Path) -> Showable:
    """What kind of file it is. Raises CannotShow for one that is missing, or neither picture nor film."""
    try:
        if not path.is_file():  # a pipe would never end
            raise FileNotFoundError(path)
        with path.open("rb") as file:
            start = file.read(_BEGINNING)
    except (OSError, ValueError) as problem:
        raise CannotShow(
            tr(
                "{name} is not there any more, or cannot be read. The wall stays as it is. Choose it again."
            ).format(name=path.name)
        ) from problem
    kind = _kind(start)
    if kind is None:
        raise CannotShow(
            tr("{name} is neither a picture nor a film that can be shown. The wall stays as it is.").format(
                name=path.name
            )
        )
    return kind


def _kind(start: bytes) -> Showable | None:
    riff = start[8:12] if start[:4] == b"RIFF" else b""
    if start.startswith(_PICTURES) or riff == b"WEBP":
        return "picture"
    if start.startswith(_FILMS) or riff == b"AVI ":
        return "film"
    if start[4:8] in _BOXES and start[8:12] not in _STILLS:
        return "film"
    return None
