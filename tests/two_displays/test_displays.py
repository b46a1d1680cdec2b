"""The real program under a real window manager, with a projector that comes and goes."""

from tests.two_displays.desk import CONSOLE, LAPTOP, PROJECTOR, TITLE, WALL, on, until


def test_the_wall_fills_the_projector_and_the_keys_stay_with_the_console(desk, program):
    assert on(desk.place(CONSOLE), LAPTOP)
    desk.key("Next")
    until(lambda: program.step == "now")
    desk.key("Prior")
    until(lambda: program.step == "list")
    assert desk.active() == TITLE


def test_one_key_swaps_the_displays_and_one_puts_all_back(desk, program):
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    until(lambda: on(desk.place(CONSOLE), PROJECTOR))
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
    until(lambda: desk.active() == TITLE)
    desk.key("Next")
    until(lambda: program.step == "now")
    desk.key("Prior")
    until(lambda: program.step == "list")
    assert (program.runs, program.said()) == (True, "")


def test_the_wall_closed_by_the_window_manager_is_put_away(desk, program):
    desk.quit(WALL)
    until(lambda: desk.place(WALL) is None)
    assert desk.place(CONSOLE)
    desk.key("F5")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    assert program.runs


def test_on_one_display_the_console_comes_back_when_the_wall_is_closed_and_the_program_goes_on(desk, program):
    desk.plug(LAPTOP)
    until(lambda: desk.place(WALL) is None)
    desk.key("F5")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    desk.quit(WALL)
    until(lambda: desk.place(WALL) is None)
    until(lambda: desk.active() == TITLE)
    desk.key("Next")
    until(lambda: program.step == "now")
    desk.key("Prior")
    until(lambda: program.step == "list")
    assert program.runs
    desk.plug(LAPTOP, PROJECTOR)
    desk.key("F5")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])


def test_windows_beside_the_console_never_open_on_the_wall(desk, program):
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    until(lambda: on(desk.place(CONSOLE), PROJECTOR))
    desk.key("F1", "ctrl+comma")
    for title in ("^Help", "^Settings"):
        until(lambda title=title: desk.place(title) and on(desk.place(title), PROJECTOR))
    desk.go_to(CONSOLE)
    desk.key("shift+F6")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    for title in ("^Help", "^Settings"):
        until(lambda title=title: desk.place(title) and on(desk.place(title), LAPTOP))
