"""The scales' state: behaviours by principle, ratings hidden until revealed, what to keep and to change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.exercises.boards.scales import counts as counting
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.items import Behaviour, Choice, Group, Kind, Past, Role, Sheet, Way
from facilitator.exercises.boards.scales.notices import notices
from facilitator.exercises.boards.scales.past import with_one
from facilitator.exercises.boards.scales.privacy import may_split
from facilitator.exercises.boards.scales.settings import read
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import Carried, Notice, new_id
from facilitator.workshop.occasion import Occasion


@dataclass(frozen=True, kw_only=True)
class State:
    """`points` are three to five words from least to most; `chosen` are the principles of today.

    Sheets lie in the order of their ids, which is chance: no file tells who handed in first.
    `totals` and `by_role` stand for all of them in what the room sees, and are empty elsewhere.
    `past` are counts of earlier sessions, in the order of their days.
    """

    points: tuple[str, ...]
    groups: tuple[Group, ...]
    chosen: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    asking_roles: bool = False
    way: Way = "sheets"
    sheets: tuple[Sheet, ...] = ()
    hands: Mapping[str, Counts] = field(default_factory=dict)
    shown: bool = False
    splitting: bool = False
    totals: Mapping[str, Counts] = field(default_factory=dict)
    by_role: tuple[Role, ...] = ()
    past: tuple[Past, ...] = ()
    keep: Choice | None = None
    change: Choice | None = None
    withdrawn: int = 0

    # Asking

    @property
    def principles(self) -> tuple[Group, ...]:
        """The groups that are rated today."""
        return tuple(g for g in self.groups if g.id in self.chosen)

    @property
    def behaviours(self) -> tuple[Behaviour, ...]:
        """All that are rated today, in order."""
        return tuple(b for g in self.principles for b in g.behaviours)

    def get(self, behaviour_id: str) -> Behaviour | None:
        return next((b for g in self.groups for b in g.behaviours if b.id == behaviour_id), None)

    def code(self, behaviour_id: str) -> str:
        """`B3`: the third of the second principle, whichever principles are rated today."""
        for letter, group in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", self.groups, strict=False):
            for number, behaviour in enumerate(group.behaviours, 1):
                if behaviour.id == behaviour_id:
                    return f"{letter}{number}"
        return ""

    def counts(self, behaviour_id: str) -> Counts:
        """What was said of one behaviour, however it was taken; hidden sheets do not count."""
        if self.totals or self.way == "hands":
            return {**self.hands, **self.totals}.get(behaviour_id) or counting.none(len(self.points))
        return self._of_sheets(behaviour_id, lambda sheet: True)

    def group_counts(self, group: Group) -> Counts:
        """All ratings of a principle's behaviours added up: how they spread, never their middle."""
        return counting.together((self.counts(b.id) for b in group.behaviours), len(self.points))

    @property
    def people(self) -> int:
        """How many took part, as far as can be known."""
        if self.way == "sheets" and not self.totals:
            return sum(not s.hidden for s in self.sheets)
        return max((self.counts(b.id).answered for b in self.behaviours), default=0)

    @property
    def answered(self) -> bool:
        """Somebody answered something that is rated today."""
        return any(self.counts(b.id).answered for b in self.behaviours)

    @property
    def comparable(self) -> bool:
        """A later session can be compared with it."""
        return self.shown and self.answered

    def ranked(self) -> tuple[Behaviour, ...]:
        """Today's behaviours, the widest spread first; what nobody rated comes last."""
        found = {b.id: self.counts(b.id) for b in self.behaviours}
        return tuple(
            sorted(self.behaviours, key=lambda b: (not found[b.id].rated, -round(found[b.id].spread, 9)))
        )

    @property
    def parts(self) -> tuple[Role, ...]:
        """Each role's counts, and those of everyone without one, where anybody answered."""
        names = (*self.roles, "")
        made = (Role(name, {b.id: self._of_role(b.id, name) for b in self.behaviours}) for name in names)
        return tuple(r for r in made if any(c.answered for c in r.counts.values()))

    @property
    def can_split(self) -> bool:
        """Whether splitting by role could point at nobody; see `privacy`."""
        return self.way == "sheets" and may_split([tuple(r.counts.values()) for r in self.parts])

    @property
    def split(self) -> tuple[Role, ...]:
        """The roles beside each other, where that was chosen and may be."""
        if self.by_role or not self.splitting:
            return self.by_role
        return self.parts if self.can_split else ()

    def choice(self, kind: Kind) -> Choice | None:
        return self.keep if kind == "keep" else self.change

    # Setting up

    def choosing(self, group_id: str, on: bool = True) -> "State":
        """Rate a principle today, or leave it out; one always stays."""
        wanted = {*self.chosen, group_id} if on else {*self.chosen} - {group_id}
        chosen = tuple(g.id for g in self.groups if g.id in wanted)
        return replace(self, chosen=chosen) if chosen else self

    def asking(self, roles: bool) -> "State":
        """Ask on the sheets for a role, or do not."""
        return replace(self, asking_roles=roles and bool(self.roles))

    def taking(self, way: Way) -> "State":
        """Type sheets in, or count hands. What was entered the other way is kept."""
        return replace(self, way=way)

    # Rating

    def handed_in(self, marks: Mapping[str, int], role: str = "", item_id: str = "") -> "State":
        """One person's sheet. What the room saw is hidden again, or it would see this sheet come in."""
        sheet = Sheet(item_id or new_id(), self._sound(marks), role if role in self.roles else "")
        sheets = tuple(sorted((*self.sheets, sheet), key=lambda s: s.id))
        return replace(self, sheets=sheets, shown=False)

    def marked_afresh(self, item_id: str, marks: Mapping[str, int]) -> "State":
        """A sheet's marks of today's behaviours as they are given, passes too."""
        today = {b.id for b in self.behaviours}
        others = {k: v for s in self.sheets if s.id == item_id for k, v in s.marks.items() if k not in today}
        return self._sheet(item_id, lambda s: replace(s, marks={**others, **self._sound(marks)}))

    def of_role(self, item_id: str, role: str) -> "State":
        return self._sheet(item_id, lambda s: replace(s, role=role if role in self.roles else ""))

    def taken_out(self, item_id: str) -> "State":
        """A sheet that was typed twice; undo brings it back."""
        return replace(self, sheets=tuple(s for s in self.sheets if s.id != item_id))

    def counted(self, behaviour_id: str, counts: Counts) -> "State":
        """Raised hands for one behaviour."""
        if self.get(behaviour_id) is None or len(counts.points) != len(self.points):
            return self
        return replace(self, hands={**self.hands, behaviour_id: counts})

    def revealed(self, shown: bool = True) -> "State":
        return replace(self, shown=shown)

    def splitting_by_role(self, on: bool = True) -> "State":
        """Show roles beside each other wherever that is allowed."""
        return replace(self, splitting=on)

    def remembering(self, before: "State", when: Occasion) -> "State":
        """Keep the revealed counts of an earlier session that can be compared; for none, the same state."""
        return replace(self, past=with_one(self, before, when))

    def forgetting(self, session_id: str) -> "State":
        """Without one earlier session's counts; its own file keeps them."""
        return replace(self, past=tuple(p for p in self.past if p.id != session_id))

    def again(self, when: Occasion) -> "State":
        """The same behaviours to be rated another time, with what was said until now beside them."""
        fresh = replace(self, sheets=(), hands={}, shown=False, splitting=False, withdrawn=0)
        return replace(fresh, keep=None, change=None).remembering(self, when)

    # Deciding

    def choosing_to(self, kind: Kind, behaviour_id: str, item_id: str = "") -> "State":
        """What the group wants to keep or to change; nothing for no behaviour."""
        known = self.choice(kind)
        if known and known.behaviour == behaviour_id:
            return self
        made = Choice(item_id or new_id(), behaviour_id, note_id=new_id()) if self.get(behaviour_id) else None
        return self._chosen(kind, made)

    def noted(self, kind: Kind, text: str) -> "State":
        """What the group says about its choice."""
        known = self.choice(kind)
        return self._chosen(kind, replace(known, note=one_line(text))) if known else self

    # What every board promises (facilitator.workshop.board.BoardState)

    def seen_by_room(self, mode: str) -> "State":
        """Nobody's sheet; before the reveal no number either, not even how many were handed in."""
        found = {b.id: self.counts(b.id) for b in self.behaviours} if self.shown else {}
        return replace(
            self,
            sheets=(),
            hands={},
            totals=found,
            by_role=self.split if self.shown else (),
            past=self.past if self.shown else (),
            keep=_seen(self.keep),
            change=_seen(self.change),
        )

    def summary(self) -> str:
        if not self.answered:
            return ""
        return trn("{count} person answered", "{count} people answered", self.people)

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return notices(self, mode)

    def covered(self, item_id: str, cover: bool = True) -> "State":
        """`item_id` is a sheet's, or that of the words beside a choice."""
        state = self._sheet(item_id, lambda s: replace(s, hidden=cover))
        return state._note(item_id, lambda c: replace(c, hidden=cover))

    def erased(self, item_id: str) -> "State":
        state = self._note(item_id, lambda c: replace(c, note="", hidden=False))
        state = replace(state, sheets=tuple(s for s in self.sheets if s.id != item_id))
        return self if state == self else replace(state, withdrawn=self.withdrawn + 1)

    def without_names(self) -> "State":
        """Ratings carry no names; a role is nobody's."""
        return self

    def carried(self) -> tuple[Carried, ...]:
        """What to change comes before what to keep."""
        words = {"change": tr("Change: {text}"), "keep": tr("Keep: {text}")}
        made = []
        for kind, choice in (("change", self.change), ("keep", self.keep)):
            behaviour = choice and self.get(choice.behaviour)
            if choice and behaviour:
                note = "" if choice.hidden else choice.note
                made.append(Carried(choice.id, words[kind].format(text=behaviour.text), note))
        return tuple(made)

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """Behaviours are written beforehand; they start from no other board."""
        return self

    # Within

    def _of_sheets(self, behaviour_id: str, of: Callable[[Sheet], bool]) -> Counts:
        marks = (
            s.marks[behaviour_id] for s in self.sheets if behaviour_id in s.marks and not s.hidden and of(s)
        )
        return counting.of_marks(marks, len(self.points))

    def _of_role(self, behaviour_id: str, role: str) -> Counts:
        return self._of_sheets(behaviour_id, lambda sheet: sheet.role == role)

    def _sound(self, marks: Mapping[str, int]) -> dict[str, int]:
        """Marks of behaviours that there are, at points that there are."""
        points = range(counting.UNKNOWN, len(self.points))
        return {name: mark for name, mark in marks.items() if mark in points and self.get(name)}

    def _sheet(self, item_id: str, change: Callable[[Sheet], Sheet]) -> "State":
        return replace(self, sheets=tuple(change(s) if s.id == item_id else s for s in self.sheets))

    def _note(self, note_id: str, change: Callable[[Choice], Choice]) -> "State":
        keep, choice = self.keep, self.change
        return replace(
            self,
            keep=change(keep) if keep and keep.note_id == note_id else keep,
            change=change(choice) if choice and choice.note_id == note_id else choice,
        )

    def _chosen(self, kind: Kind, choice: Choice | None) -> "State":
        return replace(self, keep=choice) if kind == "keep" else replace(self, change=choice)


def start(settings: Mapping[str, Any]) -> State:
    """Behaviours that nobody rated. Raises ValueError naming the setting that is wrong."""
    found = read(settings)
    return State(points=found.points, groups=found.groups, chosen=found.chosen, roles=found.roles)


def _seen(choice: Choice | None) -> Choice | None:
    return replace(choice, note="") if choice and choice.hidden else choice
