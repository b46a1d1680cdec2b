from dataclasses import replace

import pytest

from facilitator.program.program import Program
from facilitator.ui.library.window import LibraryWindow
from facilitator.workshop.session import OnPaper, Photo


@pytest.fixture
def app(qtbot, plain_boards, library, around, looks, monkeypatch):
    made = Program(library, around.settings, LibraryWindow(around.now), looks)
    monkeypatch.setattr(made, "_surroundings", lambda: around)
    made.show_library()
    made.window.shelf.reveal()
    qtbot.waitUntil(lambda: made.window.start.complete)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def path(library, session):
    activity = session.activities[0]
    grid = activity.boards["grid"].listed("Young carers", item_id="p1").asking("p1", "not_yet", "Aisha")
    activity = replace(
        activity.with_board("grid", grid), on_paper={"now": OnPaper("", (Photo("f", "AAAA"),))}
    )
    with library.create(session.with_activity(activity)) as file:
        return file.path


@pytest.fixture
def sent(path, tmp_path):
    """A file that came from elsewhere, of a session that this library does not have."""
    here = tmp_path / "sent.workshop.json"
    path.rename(here)
    return here
