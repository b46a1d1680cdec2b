"""What the scales hold: behaviours by principle, people's sheets, what the group chose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from facilitator.exercises.boards.scales.counts import Counts
from facilitator.workshop.occasion import Occasion

Way = Literal["sheets", "hands"]
Kind = Literal["keep", "change"]


@dataclass(frozen=True)
class Behaviour:
    """Something that can be seen. `looks` says what it looks like at each point, or is empty."""

    id: str
    text: str
    looks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Behaviours that belong to one principle."""

    id: str
    name: str
    behaviours: tuple[Behaviour, ...]


@dataclass(frozen=True)
class Sheet:
    """One person's marks by behaviour: a point from 0, or UNKNOWN. What they passed on is not there."""

    id: str
    marks: Mapping[str, int] = field(default_factory=dict)
    role: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Choice:
    """The behaviour that the group chose, and what they say about it; `hidden` covers the words."""

    id: str
    behaviour: str
    note: str = ""
    note_id: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Role:
    """What everyone of one role said, by behaviour. No name is everyone who gave no role."""

    name: str
    counts: Mapping[str, Counts]


@dataclass(frozen=True, kw_only=True)
class Past(Occasion):
    """What an earlier session rated, behaviour by behaviour: counts alone, nobody's sheet and no role."""

    counts: Mapping[str, Counts]
