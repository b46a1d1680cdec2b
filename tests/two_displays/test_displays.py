"""The real program under a real window manager, with a projector that comes and goes."""

import json

from tests.two_displays.desk import CONSOLE, LAPTOP, PROJECTOR, WALL, until

CONSOLE_TITLE = "Ours: Facilitator"
LEFT = ("PROJECTOR", 0, 0, 1920, 1080)
LOWER = ("LAPTOP", 1920, 400, 1280, 720)


def on(place, display):
    """Whether a window's middle lies on a display."""
    x, y = place[0] + place[2] // 2, place[1] + place[3] // 2
    return display[1] <= x < display[1] + display[3] and display[2] <= y < display[2] + display[4]


def step(program):
    """Where the workshop stands, as it is saved."""
    return json.loads(program.session.read_text())["session"]["1"]["here"]["step"]


def test_the_wall_fills_the_projector_and_the_keys_stay_with_the_console(desk, program):
    assert on(desk.place(CONSOLE), LAPTOP)
    desk.key("Next", "Next")
    until(lambda: step(program) == "now")
    desk.key("Prior")
    until(lambda: step(program) == "list")
    assert desk.active() == CONSOLE_TITLE


def test_one_key_swaps_the_displays_and_one_puts_all_back(desk, program):
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    until(lambda: on(desk.place(CONSOLE), PROJECTOR))
    until(lambda: desk.active() == CONSOLE_TITLE)
    desk.key("shift+F6")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    until(lambda: on(desk.place(CONSOLE), LAPTOP))


def test_the_cable_pulled_and_put_back_twenty_times(desk, program):
    for _ in range(20):
        desk.plug(LAPTOP)
        until(lambda: desk.place(WALL) is None)
        assert on(desk.place(CONSOLE), LAPTOP)
        desk.plug(LAPTOP, PROJECTOR)
        until(lambda: desk.place(WALL) == PROJECTOR[1:])
    until(lambda: desk.active() == CONSOLE_TITLE)
    desk.key("Next", "Next")
    until(lambda: step(program) == "now")
    assert (program.runs, program.said()) == (True, "")


def test_a_projector_left_of_and_above_the_laptop(desk, start):
    desk.plug(LOWER, LEFT)
    start()
    until(lambda: desk.place(WALL) in (LEFT[1:], LOWER[1:]))
    wall, console = (LEFT, LOWER) if desk.place(WALL) == LEFT[1:] else (LOWER, LEFT)
    assert on(desk.place(CONSOLE), console)
    desk.key("F6")
    until(lambda: desk.place(WALL) == console[1:])
    until(lambda: on(desk.place(CONSOLE), wall))


def test_the_wall_closed_by_the_window_manager_is_put_away(desk, program):
    desk.quit(WALL)
    until(lambda: desk.place(WALL) is None)
    assert desk.place(CONSOLE)
    desk.key("F5")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    assert program.runs


def test_with_one_display_the_wall_takes_the_keys_and_escape_gives_them_back(desk, start):
    desk.plug(LAPTOP)
    program = start()
    until(lambda: desk.active() == CONSOLE_TITLE)
    assert desk.place(WALL) is None
    desk.key("Next")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    until(lambda: desk.active() == "Facilitator: the wall")
    desk.key("Next")
    until(lambda: step(program) == "now")
    desk.key("Escape")
    until(lambda: desk.place(WALL) is None)
    until(lambda: desk.active() == CONSOLE_TITLE)


def test_a_projector_plugged_in_while_running_alone_takes_the_wall_over(desk, start):
    desk.plug(LAPTOP)
    program = start()
    until(lambda: desk.active() == CONSOLE_TITLE)
    desk.key("Next")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    desk.plug(LAPTOP, PROJECTOR)
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    until(lambda: desk.active() == CONSOLE_TITLE)
    desk.key("Next")
    until(lambda: step(program) == "now")


def test_windows_beside_the_console_never_open_on_the_wall(desk, program):
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    for key, title in (
        ("ctrl+e", "^Plan "),
        ("F1", "^Help"),
        ("ctrl+comma", "^Settings"),
        ("ctrl+p", "Print"),
    ):
        desk.go_to(CONSOLE)
        desk.key(key)
        until(lambda title=title: desk.place(title) and on(desk.place(title), PROJECTOR))
    desk.go_to(CONSOLE)
    desk.key("shift+F6")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    for title in ("^Plan ", "^Help", "^Settings"):
        until(lambda title=title: on(desk.place(title), LAPTOP))


def test_putting_all_back_is_remembered_too(desk, start):
    desk.plug(LAPTOP, PROJECTOR)
    program = start()
    until(lambda: desk.active() == CONSOLE_TITLE)
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    desk.key("shift+F6")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    program.close()
    until(lambda: desk.place(WALL) is None)
    start()
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
