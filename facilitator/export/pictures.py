"""Photographs as a file may carry them: sound JPEGs with nothing but their pixels."""

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from facilitator.media.photographs import LONGEST_SIDE, QUALITY, bare, made_of
from facilitator.workshop.session import Photo

if TYPE_CHECKING:
    from PIL import Image


class Jpeg(NamedTuple):
    """A file, its width and height in pixels."""

    data: bytes
    width: int
    height: int


def jpeg(photo: Photo) -> Jpeg | None:
    """The photograph, set anew when it carries more than a picture; None for what is no picture."""
    return made_of(photo, _sound)


def _sound(image: "Image.Image", data: bytes) -> Jpeg:
    from PIL import ImageOps  # slow to load, and most sessions have none

    image.load()
    if bare(image, data):
        return Jpeg(data, *image.size)
    fresh = ImageOps.exif_transpose(image).convert("RGB")
    fresh.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh.info.clear()
    out = BytesIO()
    fresh.save(out, "JPEG", quality=QUALITY)
    return Jpeg(out.getvalue(), *fresh.size)
