"""A draft of an exercise: an `Exercise` that need not be sound yet, and the verbs that change it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.parts.told import Happening
from facilitator.words import tr
from facilitator.workshop.board import new_id
from facilitator.workshop.step import Minutes, Said, Step

MOST_STEPS = 100
LEAST, MOST = 0.6, 1.8  # of the planned minutes: how far a new step may be shortened and stretched


def empty() -> Exercise:
    """Nothing yet. Its id is nobody else's, here or on another computer."""
    return Exercise(id=f"own-{new_id()}", title="", steps=())


def on_board(kind: str) -> Exercise:
    """A draft on a new board of that kind, with the steps that such a board is usually worked on in."""
    draft, name = with_new_board(empty(), kind)
    for happening in boards.manifest(kind).making().happenings():
        if happening.usual:
            draft = added(draft, _step(draft, name, happening))
    return draft


def copy_of(exercise: Exercise) -> Exercise:
    """The same under another id and title; the exercise itself stays as it is."""
    title = tr("{title} (copy)").format(title=exercise.title)
    return replace(exercise, id=empty().id, title=title)


# Steps


def step_of(draft: Exercise, step_id: str) -> Step:
    """Raises KeyError when there is no such step."""
    found = next((step for step in draft.steps if step.id == step_id), None)
    if found is None:
        raise KeyError(step_id)
    return found


def new_step(draft: Exercise, board: str) -> Step:
    """A step on a board of the draft, or on none: what has not happened on it yet comes first."""
    if not board:
        return Step(id=_free_id(draft), title=tr("Think alone"), prompt="", minutes=_minutes(3))
    known = happenings(draft, board)
    used = {step.mode for step in draft.steps if step.board == board}
    return _step(draft, board, next((one for one in known if one.mode not in used), known[0]))


def added(draft: Exercise, step: Step, after: str = "") -> Exercise:
    """One more step, after the one of that id, else at the end."""
    at = next((n for n, one in enumerate(draft.steps, 1) if one.id == after), len(draft.steps))
    return replace(draft, steps=(*draft.steps[:at], step, *draft.steps[at:]))


def removed(draft: Exercise, step_id: str) -> Exercise:
    return replace(draft, steps=tuple(step for step in draft.steps if step.id != step_id))


def moved(draft: Exercise, step_id: str, to: int) -> Exercise:
    """The step at another place, counted from 0 without it."""
    step = step_of(draft, step_id)
    rest = removed(draft, step_id).steps
    return replace(draft, steps=(*rest[:to], step, *rest[to:]))


def changed(draft: Exercise, step_id: str, **fields: Any) -> Exercise:
    """A step with other values in some of its fields."""
    steps = (replace(step, **fields) if step.id == step_id else step for step in draft.steps)
    return replace(draft, steps=tuple(steps))


def easier(draft: Exercise, step_id: str, **fields: Any) -> Exercise:
    """The step's easier wording with other values in some of its fields; none when all are empty."""
    said = replace(step_of(draft, step_id).easier or Said(), **fields)
    return changed(draft, step_id, easier=None if said == Said() else said)


def lasting(draft: Exercise, step_id: str, **minutes: float) -> Exercise:
    """Another `planned`, `least` or `most`; the other two give way to it."""
    now = step_of(draft, step_id).minutes
    planned = minutes.get("planned", now.planned)
    least, most = minutes.get("least", now.least), minutes.get("most", now.most)
    if "least" in minutes:
        planned, most = max(planned, least), max(most, least)
    elif "most" in minutes:
        planned, least = min(planned, most), min(least, most)
    else:
        least, most = min(least, planned), max(most, planned)
    return changed(draft, step_id, minutes=Minutes(planned, least, most))


def worked_on(draft: Exercise, step_id: str, board: str, mode: str = "") -> Exercise:
    """The step on another board, or on none; words that nobody wrote yet come from what happens there."""
    step = step_of(draft, step_id)
    if not board:
        return changed(draft, step_id, board="", mode="", takes_from="", takes_earlier=False)
    known = happenings(draft, board)
    happening = next((one for one in known if one.mode == mode), known[0])
    source = step.takes_from if step.takes_from != board else ""
    said = {"prompt": step.prompt or happening.prompt, "say": step.say or happening.say}
    earlier = step.takes_earlier and takes_up(draft, board)
    there = {"board": board, "mode": happening.mode, "takes_from": source, "takes_earlier": earlier}
    return changed(draft, step_id, **there, **said)


# Boards


def happenings(draft: Exercise, board: str) -> tuple[Happening, ...]:
    """What can happen on a board of the draft."""
    found: tuple[Happening, ...] = boards.manifest(_kind(draft, board)).making().happenings()
    return found


def with_new_board(draft: Exercise, kind: str) -> tuple[Exercise, str]:
    """One more board of that kind as it usually begins, and its name."""
    name = next(n for n in (kind, *(f"{kind}-{i}" for i in range(2, 1000))) if n not in draft.boards)
    settings = {"kind": kind, **boards.manifest(kind).making().begin()}
    return with_board(draft, name, settings), name


def with_board(draft: Exercise, board: str, settings: Mapping[str, Any]) -> Exercise:
    """A board with these settings, in the place of its earlier self."""
    return replace(draft, boards={**draft.boards, board: settings})


def handing_on(draft: Exercise, board: str, on: bool) -> Exercise:
    """Whether later exercises of a workshop are offered what stands on that board."""
    rest = tuple(name for name in draft.hands_on if name != board)
    return replace(draft, hands_on=(*rest, board) if on else rest)


def takes_up(draft: Exercise, board: str) -> bool:
    """Whether such a board can be offered what earlier exercises hand on."""
    return bool(board) and boards.takes_up(_kind(draft, board))


def board_words(draft: Exercise, board: str) -> str:
    """What a board is called for whoever makes the exercise: "Cards in columns: Heart, Head and Hands"."""
    making = boards.manifest(_kind(draft, board)).making()
    name, label = making.about().name, making.label(draft.boards[board])
    return tr("{board}: {words}").format(board=name, words=label) if label else name


def tidy(draft: Exercise) -> Exercise:
    """The draft without boards that no step works on or takes from: what is saved."""
    used = {name for step in draft.steps for name in (step.board, step.takes_from)}
    kept = {name: board for name, board in draft.boards.items() if name in used}
    return replace(draft, boards=kept, hands_on=tuple(name for name in draft.hands_on if name in kept))


def _kind(draft: Exercise, board: str) -> str:
    return str(draft.boards[board]["kind"])


def _step(draft: Exercise, board: str, happening: Happening) -> Step:
    return Step(
        id=_free_id(draft),
        title=happening.title,
        prompt=happening.prompt,
        say=happening.say,
        minutes=_minutes(happening.minutes),
        board=board,
        mode=happening.mode,
    )


def _minutes(planned: float) -> Minutes:
    return Minutes(planned, max(1.0, round(planned * LEAST)), round(planned * MOST))


def _free_id(draft: Exercise) -> str:
    taken = {step.id for step in draft.steps}
    return next(name for name in (f"step-{n}" for n in range(1, 10_000)) if name not in taken)
