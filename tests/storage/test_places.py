"""A path that leads nowhere is a sentence, not a crash."""

import errno
import os
from types import SimpleNamespace

import pytest

from facilitator import words
from facilitator.disk import Disk
from facilitator.storage.errors import CannotOpen, CannotSave
from facilitator.storage.library import Library
from facilitator.storage.lock import left_open
from facilitator.storage.places import default_folder, local_folder
from tests.storage.cards import CODECS, session_of


@pytest.fixture
def circle(tmp_path):
    path = tmp_path / "round"
    path.symlink_to(path)
    return path


def test_a_folder_that_leads_round_in_a_circle_is_said(circle, local):
    with pytest.raises(CannotOpen):
        Library(circle, local, CODECS).entries()
    with pytest.raises(CannotSave, match="Nothing was lost"):
        Library(circle, local, CODECS).create(session_of())


def test_a_session_that_leads_round_in_a_circle_is_said(library, circle):
    with pytest.raises(CannotOpen):
        library.open(circle)


def test_without_a_place_for_locks_and_backups_the_work_goes_on(folder, circle):
    library = Library(folder, circle, CODECS)
    with library.create(session_of()) as file:
        assert file.backup_problem
    assert [entry.title for entry in library.entries()] == ["Spring review"]


@pytest.mark.parametrize("name", ["file", "file/within"])
def test_a_library_that_is_a_file_is_said_and_stays(tmp_path, local, name):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CannotSave, match="cannot be used"):
        Library(tmp_path / name, local, CODECS).create(session_of())
    assert (tmp_path / "file").read_text() == "mine"


def test_a_home_that_nobody_knows_is_a_folder_like_any_other(monkeypatch):
    monkeypatch.setenv("FACILITATOR_LIBRARY", "~nobody-at-all/Workshops")
    monkeypatch.setenv("FACILITATOR_LOCAL", "~nobody-at-all/local")
    assert [default_folder().name, local_folder().name] == ["Workshops", "local"]


def test_a_folder_of_languages_that_may_not_be_read_has_none(tmp_path, monkeypatch):
    monkeypatch.setattr(words, "_own", [tmp_path])
    glob = type(tmp_path).glob

    def refusing(folder, pattern):
        if folder == tmp_path:
            raise PermissionError(13, "no")
        return glob(folder, pattern)

    monkeypatch.setattr(type(tmp_path), "glob", refusing)
    assert words.DEFAULT in words.languages()


@pytest.mark.skipif(os.name == "nt", reason="where a link needs a right of its own")
def test_deleting_a_link_leaves_what_it_leads_to(library, path, tmp_path):
    elsewhere = path.rename(tmp_path / "elsewhere.workshop.json")
    path.symlink_to(elsewhere)
    binned = library.delete(path)
    assert elsewhere.exists()
    assert library.undelete(binned) == path
    assert path.read_bytes() == elsewhere.read_bytes()


@pytest.mark.parametrize("seconds", [-2e9, -1e13, 1e13])
def test_a_file_from_no_time_that_can_be_is_listed(library, path, monkeypatch, seconds):
    """Before 1970, as where the clock's battery is flat, or from the year 318,857."""
    mode, size = path.stat().st_mode, path.stat().st_size
    told = SimpleNamespace(st_mode=mode, st_size=size, st_mtime=seconds, st_mtime_ns=int(seconds * 1e9))
    stat = type(path).stat

    def telling(asked, **how):
        return told if asked == path else stat(asked, **how)

    monkeypatch.setattr(type(path), "stat", telling)
    assert [entry.title for entry in library.entries()] == ["Spring review"]
    assert [entry.title for entry in library.entries()] == ["Spring review"], "from the index too"


def test_a_session_that_cannot_be_made_is_not_said_to_be_in_memory(library, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Disk, "write", full)
    with pytest.raises(CannotSave, match=r"disk is full\. Nothing was lost"):
        library.create(session_of())
    assert list(library.folder.iterdir()) == []


def test_what_may_not_be_looked_into_holds_nothing(library, path, monkeypatch):
    """As where the local folder belongs to somebody else."""

    def refusing(folder, pattern):
        raise PermissionError(13, "no")

    monkeypatch.setattr(type(path), "glob", refusing)
    assert (left_open(library.local), library.bin.items(), library.versions(path)) == ([], [], [])
    library.tidy()
