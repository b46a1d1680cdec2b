"""Where console and wall open, by the displays that there are and what is remembered of them."""

from tests.two_displays.desk import CONSOLE, LAPTOP, PROJECTOR, TITLE, WALL, on, until

LEFT = ("PROJECTOR", 0, 0, 1920, 1080)
LOWER = ("LAPTOP", 1920, 400, 1280, 720)


def test_a_projector_left_of_and_above_the_laptop(desk, start):
    desk.plug(LOWER, LEFT)
    start()
    until(lambda: desk.place(WALL) in (LEFT[1:], LOWER[1:]))
    wall, console = (LEFT, LOWER) if desk.place(WALL) == LEFT[1:] else (LOWER, LEFT)
    assert on(desk.place(CONSOLE), console)
    desk.key("F6")
    until(lambda: desk.place(WALL) == console[1:])
    until(lambda: on(desk.place(CONSOLE), wall))


def test_with_one_display_the_wall_takes_the_keys_and_escape_gives_them_back(desk, start):
    desk.plug(LAPTOP)
    program = start()
    until(lambda: desk.active() == TITLE)
    assert desk.place(WALL) is None
    desk.key("Next")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    until(lambda: desk.active() == "Facilitator: the wall")
    desk.key("Next")
    until(lambda: program.step == "now")
    desk.key("Escape")
    until(lambda: desk.place(WALL) is None)
    until(lambda: desk.active() == TITLE)


def test_a_projector_plugged_in_while_running_alone_takes_the_wall_over(desk, start):
    desk.plug(LAPTOP)
    program = start()
    until(lambda: desk.active() == TITLE)
    desk.key("Next")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    desk.plug(LAPTOP, PROJECTOR)
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    until(lambda: desk.active() == TITLE)
    desk.key("Next")
    until(lambda: program.step == "now")


def test_putting_all_back_is_remembered_too(desk, start):
    desk.plug(LAPTOP, PROJECTOR)
    program = start()
    until(lambda: desk.active() == TITLE)
    desk.key("F6")
    until(lambda: desk.place(WALL) == LAPTOP[1:])
    desk.key("shift+F6")
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    program.close()
    until(lambda: desk.place(WALL) is None)
    start()
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
