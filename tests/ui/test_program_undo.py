"""What takes back, and what comes late, once more has happened since."""

import threading
from dataclasses import replace

from facilitator.ui.library.start import Choice
from tests.ui.acts import click


def test_of_two_with_the_same_name_undo_brings_back_the_one_deleted_last(qtbot, app, path, library, session):
    with library.create(replace(session, id="other")):
        pass
    first, second = library.entries()
    app.act("delete", first)
    app.act("delete", second)
    click(qtbot, app.window, "undo_delete")
    assert [e.path for e in library.entries()] == [second.path]


def test_a_list_that_was_read_before_a_workshop_was_deleted_does_not_bring_it_back(
    qtbot, app, path, library, monkeypatch
):
    app.refresh()
    qtbot.waitUntil(lambda: bool(app.window.shelf.entries))
    before, go_on = library.entries(), threading.Event()
    monkeypatch.setattr(library, "entries", lambda: go_on.wait(10) and before)
    app.refresh()
    monkeypatch.undo()
    app.act("delete", before[0])
    qtbot.waitUntil(lambda: app.window.shelf.complete and not app.window.shelf.entries)
    go_on.set()
    qtbot.waitUntil(lambda: not app.busy)
    assert not app.window.shelf.entries


def test_a_bin_that_is_read_late_stays_behind_what_was_chosen_meanwhile(qtbot, app):
    app.window.bin_wanted.emit()
    app.window.ask(Choice("agenda", "who-has-a-say", "Who has a say?", "", 45))
    qtbot.waitUntil(lambda: not app.busy)
    assert app.window.page.objectName() == "new_form"


def test_once_it_has_another_name_nothing_is_put_back_under_the_old_one(app, path, library):
    with library.open(path) as file:
        file.save(replace(file.session, place="Here"))
    (entry,) = library.entries()
    app._shelf_acts().restore(entry, library.versions(path)[-1])
    assert app.window.banner.text("shelf")
    app._shelf_acts()._renamed(entry, "Another name")
    assert not app.window.banner.text("shelf")
