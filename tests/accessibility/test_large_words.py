"""With words of twice their usual size nothing is cut off; what has no room is scrolled to."""

import pytest

from facilitator.ui.planner.window import PlannerWindow
from facilitator.ui.print.choices import Memory
from facilitator.ui.print.window import PrintWindow
from tests.accessibility import walk
from tests.accessibility.test_walk import STEPS, catalogue, library, running  # noqa: F401 - fixtures
from tests.languages import seen


@pytest.fixture
def settings(settings):
    settings.set("console_text", 2.0)
    return settings


def settle(qapp):
    """Words that grew move what is beside them, and that what is around it."""
    for _ in range(4):
        qapp.processEvents()


def check(window):
    assert walk.cut_off(window) == []
    assert seen.cut(window) == []
    assert seen.outside(window) == []
    assert seen.sideways(window) == []


def test_the_first_window(qapp, library):  # noqa: F811
    settle(qapp)
    check(library)


def test_the_form_for_a_new_workshop(qapp, library):  # noqa: F811
    library.start.findChildren(object, "start_agenda_taster")[0].click()
    settle(qapp)
    check(library)


def test_the_planner(qapp, looks, shown, full_session):
    keep = lambda session, title, summary: catalogue.shipped()  # noqa: E731 - nothing is kept here
    window = shown(PlannerWindow(full_session, looks.console, catalogue.shipped(), keep))
    settle(qapp)
    check(window)


def test_the_print_window(qtbot, looks, shown, full_session):
    window = shown(PrintWindow(full_session, looks.console, "runsheet", memory=Memory()))
    qtbot.waitUntil(lambda: not window.making, timeout=30000)
    check(window)


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_the_console_at_every_step(qapp, running, exercise, step):  # noqa: F811
    running.console.resize(1280, 720)
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    running.store.go_to(activity.id, step)
    for page in ("agenda", "board", "notes", "wall"):
        running.console.pages.findChild(object, f"page_{page}").click()
        settle(qapp)
        check(running.console)
