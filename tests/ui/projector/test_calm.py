"""A calm wall shows one thing at a time, and it stands still."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.ui.kit.settings import Settings
from facilitator.workshop.board import Notice

Key = Qt.Key


@pytest.fixture
def wall(qtbot, running):
    """The wall of a session that began at a step with a board; `K` made it calm."""
    running.next()
    running.console.activateWindow()
    qtbot.waitUntil(running.console.isActiveWindow)
    QTest.keyClick(running.console, Key.Key_K)
    return running.projector.stage.wall


def seen(wall):
    """Names of the parts of the wall that the room sees."""
    parts = wall.findChildren(object, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return {p.objectName() for p in parts if p.isWidgetType() and not p.isHidden() and p.objectName()}


def words(wall):
    return wall.findChild(object, "wall_calm_words").text


def turn(running, key=Key.Key_Right):
    QTest.keyClick(running.console, key)


def test_first_the_question_alone_then_the_board_alone_then_the_time(running, wall):
    assert seen(wall) == {"wall_calm"}
    assert words(wall) == running.store.step.prompt
    turn(running)
    assert "wall_calm" not in seen(wall)
    assert not wall.board_view.isHidden()
    assert not seen(wall) & {"wall_bar", "wall_headline", "wall_prompt", "wall_clock", "wall_notice"}
    turn(running)
    assert "minutes left" in words(wall)
    turn(running)
    assert words(wall) == running.store.step.prompt
    turn(running, Key.Key_Left)
    assert "minutes left" in words(wall)


def test_the_board_has_the_whole_wall(running, wall):
    turn(running)
    wall.resize(1280, 720)
    assert wall.board_view.height() > 0.85 * wall.height()


def test_the_time_does_not_count_by_the_second(running, wall, passing):
    wall.one.go("time")
    said = words(wall)
    for _ in range(20):
        passing(1)
        assert words(wall) == said


def test_a_new_step_begins_with_its_question(running, wall):
    turn(running)
    running.next()
    assert words(wall) == running.store.step.prompt
    assert wall.board_view.isHidden()


def test_what_was_noticed_stands_alone_and_the_board_comes_back_after_it(running, wall):
    turn(running)
    running.store.show_notice(Notice("a", "Who is not here?"))
    assert words(wall) == "Who is not here?"
    assert wall.board_view.isHidden()
    running.store.show_notice(None)
    assert not wall.board_view.isHidden()


def test_a_card_that_is_shown_large_is_the_one_thing(running, wall):
    wall._handle.showing.enlarge("some-card")
    assert wall.one.shown == "board"


@pytest.mark.parametrize("name", ["one_thing", "strip_one_thing"])
def test_a_button_on_either_window_turns_and_says_to_what(running, wall, name):
    window = running.console if name == "one_thing" else running.projector
    button = window.findChild(QPushButton, name)
    assert button.accessibleName() == "Show the board"
    assert button.accessibleDescription() == "The room sees the question alone."
    button.click()
    assert wall.one.shown == "board"
    assert button.text() == "Show the time left"


def test_everything_together_again_and_the_button_is_gone(running, wall):
    assert running.console.findChild(QPushButton, "one_thing").isVisible()
    QTest.keyClick(running.console, Key.Key_K)
    assert {"wall_prompt", "wall_clock", "wall_bar"} <= seen(wall)
    assert not running.console.findChild(QPushButton, "one_thing").isVisible()


def test_it_is_kept_for_the_next_workshop(running, wall, settings):
    assert Settings(settings.path).get("room_calm", False)


def test_the_welcome_does_not_count_down(running, session, clock):
    wall = running.projector.stage.wall
    running._around.wall_theme.be_calm(True)
    clock.advance(-600)  # ten minutes before the start
    wall._cover._tick()
    assert wall.findChild(object, "cover_clock").text == ""
    assert "10" in wall.findChild(object, "cover_wait").text


def test_another_thing_that_was_noticed_takes_the_place_of_the_first(running, wall):
    running.store.show_notice(Notice("a", "Who is not here?"))
    running.store.show_notice(Notice("b", "Who speaks for them?"))
    assert words(wall) == "Who speaks for them?"


def test_the_board_that_was_turned_to_stays_when_a_notice_goes(running, wall):
    running.store.show_notice(Notice("a", "Who is not here?"))
    turn(running)
    running.store.show_notice(None)
    assert wall.one.shown == "board"


@pytest.mark.parametrize("name", ["one_thing", "strip_one_thing"])
def test_the_button_does_not_turn_to_a_notice_that_has_gone(running, wall, name):
    window = running.console if name == "one_thing" else running.projector
    running.store.show_notice(Notice("a", "Who is not here?"))
    turn(running, Key.Key_Left)
    running.store.show_notice(None)
    assert window.findChild(QPushButton, name).text() == "Show the board"


def test_the_button_does_not_turn_to_a_time_that_the_room_does_not_see(running, wall):
    turn(running)
    for _ in range(2):
        running.look.next_face()
    assert running.store.step.clock == "nothing"
    assert running.console.findChild(QPushButton, "one_thing").text() == "Show the question"
