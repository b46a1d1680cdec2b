"""What takes back, once more has happened since."""

from dataclasses import replace

from tests.ui.acts import click


def test_of_two_with_the_same_name_undo_brings_back_the_one_deleted_last(qtbot, app, path, library, session):
    with library.create(replace(session, id="other")):
        pass
    first, second = library.entries()
    app.act("delete", first)
    app.act("delete", second)
    click(qtbot, app.window, "undo_delete")
    assert [e.path for e in library.entries()] == [second.path]
