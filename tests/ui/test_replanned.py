"""The plan of a running workshop changes under what stands on both windows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from facilitator.exercises import catalogue
from facilitator.workshop import planning


@pytest.fixture
def session(session):
    plan = catalogue.AgendaPlan(
        id="two", title="", parts=tuple(catalogue.Part(exercise="who-has-a-say") for _ in range(2))
    )
    return replace(session, activities=catalogue.activities(plan))


def test_the_exercise_that_runs_is_taken_out_and_the_other_is_begun_on_in_the_plan(running):
    running.next()
    before = running.store.session
    first, second = before.activities
    planned = planning.removed(before, first.id)
    grid = second.boards["grid"].listed("Drivers")
    planned = planned.with_activity(second.with_board("grid", grid))
    running.store.replan(before, planned)
    assert running.store.session.here.activity == second.id
    assert running.projector.stage.wall.board_view.words.text() == "Drivers"
    assert running.console.stage.view.words.text() == "Drivers"


def test_with_nothing_left_in_the_plan_every_key_does_what_it_can(running):
    running.next()
    before = running.store.session
    running.store.replan(before, replace(before, activities=()))
    for key in (
        *(getattr(Qt.Key, f"Key_{letter}") for letter in "LBBFFRSNECTDKKOGHXP24"),
        Qt.Key.Key_PageDown,
    ):
        QTest.keyClick(running.console, key)
    assert running.conductor.scene == "welcome"


class TestRealBoards:
    EXERCISES = (
        *("before-we-start", "helps-and-hindrances", "how-are-we-doing"),
        *("same-or-different", "what-we-will-hold-to", "who-has-a-say"),
    )

    @pytest.fixture
    def plain_boards(self):
        """The boards themselves."""

    @pytest.fixture(params=EXERCISES)
    def session(self, session, request):
        parts = (catalogue.Part(exercise=request.param), catalogue.Part(exercise="who-has-a-say"))
        plan = catalogue.AgendaPlan(id="two", title="", parts=parts)
        return replace(session, activities=catalogue.activities(plan))

    def test_it_is_taken_out_while_somebody_types_in_it(self, qtbot, running):
        running.next()
        qtbot.waitActive(running.console)
        for _ in running.store.activity.steps:
            running.console.stage.type_here()
            field = running.console.focusWidget()
            if isinstance(field, QLineEdit | QPlainTextEdit):
                QTest.keyClicks(field, "Half a wo")
                break
            running.next()
        before = running.store.session
        running.store.replan(before, planning.removed(before, before.activities[0].id))
        assert running.store.session.here.activity == before.activities[1].id
        qtbot.wait(1)
