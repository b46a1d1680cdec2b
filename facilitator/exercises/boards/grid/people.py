"""Who stands on a grid, and who stood on another table's."""

from dataclasses import dataclass, replace
from typing import Literal

from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.occasion import Occasion

Asked = Literal["yes", "not_yet", "unknown"]


@dataclass(frozen=True)
class Kind:
    """A kind of people, told apart by shape as well as colour; `deck` are names to start from."""

    id: str
    name: str
    shape: str
    colour: str
    deck: tuple[str, ...] = ()


@dataclass(frozen=True)
class OtherView:
    """Another place that somebody sees for a group, kept beside the first with its reason."""

    id: str
    place: Place
    reason: str = ""


@dataclass(frozen=True)
class Aside:
    """Why a group was set aside. No person is recorded as having decided."""

    reason: str = ""
    agreed: bool = False  # else only suggested
    would_help: str = ""


@dataclass(frozen=True, kw_only=True)
class Stakeholder:
    """One person or group. `should` is where they should be; impact differs only with a reason."""

    id: str
    name: str
    kind: str
    asked: Asked = "unknown"
    checker: str = ""
    check_by: str = ""
    now: Place | None = None
    should: Place | None = None
    impact_reason: str = ""
    views: tuple[OtherView, ...] = ()
    aside: Aside | None = None
    hidden: bool = False  # withdrawn for the moment: the name is covered on both windows

    @property
    def guess(self) -> bool:
        """Nobody from this group was asked: what is said of them is our guess."""
        return self.asked != "yes"

    @property
    def moved(self) -> bool:
        """The room agreed a place that differs from now."""
        return self.now is not None and self.should is not None and self.should != self.now

    @property
    def gap(self) -> float:
        """Impact minus say as things are now, -1 to 1; what the list is ranked by."""
        return round(self.now.impact - self.now.say, 2) if self.now else -2.0

    @property
    def unheard(self) -> bool:
        """In the shaded quarter as things are now."""
        return self.now is not None and self.now.in_quarter

    @property
    def blank(self) -> "Stakeholder":
        """Where it stands, without its name and all that was written about it."""
        blank = replace(self, name="", checker="", check_by="", impact_reason="")
        views = tuple(replace(v, reason="") for v in self.views)
        return replace(blank, views=views, aside=Aside() if self.aside else None)


@dataclass(frozen=True)
class OtherTable:
    """What another table made of the same question, as it was when it was laid beside this one.

    A group that both tables named has the same id here as there, so that it is withdrawn from both at once.
    """

    id: str
    name: str
    people: tuple[Stakeholder, ...] = ()

    @property
    def shown(self) -> tuple[Stakeholder, ...]:
        """Everyone who was not withdrawn."""
        return tuple(p for p in self.people if not p.hidden)


@dataclass(frozen=True, kw_only=True)
class Past(Occasion):
    """Where groups stood in an earlier session: names, kinds and places, and none of the reasons.

    Whoever had an id there has it here, so that a group is withdrawn from both at once.
    """

    people: tuple[Stakeholder, ...]

    @property
    def shown(self) -> tuple[Stakeholder, ...]:
        """Everyone who was not withdrawn."""
        return tuple(p for p in self.people if not p.hidden)
