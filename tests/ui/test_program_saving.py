"""Where the work goes when its own file cannot take it."""

from dataclasses import replace

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
