import base64
import struct
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from facilitator.workshop.session import OnPaper, Photo, Session


def photo(size: tuple[int, int] = (800, 600), caption: str = "", cut: int = 0, **how: Any) -> Photo:
    out = BytesIO()
    Image.effect_noise(size, 60).convert(how.pop("mode", "RGB")).save(out, how.pop("form", "JPEG"), **how)
    data = out.getvalue()
    return Photo("p", base64.b64encode(data[: len(data) - cut]).decode(), caption)


def on_paper(held: Session, photos: Sequence[Photo]) -> Session:
    done = {"now": OnPaper("Two flip charts\nand a drawing", tuple(photos))}
    return held.with_activity(replace(held.activities[0], on_paper=done))


def images(pdf: Any) -> list[Any]:
    return [image for page in pdf.pdf.pages for image in page.Resources.get("/XObject", {}).values()]


def test_words_and_photographs_stand_under_their_step(held: Session, printed: Any) -> None:
    pdf = printed(on_paper(held, [photo(caption="The flip chart by the door")]))
    assert "Two flip charts and a drawing The flip chart by the door" in pdf.text()
    assert any("On paper: Where are they now?" in mark for mark in pdf.bookmarks())


def test_a_photograph_is_put_in_as_it_is(held: Session, printed: Any) -> None:
    one = photo()
    image = images(printed(on_paper(held, [one])))[0]
    assert image.read_raw_bytes() == base64.b64decode(one.jpeg)


def test_black_only_prints_them_in_grey(held: Session, printed: Any) -> None:
    assert {str(i.ColorSpace) for i in images(printed(on_paper(held, [photo()]), mono=True))} == {
        "/DeviceGray"
    }


def test_what_a_file_from_elsewhere_carries_is_not_printed(held: Session, printed: Any) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Taken at 12 Secret Street"
    assert b"Secret Street" not in printed(on_paper(held, [photo(exif=exif)])).data


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", [(400, 300), (300, 400), (3000, 60), (60, 3000)])
def test_every_shape_fits_the_page_with_its_caption(
    held: Session, printed: Any, size: tuple[int, int], large_print: bool
) -> None:
    captions = ("", "The chart", "A long caption. " * 8, "An endless caption. " * 200)
    pdf = printed(on_paper(held, [photo(size, caption) for caption in captions]), large_print=large_print)
    assert len(images(pdf)) == 4
    assert pdf.astray() == []
    assert pdf.text().count("endless") == 200


def test_two_share_a_page(held: Session, printed: Any) -> None:
    none, many = (printed(on_paper(held, [photo(caption="One")] * count)) for count in (0, 40))
    assert len(many.pages) - len(none.pages) <= 21


def test_one_that_stands_in_several_places_is_kept_once(held: Session, printed: Any) -> None:
    one, many = (printed(on_paper(held, [photo((1200, 900))] * count)) for count in (1, 40))
    assert len(many.data) < 1.2 * len(one.data)


BAD = [Photo("q", "not a picture"), Photo("q", ""), photo(cut=9000)]
ODD = [photo(mode="CMYK"), photo(mode="L"), photo(form="PNG", mode="RGBA"), photo(form="GIF", mode="P")]


@pytest.mark.parametrize("bad", BAD)
def test_one_that_cannot_be_read_says_so_by_its_caption(held: Session, printed: Any, bad: Photo) -> None:
    pdf = printed(on_paper(held, [replace(bad, caption="The chart"), photo()]))
    assert "A photograph that could not be read: The chart" in pdf.text()
    assert len(images(pdf)) == 1


@pytest.mark.parametrize("odd", ODD)
def test_pictures_of_other_kinds_are_printed_all_the_same(held: Session, printed: Any, odd: Photo) -> None:
    assert len(images(printed(on_paper(held, [odd])))) == 1


def test_a_blind_reader_hears_the_caption(held: Session, printed: Any) -> None:
    pdf = printed(on_paper(held, [photo(caption="The chart"), photo()]))
    said = [str(e.Alt) for e in pdf.structure() if e.S == "/Figure"]
    assert said[-2:] == ["The chart", "Photograph of what was made on paper"]


@pytest.mark.parametrize("mono", [False, True])
@pytest.mark.parametrize("size", [(1, 1), (5, 900), (900, 5)])
def test_a_strip_of_a_few_dots_is_printed_too(
    held: Session, printed: Any, size: tuple[int, int], mono: bool
) -> None:
    assert len(images(printed(on_paper(held, [photo(size)]), mono=mono))) == 1


def damaged(tag: int, kind: int, count: int) -> bytes:
    """What a camera says of a picture that is turned, with one entry that makes no sense."""
    rows = ((0x0112, 3, 1, b"\0\x06\0\0"), (tag, kind, count, b"\0\0\0\x01"))
    entries = b"".join(struct.pack(">HHI4s", *row) for row in rows)
    return b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", len(rows)) + entries + bytes(4)


@pytest.mark.parametrize("entry", [(0x010F, 5, 1), (0x011A, 2, 1)])
def test_a_camera_that_wrote_nonsense_stops_no_record(
    held: Session, printed: Any, entry: tuple[int, int, int]
) -> None:
    pdf = printed(on_paper(held, [photo(caption="The chart", exif=damaged(*entry))]))
    assert "A photograph that could not be read: The chart" in pdf.text()


@pytest.mark.parametrize("how", [{"xmp": b"At 12 Secret Street"}, {"comment": b"At 12 Secret Street"}])
def test_no_remark_of_a_file_from_elsewhere_is_printed(
    held: Session, printed: Any, how: dict[str, bytes]
) -> None:
    assert b"Secret Street" in base64.b64decode(photo(**how).jpeg)
    assert b"Secret Street" not in printed(on_paper(held, [photo(**how)])).data


def test_what_lies_behind_the_end_of_a_picture_is_not_printed(held: Session, printed: Any) -> None:
    file = base64.b64decode(photo().jpeg) + b"a film with sound"
    one = Photo("p", base64.b64encode(file).decode())
    assert b"a film with sound" not in printed(on_paper(held, [one])).data
