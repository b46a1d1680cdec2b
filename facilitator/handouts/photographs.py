"""Photographs in the record: what was made on paper, fit for the page, never more of it than is printed."""

from functools import partial
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageOps

from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Picture, Text
from facilitator.media.photographs import bare, made_of
from facilitator.words import tr
from facilitator.workshop.session import Photo

ALONE, AMONG = 0.6, 0.475  # of a page's height: one photograph, or two that share the page
DOTS_PER_POINT = 200 / 72
GAP = 4.0  # points between a photograph and its caption
CAPTION_LINES = 3  # that stay with the photograph
MOST_ALT = 500  # characters

Jpeg = tuple[bytes, int, int]  # the file, its width and height in pixels


def photographs(photos: tuple[Photo, ...], edition: Edition) -> list[Block]:
    """Each with its caption; a sentence in place of one that cannot be read."""
    high = edition.height * (ALONE if len(photos) == 1 else AMONG)
    out: list[Block] = []
    for photo in photos:
        found = made_of(photo, partial(_fit, edition, high))
        if found is None:
            out.append(Text(_unreadable(photo), edition.style("text")))
            continue
        caption = Text(photo.caption, edition.style("text"))
        stays = len(caption.lines(edition.width)) <= CAPTION_LINES
        out.append(Photograph(found, photo.caption, caption if stays else None, edition, high))
        out += [] if stays else [caption]
    return out


class Photograph(Picture):
    """As large as its share of the page allows, a short caption below it."""

    def __init__(self, jpeg: Jpeg, words: str, caption: Text | None, edition: Edition, high: float) -> None:
        data, across, down = jpeg
        under = caption.wrap(edition.width, 0)[1] + GAP if caption and caption.spans else 0.0
        scale = min(edition.width / across, (high - under) / down)
        alt = lines.plain(words)[:MOST_ALT] or tr("Photograph of what was made on paper")
        super().__init__(across * scale, down * scale + under, alt)
        self.spaceAfter = edition.text * 0.7
        self._under, self._caption, self._data = under, caption, data

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        whole, self.height = self.height, self.height - self._under
        super().paint(canvas, x, y + self._under)
        self.height = whole
        if self._caption and self._under:
            self._caption.paint(canvas, x, y)

    def picture(self, canvas: PaperCanvas) -> None:
        canvas.drawImage(_File(self._data), 0, 0, self.width, self.height)


class _File:
    """A JPEG file as reportlab takes it: put into the page as it is, once for every place it stands."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __str__(self) -> str:
        return blake2b(self._data, digest_size=16).hexdigest()

    def jpeg_fh(self) -> BytesIO:
        return BytesIO(self._data)


def _fit(edition: Edition, high: float, image: Image.Image, data: bytes) -> Jpeg:
    """The file as it is where it can be; set anew in grey for black only, or without what it carries.

    Reading all of it, if only roughly, shows whether it is whole.
    """
    across, down = image.size
    most = (int(edition.width * DOTS_PER_POINT), int(high * DOTS_PER_POINT))
    if bare(image, data) and not (edition.mono and image.mode == "RGB"):
        image.draft(None, (max(1, across // 8), max(1, down // 8)))
        image.load()
        return data, across, down
    image.draft("L" if edition.mono else "RGB", most)
    plain = ImageOps.exif_transpose(image).convert("L" if edition.mono else "RGB")
    plain.thumbnail(most)
    plain.info.clear()
    out = BytesIO()
    plain.save(out, "JPEG", quality=80)
    return out.getvalue(), plain.width, plain.height


def _unreadable(photo: Photo) -> str:
    if photo.caption.strip():
        return tr("A photograph that could not be read: {caption}").format(caption=photo.caption)
    return tr("A photograph that could not be read.")
