"""Making an exercise of one's own: its window, every board and every step, walked like any other."""

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.exercises import boards, catalogue
from facilitator.exercises.making import draft as drafts
from facilitator.ui.maker.home import Own
from facilitator.ui.maker.window import MakerWindow
from tests.accessibility.test_walk import Watch, check

OWN = (
    Own("a", "Bus routes", "30 minutes"),
    Own("b", "", "not saved yet", "draft"),
)


@pytest.fixture
def maker(looks, shown):
    return shown(MakerWindow(looks))


def test_ones_own_exercises(maker):
    others = [(e.id, e.title) for e in catalogue.shipped().exercises.values()]
    maker.home.show_own(OWN, [Own("c", "Our day", "3 exercises", "agenda")], others)
    check(maker)


def test_nothing_made_yet(maker):
    maker.home.show_own([], [], [])
    check(maker)


def test_nothing_flashes_as_a_window_or_takes_the_keys_away(qapp, maker):
    watch = Watch()
    qapp.installEventFilter(watch)
    for manifest in boards.manifests().values():
        maker.edit(drafts.on_board(manifest.kind))
        for step in maker.draft.steps:
            maker.editor._chosen(step.id)
            qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert watch.seen == []
    assert maker.isActiveWindow()


@pytest.mark.parametrize("kind", [manifest.kind for manifest in boards.manifests().values()])
def test_an_exercise_on_each_board(maker, kind):
    maker.edit(drafts.on_board(kind))
    for step in maker.draft.steps:
        maker.editor._chosen(step.id)
        QApplication.processEvents()
        check(maker)


def test_what_an_exercise_is_about_and_a_choice_of_boards(maker):
    maker.edit(drafts.empty())
    check(maker)
    maker.editor.show_about()
    QApplication.processEvents()
    check(maker)
    maker.editor.choose_board()
    QApplication.processEvents()
    check(maker)


def test_a_copy_of_a_long_exercise(maker):
    maker.edit(drafts.copy_of(catalogue.shipped().exercises["who-has-a-say"]))
    check(maker)
