"""Reads what an exercise file says of a scales board, and says what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from facilitator.exercises.boards.scales.items import Behaviour, Group
from facilitator.exercises.parts.typed import one_line

POINTS = range(3, 6)  # how many a scale may have
MOST_GROUPS, MOST_BEHAVIOURS = 26, 9  # a code is a letter and one figure
LONGEST_BEHAVIOUR = 90  # characters: two lines on the wall
LONGEST_LOOK = 90


@dataclass(frozen=True)
class Settings:
    points: tuple[str, ...]
    groups: tuple[Group, ...]
    chosen: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


def read(settings: Mapping[str, Any]) -> Settings:
    """Raises ValueError naming the setting that is wrong."""
    found = msgspec.convert(settings, Settings)
    for problem in _problems(found):
        raise ValueError(problem)
    return Settings(
        points=tuple(map(one_line, found.points)),
        groups=found.groups,
        chosen=found.chosen or tuple(g.id for g in found.groups),
        roles=tuple(dict.fromkeys(map(one_line, found.roles))),
    )


def _problems(found: Settings) -> Iterator[str]:
    if len(found.points) not in POINTS or not all(map(one_line, found.points)):
        yield "points: a scale has three to five, each with its words"
    if not 1 <= len(found.groups) <= MOST_GROUPS:
        yield f"groups: one to {MOST_GROUPS} are needed"
    known = [g.id for g in found.groups]
    yield from (f"chosen: there is no group {name!r}" for name in found.chosen if name not in known)
    for name in (_twice(known), _twice([b.id for g in found.groups for b in g.behaviours])):
        if name:
            yield f"groups: two are called {name!r}"
    for group in found.groups:
        if not group.name or not 1 <= len(group.behaviours) <= MOST_BEHAVIOURS:
            yield f"groups.{group.id}: a name and one to {MOST_BEHAVIOURS} behaviours are needed"
        for behaviour in group.behaviours:
            yield from _of_behaviour(behaviour, len(found.points))


def _twice(ids: list[str]) -> str:
    return next((name for name in ids if ids.count(name) > 1), "")


def _of_behaviour(behaviour: Behaviour, points: int) -> Iterator[str]:
    where = f"behaviours.{behaviour.id}"
    if not 0 < len(behaviour.text) <= LONGEST_BEHAVIOUR:
        yield f"{where}.text: 1 to {LONGEST_BEHAVIOUR} characters, for the wall"
    if len(behaviour.looks) not in (0, points):
        yield f"{where}.looks: one for each of the {points} points, or none"
    if any(len(look) > LONGEST_LOOK for look in behaviour.looks):
        yield f"{where}.looks: at most {LONGEST_LOOK} characters each, for the wall"
