"""Fields that nobody knows: passed over when a file is read, and named, since most are slips."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.parts.setting import Mistake, Rows, Setting
from facilitator.words import tr
from facilitator.workshop.step import Minutes, Said, Step

Record = Mapping[str, Any]


def unknown_in(record: Record) -> tuple[Mistake, ...]:
    """Each of them in the record of a sound exercise, with the field that may be meant."""
    return tuple(_of_exercise(record))


def _of_exercise(record: Record) -> Iterator[Mistake]:
    yield from _strangers(record, _names(Exercise))
    for at, step in enumerate(record.get("steps", ())):
        yield from (one.under(("steps", at)) for one in _of_step(step))
    for name, settings in record.get("boards", {}).items():
        wanted = boards.manifest(str(settings["kind"])).making().settings(settings)
        yield from (one.under(("boards", name)) for one in _of_settings(settings, wanted, {"kind"}))


def _of_step(step: Record) -> Iterator[Mistake]:
    yield from _strangers(step, _names(Step) - {"standard"})
    for key, kind in (("minutes", Minutes), ("easier", Said)):
        yield from (one.under((key,)) for one in _strangers(step.get(key) or {}, _names(kind)))


def _of_settings(present: Record, wanted: Iterable[Setting], more: set[str]) -> Iterator[Mistake]:
    wanted = tuple(wanted)
    yield from _strangers(present, {setting.key for setting in wanted} | more)
    for setting in wanted:
        if isinstance(setting, Rows):
            for at, row in enumerate(present.get(setting.key) or ()):
                found = _of_settings(row, setting.fields, {"id"} if setting.ids else set())
                yield from (one.under((setting.key, at)) for one in found)


def _strangers(present: Record, known: set[str]) -> Iterator[Mistake]:
    for key in present:
        if key not in known:
            near = get_close_matches(key, known, 1)
            words = tr("Nobody knows this field, and it is passed over.")
            if near:
                words = tr("Nobody knows this field, and it is passed over. Is “{name}” meant?")
            yield Mistake((key,), words.format(name=near[0] if near else ""))


def _names(kind: type[Any]) -> set[str]:
    return {field.name for field in fields(kind)}
