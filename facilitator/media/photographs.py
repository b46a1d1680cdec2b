"""Photographs of flip charts, made fit to keep: upright, small enough, without place or camera data."""

import base64
import io
import struct
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.words import tr
from facilitator.workshop.board import new_id
from facilitator.workshop.session import Photo

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2000  # pixels: a flip chart's handwriting is still read on A4 at 240 dots to the inch
QUALITY = 80
MOST_PIXELS = 120_000_000  # a larger picture is refused before it is unpacked
# What Pillow raises for a damaged file, by the place where the damage is.
DAMAGED = (
    *(OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, AttributeError),
    struct.error,
)
_END = b"\xff\xd9"  # of a JPEG

Made = TypeVar("Made")


class UnreadablePhoto(ValueError):
    """A picture that cannot be used; its text says which and why."""


def photograph(path: Path) -> Photo:
    """Bring in a photograph. What is kept is a new picture with nothing but its pixels.

    Raises UnreadablePhoto for a file that is missing, too large, or no picture.
    """
    from PIL import Image, ImageOps  # 2 MB, and most sessions have no photograph

    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Image.DecompressionBombError
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # JPEG: unpack no more than is kept
            upright = ImageOps.exif_transpose(picture)
            jpeg = _jpeg(upright)
    except Image.DecompressionBombError as problem:  # Pillow refuses the largest before we can look
        words = tr("{name} is too large a picture. Nothing was added. Save it smaller and try again.")
        raise UnreadablePhoto(words.format(name=path.name)) from problem
    except DAMAGED as problem:
        raise UnreadablePhoto(
            tr("{name} could not be read as a picture. Nothing was added. Try another file.").format(
                name=path.name
            )
        ) from problem
    return Photo(new_id(), base64.b64encode(jpeg).decode("ascii"))


def _jpeg(picture: "Image.Image") -> bytes:
    """The pixels alone: drawn on a fresh white picture, nothing that came along is copied."""
    from PIL import Image

    if picture.mode in ("1", "P"):  # Pillow makes these smaller by leaving dots out, and thin lines with them
        picture = picture.convert("L" if picture.mode == "1" else "RGBA")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = Image.new("RGB", picture.size, "white")
    layered = picture.convert("RGBA")
    fresh.paste(layered, mask=layered.getchannel("A"))
    out = io.BytesIO()
    fresh.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def jpeg_bytes(photo: Photo) -> bytes:
    """The photograph as a JPEG file."""
    return base64.b64decode(photo.jpeg)


def made_of(photo: Photo, make: Callable[["Image.Image", bytes], Made]) -> Made | None:
    """What `make` makes of the opened photograph and its file; None for what is no picture, or too large."""
    from PIL import Image

    try:
        data = jpeg_bytes(photo)
        with Image.open(io.BytesIO(data)) as picture:
            return make(picture, data) if picture.width * picture.height <= MOST_PIXELS else None
    except (*DAMAGED, Image.DecompressionBombError):
        return None


def bare(picture: "Image.Image", data: bytes) -> bool:
    """Whether a file is a JPEG with nothing but its pixels: it says no more of itself, and ends with them."""
    told = getattr(picture, "applist", ())
    return (
        picture.format == "JPEG"
        and picture.mode in ("RGB", "L")
        and all(name == "APP0" and words.startswith(b"JFIF") for name, words in told)
        and data.find(_END) == len(data) - len(_END)
    )
