"""The maker in a language that is longer, and in one that is written from the right."""

import pytest

from facilitator.exercises import boards
from facilitator.exercises.making import draft as drafts
from facilitator.ui.maker.home import Own
from facilitator.ui.maker.window import MakerWindow
from tests.languages import seen
from tests.languages.test_windows import check, every_language

every_board = pytest.mark.parametrize("kind", sorted(boards.manifests()))


@pytest.fixture
def maker(looks, speaking, shown):
    def maker(code):
        speaking(code)
        return shown(MakerWindow(looks))

    return maker


@every_language
def test_the_first_page(maker, code):
    window = maker(code)
    window.home.show_own([Own("1", "11", "111")], [Own("2", "22", "222", "agenda")], [("1", "11")])
    seen.settle()
    check(window)


@every_language
def test_the_choice_of_a_board(maker, code):
    window = maker(code)
    window.edit(drafts.empty())
    seen.settle()
    check(window, "empty")
    window.editor.choose_board()
    seen.settle()
    check(window, "choice")


@every_language
@every_board
def test_each_board(maker, kind, code):
    window = maker(code)
    window.edit(drafts.on_board(kind))
    window.editor.steps.view.choose("step-1")
    seen.settle()
    check(window, kind)
