"""The maker is worked by keys alone and read aloud, and nothing of it is cut off with very large words."""

import pytest

from facilitator.exercises import boards
from facilitator.exercises.making import draft as drafts
from facilitator.ui.maker.home import Own
from facilitator.ui.maker.window import MakerWindow
from tests.accessibility import walk
from tests.accessibility.test_walk import check

every_board = pytest.mark.parametrize("kind", sorted(boards.manifests()))
LONG = "An exercise with a title that somebody wrote late at night"


@pytest.fixture
def maker(looks, shown):
    return shown(MakerWindow(looks))


def open_step(maker, qapp, kind):
    """The first step on a board of that kind, with everything that can be opened."""
    maker.edit(drafts.on_board(kind))
    maker.editor.steps.view.choose("step-1")
    for head in maker.findChildren(object, "easier_open"):
        head.click()
    for _ in range(4):
        qapp.processEvents()


def full_home(maker):
    own = [Own("one", LONG, "4 steps, 12 minutes"), Own("two", "Another", "Not finished.", "draft")]
    maker.home.show_own(own, [Own("day", "Our day", "90 minutes", "agenda")], [("one", LONG)])
    maker.banner.tell("making", "It is removed.")


def test_the_first_page(maker):
    full_home(maker)
    check(maker)


def test_a_new_exercise_and_the_choice_of_a_board(maker):
    maker.edit(drafts.empty())
    check(maker)
    maker.editor.choose_board()
    check(maker)


@every_board
def test_each_board(maker, qapp, kind):
    open_step(maker, qapp, kind)
    check(maker)


class TestLarge:
    """Words of twice their size."""

    @pytest.fixture
    def settings(self, settings):
        settings.set("console_text", 2.0)
        return settings

    def test_the_first_page(self, maker, qapp):
        full_home(maker)
        self.settle(qapp)
        assert walk.cut_off(maker) == []

    def test_the_choice_of_a_board(self, maker, qapp):
        maker.edit(drafts.on_board("wall"))
        maker.editor.choose_board()
        self.settle(qapp)
        assert walk.cut_off(maker) == []

    @every_board
    def test_each_board(self, maker, qapp, kind):
        open_step(maker, qapp, kind)
        self.settle(qapp)
        assert walk.cut_off(maker) == []

    def settle(self, qapp):
        for _ in range(6):
            qapp.processEvents()
