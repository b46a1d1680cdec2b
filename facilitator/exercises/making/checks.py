"""Everything that is wrong with an exercise's record: every mistake, each with its field."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises import boards
from facilitator.exercises.making.fields import DAY, easier_fields, exercise_fields
from facilitator.exercises.parts.setting import Mistake, OneOf, Text, YesNo, mistakes
from facilitator.words import tr
from facilitator.workshop.step import on_network


def wrong_with(record: Any) -> tuple[Mistake, ...]:
    """Nothing when an exercise can be made of it. Fields that are not known are passed over."""
    if not isinstance(record, Mapping):
        return (Mistake((), tr("This is not an exercise: it has no fields.")),)
    kinds = _kinds(record)
    return (
        *mistakes(record, exercise_fields(kinds)),
        *(found.under(("boards",)) for found in _of_boards(record.get("boards", {}))),
        *(found.under(("steps",)) for found in _of_steps(record.get("steps"), kinds)),
    )


def _kinds(record: Mapping[str, Any]) -> dict[str, str]:
    found = record.get("boards")
    named = found.items() if isinstance(found, Mapping) else ()
    return {name: str(s.get("kind", "")) for name, s in named if isinstance(s, Mapping)}


def _of_boards(found: Any) -> Iterator[Mistake]:
    if not isinstance(found, Mapping):
        yield Mistake((), tr("This must have fields of its own, each with a name and a value."))
        return
    for name, settings in found.items():
        if isinstance(settings, Mapping):
            yield from (one.under((name,)) for one in _of_board(settings))
        else:
            yield Mistake((name,), tr("This must have fields of its own, each with a name and a value."))


def _of_board(settings: Mapping[str, Any]) -> Iterator[Mistake]:
    kind = settings.get("kind")
    if not isinstance(kind, str) or kind not in boards.manifests():
        known = tr(", ").join(f"“{one}”" for one in sorted(boards.manifests()))
        yield Mistake(("kind",), tr("This must be one of {known}.").format(known=known))
        return
    making = boards.manifest(kind).making()
    found = [*mistakes(settings, making.settings(settings)), *making.mistakes(settings)]
    yield from found
    if not found:
        try:
            boards.start(kind, settings)
        except ValueError as problem:
            yield Mistake((), str(problem))


def _of_steps(found: Any, kinds: Mapping[str, str]) -> Iterator[Mistake]:
    for at, step in enumerate(found if isinstance(found, list | tuple) else ()):
        if isinstance(step, Mapping):
            yield from (one.under((at,)) for one in _of_step(step, kinds))


def _of_step(step: Mapping[str, Any], kinds: Mapping[str, str]) -> Iterator[Mistake]:
    yield from (one.under(("minutes",)) for one in _of_minutes(step.get("minutes")))
    yield from _of_its_boards(step, kinds)
    if on_network(str(step.get("media", ""))):
        yield Mistake(("media",), tr("This must be a file on this computer, not on a network."))
    for wording in ("easier", "standard"):
        said = step.get(wording)
        if isinstance(said, Mapping):
            yield from (one.under((wording,)) for one in mistakes(said, easier_fields()))
        elif said is not None:
            words = tr("This must have fields of its own, each with a name and a value.")
            yield Mistake((wording,), words)


def _of_its_boards(step: Mapping[str, Any], kinds: Mapping[str, str]) -> Iterator[Mistake]:
    """The board that it works on, and what comes to it."""
    names = (Text(key="board", words=""), Text(key="takes_from", words=""))
    if odd := list(mistakes(step, names)):
        yield from odd
        return
    board, source, earlier = (step.get(key) or "" for key in ("board", "takes_from", "takes_earlier"))
    for key, name in (("board", board), ("takes_from", source)):
        if name and name not in kinds:
            yield Mistake((key,), tr("There is no board called “{name}”.").format(name=name))
    if source and not board:
        yield Mistake(("takes_from",), tr("Only a step that works on a board can start from another one."))
    known = kinds.get(board) in boards.manifests()
    if earlier and not (known and boards.takes_up(kinds[board])):
        words = tr("Only a step on a board of promises can offer what earlier exercises hand on.")
        yield Mistake(("takes_earlier",), words)
    if board and known:
        modes = boards.manifest(kinds[board]).modes
        mode = OneOf(key="mode", words="", choices=tuple((one, one) for one in modes), needed=True)
        yield from mistakes(step, (mode, YesNo(key="takes_earlier", words="")))


def _of_minutes(found: Any) -> Iterator[Mistake]:
    if not isinstance(found, Mapping) or "planned" not in found:
        yield Mistake((), tr("This must say at least how many minutes are planned: { planned = 5 }."))
        return
    numbers = {key: found[key] for key in ("least", "planned", "most") if key in found}
    wrong = [key for key, value in numbers.items() if isinstance(value, bool) or not _in_a_day(value)]
    words = tr("This must be minutes, from 0 to {most}.").format(most=DAY)
    yield from (Mistake((key,), words) for key in wrong)
    if not wrong and list(numbers.values()) != sorted(numbers.values()):
        yield Mistake((), tr("The minutes must go up: least, planned, most."))


def _in_a_day(value: Any) -> bool:
    return isinstance(value, int | float) and 0 <= value <= DAY
