"""The say/impact grid's state: who was named, where they stand, what was set aside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

import msgspec

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.beside import WithOthers
from facilitator.exercises.boards.grid.notices import notices
from facilitator.exercises.boards.grid.people import Aside, Asked, Kind, OtherTable, OtherView, Stakeholder
from facilitator.exercises.boards.grid.settings import check
from facilitator.exercises.parts.typed import one_line, plain
from facilitator.words import trn
from facilitator.workshop.board import Carried, Notice, new_id

__all__ = ["Aside", "Asked", "Kind", "OtherTable", "OtherView", "Showing", "Stakeholder", "State", "start"]

Showing = Literal["both", "now", "should_be"]
MOST_VIEWS = 3


@dataclass(frozen=True, kw_only=True)
class State(WithOthers):
    """The whole grid at one moment. Order is the order of naming."""

    x: str
    y: str
    bands: tuple[str, ...]
    quarter: str
    kinds: tuple[Kind, ...]
    decision: str = ""
    showing: Showing = "both"

    # Asking

    @property
    def headline(self) -> str:
        """What stands above the question on every window: the decision."""
        return self.decision

    def kind(self, kind_id: str) -> Kind:
        """The kind with that id; the last one (not asked yet) for an id that has gone."""
        return next((k for k in self.kinds if k.id == kind_id), self.kinds[-1])

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Each group's number, in the order of naming, by its id: it stands for the name in a crowd."""
        return {person.id: number for number, person in enumerate(self.people, 1)}

    def get(self, item_id: str) -> Stakeholder | None:
        return next((p for p in self.people if p.id == item_id), None)

    @property
    def present(self) -> tuple[Stakeholder, ...]:
        """Everyone who was not set aside."""
        return tuple(p for p in self.people if p.aside is None)

    @property
    def set_aside(self) -> tuple[Stakeholder, ...]:
        return tuple(p for p in self.people if p.aside is not None)

    @property
    def ranked(self) -> tuple[Stakeholder, ...]:
        """Present groups by impact minus say, widest first, then by name; those not placed come last."""
        return tuple(sorted(self.present, key=lambda p: (-p.gap, p.name.casefold())))

    def called(self, name: str) -> Stakeholder | None:
        """Who has that name, whatever its case and spacing."""
        wanted = plain(name)
        return next((p for p in self.people if p.name.casefold() == wanted), None)

    def matching(self, part: str) -> tuple[Stakeholder, ...]:
        """Whose name is `part`; else has it as whole words; else words that begin so; else contains it."""
        wanted = plain(part)
        if not wanted:
            return ()
        names = [(p, f" {plain(p.name)} ") for p in self.present]
        for pattern in (f" {wanted} ", f" {wanted}", wanted):
            if found := tuple(p for p, name in names if pattern in name):
                whole = tuple(p for p, name in names if name == f" {wanted} ")
                return whole or found
        return ()

    # Naming

    def deciding(self, decision: str) -> "State":
        return replace(self, decision=one_line(decision))

    def listed(self, name: str, kind: str = "", item_id: str = "") -> "State":
        """One more group. An empty name, or one already there, changes nothing."""
        name = one_line(name)
        if not name or self.called(name):
            return self
        kind_id = self.kind(kind).id if kind else self.kinds[-1].id
        person = Stakeholder(id=item_id or new_id(), name=name, kind=kind_id)
        return replace(self, people=(*self.people, person))

    def renamed(self, item_id: str, name: str) -> "State":
        """A name that is empty or somebody else's changes nothing."""
        other = self.called(name)
        if not one_line(name) or (other and other.id != item_id):
            return self
        return self._with(item_id, lambda p: replace(p, name=one_line(name)))

    def of_kind(self, item_id: str, kind: str) -> "State":
        return self._with(item_id, lambda p: replace(p, kind=self.kind(kind).id))

    def asking(self, item_id: str, asked: Asked, checker: str = "", check_by: str = "") -> "State":
        """Whether people from this group were asked; for a guess, who will check it and by when."""
        return self._with(
            item_id,
            lambda p: replace(p, asked=asked, checker=one_line(checker), check_by=one_line(check_by)),
        )

    # Placing

    def placed(self, item_id: str, place: Place) -> "State":
        """Where the group is now. Where it should be follows across, unless that has a reason of its own."""

        def move(person: Stakeholder) -> Stakeholder:
            should = person.should
            if should and not person.impact_reason:
                should = Place.at(place.impact, should.say)
            return replace(person, now=place, should=should)

        return self._with(item_id, move)

    def unplaced(self, item_id: str) -> "State":
        return self._with(item_id, lambda p: replace(p, now=None, should=None, impact_reason=""))

    def wished(self, item_id: str, say: float) -> "State":
        """How much say the group should have; impact stays. Without a place now it changes nothing."""

        def move(person: Stakeholder) -> Stakeholder:
            base = person.should or person.now
            return replace(person, should=Place.at(base.impact, say)) if base else person

        return self._with(item_id, move)

    def not_wished(self, item_id: str) -> "State":
        """Should-be taken back: not agreed."""
        return self._with(item_id, lambda p: replace(p, should=None, impact_reason=""))

    def reimpacted(self, item_id: str, impact: float, reason: str) -> "State":
        """Another impact in should-be, an explicit act. Raises ValueError without a reason."""
        if not one_line(reason):
            raise ValueError("changing impact needs a reason")

        def move(person: Stakeholder) -> Stakeholder:
            base = person.should or person.now
            if base is None:
                return person
            return replace(person, should=Place.at(impact, base.say), impact_reason=one_line(reason))

        return self._with(item_id, move)

    def moved(self, item_id: str, place: Place, mode: str) -> "State":
        """What a hand does on the grid: in `should_be` only say follows it."""
        if mode == "should_be":
            return self.wished(item_id, place.say)
        return self.placed(item_id, place)

    # Seeing it differently

    def seen_differently(self, item_id: str, place: Place, reason: str = "", view_id: str = "") -> "State":
        """One more place for a group; a group has three places at most, its first among them."""

        def add(person: Stakeholder) -> Stakeholder:
            if len(person.views) + 1 >= MOST_VIEWS or person.now is None:
                return person
            view = OtherView(view_id or new_id(), place, one_line(reason))
            return replace(person, views=(*person.views, view))

        return self._with(item_id, add)

    def view_moved(self, item_id: str, view_id: str, place: Place) -> "State":
        def move(person: Stakeholder) -> Stakeholder:
            views = tuple(replace(v, place=place) if v.id == view_id else v for v in person.views)
            return replace(person, views=views)

        return self._with(item_id, move)

    def view_dropped(self, item_id: str, view_id: str) -> "State":
        return self._with(item_id, lambda p: replace(p, views=tuple(v for v in p.views if v.id != view_id)))

    # Setting aside

    def put_aside(self, item_id: str, aside: Aside) -> "State":
        return self._with(item_id, lambda p: replace(p, aside=aside))

    def brought_back(self, item_id: str) -> "State":
        return self._with(item_id, lambda p: replace(p, aside=None))

    def shown_as(self, showing: Showing) -> "State":
        return replace(self, showing=showing)

    # What every board promises (facilitator.workshop.board.BoardState)

    def seen_by_room(self, mode: str) -> "State":
        """Covered names, and all that was written about them, are not there for the room."""
        if not any(p.hidden for p in (*self.people, *(p for t in self._beside for p in t.people))):
            return self
        people = tuple(p.blank if p.hidden else p for p in self.people)
        return self._all(people, lambda beside: tuple(p for p in beside if not p.hidden))

    def summary(self) -> str:
        return trn("{count} group named", "{count} groups named", len(self.people)) if self.people else ""

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return notices(self, mode)

    def carried(self) -> tuple[Carried, ...]:
        """Groups for the plan: the shaded quarter first, then any other, each ranked."""
        first = [p for p in self.ranked if p.unheard]
        rest = [p for p in self.ranked if not p.unheard]
        return tuple(Carried(p.id, "" if p.hidden else p.name) for p in (*first, *rest))

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """Groups from elsewhere (an earlier session, another exercise) that are not here yet."""
        state = self
        for item in carried:
            if state.get(item.id) is None:  # it may have another name by now
                state = state.listed(item.text, item_id=item.id)
        return state

    def _with(self, item_id: str, change: Callable[[Stakeholder], Stakeholder]) -> "State":
        return replace(self, people=tuple(change(p) if p.id == item_id else p for p in self.people))


def start(settings: Mapping[str, Any]) -> State:
    """An empty grid. Raises ValueError naming the setting that is wrong."""
    state = msgspec.convert(settings, State)
    check(state)
    return state
