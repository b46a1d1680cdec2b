"""The line's state: a question, two votes, reasons on both sides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from facilitator.exercises.boards.line.notices import notices
from facilitator.exercises.parts.tally import POINTS, Tally, least_moved
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import Carried, Notice, new_id

Way = Literal["counted", "dots"]
Side = Literal["low", "middle", "high"]
MIDDLE = POINTS // 2


@dataclass(frozen=True)
class Dot:
    """One person's mark in an open vote: a point, 0 to 4, in each vote; None where they did not vote."""

    id: str
    first: int | None = None
    second: int | None = None

    def at(self, vote: int) -> int | None:
        """Where it stands in the first (1) or second (2) vote."""
        return self.first if vote == 1 else self.second

    def put(self, vote: int, point: int | None) -> "Dot":
        return replace(self, first=point) if vote == 1 else replace(self, second=point)


@dataclass(frozen=True)
class Count:
    """Slips or hands counted in, hidden from the room until revealed."""

    tally: Tally = field(default_factory=Tally)
    revealed: bool = False


@dataclass(frozen=True)
class Reason:
    """Something said for one side, or for a bit of both."""

    id: str
    side: Side
    text: str
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class State:
    """One question. `starters` are statements, a little extreme, that get people talking."""

    question: str
    low: str
    high: str
    middle: str
    low_side: str
    high_side: str
    starters: tuple[str, ...] = ()
    starter: str = ""  # the one that stands on the wall
    way: Way = "counted"
    first: Count = field(default_factory=Count)
    second: Count = field(default_factory=Count)
    dots: tuple[Dot, ...] = ()
    reasons: tuple[Reason, ...] = ()
    heard: tuple[Side, ...] = ()
    swapping: bool = False  # volunteers argue the other side
    withdrawn: int = 0

    # Asking

    @property
    def ends(self) -> tuple[str, str, str, str, str]:
        """Words for the five points, as read aloud and printed; the second and fourth lean to a side."""
        return (self.low, self.low_side, self.middle, self.high_side, self.high)

    def count(self, vote: int) -> Count:
        """What was counted in for the first (1) or second (2) vote."""
        return self.first if vote == 1 else self.second

    def tally(self, vote: int) -> Tally:
        """The first (1) or second (2) vote, however it was made."""
        if self.way == "counted":
            return self.count(vote).tally
        marks = [d.at(vote) for d in self.dots]
        return Tally(tuple(marks.count(point) for point in range(POINTS)))

    def revealed(self, vote: int) -> bool:
        """Dots are an open vote and always in sight."""
        return self.way == "dots" or self.count(vote).revealed

    def secret(self, mode: str) -> bool:
        """In this mode counts are typed, or stand there already, that the room must not see yet."""
        votes = (("vote_1", self.first), ("vote_2", self.second))
        return self.way == "counted" and any(
            not count.revealed and (mode == name or count.tally.total) for name, count in votes
        )

    @property
    def moved(self) -> tuple[int, bool] | None:
        """How many moved, and whether that is exact; None before both can be seen, or with nobody in both.

        Counts prove only the least number (see parts.tally); with dots each move is known.
        """
        if not (self.revealed(1) and self.revealed(2) and self.voted_twice):
            return None
        if self.way == "dots":
            both = [d for d in self.dots if d.first is not None and d.second is not None]
            return sum(d.first != d.second for d in both), True
        return least_moved(self.tally(1), self.tally(2)), False

    @property
    def voted_twice(self) -> int:
        """How many may have voted both times: exactly so many with dots, at most so many from counts."""
        if self.way == "dots":
            return sum(d.first is not None and d.second is not None for d in self.dots)
        return min(self.tally(1).voted, self.tally(2).voted)

    def reasons_for(self, side: Side) -> tuple[Reason, ...]:
        return tuple(r for r in self.reasons if r.side == side)

    # The question

    def asking(
        self, question: str, low: str = "", high: str = "", low_side: str = "", high_side: str = ""
    ) -> "State":
        """Another question, or other words at its ends; what is left empty stays.

        A side whose end changes is called after it, unless it is given words of its own.
        """
        low, high = one_line(low) or self.low, one_line(high) or self.high
        side = tr("Closer to: {end}")
        if low != self.low:
            low_side = low_side or side.format(end=low)
        if high != self.high:
            high_side = high_side or side.format(end=high)
        return replace(
            self,
            question=one_line(question) or self.question,
            low=low,
            high=high,
            low_side=one_line(low_side) or self.low_side,
            high_side=one_line(high_side) or self.high_side,
        )

    def starting_with(self, starter: str) -> "State":
        """Put a starter statement on the wall; nothing takes it off."""
        return replace(self, starter=one_line(starter))

    # Voting

    def voting(self, way: Way) -> "State":
        """Count slips or hands, or place dots in the open. What was entered the other way is kept."""
        return replace(self, way=way)

    def counted(self, vote: int, tally: Tally) -> "State":
        return self._vote(vote, lambda count: replace(count, tally=tally))

    def shown(self, vote: int, revealed: bool = True) -> "State":
        """Reveal a counted vote to the room, or hide it again."""
        return self._vote(vote, lambda count: replace(count, revealed=revealed))

    def dotted(self, vote: int, point: int, item_id: str = "") -> "State":
        """Place a new dot, or move one, at a point from 0 to 4."""
        point = max(0, min(POINTS - 1, point))
        known = next((d for d in self.dots if d.id == item_id), None)
        dot = (known or Dot(item_id or new_id())).put(vote, point)
        if known is None:
            return replace(self, dots=(*self.dots, dot))
        return replace(self, dots=tuple(dot if d.id == dot.id else d for d in self.dots))

    def undotted(self, vote: int, item_id: str) -> "State":
        """Take a dot out of one vote; it goes when it is in neither."""
        dots = (d.put(vote, None) if d.id == item_id else d for d in self.dots)
        return replace(self, dots=tuple(d for d in dots if d.first is not None or d.second is not None))

    def dots_kept(self) -> "State":
        """Every first dot placed again in the second vote, for those who stay where they are."""
        return replace(
            self, dots=tuple(replace(d, second=d.first) if d.second is None else d for d in self.dots)
        )

    # Reasons

    def reasoned(self, side: Side, text: str, item_id: str = "") -> "State":
        if not one_line(text):
            return self
        return replace(self, reasons=(*self.reasons, Reason(item_id or new_id(), side, one_line(text))))

    def reason_edited(self, item_id: str, text: str) -> "State":
        return self._reason(item_id, lambda r: replace(r, text=one_line(text) or r.text))

    def reason_moved(self, item_id: str, side: Side) -> "State":
        return self._reason(item_id, lambda r: replace(r, side=side))

    def reason_dropped(self, item_id: str) -> "State":
        return replace(self, reasons=tuple(r for r in self.reasons if r.id != item_id))

    def hearing(self, side: Side, heard: bool = True) -> "State":
        """Somebody from that part of the line was heard, or not yet."""
        rest = tuple(s for s in self.heard if s != side)
        return replace(self, heard=(*rest, side) if heard else rest)

    def swapped(self, swapping: bool) -> "State":
        """Volunteers argue the side they do not hold; off until chosen."""
        return replace(self, swapping=swapping)

    # What every board promises (facilitator.workshop.board.BoardState)

    def seen_by_room(self, mode: str) -> "State":
        """Counts that are not revealed are not there, nor are dots while votes are counted."""
        return replace(
            self,
            first=self.first if self.first.revealed and self.way == "counted" else Count(),
            second=self.second if self.second.revealed and self.way == "counted" else Count(),
            dots=self.dots if self.way == "dots" else (),
            reasons=tuple(replace(r, text="") if r.hidden else r for r in self.reasons),
        )

    def summary(self) -> str:
        voted = max(self.tally(1).voted, self.tally(2).voted)
        return trn("{count} voted", "{count} voted", voted) if voted else ""

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return notices(self, mode)

    def covered(self, item_id: str, cover: bool = True) -> "State":
        return self._reason(item_id, lambda r: replace(r, hidden=cover))

    def erased(self, item_id: str) -> "State":
        rest = tuple(r for r in self.reasons if r.id != item_id)
        if len(rest) == len(self.reasons):
            return self
        return replace(self, reasons=rest, withdrawn=self.withdrawn + 1)

    def without_names(self) -> "State":
        """Votes and reasons carry no names."""
        return self

    def carried(self) -> tuple[Carried, ...]:
        return tuple(Carried(r.id, "" if r.hidden else r.text, r.side) for r in self.reasons)

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """A line starts from no other board."""
        return self

    def _vote(self, vote: int, change: Callable[[Count], Count]) -> "State":
        if vote == 1:
            return replace(self, first=change(self.first))
        return replace(self, second=change(self.second))

    def _reason(self, item_id: str, change: Callable[[Reason], Reason]) -> "State":
        return replace(self, reasons=tuple(change(r) if r.id == item_id else r for r in self.reasons))


def start(settings: Mapping[str, Any]) -> State:
    """A question nobody has voted on. Raises ValueError naming the setting that is wrong."""

    def words(name: str) -> str:
        found = one_line(str(settings.get(name, "")))
        if not found:
            raise ValueError(f"{name}: a line needs these words")
        return found

    return State(
        question=words("question"),
        low=words("low"),
        high=words("high"),
        middle=words("middle"),
        low_side=words("low_side"),
        high_side=words("high_side"),
        starters=tuple(settings.get("starters", ())),
    )
