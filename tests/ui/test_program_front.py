"""Where the facilitator is, and that one workshop is open at a time."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.program.watching import Watching
from facilitator.storage.errors import CannotSave
from facilitator.ui.library.start import Choice
from tests.ui.acts import click


@pytest.mark.parametrize("verb", ["plan", "paper_in"])
def test_what_is_told_while_a_workshop_is_planned_or_typed_in_is_read_there(app, path, library, verb):
    app.act(verb, library.entries()[0])
    app.report(RuntimeError("Young carers"))
    assert "Your work is kept" in app.at_work.window.banner.text("fault")
    assert app.at_work.window.isVisible()


def test_a_second_workshop_does_not_take_the_place_of_the_one_that_runs(qtbot, app, path, library, session):
    with library.create(replace(session, id="other", title="Another")) as file:
        other = file.path
    app.open_path(path)
    running = app.opened
    Watching(app)._tell([other], None)
    click(qtbot, app.front, "open_again")
    assert app.opened is running
    assert "Close it first" in running.running.console.banner.text("open")


def test_what_was_filled_in_stays_when_the_workshop_cannot_be_made(qtbot, app, library, monkeypatch):
    app.window.start.chosen.emit(Choice("agenda", "who-has-a-say", "Who has a say?", "", 45))
    app.window.findChild(QLineEdit, "new_title").setText("Opening hours")

    def full(*_):
        raise CannotSave(library.folder, "The disk is full. Nothing was lost.")

    with monkeypatch.context() as disk:
        disk.setattr(library, "create", full)
        click(qtbot, app.window, "new_make")
    assert "full" in app.window.banner.text("open")
    assert app.window.page.objectName() == "new_form"
    click(qtbot, app.window, "new_make")
    assert app.opened.running.store.session.title == "Opening hours"


def test_a_guide_left_open_offers_no_first_steps_while_a_workshop_runs(app, path):
    app.aside.show_help()
    practise = app.aside._open["help"].findChild(QPushButton, "help_practise")
    assert practise.isVisible()
    app.open_path(path)
    assert not practise.isVisible()
    app.front.close()
    assert practise.isVisible()
