"""Cuts out of spoilt plain values just what keeps them from becoming the dataclass they should be."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

Kind = TypeVar("Kind")
_PLACE = re.compile(r"`\$([^`]*)`$")
_PART = re.compile(r"\.(\w+)|\[(\d+)\]|\[(\.\.\.)\]")
_SOME_KEY = "..."  # msgspec does not say which member of a mapping is wrong

Parts = list[str | int]


def pruned(raw: Any, kind: type[Kind], lost: Callable[[str], None], *, whole_items: bool = False) -> Kind:
    """The dataclass made of what is sound in `raw`, which is cut in place; `lost` hears each cut.

    `whole_items` takes out the whole item of a list for one wrong field, since without it the item might
    say the opposite: a withdrawn card whose "withdrawn" is spoilt must not come back uncovered.
    Raises ValueError when even the outermost value cannot be kept.
    """
    while True:
        try:
            return msgspec.convert(raw, kind, str_keys=True)
        except msgspec.ValidationError as error:
            place = _place(error)
            if not place:
                raise
            for cut in _cuts(raw, kind, place):
                cut = _item_of(cut) if whole_items else cut
                _cut(raw, cut)
                lost(_words(cut))


def _place(error: msgspec.ValidationError) -> Parts:
    match = _PLACE.search(str(error))
    found = _PART.findall(match[1]) if match else []
    return [int(index) if index else name or some for name, index, some in found]


def _cuts(raw: Any, kind: type[Any], place: Parts) -> list[Parts]:
    if _SOME_KEY not in place:
        return [place]
    outer = place[: place.index(_SOME_KEY)]
    members = _at(raw, outer)
    everything = dict(members)
    wrong = []
    for name, value in everything.items():
        members.clear()
        members[name] = value
        if _fails_at(raw, kind, outer):
            wrong.append(name)
    members.clear()
    members.update(everything)
    return [[*outer, name] for name in wrong] or [outer]


def _fails_at(raw: Any, kind: type[Any], outer: Parts) -> bool:
    try:
        msgspec.convert(raw, kind, str_keys=True)
    except msgspec.ValidationError as error:
        return _place(error)[: len(outer) + 1] == [*outer, _SOME_KEY]
    return False


def _item_of(place: Parts) -> Parts:
    """The innermost item of a list that the place lies in, or the place itself."""
    indexes = [n for n, part in enumerate(place) if isinstance(part, int)]
    return place[: indexes[-1] + 1] if indexes else place


def _at(raw: Any, place: Parts) -> Any:
    for part in place:
        raw = raw[part]
    return raw


def _cut(raw: Any, place: Parts) -> None:
    """Raises KeyError when there is nothing at that place, so that pruning cannot go round for ever."""
    del _at(raw, place[:-1])[place[-1]]


def _words(place: Parts) -> str:
    return " ".join(str(part + 1) if isinstance(part, int) else part.replace("_", " ") for part in place)
