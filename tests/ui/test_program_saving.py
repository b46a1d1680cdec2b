"""Where the work goes when its own file cannot take it."""

from dataclasses import replace

import pytest

from facilitator.storage.pulse import Pulse
from facilitator.workshop.session import Here
from tests.ui.acts import add, click, saved


def test_what_was_removed_is_out_of_a_file_that_replaces_another_version(qtbot, app, path, library):
    app.open_path(path)
    add(app, "Marker Mary", "m")
    add(app, "Drivers")
    app.opened.autosave.flush()
    path.write_bytes(path.read_bytes().replace(b"Opening hours", b"Opening HOURS"))
    app.opened.running.store.erase("m")
    assert not app.opened.autosave.flush()
    click(qtbot, app.front, "replace_other")
    assert app.opened.safe()
    assert [p.name for p in saved(library, path).activities[0].boards["grid"].people] == ["Drivers"]
    backups = library.backups.folder(app.opened.running.store.session.id).iterdir()
    assert not [p for p in (path, *backups) if b"Marker Mary" in p.read_bytes()]


def test_once_it_is_over_the_copy_is_where_all_of_it_is_kept(app, path, tmp_path):
    app.open_path(path)
    app.opened.running.store.amend(lambda session: replace(session, finished=True))
    assert str(path) in app.front.banner.text("end")
    app.opened.copy_to(tmp_path)
    assert str(app.opened.path) in app.front.banner.text("end")


def test_a_look_at_a_killed_workshop_leaves_the_seconds_that_were_noted(app, path, library, session):
    here = Here(session.activities[0].id, "list")
    with library.open(path) as file:
        file.save(replace(file.session, here=here))
    pulse = Pulse(library.local, session.id)
    pulse.note(here, 90)
    path.chmod(0o444)
    app.open_path(path)
    app.opened.running.console.close()
    assert pulse.spent(here) == 90


def test_what_was_made_on_a_workshop_that_can_only_be_read_is_asked_about(qtbot, app, path):
    path.chmod(0o444)
    app.open_path(path)
    app.opened.running.next()
    assert app.opened.safe()
    add(app, "Drivers")
    app.front.close()
    assert "not saved" in app.front.banner.text("closing")
    click(qtbot, app.front, "let_go")
    assert app.opened is None


@pytest.mark.parametrize("verb", ["plan", "paper_in"])
def test_a_plan_or_paper_too_replaces_another_version_when_told(qtbot, app, path, library, verb):
    app.act(verb, library.entries()[0])
    path.write_bytes(path.read_bytes().replace(b"Opening hours", b"Opening HOURS"))
    app.at_work._store.amend(lambda session: replace(session, place="Here"))
    qtbot.waitUntil(lambda: "changed by another program" in app.front.banner.text("saving"))
    click(qtbot, app.front, "replace_other")
    assert app.front.close()
    assert saved(library, path).place == "Here"


def test_a_plan_that_cannot_be_saved_where_it_was_is_kept_in_a_copy(qtbot, app, path, library, tmp_path):
    app.act("plan", library.entries()[0])
    path.write_bytes(path.read_bytes().replace(b"Opening hours", b"Opening HOURS"))
    app.planned._store.amend(lambda session: replace(session, place="Here"))
    qtbot.waitUntil(lambda: bool(app.front.banner.text("saving")))
    app.planned._kept._copy_into(str(tmp_path))
    assert app.planned._kept.may_close()
    app.planned._store.amend(lambda session: replace(session, place="There"))
    assert not app.planned._kept.may_close(), "this is not in the copy"
    assert app.front.close()
    assert saved(library, tmp_path / path.name).place == "Here"
    assert saved(library, path).title == "Opening HOURS"
