"""Words that are too long for their place on the wall, found before a room sees them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from facilitator.exercises import boards
from facilitator.exercises.parts.measuring import fits, prompt_fits
from facilitator.exercises.parts.setting import Mistake, Rows, Setting, Text, Texts
from facilitator.words import tr

Record = Mapping[str, Any]


def too_long(record: Record) -> tuple[Mistake, ...]:
    """Each prompt and each text on a board that has no room; the record of a sound exercise."""
    return (*_prompts(record.get("steps", ())), *_of_boards(record.get("boards", {})))


def _prompts(steps: Iterable[Record]) -> Iterator[Mistake]:
    why = tr("This is too long for the wall: there it has room for two lines.")
    for at, step in enumerate(steps):
        if not prompt_fits(step.get("prompt", "")):
            yield Mistake(("steps", at, "prompt"), why)
        if not prompt_fits((step.get("easier") or {}).get("prompt", "")):
            yield Mistake(("steps", at, "easier", "prompt"), why)


def _of_boards(found: Mapping[str, Record]) -> Iterator[Mistake]:
    for name, settings in found.items():
        wanted = boards.manifest(str(settings["kind"])).making().settings(settings)
        yield from (one.under(("boards", name)) for one in _of_settings(settings, wanted))


def _of_settings(present: Record, wanted: Iterable[Setting]) -> Iterator[Mistake]:
    for setting in wanted:
        value = present.get(setting.key)
        if value:
            yield from (one.under((setting.key,)) for one in _of_setting(value, setting))


def _of_setting(value: Any, setting: Setting) -> Iterator[Mistake]:
    why = tr("This is too long for its place on the wall. Shorten it.")
    if isinstance(setting, Rows):
        for at, row in enumerate(value):
            yield from (one.under((at,)) for one in _of_settings(row, setting.fields))
    elif isinstance(setting, Text) and setting.wall and not fits(value, setting.wall):
        yield Mistake((), why)
    elif isinstance(setting, Texts) and setting.wall:
        place = setting.wall
        yield from (Mistake((at,), why) for at, text in enumerate(value) if not fits(text, place))
