"""Every person's name leaves a workshop and its earlier versions, for whoever asks twice."""

from dataclasses import replace

import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.occasion import Occasion
from tests.ui.acts import click

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
        first = replace(activity.steps[0], media=f"/home/somebody/{NAME} in the garden.jpg")
        activity = replace(activity, steps=(first, *activity.steps[1:]))
        file.save(file.session.with_activity(activity.with_board("grid", grid)))
    with library.open(file.path) as file:
        file.save(file.session)  # what was there becomes an earlier version
    return file.path


def holding(folder):
    return [p for p in folder.rglob("*") if p.is_file() and NAME.encode() in p.read_bytes()]


def test_names_leave_the_workshop_and_its_earlier_versions(qtbot, app, library, named, tmp_path):
    assert len(holding(tmp_path)) > 1
    app.act("forget", library.entries()[0])
    assert "cannot be brought back" in app.window.banner.text("shelf")
    assert holding(tmp_path), "nothing was agreed to yet"
    click(qtbot, app.window, "forget_now")
    assert "No names are left" in app.window.banner.text("shelf")
    assert not holding(tmp_path)
    assert b"Young carers" in named.read_bytes()


def test_who_looked_back_keeps_names_of_their_own_and_is_called(qtbot, app, library, named, session):
    with library.open(named) as file:
        review = replace(session, title="Looking back", reviews=(file.session.id,))
    library.create(review).close()
    app.refresh()
    qtbot.waitUntil(lambda: len(app.window.shelf.entries) == 2)
    app.act("forget", next(entry for entry in library.entries() if not entry.reviews))
    click(qtbot, app.window, "forget_now")
    assert "forget them there too: Looking back." in app.window.banner.text("shelf")


def test_nothing_is_half_forgotten_while_it_is_open_elsewhere(qtbot, app, library, named, tmp_path):
    before = holding(tmp_path)
    with library.open(named):
        app.act("forget", library.entries()[0])
        click(qtbot, app.window, "forget_now")
    assert "No names" not in app.window.banner.text("shelf")
    assert holding(tmp_path) == before
