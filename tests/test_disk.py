"""A file that another program holds for a moment, as happens on Windows, is replaced a moment later."""

import os

import pytest

from facilitator import disk
from facilitator.disk import write_whole
from facilitator.export import files
from facilitator.handouts import packs
from facilitator.storage.bin import Bin
from facilitator.ui.kit.settings import Settings


@pytest.fixture
def held(monkeypatch):
    """Somebody holds the file for so many tries to replace it; how many tries there were."""
    tries: list[int] = []
    replace = os.replace

    def hold(times):
        def trying(source, target):
            tries.append(1)
            if len(tries) <= times:
                raise PermissionError(13, "in use by another process")
            replace(source, target)

        monkeypatch.setattr(os, "replace", trying)
        monkeypatch.setattr(disk.time, "sleep", lambda seconds: None)
        return tries

    return hold


@pytest.fixture
def on_windows(monkeypatch):
    monkeypatch.setattr(disk, "_WINDOWS", True)


def test_it_is_tried_again_on_windows(held, on_windows, tmp_path):
    tries = held(3)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert len(tries) == 4


def _setting(session, path):
    Settings(path).set("language", "cy")


def _export(session, path):
    files.export(session, "md", path)


def _handout(session, path):
    packs.make(session, "runsheet", path)


@pytest.mark.parametrize("write", [_setting, _export, _handout])
def test_settings_exports_and_handouts_wait_for_it_too(held, on_windows, session, tmp_path, write):
    held(3)
    path = tmp_path / "written"
    write(session, path)
    assert path.stat().st_size > 0
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_stays_held_is_said_and_leaves_nothing_behind(held, on_windows, tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    held(99)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "a", b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"old")]


@pytest.mark.skipif(os.name == "nt", reason="where a refusal is final")
def test_elsewhere_a_refusal_is_final(held, tmp_path):
    tries = held(1)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "a", b"new")
    assert len(tries) == 1


def test_a_file_that_cannot_be_taken_away_is_in_no_bin(tmp_path, monkeypatch):
    path = tmp_path / "a.workshop.json"
    path.write_bytes(b"{}")
    monkeypatch.setattr(type(path), "unlink", lambda path: (_ for _ in ()).throw(PermissionError(13, "held")))
    bin_ = Bin(tmp_path, None)
    with pytest.raises(PermissionError):
        bin_.take(path, "s1")
    monkeypatch.undo()
    assert path.read_bytes() == b"{}"
    assert not bin_.items()
