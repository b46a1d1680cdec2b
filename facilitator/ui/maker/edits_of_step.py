"""What the fields of a step read and write."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.parts.typed import lines
from facilitator.ui.kit.edits import Edit
from facilitator.words import tr
from facilitator.workshop.step import Minutes, Said, Step

Of = Edit[Exercise, Any]
NEW = "new "  # a board that is still to be made, with its kind
GONE = Step(id="", title="", prompt="", minutes=Minutes(0))  # read by fields that their step leaves


def words(step_id: str, field: str, called: str) -> Of:
    """A text of the step."""
    return _edit(step_id, field, called, lambda step: getattr(step, field))


def texts(step_id: str, field: str, called: str) -> Of:
    """A list of the step, one on each line."""
    return _per_line(words(step_id, field, called))


def easier(step_id: str, field: str, called: str) -> Of:
    """A text of the step's easier wording."""
    called = tr("{what}, in easier words").format(what=called)

    def write(draft: Exercise, value: Any) -> Exercise:
        return drafts.easier(draft, step_id, **{field: value})

    read = lambda step: getattr(step.easier or Said(), field)  # noqa: E731 - named for what it does
    return replace(_edit(step_id, f"easier_{field}", called, read), write=write)


def easier_texts(step_id: str, field: str, called: str) -> Of:
    return _per_line(easier(step_id, field, called))


def minutes(step_id: str, which: str, called: str) -> Of:
    """`planned`, `least` or `most` minutes."""

    def write(draft: Exercise, value: float) -> Exercise:
        return drafts.lasting(draft, step_id, **{which: value})

    return replace(_edit(step_id, which, called, lambda step: getattr(step.minutes, which)), write=write)


def board(step_id: str) -> Of:
    """The board that the step works on: one that is there, a new one, or none."""

    def write(draft: Exercise, value: str) -> Exercise:
        if value.startswith(NEW):
            draft, value = drafts.with_new_board(draft, value.removeprefix(NEW))
        return drafts.worked_on(draft, step_id, value)

    return replace(
        _edit(step_id, "board", tr("What the group works on"), lambda step: step.board), write=write
    )


def mode(step_id: str) -> Of:
    """What happens on the board."""

    def write(draft: Exercise, value: str) -> Exercise:
        return drafts.worked_on(draft, step_id, drafts.step_of(draft, step_id).board, value)

    return replace(_edit(step_id, "mode", tr("What happens"), lambda step: step.mode), write=write)


def takes_earlier(step_id: str) -> Of:
    """Whether the step is offered what earlier exercises hand on."""
    called = tr("Offer what earlier exercises of the workshop hand on")
    return _edit(step_id, "takes_earlier", called, lambda step: step.takes_earlier)


def handing_on(board: str) -> Of:
    """Whether later exercises are offered what stands on a board."""
    called = tr("Later exercises are offered what stands here")
    return Edit(
        f"board_{board}_hands_on",
        called,
        tr("Change “{what}”").format(what=called),
        lambda draft: board in draft.hands_on,
        lambda draft, value: drafts.handing_on(draft, board, value),
    )


def _edit(step_id: str, field: str, called: str, read: Callable[[Step], Any]) -> Of:
    return Edit(
        f"step_{field}",
        called,
        tr("Change “{what}”").format(what=called),
        lambda draft: read(next((step for step in draft.steps if step.id == step_id), GONE)),
        lambda draft, value: drafts.changed(draft, step_id, **{field: value}),
    )


def _per_line(edit: Of) -> Of:
    return replace(
        edit,
        read=lambda draft: "\n".join(edit.read(draft)),
        write=lambda draft, value: edit.write(draft, lines(value)),
    )
