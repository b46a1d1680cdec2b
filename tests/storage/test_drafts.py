import os

import pytest

from facilitator.disk import Disk
from facilitator.storage.drafts import (
    cut_short,
    drafts,
    drop_draft,
    keep_draft,
    note_making,
    set_aside_unread,
)
from facilitator.storage.errors import CannotSave


def test_each_exercise_has_one_draft_and_the_latest_comes_first(tmp_path):
    keep_draft(tmp_path, "a", "1")
    keep_draft(tmp_path, "b", "2")
    keep_draft(tmp_path, "a", "3")
    for file in (tmp_path / "drafts").iterdir():
        os.utime(file, (9, 9) if file.read_text() == "3" else (5, 5))
    assert drafts(tmp_path) == ("3", "2")
    drop_draft(tmp_path, "a")
    drop_draft(tmp_path, "never")
    assert drafts(tmp_path) == ("2",)


def test_what_cannot_be_read_is_passed_over(tmp_path):
    assert drafts(tmp_path) == ()
    keep_draft(tmp_path, "a", "1")
    (tmp_path / "drafts" / "x.json").write_bytes(b"\xff\xfe\xff")
    assert drafts(tmp_path) == ("1",)


def test_a_full_disk_leaves_the_earlier_draft(tmp_path, monkeypatch):
    keep_draft(tmp_path, "a", "1")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Disk, "write", full)
    with pytest.raises(CannotSave):
        keep_draft(tmp_path, "a", "2")
    assert drafts(tmp_path) == ("1",)


def test_what_is_no_draft_is_set_aside_whole(tmp_path):
    keep_draft(tmp_path, "a", "1")
    (tmp_path / "drafts" / "x.json").write_bytes(b"\xff\xfe\xff")
    keep_draft(tmp_path, "b", "no number")
    aside = set_aside_unread(tmp_path, int)
    assert sorted(file.read_bytes() for file in aside) == [b"no number", b"\xff\xfe\xff"]
    assert drafts(tmp_path) == ("1",)
    assert set_aside_unread(tmp_path, int) == ()


def test_half_a_character_in_an_id_is_no_reason_to_stop(tmp_path):
    (tmp_path / "drafts").mkdir()
    note_making(tmp_path, "own-\ud83d")
    assert cut_short(tmp_path) == ""
