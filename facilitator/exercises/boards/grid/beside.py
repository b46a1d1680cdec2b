"""What stands beside a grid: other tables' and earlier sessions', and a name withdrawn from all of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from facilitator.exercises.boards.grid import others
from facilitator.exercises.boards.grid.others import Beside, People
from facilitator.exercises.boards.grid.people import OtherTable, Past, Stakeholder
from facilitator.exercises.boards.grid.through_time import Line, found_lines
from facilitator.workshop.occasion import Occasion, laid


@dataclass(frozen=True, kw_only=True)
class WithOthers:
    """The groups of a grid, of other tables and, in the order of their days, of earlier sessions."""

    people: tuple[Stakeholder, ...] = ()
    others: tuple[OtherTable, ...] = ()
    past: tuple[Past, ...] = ()
    withdrawn: int = 0

    # Other tables

    def beside(self, name: str, other: "WithOthers", table_id: str = "") -> Self:
        """Another table's grid laid beside this one, without what was covered there.

        Four tables at most, this one among them; a table of the same id is brought up to date.
        """
        return replace(self, others=others.laid(self.others, self.people, name, other.people, table_id))

    def table_called(self, table_id: str, name: str) -> Self:
        """Another name for another table; an empty one changes nothing."""
        return replace(self, others=others.called(self.others, table_id, name))

    def table_dropped(self, table_id: str) -> Self:
        return replace(self, others=tuple(t for t in self.others if t.id != table_id))

    # Earlier sessions

    @property
    def comparable(self) -> bool:
        """A later session can be compared with it: somebody was placed."""
        return any(p.now and not p.hidden for p in self.people)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every group of any time, with where it stood in each session; see `through_time.lines`."""
        return found_lines(self.past, self.people)

    def remembering(self, before: "WithOthers", when: Occasion) -> Self:
        """Keep where groups stood in an earlier session; where none was placed, the same state."""
        people = others.of_then(self.people, before.people)
        one = Past(id=when.id, title=when.title, day=when.day, people=people)
        return replace(self, past=laid(self.past, one)) if any(p.now for p in people) else self

    def forgetting(self, session_id: str) -> Self:
        """Without one earlier session's places; its own file keeps them."""
        return replace(self, past=tuple(p for p in self.past if p.id != session_id))

    def again(self, when: Occasion) -> Self:
        """The grid as it stands, to be moved to where things are today, with all of then beside it."""
        shown = tuple(p for p in self.people if not p.hidden)
        fresh = self._all(shown, lambda beside: tuple(p for p in beside if not p.hidden))
        return replace(fresh, others=(), withdrawn=0).remembering(self, when)

    # Withdrawing

    def covered(self, item_id: str, cover: bool = True) -> Self:
        """At every table and time, whoever has that id or the same name."""
        meant = others.meaning(item_id, self.people, self._beside)
        return self._everywhere(lambda p: replace(p, hidden=cover) if meant(p) else p)

    def erased(self, item_id: str) -> Self:
        """From every table and time."""
        meant = others.meaning(item_id, self.people, self._beside)
        state = self._everywhere(lambda p: None if meant(p) else p)
        return self if state == self else replace(state, withdrawn=self.withdrawn + 1)

    def alike(self, item_id: str) -> frozenset[str]:
        """The ids that the same group has at any table and time."""
        return others.alike(item_id, self.people, self._beside)

    def without_names(self) -> Self:
        """Groups stay; the names of those who check go."""
        return self._everywhere(lambda p: replace(p, checker=""))

    @property
    def _beside(self) -> Beside:
        return (*self.others, *self.past)

    def _everywhere(self, change: Callable[[Stakeholder], Stakeholder | None]) -> Self:
        """Groups changed alike here, at other tables and in earlier sessions; None takes one out."""

        def changed(people: People) -> People:
            return tuple(p for p in map(change, people) if p is not None)

        return self._all(changed(self.people), changed)

    def _all(self, people: People, change: Callable[[People], People]) -> Self:
        tables = tuple(replace(t, people=change(t.people)) for t in self.others)
        past = tuple(replace(p, people=change(p.people)) for p in self.past)
        return replace(self, people=people, others=tables, past=past)
