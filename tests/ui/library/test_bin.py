"""What was deleted lies in the bin, and comes back or goes with all its copies."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.library.acts import asked, click, said


def test_the_bin_shows_what_was_deleted_and_brings_it_back(qtbot, app, path, library):
    asked(app, "delete", path)
    click(qtbot, app, "open_bin")
    qtbot.waitUntil(lambda: app.window.page.objectName() == "bin")
    assert said(app.window, "bin_title") == "Opening hours"
    click(qtbot, app, "bin_back")
    assert path.exists()
    qtbot.waitUntil(lambda: app.window.findChild(QLabel, "bin_empty") is not None)


def test_what_is_brought_back_into_another_folder_says_where(qtbot, app, path, library, tmp_path):
    asked(app, "delete", path)
    library.folder = tmp_path / "another"
    click(qtbot, app, "open_bin")
    qtbot.waitUntil(lambda: app.window.page.objectName() == "bin")
    click(qtbot, app, "bin_back")
    assert str(path) in app.window.banner.text("shelf")


def everywhere(library):
    return [p for p in library.local.rglob("*") if p.is_file() and b"Young carers" in p.read_bytes()]


@pytest.mark.parametrize("at_once", [True, False])
def test_deleted_now_it_is_gone_with_its_backups(qtbot, app, path, library, at_once):
    library.open(path).close()
    assert everywhere(library)
    asked(app, "delete", path)
    if at_once:
        click(qtbot, app, "delete_now")
    else:
        click(qtbot, app, "open_bin")
        qtbot.waitUntil(lambda: app.window.page.objectName() == "bin")
        click(qtbot, app, "bin_ask")
        click(qtbot, app, "bin_gone")
    assert not path.exists()
    assert everywhere(library) == []
    assert "gone, with its backups" in app.window.banner.text("shelf")


def test_where_everybody_can_see_the_bin_waits_too(app):
    app.window.shelf.be_private(True)
    assert not app.window.findChild(QPushButton, "open_bin").isEnabled()
