import logging
import threading
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.program import program
from facilitator.program.making import new_session
from facilitator.ui.library.start import Choice
from facilitator.ui.print.window import PrintWindow
from tests.ui.acts import add, click, saved


def test_a_workshop_made_in_the_first_window_is_a_file_and_open(qtbot, app, library):
    app.window.start.chosen.emit(Choice("agenda", "who-has-a-say", "Who has a say?", "", 45))
    click(qtbot, app.window, "new_make")
    assert app.opened.running.console.isVisible()
    assert not app.window.isVisible()
    assert [e.title for e in library.entries()] == ["Who has a say?"]


def test_one_exercise_alone_can_be_started(app):
    app.window.ask(Choice("exercise", "who-has-a-say", "Who has a say?", "", 45))
    made = new_session(
        Choice("exercise", "who-has-a-say", "x", "", 45), app.window._form.answers(), app.catalogue
    )
    assert [a.title for a in made.activities] == ["Who has a say?"]


def test_what_draws_axes_loads_on_a_thread_and_the_windows_after_it(qtbot, app, monkeypatch):
    seen = []
    monkeypatch.setattr(program, "load_plots", lambda: seen.append(threading.current_thread()))
    monkeypatch.setattr(program, "load_windows", lambda: seen.append("windows"))
    app.get_ready()
    qtbot.waitUntil(lambda: "windows" in seen)
    assert seen[0] is not threading.main_thread()


def test_closed_and_opened_it_is_at_the_same_step_with_the_time_that_was_left(app, path, clock):
    app.open_path(path)
    app.opened.running.next()
    app.opened.running.next()
    add(app, "Drivers")
    clock.advance(100)
    app.opened.running.console.close()
    assert app.opened is None
    assert app.window.isVisible()
    app.open_path(path)
    running = app.opened.running
    assert running.store.step.id == "now"
    assert running.timekeeper.shown == "10:20"
    assert not running.timekeeper.running
    assert running.store.board("grid").people[0].name == "Drivers"
    assert running.conductor.scene == "step"


def test_killed_it_comes_back_within_a_second(app, path, clock, library):
    app.open_path(path)
    app.opened.running.next()
    app.opened.autosave.flush()
    clock.advance(90)
    app.opened.running.timekeeper.beat()
    app.opened._file.close()
    spent = app.opened._pulse.spent(app.opened.running.store.session.here)
    assert spent == 90
    assert saved(library, path).activities[0].time("list").spent < 90
    app.opened.autosave = None
    app.opened._pulse.clear = lambda: None
    app.opened.close()
    app.open_path(path)
    assert app.opened.running.timekeeper.shown == "7:30"


def test_a_second_window_on_the_same_file_reads_and_can_save_a_copy(qtbot, app, path, library, tmp_path):
    with library.open(path):
        app.open_path(path)
        banner = app.opened.running.console.banner
        assert "open elsewhere" in banner.text("saving")
        add(app, "Drivers")
        assert app.opened.copy_to(tmp_path)
        assert app.opened.path.parent == tmp_path
        assert saved(library, app.opened.path).activities[0].boards["grid"].people[0].name == "Drivers"
        assert saved(library, path).activities[0].boards["grid"].people == ()
        assert banner.text("saving") == ""


def test_a_file_changed_by_somebody_else_is_not_overwritten_until_told(qtbot, app, path, library):
    app.open_path(path)
    theirs = path.read_bytes().replace(b"Opening hours", b"Opening HOURS")
    path.write_bytes(theirs)
    add(app, "Drivers")
    app.opened.autosave.flush()
    assert path.read_bytes() == theirs
    click(qtbot, app.opened.running.console, "replace_other")
    assert app.opened.safe()
    assert saved(library, path).title == "Opening hours"


def test_closing_with_unsaved_work_asks_first(qtbot, app, path, monkeypatch):
    app.open_path(path)

    def refuse(*_, **__):
        raise OSError("the drive is gone")

    monkeypatch.setattr(app.opened._file, "save", refuse)
    add(app, "Drivers")
    app.opened.running.console.close()
    assert app.opened is not None
    assert app.opened.running.console.isVisible()
    assert "not saved yet" in app.opened.running.console.banner.text("closing")
    click(qtbot, app.opened.running.console, "let_go")
    assert app.opened is None


def test_what_was_removed_for_good_is_nowhere_on_the_disk(app, path, tmp_path):
    app.open_path(path)
    add(app, "Marker Mary", "m")
    app.opened.autosave.flush()
    app.opened.running.store.erase("m")
    app.opened.running.console.close()
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and b"Marker Mary" in p.read_bytes()]


def test_a_file_that_is_no_workshop_is_refused_in_a_sentence(app, tmp_path):
    foreign = tmp_path / "library" / "x.workshop.json"
    foreign.parent.mkdir(exist_ok=True)
    foreign.write_text("null")
    assert not app.open_path(foreign)
    assert "not a workshop session" in app.window.banner.text("open")
    assert foreign.read_text() == "null"


def test_deleting_can_be_undone(qtbot, app, path, library):
    app.act("delete", library.entries()[0])
    assert library.entries() == []
    click(qtbot, app.window, "undo_delete")
    assert len(library.entries()) == 1


def test_an_earlier_version_comes_back_in_three_clicks(qtbot, app, path, library):
    whole = path.read_bytes()
    path.write_bytes(whole[:200])
    entry = library.entries()[0]
    assert entry.problem
    app.act("versions", entry)
    click(qtbot, app.window, "restore")
    assert path.read_bytes() == whole


def test_an_earlier_version_says_what_it_holds_and_going_back_is_undone(qtbot, app, path, library):
    for name in ("Drivers", "Lock keepers"):
        app.open_path(path)
        add(app, name)
        app.opened.running.console.close()
    latest = path.read_bytes()
    app.act("versions", library.entries()[0])
    holds = app.window.findChild(QPlainTextEdit, "version_holds").toPlainText()
    assert "Drivers" in holds
    assert "Lock keepers" not in holds
    click(qtbot, app.window, "restore")
    assert b"Lock keepers" not in path.read_bytes()
    click(qtbot, app.window, "undo_restore")
    assert path.read_bytes() == latest


def test_new_from_this_keeps_the_agenda_and_nothing_of_the_group(app, path, library, session):
    app.open_path(path)
    app.opened.running.next()
    add(app, "Drivers")
    app.opened.running.console.close()
    app.act("again", library.entries()[0])
    fresh = next(s for e in library.entries() if (s := saved(library, e.path)).id != session.id)
    assert not fresh.began
    assert fresh.activities[0].boards["grid"].people == ()
    assert [s.id for s in fresh.activities[0].steps] == [s.id for s in session.activities[0].steps]


def test_the_record_opens_as_real_pages_and_the_file_is_only_read(qtbot, app, path, library):
    before = path.read_bytes()
    app.act("record", library.entries()[0])
    pages = app.window.findChild(PrintWindow)
    qtbot.waitUntil(lambda: not pages.making, timeout=20_000)
    assert pages.panel.choices.kind == "record"
    assert path.read_bytes() == before
    pages.close()


def test_a_fault_in_the_program_is_said_quietly_and_reported_without_words(app, path, caplog, library):
    logging.getLogger("facilitator").disabled = False  # the import contracts' own set-up switches it off
    app.open_path(path)
    app.report(RuntimeError("Young carers"))
    assert "Your work is kept" in app.opened.running.console.banner.text("fault")
    (report,) = (library.local / "reports").iterdir()
    for text in (caplog.text, report.read_text(encoding="utf-8")):
        assert "RuntimeError" in text
        assert "Young carers" not in text


def test_ctrl_l_leads_back_to_the_workshops(qtbot, app, path):
    app.open_path(path)
    qtbot.waitUntil(app.opened.running.console.isActiveWindow)
    QTest.keyClick(app.opened.running.console, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert app.opened is None
    assert app.window.isVisible()


def test_a_session_without_exercises_opens_all_the_same(app, library, session):
    with library.create(replace(session, activities=())) as file:
        path = file.path
    app.open_path(path)
    for verb in app.opened.running._actions().keys() - {"library"}:
        app.opened.running._actions()[verb]()
    assert app.opened.running.console.isVisible()
