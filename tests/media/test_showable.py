"""Only pictures and films stand on the wall, whatever a file is called."""

import os

import pytest

from facilitator.media.showable import CannotShow, showable


def file(tmp_path, name, start):
    path = tmp_path / name
    path.write_bytes(start + b"\0" * 64)
    return path


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe1", "picture"),
        (b"RIFF\0\0\0\0WEBP", "picture"),
        (b"\0\0\0\x20ftypisom", "film"),
        (b"\x1aE\xdf\xa3", "film"),
        (b"RIFF\0\0\0\0AVI ", "film"),
    ],
)
def test_known_by_how_it_begins(tmp_path, start, kind):
    assert showable(file(tmp_path, "anything.txt", start)) == kind


@pytest.mark.parametrize(
    "start", [b"#EXTM3U\nhttp://", b"<svg xmlns=", b"[playlist]\n", b"%PDF-1.7", b"", b"MZ"]
)
def test_a_playlist_is_no_film_whatever_its_name(tmp_path, start):
    with pytest.raises(CannotShow, match=r"film\.mp4 is neither"):
        showable(file(tmp_path, "film.mp4", start))


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_a_photograph_in_a_film_s_wrapping_is_no_film(tmp_path, brand):
    with pytest.raises(CannotShow, match=r"gran\.heic is neither"):
        showable(file(tmp_path, "gran.heic", b"\0\0\0\x20ftyp" + brand))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CannotShow, match=r"gone\.mp4 is not there"):
        showable(tmp_path / "gone.mp4")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_pipe_that_would_never_end_is_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(CannotShow):
        showable(tmp_path / "pipe.mp4")
