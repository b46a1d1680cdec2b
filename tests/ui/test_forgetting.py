"""Every person's name leaves a workshop and its earlier versions, for whoever asks twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.occasion import Occasion

NAME = "Zyxomma Price"


@pytest.fixture
def named(library):
    """A workshop in which a name stands today, in an earlier session beside it, and in a backup."""
    with library.create(catalogue.session_of_one("who-has-a-say")) as file:
        (activity,) = file.session.activities
        grid = activity.boards["grid"]
        grid = grid.listed("Young carers", grid.kinds[0].id, "g1").placed("g1", Place.at(0.9, 0.1))
        grid = grid.asking("g1", "not_yet", NAME)
        grid = grid.remembering(grid, Occasion(id="earlier", title="Earlier"))
        file.save(file.session.with_activity(activity.with_board("grid", grid)))
    with library.open(file.path) as file:
        file.save(file.session)  # what was there becomes an earlier version
    return file.path


def holding(folder):
    return [p for p in folder.rglob("*") if p.is_file() and NAME.encode() in p.read_bytes()]


def click(qtbot, program, name):
    qtbot.mouseClick(program.window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_names_leave_the_workshop_and_its_earlier_versions(qtbot, app, library, named, tmp_path):
    assert len(holding(tmp_path)) > 1
    app.act("forget", library.entries()[0])
    assert "cannot be brought back" in app.window.banner.text("shelf")
    assert holding(tmp_path), "nothing was agreed to yet"
    click(qtbot, app, "forget_now")
    assert "No names are left" in app.window.banner.text("shelf")
    assert not holding(tmp_path)
    assert b"Young carers" in named.read_bytes()


def test_nothing_is_half_forgotten_while_it_is_open_elsewhere(qtbot, app, library, named, tmp_path):
    before = holding(tmp_path)
    with library.open(named):
        app.act("forget", library.entries()[0])
        click(qtbot, app, "forget_now")
    assert "No names" not in app.window.banner.text("shelf")
    assert holding(tmp_path) == before
