import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls import Controls
from facilitator.storage import receive
from facilitator.ui.kit.job import Job
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.grid.acts import focused

CLICK = Qt.MouseButton.LeftButton


def placed(state, *groups):
    for name, row, column in groups:
        state = state.listed(name)
        state = state.placed(state.called(name).id, Place.in_square(row, column))
    return state


@pytest.fixture
def session():
    made = catalogue.session_of_one("who-has-a-say", "Ours")
    activity = made.activities[0]
    grid = placed(activity.boards["grid"], ("Young carers", 0, 4), ("Drivers", 1, 1))
    return made.with_activity(activity.with_board("grid", grid))


@pytest.fixture
def other(session):
    made = catalogue.session_of_one("who-has-a-say", "Table B & <b>")
    activity = made.activities[0]
    grid = placed(activity.boards["grid"], ("young carers", 2, 1), ("Cleaners", 0, 0))
    return made.with_activity(activity.with_board("grid", grid))


@pytest.fixture
def controls(qtbot, session):
    store = Store(session)
    store.go_to(session.activities[0].id, "now")
    made = Controls(store.handle("grid"), Theme())
    made.store = store
    qtbot.addWidget(made)
    made.show()
    click(qtbot, made, "open_beside")
    return made


def click(qtbot, within, name):
    qtbot.mouseClick(within.findChild(QPushButton, name), CLICK)


def rows(controls):
    model = controls.beside.rows.model()
    return [[model.index(r, c).data() for c in range(4)] for r in range(model.rowCount())]


def says(controls, name="beside_words"):
    return controls.findChild(QLabel, name).text()


def test_the_app_is_asked_for_the_file(qtbot, controls):
    with qtbot.waitSignal(controls.beside.wanted):
        click(qtbot, controls, "beside_choose")


def test_the_grid_keeps_its_room_while_another_table_is_open(qtbot, controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    controls._handle.choose(controls._handle.state.people[0].id)
    assert not controls.entry.isVisible()
    assert not controls._group.isVisible()
    assert controls.sizeHint().height() < 290
    click(qtbot, controls, "beside_close")
    assert controls.entry.isVisible()
    assert controls._group.isVisible()
    assert not controls.beside.isVisible()


def test_differences_stand_in_words_and_undo_takes_the_table_away(controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    assert [row[0] for row in rows(controls)] == ["Young carers", "Cleaners", "Drivers"]
    assert rows(controls)[0][3] == "impacted rarely to always; a say never to sometimes"
    assert says(controls).startswith("1 group is seen differently")
    controls.store.undo()
    assert not controls.beside.rows.isVisible()


def test_a_table_is_called_something_and_removed(qtbot, controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    name = controls.findChild(QLineEdit, "beside_name")
    name.selectAll()
    QTest.keyClicks(name, "By the door")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert controls.store.board("grid").others[0].name == "By the door"
    click(qtbot, controls, "beside_remove")
    assert controls.store.board("grid").others == ()


def test_a_name_taken_back_leaves_the_field_too(qtbot, controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    name = focused(qtbot, controls, "beside_name")
    QTest.keyClicks(name, " by the door")
    QTest.keyClick(name, Qt.Key.Key_Return)
    controls.store.undo()
    assert name.text() == "Table B"
    name.clearFocus()
    assert controls.store.board("grid").others[0].name == "Table B"


def test_whom_only_they_named_is_withdrawn_from_here(qtbot, controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    controls.beside.rows.selectRow(1)
    click(qtbot, controls.beside, "withdraw")
    assert [row[0] for row in rows(controls)] == ["Young carers", "Drivers"]


def test_a_chosen_group_is_told_in_whole_words_and_left_again(qtbot, controls, other):
    controls.beside.lay("Table B", other.activities[0].boards["grid"])
    controls.beside.rows.selectRow(0)
    assert says(controls) == (
        "Young carers. Our table: always impacted, never has a say. "
        "Table B: rarely impacted, sometimes has a say."
    )
    click(qtbot, controls, "beside_all")
    assert says(controls).startswith("1 group is seen differently")
    assert controls.findChild(QPushButton, "beside_remove").isVisible()


def test_an_empty_grid_is_refused_in_place(controls):
    controls.beside.lay("Empty", boards.start("grid", catalogue.exercise("who-has-a-say").boards["grid"]))
    assert "Nobody was named" in says(controls, "beside_answer")


# With the app around it


@pytest.fixture
def opened(qtbot, tmp_path, session, monkeypatch, clock):
    from facilitator.program.opened import Opened
    from facilitator.storage.library import Library
    from facilitator.ui.kit.settings import Settings
    from facilitator.ui.projector.displays import Displays
    from facilitator.ui.running import Surroundings

    library = Library(tmp_path / "library", tmp_path / "local", boards.codecs())
    settings = Settings(tmp_path / "settings.json")
    around = Surroundings(
        clock=clock,
        now=clock.now,
        displays=Displays(),
        settings=settings,
        theme=Theme(),
        wall_theme=Theme(),
    )
    made = Opened(library, library.create(session), around)
    made.running.store.go_to(session.activities[0].id, "now")
    made.library = library
    yield made
    made.close()
    made.deleteLater()


def laid(qtbot, opened, path: Path):
    beside = opened.running.console.stage.controls.beside
    opened._other_table.look(beside, opened.running.store.activity.id, path)
    qtbot.waitUntil(lambda: bool(beside._handle.state.others) or bool(beside._answer.text()))
    return beside


def test_another_file_of_the_same_exercise_is_laid_beside(qtbot, opened, other):
    with opened.library.create(other) as file:
        laid(qtbot, opened, file.path)
    assert [t.name for t in opened.running.store.board("grid").others] == ["Table B & <b>"]


def test_a_file_without_the_exercise_this_file_and_no_file_are_refused(qtbot, opened, tmp_path):
    with opened.library.create(catalogue.session_of_one("what-we-bring", "Other")) as file:
        assert "has no “Who has a say?”" in laid(qtbot, opened, file.path)._answer.text()
    beside = laid(qtbot, opened, opened.path)
    assert "this workshop itself" in beside._answer.text()
    beside.refuse("")
    (tmp_path / "bad.workshop.json").write_bytes(b"null")
    assert "not a workshop session" in laid(qtbot, opened, tmp_path / "bad.workshop.json")._answer.text()


def test_a_file_that_was_read_slowly_does_not_come_after_one_chosen_later(qtbot, opened, other, monkeypatch):
    quick, go_on = receive.look, threading.Event()
    with opened.library.create(other) as file, opened.library.create(replace(other, title="Slow")) as slow:
        monkeypatch.setattr(
            receive,
            "look",
            lambda path, codecs: (path != slow.path or go_on.wait(10)) and quick(path, codecs),
        )
        told = []
        monkeypatch.setattr(opened._other_table, "_found", lambda *found: told.append(found[-1]))
        beside, activity = opened.running.console.stage.controls.beside, opened.running.store.activity.id
        opened._other_table.look(beside, activity, slow.path)
        opened._other_table.look(beside, activity, file.path)
        qtbot.waitUntil(lambda: bool(told))
        go_on.set()
        qtbot.waitUntil(lambda: not Job._under_way)
    assert told == [file.path]
