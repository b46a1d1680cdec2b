"""A session that is moved, deleted or whose folder goes while it is open: nothing is lost, all is said."""

import shutil

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.acts import add, saved


def title(app):
    field = app.planned.window.findChild(QLineEdit, "title")
    field.setFocus()
    return field


def test_deleted_while_it_runs_it_is_there_again(app, path, library, begun):
    path.unlink()
    add(app, "Drivers")
    assert app.opened.safe()
    assert "was moved or deleted while it was open" in begun.console.banner.text("made_anew")
    assert [p.name for p in saved(library, path).activities[0].boards["grid"].people] == ["Drivers"]


def test_moved_while_it_runs_both_are_there_and_it_is_said_which_is_older(app, path, library, begun):
    moved = path.rename(path.with_name("moved.workshop.json"))
    add(app, "Drivers")
    assert app.opened.safe()
    assert "that one is older" in begun.console.banner.text("made_anew")
    assert [len(saved(library, p).activities[0].boards["grid"].people) for p in (moved, path)] == [0, 1]


def test_a_file_that_stays_is_not_spoken_of(app, begun):
    add(app, "Drivers")
    assert app.opened.safe()
    assert begun.console.banner.text("made_anew") == ""


def test_its_folder_gone_the_work_stays_and_can_be_saved_elsewhere(app, path, library, begun, tmp_path):
    shutil.rmtree(path.parent)
    add(app, "Drivers")
    begun.console.close()
    assert app.opened is not None
    assert "cannot be reached" in begun.console.banner.text("saving")
    (tmp_path / "stick").mkdir()
    assert app.opened.copy_to(tmp_path / "stick")
    (copy,) = (tmp_path / "stick").glob("*.workshop.json")
    assert saved(library, copy).activities[0].boards["grid"].people[0].name == "Drivers"


def test_deleted_while_it_is_planned_it_is_there_again(app, path, library):
    app.plan(path)
    path.unlink()
    QTest.keyClicks(title(app), "s")
    assert app.planned._kept.may_close()
    assert "was moved or deleted while it was open" in app.planned.window.banner.text("made_anew")
    assert saved(library, path).title == app.planned.window.session.title


def test_its_folder_gone_the_planner_asks_before_it_lets_go(app, path):
    app.plan(path)
    shutil.rmtree(path.parent)
    QTest.keyClicks(title(app), "s")
    window = app.planned.window
    assert not window.close()
    assert "cannot be reached" in window.banner.text("saving")
    assert "close again to go without it" in window.banner.text("closing")
    assert window.close()


def test_a_workshop_that_went_before_it_was_chosen_is_named_in_the_first_window(app, path):
    entry = next(iter(app.library.entries()))
    path.unlink()
    for verb in (
        "run",
        "plan",
        "handouts",
        "record",
        "rename",
        "duplicate",
        "delete",
        "paper_in",
        "versions",
    ):
        app.act(verb, entry)
    assert app.opened is None
    assert app.planned is None
    assert app.window.isVisible()
    assert entry.path.name in app.window.banner.text("shelf") + app.window.banner.text("open")
