"""Photographs lose what nobody meant to share, and keep what they show."""

import io
import struct
import zlib

import pytest
from PIL import Image

from facilitator.media.photographs import LONGEST_SIDE, UnreadablePhoto, jpeg_bytes, photograph

ORIENTATION, MAKER, PLACE = 0x0112, 0x010F, 0x8825
TURNED_RIGHT = 6


@pytest.fixture
def snap(tmp_path):
    def make(size=(60, 40), name="chart.jpg", exif=None, mode="RGB", **how):
        picture = Image.new(mode, size, "white")
        picture.paste("black", (0, 0, size[0] // 2, size[1] // 2))
        picture.save(tmp_path / name, exif=exif or Image.Exif(), **how)
        return tmp_path / name

    return make


def opened(photo):
    return Image.open(io.BytesIO(jpeg_bytes(photo)))


def test_place_and_camera_are_gone(snap):
    exif = Image.Exif()
    exif[MAKER] = "CAMERA-MARKER"
    exif.get_ifd(PLACE)[1] = "N"
    path = snap(exif=exif, comment=b"COMMENT-MARKER")
    kept = jpeg_bytes(photograph(path))
    assert b"CAMERA-MARKER" in path.read_bytes()
    assert b"MARKER" not in kept
    assert not opened(photograph(path)).getexif()


def test_a_sideways_photograph_stands_upright(snap):
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED_RIGHT
    picture = opened(photograph(snap(size=(60, 40), exif=exif)))
    assert picture.size == (40, 60)
    assert picture.getpixel((39, 0))[0] < 60, "the dark corner turned with it"


def test_forty_megapixels_become_small_and_keep_their_proportions(snap):
    picture = opened(photograph(snap(size=(8000, 5000))))
    assert picture.size == (LONGEST_SIDE, LONGEST_SIDE * 5 // 8)


def test_what_is_see_through_turns_white(snap):
    path = snap(name="chart.png", mode="RGBA")
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(path)
    assert opened(photograph(path)).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut short", b"<svg onload='x'/>"]
)
def test_what_is_no_picture_is_refused_by_name(tmp_path, content):
    path = tmp_path / "odd.jpg"
    path.write_bytes(content)
    with pytest.raises(UnreadablePhoto, match=r"odd\.jpg could not be read.*Nothing was added"):
        photograph(path)


def test_a_missing_photograph_is_refused(tmp_path):
    with pytest.raises(UnreadablePhoto):
        photograph(tmp_path / "gone.jpg")


def test_a_picture_bomb_is_refused(snap, monkeypatch):
    monkeypatch.setattr("facilitator.media.photographs.MOST_PIXELS", 1000)
    with pytest.raises(UnreadablePhoto, match="too large"):
        photograph(snap())


def test_a_picture_that_pillow_itself_refuses_is_called_too_large(tmp_path):
    parts = (b"IHDR" + struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0), b"IDAT" + zlib.compress(b""))
    chunks = (struct.pack(">I", len(p) - 4) + p + struct.pack(">I", zlib.crc32(p)) for p in parts)
    (tmp_path / "huge.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    with pytest.raises(UnreadablePhoto, match="too large"):
        photograph(tmp_path / "huge.png")


@pytest.mark.parametrize("entry", [(0x010F, 5, 1), (0x011A, 2, 1)])
def test_a_camera_that_wrote_nonsense_is_refused_by_name(snap, entry):
    rows = ((ORIENTATION, 3, 1, b"\0\x06\0\0"), (*entry, b"\0\0\0\x01"))
    entries = b"".join(struct.pack(">HHI4s", *row) for row in rows)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", len(rows)) + entries + bytes(4)
    with pytest.raises(UnreadablePhoto, match="could not be read"):
        photograph(snap(exif=exif))


@pytest.mark.parametrize("mode", ["1", "P"])
def test_a_thin_line_of_a_large_scan_is_still_seen(tmp_path, mode):
    scan = Image.new("L", (3 * LONGEST_SIDE, 30), "white")
    scan.paste("black", (600, 0, 601, 30))
    scan.convert(mode).save(tmp_path / "scan.png")
    picture = opened(photograph(tmp_path / "scan.png"))
    assert min(picture.getpixel((x, 5))[0] for x in range(190, 210)) < 230
