"""A file that another program holds for a moment, as happens on Windows, is replaced a moment later."""

import os

import pytest

from facilitator import disk
from facilitator.disk import write_whole
from facilitator.exercises import catalogue
from facilitator.export import files
from facilitator.handouts import packs
from facilitator.storage.bin import Bin
from facilitator.storage.errors import StorageError
from facilitator.storage.reading import session_in
from facilitator.storage.salvage import check
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="where there are no pipes")
class TestAPipe:
    """A pipe under the name of a file: whoever opens it waits for ever."""

    @pytest.fixture
    def pipe(self, library):
        path = library.folder / "2026-11-22-pipe.workshop.json"
        library.folder.mkdir()
        os.mkfifo(path)
        return path

    def test_it_is_never_waited_for(self, pipe, library):
        for read in (library.open, session_in_it, lambda path: check(path, {}) and library.open(path)):
            with pytest.raises(StorageError, match="cannot be read"):
                read(pipe)
        assert library.entries() == []

    def test_nothing_is_put_in_its_place(self, pipe, session):
        with pytest.raises(OSError, match="no ordinary file"):
            files.export(session, "md", pipe)
        assert pipe.is_fifo()

    def test_among_ones_own_exercises_it_is_named_and_left_out(self, tmp_path):
        folder = tmp_path / "local" / "exercises"
        folder.mkdir(parents=True)
        os.mkfifo(folder / "tea.json")
        (problem,) = catalogue.with_own(tmp_path / "local").problems
        assert "tea.json" in problem


def session_in_it(path):
    return session_in(path, {})


@pytest.mark.parametrize("write", [_export, _handout])
@pytest.mark.parametrize("name", ["a.workshop.json", "called-otherwise.md"])
def test_no_export_takes_the_place_of_a_workshop(library, session, write, name):
    with library.create(session) as file:
        path = file.path.replace(file.path.with_name(name))
    before = path.read_bytes()
    with pytest.raises(FileExistsError, match="is a workshop"):
        write(session, path)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="where rights are no part of a file")
@pytest.mark.parametrize("rights", [0o600, 0o664])
def test_who_may_read_and_write_it_stays_so(tmp_path, rights):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(rights)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", rights)
