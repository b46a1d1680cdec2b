"""The system asks the program to end, as at a logout, while both windows are up."""

from tests.two_displays.desk import PROJECTOR, TITLE, WALL, until


def test_a_wall_keeps_nobody_from_ending_the_program(desk, start, tmp_path):
    program = start()
    until(lambda: desk.place(WALL) == PROJECTOR[1:])
    until(lambda: desk.active() == TITLE)
    until(lambda: list(tmp_path.glob("reports/running-*")))  # from now on it would be told as a crash
    desk.key("Next")
    until(lambda: program.began)
    program.close()
    assert program.code == 0
    assert not list(tmp_path.glob("reports/*"))
