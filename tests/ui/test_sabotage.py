"""Files that turn into something else behind the program's back: a sentence each time, the work is kept."""

import os
import shutil

import pytest
from PySide6.QtWidgets import QDialog

from facilitator.storage.errors import StorageError
from facilitator.storage.search import says
from tests.ui.acts import add, saved

VERBS = (
    "run", "carry_on", "look", "handouts", "record", "plan", "paper_in", "review", "again", "rename",
    "duplicate", "send", "versions", "forget", "delete", "salvage",
)  # fmt: skip


def to_folder(path):
    path.unlink()
    path.mkdir()


def to_pipe(path):
    path.unlink()
    os.mkfifo(path)


def to_circle(path):
    path.unlink()
    path.symlink_to(path)


def to_nothing(path):
    shutil.rmtree(path.parent)


def to_a_file_above(path):
    shutil.rmtree(path.parent)
    path.parent.write_text("mine")


TURNS = (to_folder, to_pipe, to_circle, to_nothing, to_a_file_above)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="where files do not turn into such things")


@pytest.mark.parametrize("turn", TURNS)
def test_what_the_open_file_turns_into_is_said_and_the_work_goes_on_elsewhere(
    app, path, library, begun, turn, tmp_path
):
    turn(path)
    add(app, "Drivers")
    assert not app.opened.safe()
    assert "could not be saved" in begun.console.banner.text("saving")
    (tmp_path / "stick").mkdir()
    assert app.opened.copy_to(tmp_path / "stick")
    assert app.opened.safe()
    (copy,) = (tmp_path / "stick").iterdir()
    assert [p.name for p in saved(library, copy).activities[0].boards["grid"].people] == ["Drivers"]


@pytest.mark.parametrize("turn", TURNS)
def test_nothing_that_a_row_offers_falls_over_it(app, path, library, turn):
    (entry,) = library.entries()
    turn(path)
    for verb in VERBS:
        app.act(verb, entry)
        for dialog in app.window.findChildren(QDialog):
            dialog.reject()
        app.show_library()
    assert app.opened is None
    if turn is to_a_file_above:
        assert path.parent.read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="where there are no such pipes")
def test_a_pipe_is_not_waited_for_when_it_is_searched_or_deleted(app, path, library):
    to_pipe(path)
    assert not says(path, ["drivers"])
    with pytest.raises(StorageError, match="no ordinary file"):
        library.delete(path)
    assert path.is_fifo()
    assert library.bin.items() == []
