from dataclasses import replace

from facilitator.exercises import catalogue
from facilitator.ui.planner.window import PlannerWindow
from facilitator.workshop import opening
from facilitator.workshop.planning import lasting
from tests.ui.acts import add, click, saved


def test_a_workshop_is_planned_saved_and_run(qtbot, app, path, library, session):
    app.act("plan", library.entries()[0])
    window = app.planned.window
    window.plan.do("Rename", lambda s: replace(s, title="A better title"))
    click(qtbot, window, "run")
    assert app.planned is None
    assert app.opened.running.store.session.title == "A better title"
    assert saved(library, path).title == "A better title"


def test_a_plan_that_cannot_be_saved_is_not_closed_unasked(app, path, library, monkeypatch):
    app.act("plan", library.entries()[0])
    planned = app.planned

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(planned._file, "save", full)
    planned.window.plan.do("Rename", lambda s: replace(s, title="Not on the disk"))
    assert not planned.window.close()
    assert "not saved" in planned.window.banner.text("closing")
    monkeypatch.undo()
    assert planned.window.close()
    assert saved(library, path).title == "Not on the disk"


def test_the_plan_of_a_running_workshop_changes_and_nothing_made_is_lost(qtbot, app, path, clock):
    app.open_path(path)
    running = app.opened.running
    running.next()
    add(app, "Drivers")
    app.plan_running()
    window = running.console.findChild(PlannerWindow)
    here = running.store.session.here
    window.plan.do("Longer", lambda s: lasting(s, here.activity, here.step, 20))
    add(app, "Night staff")
    window.plan.do("Rename", lambda s: replace(s, title="A better title"))
    assert [p.name for p in running.store.board("grid").people] == ["Drivers", "Night staff"]
    assert running.timekeeper.planned == 20 * 60
    assert running.timekeeper.running
    assert running.store.session.title == "A better title"
    window.close()


def beside(running):
    return [w for w in running.console.findChildren(PlannerWindow) if w.isVisible()]


def test_a_running_workshop_has_one_planner_beside_it(app, path):
    app.open_path(path)
    app.plan_running()
    app.plan_running()
    (window,) = beside(app.opened.running)
    window.close()
    app.plan_running()
    assert len(beside(app.opened.running)) == 1


def test_what_was_removed_while_a_planner_stood_beside_it_does_not_come_back_from_there(app, library):
    session = catalogue.session_of_one("before-we-start")
    (name,) = opening._framed(session.activities[0])
    with library.create(session) as file:
        path = file.path
    app.open_path(path)
    store = app.opened.running.store
    board = store.handle(name)
    board.do("Add", lambda state: state.worried("Marker Mary", item_id="m"))
    app.plan_running()
    (window,) = beside(app.opened.running)
    window.plan.do("Why", lambda s: opening.answered(s, "why", "Opening hours"))
    store.erase("m")
    board.do("Add", lambda state: state.worried("One at a time"))
    window.plan.do("Why", lambda s: opening.answered(s, "why", "The bus"))
    window.plan.undo()
    words = str(store.session)
    assert "Marker Mary" not in words
    assert "One at a time" in words
    window.plan.redo()
    assert opening.given(store.session)["why"] == "The bus"


def test_agendas_whose_titles_make_the_same_id_do_not_replace_each_other(app, path, library):
    app.act("plan", library.entries()[0])
    for title in ("Повестка", "Добрый день", "Повестка"):
        app.planned.window._kept(title, "")
    titles = {app.catalogue.agendas[one].title for one in app.catalogue.own}
    assert titles == {"Добрый день", "Повестка"}
    assert len(app.catalogue.own) == 2
