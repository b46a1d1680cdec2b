"""The verbs that change a draft."""

import pytest

from facilitator.exercises.making import draft as drafts


def modes(draft):
    return [step.mode for step in draft.steps]


def test_ids_are_nobody_elses():
    ids = {drafts.empty().id for _ in range(50)}
    assert len(ids) == 50
    draft = drafts.on_board("line")
    for _ in range(3):
        draft = drafts.added(draft, drafts.new_step(draft, "line"), "step-1")
    assert len({step.id for step in draft.steps}) == len(draft.steps) == 7


def test_a_new_step_does_what_has_not_happened_yet():
    draft, name = drafts.with_new_board(drafts.empty(), "grid")
    for _ in range(5):
        draft = drafts.added(draft, drafts.new_step(draft, name))
    assert modes(draft) == ["list", "now", "missing", "should_be", "list"]


def test_steps_are_moved_and_removed():
    draft = drafts.on_board("line")
    assert modes(drafts.moved(draft, "step-1", 3)) == ["vote_1", "hear", "vote_2", "own"]
    assert modes(drafts.removed(draft, "step-2")) == ["own", "hear", "vote_2"]
    with pytest.raises(KeyError):
        drafts.moved(draft, "step-9", 0)


@pytest.mark.parametrize(
    ("which", "value", "least_planned_most"),
    [
        ("planned", 2, (2, 2, 9)),
        ("planned", 20, (3, 20, 20)),
        ("least", 12, (12, 12, 12)),
        ("most", 1, (1, 1, 1)),
        ("least", 0, (0, 5, 9)),
    ],
)
def test_minutes_give_way(which, value, least_planned_most):
    draft = drafts.lasting(drafts.on_board("wall"), "step-1", **{which: value})
    minutes = draft.steps[0].minutes
    assert (minutes.least, minutes.planned, minutes.most) == least_planned_most


def test_a_step_on_another_board_keeps_what_was_written():
    draft, name = drafts.with_new_board(drafts.on_board("wall"), "statement")
    draft = drafts.changed(draft, "step-1", prompt="Mine", say="")
    step = drafts.step_of(drafts.worked_on(draft, "step-1", name), "step-1")
    assert (step.board, step.mode, step.prompt) == ("statement", "write", "Mine")
    assert step.say == drafts.happenings(draft, name)[0].say


def test_a_step_does_not_start_from_its_own_board():
    draft, name = drafts.with_new_board(drafts.on_board("wall"), "pledges")
    draft = drafts.changed(drafts.worked_on(draft, "step-2", name), "step-2", takes_from="wall")
    back = drafts.worked_on(draft, "step-2", "wall")
    assert drafts.step_of(back, "step-2").takes_from == ""
    none = drafts.step_of(drafts.worked_on(draft, "step-2", ""), "step-2")
    assert (none.board, none.mode, none.takes_from) == ("", "", "")


def test_easier_words_of_nothing_are_none():
    draft = drafts.easier(drafts.on_board("wall"), "step-1", prompt="Short")
    assert draft.steps[0].easier.prompt == "Short"
    assert drafts.easier(draft, "step-1", prompt="").steps[0].easier is None


def test_boards_that_nothing_uses_are_not_saved():
    draft, _ = drafts.with_new_board(drafts.on_board("wall"), "wall")
    assert list(draft.boards) == ["wall", "wall-2"]
    assert list(drafts.tidy(draft).boards) == ["wall"]
