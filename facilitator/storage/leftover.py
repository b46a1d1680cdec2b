"""Keeps fields that this version does not know, so that a file comes back from it whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Leftover:
    """What a raw object has beyond the known one: whole fields, and leftovers of the parts both have.

    `inside` is by field name, or by `id` for the members of a list.
    """

    extra: Mapping[str, Any] = field(default_factory=dict)
    inside: Mapping[str, "Leftover"] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.extra or self.inside)

    def without(self, word: str) -> "Leftover":
        """The leftover without any field that speaks of `word`, such as the id of an erased item."""
        return Leftover(
            {name: value for name, value in self.extra.items() if not mentions({name: value}, word)},
            {name: kept for name, part in self.inside.items() if (kept := part.without(word))},
        )


NOTHING = Leftover()


def leftover(raw: Any, known: Any) -> Leftover:
    """What `raw` has that `known` (the same, read and written again) does not."""
    if isinstance(raw, Mapping) and isinstance(known, Mapping):
        extra = {name: value for name, value in raw.items() if name not in known}
        pairs = {name: (raw[name], known[name]) for name in raw if name in known}
    else:
        extra, theirs, ours = {}, _by_id(raw), _by_id(known)
        pairs = {name: (theirs[name], ours[name]) for name in theirs if name in ours}
    inside = {name: rest for name, pair in pairs.items() if (rest := leftover(*pair))}
    return Leftover(extra, inside)


def restore(known: Any, rest: Leftover) -> None:
    """Put the leftover back into freshly written builtins. Parts that are gone by now stay gone."""
    parts = known if isinstance(known, Mapping) else _by_id(known)
    for name, part in rest.inside.items():
        if name in parts:
            restore(parts[name], part)
    if isinstance(known, dict):
        for name, value in rest.extra.items():
            known.setdefault(name, value)


def mentions(data: Any, word: str) -> bool:
    """Whether `word` stands anywhere in the data, in a key or in a value."""
    if isinstance(data, str):
        return word in data
    if isinstance(data, Mapping):
        return any(word in name or mentions(value, word) for name, value in data.items())
    return isinstance(data, list | tuple) and any(mentions(item, word) for item in data)


def _by_id(items: Any) -> dict[str, Any]:
    if not isinstance(items, list | tuple):
        return {}
    return {item["id"]: item for item in items if isinstance(item, dict) and _named(item)}


def _named(item: Mapping[str, Any]) -> bool:
    return isinstance(item.get("id"), str)
