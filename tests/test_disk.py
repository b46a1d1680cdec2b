"""A file that another program holds for a moment, as happens on Windows, is replaced a moment later."""

import os

import pytest

from facilitator.storage import safe_json
from facilitator.storage.safe_json import write_whole


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
        monkeypatch.setattr(safe_json.time, "sleep", lambda seconds: None)
        return tries

    return hold


def test_it_is_tried_again_on_windows(held, tmp_path, monkeypatch):
    monkeypatch.setattr(safe_json, "_WINDOWS", True)
    tries = held(3)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert len(tries) == 4


def test_a_file_that_stays_held_is_said_and_leaves_nothing_behind(held, tmp_path, monkeypatch):
    monkeypatch.setattr(safe_json, "_WINDOWS", True)
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
