import shutil

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.storage.library import Library
from tests.two_displays.desk import CONSOLE, LAPTOP, PROJECTOR, TITLE, TOOLS, WALL, Desk, Program, until


@pytest.fixture(scope="session")
def server():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: apt-get install xvfb openbox xdotool x11-xserver-utils")
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def desk(server):
    """A laptop with a projector to its right."""
    server.plug(LAPTOP, PROJECTOR)
    return server


@pytest.fixture
def start(desk, tmp_path):
    """Open a workshop with the real program, as often as a test asks for it."""
    opened = []

    def start():
        opened.append(_started(desk, tmp_path))
        return opened[-1]

    yield start
    for program in opened:
        program.close()


@pytest.fixture(scope="module")
def program(server, tmp_path_factory):
    """One for several tests, begun on both displays: each leaves it as it found it."""
    server.plug(LAPTOP, PROJECTOR)
    made = _started(server, tmp_path_factory.mktemp("desk"))
    until(lambda: server.place(WALL) == PROJECTOR[1:])
    until(lambda: server.active() == TITLE)
    server.key("Next")
    until(lambda: made.began)
    yield made
    made.close()


def _started(desk, folder):
    library = Library(folder / "library", folder / "local", boards.codecs())
    with library.create(catalogue.session_of_one("who-has-a-say", "Ours")) as file:
        path = file.path
    program = Program(desk, path, folder)
    until(lambda: desk.place(CONSOLE) or not program.runs)
    if "platform plugin" in program.said():
        pytest.skip("Qt has no libraries here to open a real window: run make run once")
    assert program.runs, program.said()
    return program
