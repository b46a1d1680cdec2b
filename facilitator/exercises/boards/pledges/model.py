"""Pledges: rows of who does what by when, on their own or about what another board carried here."""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import msgspec

from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import Carried, Notice, new_id
from facilitator.workshop.days import day_in

HINDRANCE = "keeps_out"  # a field that says why, not what
ENOUGH = 2  # rows before it matters that none has a day to look at it again
Kept = Literal["", "kept", "partly", "not_kept"]


@dataclass(frozen=True)
class Field:
    """One thing to say in each row. `person` marks a field that may hold somebody's name.

    `check` marks the one that says when the group looks at the row again.
    """

    id: str
    name: str
    person: bool = False
    check: bool = False


@dataclass(frozen=True, kw_only=True)
class Pledge:
    """One row. `about` is what it is for; `source` is the id of what it was carried from."""

    id: str
    about: str = ""
    source: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    kept: Kept = ""
    learnt: str = ""
    hidden: bool = False

    @property
    def begun(self) -> bool:
        """Something was written in it."""
        return any(self.values.values())


@dataclass(frozen=True, kw_only=True)
class State:
    """All rows in order. `about` names the first column; without it rows have fields alone."""

    about: str = ""
    prompt: str = ""
    fields: tuple[Field, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    declined: tuple[str, ...] = ()  # ids of lines that were offered and left
    former: Mapping[str, str] = field(default_factory=dict)  # ids of rows taken away, by their `source`
    withdrawn: int = 0

    def get(self, item_id: str) -> Pledge | None:
        return next((p for p in self.pledges if p.id == item_id), None)

    def added(self, about: str = "", values: Mapping[str, str] | None = None, item_id: str = "") -> "State":
        """One more row, at the end."""
        tidy = {name: one_line(text) for name, text in (values or {}).items()}
        row = Pledge(id=item_id or new_id(), about=one_line(about), values=tidy)
        return replace(self, pledges=(*self.pledges, row))

    def written(self, item_id: str, field_id: str, text: str) -> "State":
        """`field_id` is one of the fields, or `about`."""
        if field_id == "about":
            return self._with(item_id, lambda p: replace(p, about=one_line(text)))
        return self._with(item_id, lambda p: replace(p, values={**p.values, field_id: one_line(text)}))

    def judged(self, item_id: str, kept: Kept) -> "State":
        """Whether it was kept, at a check; nothing takes it back."""
        return self._with(item_id, lambda p: replace(p, kept=kept))

    def learned(self, item_id: str, text: str) -> "State":
        """What the group learnt from it, kept or not."""
        return self._with(item_id, lambda p: replace(p, learnt=one_line(text)))

    def again(self, open_only: bool = False) -> "State":
        """The same promises to be checked: those that say something, with their ids.

        `open_only` leaves out those of which it was said whether they were kept.
        """
        rows = (p for p in self.pledges if p.begun and not p.hidden and not (open_only and p.kept))
        fresh = tuple(replace(p, kept="", learnt="") for p in rows)
        return replace(self, pledges=fresh, withdrawn=0)

    def checks(self, said: datetime.date) -> tuple[datetime.date, ...]:
        """The days on which the group said, on that day, that it looks at its rows again."""
        fields = [f.id for f in self.fields if f.check]
        rows = (p for p in self.pledges if p.begun and not p.hidden)
        words = (p.values.get(f, "") for p in rows for f in fields)
        return tuple(filter(None, (day_in(text, said) for text in words)))

    def dropped(self, item_id: str) -> "State":
        """A row taken away; undo brings it back. Made from the same thing again, it has its id again."""
        return self._leaving(tuple(p for p in self.pledges if p.id != item_id))

    def shifted(self, item_id: str, to: int) -> "State":
        """A row moved to another place in the order, counted from 0."""
        rows = [p for p in self.pledges if p.id != item_id]
        row = self.get(item_id)
        if row is not None:
            rows.insert(max(0, min(len(rows), to)), row)
        return replace(self, pledges=tuple(rows))

    # What earlier activities hand on

    def open_to(self, lines: tuple[Carried, ...]) -> tuple[Carried, ...]:
        """Those of the lines that were neither taken up nor left."""
        known = {p.source for p in self.pledges} | {*self.declined}
        return tuple(line for line in lines if line.id not in known)

    def taking(self, line: Carried) -> "State":
        """A row that begins with the line; one that is there already changes nothing."""
        if not self.open_to((line,)):
            return self
        first = {self.fields[0].id: one_line(line.text)}
        return replace(self, pledges=(*self.pledges, replace(self._row_from(line.id), values=first)))

    def declining(self, line_id: str) -> "State":
        """A line left where it was, and not offered again."""
        return replace(self, declined=(*self.declined, line_id))

    def handed_on(self) -> tuple[Carried, ...]:
        """Every row in which something was written: what it is about, with its first step."""
        steps = [f.id for f in self.fields if not (f.person or f.check) and f.id != HINDRANCE][:1]
        rows = (p for p in self.pledges if p.begun)
        return tuple(Carried(p.id, "" if p.hidden else _told(p, steps), source=p.source) for p in rows)

    # What every board promises (facilitator.workshop.board.BoardState)

    def seen_by_room(self, mode: str) -> "State":
        return replace(self, pledges=tuple(_covered(p) if p.hidden else p for p in self.pledges))

    def summary(self) -> str:
        count = sum(p.begun for p in self.pledges)
        if kept := kept_words(self):
            return kept
        if not count:
            return ""
        if self.about:
            return trn("{count} first step", "{count} first steps", count)
        return trn("{count} promise", "{count} promises", count)

    def notices(self, mode: str) -> tuple[Notice, ...]:
        begun = [p for p in self.pledges if p.begun and not p.hidden]
        fields = [f.id for f in self.fields if f.check]
        unsaid = not any(p.values.get(f) for p in begun for f in fields)
        if mode == "write" and fields and unsaid and len(begun) >= ENOUGH:
            return (Notice("no-check", tr("On which day shall we look at these again?")),)
        return ()

    def covered(self, item_id: str, cover: bool = True) -> "State":
        return replace(
            self,
            pledges=tuple(
                replace(p, hidden=cover) if item_id in (p.id, p.source) else p for p in self.pledges
            ),
        )

    def alike(self, item_id: str) -> frozenset[str]:
        """Rows made from an item, now or before: what a later activity took up from them goes with it."""
        made = {p.id for p in self.pledges if p.source == item_id}
        return frozenset(made | {row for source, row in self.former.items() if source == item_id})

    def erased(self, item_id: str) -> "State":
        """Rows made from an erased item go with it; only rows that stood for themselves are counted."""
        gone = [p for p in self.pledges if item_id in (p.id, p.source)]
        rest = tuple(p for p in self.pledges if p not in gone)
        counted = sum(p.id == item_id for p in gone)
        former = {source: row for source, row in self.former.items() if item_id not in (source, row)}
        return replace(self, pledges=rest, former=former, withdrawn=self.withdrawn + counted)

    def without_names(self) -> "State":
        people = {f.id for f in self.fields if f.person}
        rows = (
            replace(p, values={k: "" if k in people else v for k, v in p.values.items()})
            for p in self.pledges
        )
        return replace(self, pledges=tuple(rows))

    def carried(self) -> tuple[Carried, ...]:
        return tuple(Carried(p.id, "" if p.hidden else _words(p)) for p in self.pledges)

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """A row for each carried item, in its order; what was written stays, and rows of its own come last.

        An item that is no longer carried keeps its row while something is written in it.
        """
        mine = {p.source: p for p in self.pledges if p.source}
        rows = [replace(mine.pop(c.id, self._row_from(c.id)), about=one_line(c.text)) for c in carried]
        left = [p for p in self.pledges if not p.source or (p.source in mine and p.begun)]
        return self._leaving((*rows, *left))

    def _row_from(self, source: str) -> Pledge:
        """An empty row; the same as before where one was made from this and taken away."""
        return Pledge(id=self.former.get(source) or new_id(), source=source)

    def _leaving(self, rows: tuple[Pledge, ...]) -> "State":
        """These rows alone. What was made from those that go must be found by where they came from."""
        stay = {p.id for p in rows}
        gone = {p.source: p.id for p in self.pledges if p.source and p.id not in stay}
        return replace(self, pledges=rows, former={**self.former, **gone})

    def _with(self, item_id: str, change: Callable[[Pledge], Pledge]) -> "State":
        return replace(self, pledges=tuple(change(p) if p.id == item_id else p for p in self.pledges))


def start(settings: Mapping[str, Any]) -> State:
    """Empty pledges. Raises ValueError naming the setting that is wrong."""
    state = msgspec.convert(settings, State)
    if not state.fields:
        raise ValueError("fields: pledges need at least one thing to say in each row")
    return state


def kept_names() -> dict[Kept, str]:
    """What can be said of a promise when it is checked."""
    return {"kept": tr("kept"), "partly": tr("partly"), "not_kept": tr("not kept")}


def kept_words(state: State) -> str:
    """`2 kept, 1 partly`."""
    names, counts = kept_names(), Counter(p.kept for p in state.pledges if not p.hidden)
    said = tr("{count} {kept}")
    return tr(", ").join(said.format(count=counts[k], kept=names[k]) for k in names if counts[k])


def _covered(pledge: Pledge) -> Pledge:
    return replace(pledge, about="", values={}, learnt="")


def _told(pledge: Pledge, steps: list[str]) -> str:
    """`Young carers: ask at the Thursday club`."""
    told = [text for text in (pledge.values.get(step, "") for step in steps) if text]
    about = pledge.about.rstrip(".") if told else pledge.about
    return ": ".join(filter(None, (about, *told)))


def _words(pledge: Pledge) -> str:
    """What it is about; else the first thing that was written."""
    return pledge.about or next(iter(pledge.values.values()), "")
