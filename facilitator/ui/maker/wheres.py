"""Where in an exercise something is to be mended, in words for whoever makes it."""

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.parts.setting import Mistake
from facilitator.words import tr


def told(draft: Exercise, mistake: Mistake) -> str:
    """One line: the step or the board, the field, what is wrong."""
    path = mistake.path
    if path[:1] == ("steps",) and len(path) == 1:
        return tr("Add a first step.")
    if path[:1] == ("steps",):
        number = int(path[1])
        named = _step_field(str(path[2])) if len(path) > 2 else ""
        words = tr("Step {number}, {field}: {why}")
        return words.format(number=number + 1, field=named, why=mistake.why)
    if path[:1] == ("boards",):
        return tr("{board}, {field}: {why}").format(
            board=_board(draft, str(path[1])), field=_setting(draft, path), why=mistake.why
        )
    return tr("{field}: {why}").format(field=tr("Title"), why=mistake.why)


def step_to_mend(draft: Exercise, mistake: Mistake) -> str:
    """The id of the step in which it can be mended; empty for what belongs to the whole."""
    path = mistake.path
    if path[:1] == ("steps",) and len(path) > 1:
        return draft.steps[int(path[1])].id
    if path[:1] == ("boards",):
        return next((step.id for step in draft.steps if step.board == path[1]), "")
    return ""


def _board(draft: Exercise, name: str) -> str:
    kind = str(draft.boards[name].get("kind"))
    return str(boards.manifest(kind).making().about().name)


def _setting(draft: Exercise, path: tuple[str | int, ...]) -> str:
    present = draft.boards[str(path[1])]
    settings = boards.manifest(str(present["kind"])).making().settings(present)
    return next((one.words for one in settings if len(path) > 2 and one.key == path[2]), "")


def _step_field(key: str) -> str:
    named = {
        "title": tr("title"),
        "prompt": tr("on the wall"),
        "say": tr("what to say"),
        "minutes": tr("minutes"),
        "mode": tr("what happens"),
        "takes_from": tr("what it starts with"),
        "ask": tr("when it goes quiet"),
        "stuck": tr("for somebody who is stuck"),
        "watch": tr("what to watch for"),
    }
    return named.get(key, key)
