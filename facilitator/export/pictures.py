"""Photographs as a file may carry them: sound JPEGs with nothing but their pixels."""

import binascii
from io import BytesIO
from typing import NamedTuple

from facilitator.workshop.session import Photo


class Jpeg(NamedTuple):
    """A file, its width and height in pixels."""

    data: bytes
    width: int
    height: int


# What a JPEG may say of itself and of nobody else.
_HARMLESS = frozenset(
    ("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression")
)


def jpeg(photo: Photo) -> Jpeg | None:
    """The photograph, set anew when it carries more than a picture; None for what is no picture."""
    from PIL import Image, ImageOps  # slow to load, and most sessions have none

    from facilitator.media.photographs import LONGEST_SIDE, MOST_PIXELS, QUALITY, jpeg_bytes

    try:
        data = jpeg_bytes(photo)
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            plain = image.format == "JPEG" and image.mode in ("RGB", "L") and _HARMLESS.issuperset(image.info)
            image.load()
            if plain:
                return Jpeg(data, *image.size)
            fresh = ImageOps.exif_transpose(image).convert("RGB")
    except (binascii.Error, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    fresh.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh.info.clear()
    out = BytesIO()
    fresh.save(out, "JPEG", quality=QUALITY)
    return Jpeg(out.getvalue(), *fresh.size)
