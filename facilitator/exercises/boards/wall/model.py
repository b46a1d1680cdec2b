"""The wall's state: cards in columns, what was merged, what we could use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from facilitator.exercises.boards.wall.cards import Card, Column, Tag, for_room, nameless, tag_from, without
from facilitator.exercises.boards.wall.notices import notices
from facilitator.exercises.parts.setting import check_colour
from facilitator.exercises.parts.typed import one_line, plain
from facilitator.words import trn
from facilitator.workshop.board import Carried, Notice, new_id

MOST_COLUMNS = 6
COLOURS = ("plum", "blue", "green", "amber", "violet", "teal")


@dataclass(frozen=True, kw_only=True)
class State:
    """All cards; within a column their order is the order here."""

    columns: tuple[Column, ...]
    cards: tuple[Card, ...] = ()
    noun: tuple[str, str] = ("{count} card", "{count} cards")
    names: bool = False  # chosen: a card may say whose it is
    across: int = 0  # columns side by side, the rest in rows below; 0 for all in one row
    tags: tuple[Tag, ...] = ()
    dots_each: int = 0  # for each person to place; 0 where nobody votes
    voters: int = 0  # 0 when nobody has said: then as many as are expected
    dots_shown: bool = True  # the room sees how many each card has
    carries: str = ""  # the one column that another board starts from; all for nothing
    carries_most: int = 0  # and how many of its cards; 0 for all
    agreed: str = ""  # the column that holds what the group agreed; a single one for nothing
    came: tuple[str, ...] = ()  # ids of the cards that another board brought: each comes once
    withdrawn: int = 0

    # Asking

    def get(self, item_id: str) -> Card | None:
        return next((c for c in self.cards if c.id == item_id), None)

    def column(self, column_id: str) -> Column:
        """The column with that id; the first one for an id that has gone."""
        return next((c for c in self.columns if c.id == column_id), self.columns[0])

    def in_column(self, column_id: str) -> tuple[Card, ...]:
        ids, first = {c.id for c in self.columns}, self.columns[0].id
        return tuple(c for c in self.cards if (c.column if c.column in ids else first) == column_id)

    def holding(self, part: str) -> tuple[Card, ...]:
        """Cards, or what was merged into them, with `part` in their words; covered ones never."""
        wanted = plain(part)
        return tuple(
            c for c in self.cards if not c.hidden and any(wanted in plain(one.text) for one in (c, *c.also))
        )

    @property
    def places(self) -> tuple[Column, ...]:
        """The columns that say something: all but a tray."""
        return tuple(c for c in self.columns if not c.tray)

    @property
    def tray(self) -> Column | None:
        return next((c for c in self.columns if c.tray), None)

    @property
    def said(self) -> tuple[Card, ...]:
        """Every card but those that still wait in a tray."""
        waiting = {c.id for c in self.columns if c.tray}
        return tuple(c for c in self.cards if c.column not in waiting)

    @property
    def marked(self) -> tuple[Card, ...]:
        """What the record lists first: new to us, or could be used."""
        return tuple(c for c in self.cards if c.marked)

    # Cards

    def added(self, text: str, column: str = "", name: str = "", item_id: str = "") -> "State":
        """One more card at the foot of a column; without words it changes nothing."""
        if not one_line(text):
            return self
        name = one_line(name) if self.names else ""
        card = Card(id=item_id or new_id(), text=one_line(text), column=self.column(column).id, name=name)
        return replace(self, cards=(*self.cards, card))

    def edited(self, item_id: str, text: str) -> "State":
        if not one_line(text):
            return self
        return self._with(item_id, lambda c: replace(c, text=one_line(text)))

    def called(self, item_id: str, name: str) -> "State":
        """Whose card it is; only where names were chosen."""
        return self._with(item_id, lambda c: replace(c, name=one_line(name) if self.names else ""))

    def moved(self, item_id: str, column: str, to: int | None = None) -> "State":
        """A card put into a column, before the card that stands at `to` there (None: at the foot)."""
        card = self.get(item_id)
        if card is None:
            return self
        rest = [c for c in self.cards if c.id != item_id]
        there = [c for c in rest if self.column(c.column).id == self.column(column).id]
        at = len(rest)
        if to is not None and (at_place := max(0, to)) < len(there):
            at = rest.index(there[at_place])
        rest.insert(at, replace(card, column=self.column(column).id))
        return replace(self, cards=tuple(rest))

    def merged(self, item_id: str, into: str) -> "State":
        """One card laid on another that says the same; both are kept."""
        card, target = self.get(item_id), self.get(into)
        if card is None or target is None or card is target:
            return self
        laid = (*target.also, replace(card, also=(), dots=0), *card.also)
        whole = replace(
            target,
            also=laid,
            hidden=target.hidden or card.hidden,
            new_to_us=target.new_to_us or card.new_to_us,
            could_use=target.could_use or card.could_use,
            use_for=target.use_for or card.use_for,
            dots=target.dots + card.dots,
        )
        rest = tuple(whole if c.id == into else c for c in self.cards if c.id != item_id)
        return replace(self, cards=rest)

    def parted(self, item_id: str) -> "State":
        """A merged card taken apart again, each beside the other."""
        card = self.get(item_id)
        if card is None:
            return self
        apart = (replace(card, also=()), *(replace(c, column=card.column) for c in card.also))
        at = self.cards.index(card)
        return replace(self, cards=(*self.cards[:at], *apart, *self.cards[at + 1 :]))

    def dropped(self, item_id: str) -> "State":
        """A card taken off the wall; undo brings it back."""
        return replace(self, cards=tuple(c for c in self.cards if c.id != item_id))

    # Looking back

    def newly(self, item_id: str, new: bool) -> "State":
        """Whether it was new to us."""
        return self._with(item_id, lambda c: replace(c, new_to_us=new))

    def usable(self, item_id: str, could: bool, use_for: str = "") -> "State":
        """Whether we could use it, and what for."""
        return self._with(
            item_id, lambda c: replace(c, could_use=could, use_for=one_line(use_for) if could else "")
        )

    # Columns

    def column_named(self, column_id: str, name: str) -> "State":
        if not one_line(name):
            return self
        columns = tuple(replace(c, name=one_line(name)) if c.id == column_id else c for c in self.columns)
        return replace(self, columns=columns)

    def column_added(self, name: str) -> "State":
        """One more column before a tray, six at most."""
        if not one_line(name) or len(self.columns) >= MOST_COLUMNS:
            return self
        used = {c.colour for c in self.columns}
        colour = next((c for c in COLOURS if c not in used), COLOURS[0])
        new = Column(new_id(), one_line(name), colour)
        return replace(self, columns=(*self.places, new, *(c for c in self.columns if c.tray)))

    def column_dropped(self, column_id: str) -> "State":
        """A column taken away; its cards, and what it stood for, go to the one before it.

        The last two columns and a tray stay.
        """
        ids = [c.id for c in self.places]
        if len(ids) <= 2 or column_id not in ids:
            return self
        at = ids.index(column_id)
        heir = ids[at - 1] if at else ids[1]
        cards = tuple(replace(c, column=heir) if c.column == column_id else c for c in self.cards)
        columns = tuple(c for c in self.columns if c.id != column_id)
        carries, agreed = (heir if name == column_id else name for name in (self.carries, self.agreed))
        return replace(self, columns=columns, cards=cards, carries=carries, agreed=agreed)

    def naming(self, names: bool) -> "State":
        """Names on cards chosen, or not; names already written stay, unseen."""
        return replace(self, names=names)

    # What every board promises (facilitator.workshop.board.BoardState)

    def seen_by_room(self, mode: str) -> "State":
        return replace(self, cards=tuple(for_room(c, self.names, self.dots_shown) for c in self.cards))

    def summary(self) -> str:
        count = sum(1 + len(c.also) for c in self.said)
        noun = (_only_counting(self.noun[0]), _only_counting(self.noun[1]))
        return trn(*noun, count) if count else ""

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return notices(self, mode)

    def covered(self, item_id: str, cover: bool = True) -> "State":
        """A merged card is covered whole as soon as a part of it is."""
        return replace(
            self,
            cards=tuple(
                replace(c, hidden=cover) if any(o.id == item_id for o in (c, *c.also)) else c
                for c in self.cards
            ),
        )

    def erased(self, item_id: str) -> "State":
        """When a card has others merged into it, the next of these takes its place, uncovered."""
        cards = tuple(filter(None, (without(c, item_id) for c in self.cards)))
        if cards == self.cards:
            return self
        return replace(self, cards=cards, withdrawn=self.withdrawn + 1)

    def without_names(self) -> "State":
        return replace(self, cards=tuple(nameless(c) for c in self.cards))

    def carried(self) -> tuple[Carried, ...]:
        """Most dots first, then marked cards, then the rest in order; a tray's cards never."""
        mine = [c for c in self.said if self.carries in ("", self.column(c.column).id)]
        mine.sort(key=lambda c: (-c.dots, not c.marked))
        first = mine[: self.carries_most] if self.carries_most else mine
        return tuple(Carried(c.id, "" if c.hidden else c.text, c.use_for) for c in first)

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """Cards from another board that were never here: in the tray, or in the first column."""
        state, waits = self, self.tray.id if self.tray else ""
        known = {*self.came, *(one.id for c in self.cards for one in (c, *c.also))}
        for item in carried:
            if item.id not in known and one_line(item.text):
                state = state.added(item.text, waits, item_id=item.id)
                state = replace(state, came=(*state.came, item.id))
        return state

    def _with(self, item_id: str, change: Callable[[Card], Card]) -> "State":
        return replace(self, cards=tuple(change(c) if c.id == item_id else c for c in self.cards))


def start(settings: Mapping[str, Any]) -> State:
    """An empty wall, or one with a `deck` to sort. Raises ValueError naming the setting that is wrong."""
    columns = tuple(
        Column(
            c["id"],
            c["name"],
            c.get("colour", COLOURS[i % len(COLOURS)]),
            tray=bool(c.get("tray", False)),
            later=bool(c.get("later", False)),
        )
        for i, c in enumerate(settings.get("columns", ()))
    )
    if not 1 <= len(columns) <= MOST_COLUMNS:
        raise ValueError("columns: a wall needs one to six columns")
    for column in columns:
        check_colour(f"columns.{column.id}", column.colour)
    if any(c.tray for c in columns[:-1]) or columns[0].tray:
        raise ValueError("columns: a tray comes last, after one column at least")
    noun = settings.get("noun", ("{count} card", "{count} cards"))
    state = State(
        columns=columns,
        noun=(str(noun[0]), str(noun[1])),
        across=_number(settings, "across"),
        tags=tuple(map(tag_from, settings.get("tags", ()))),
        dots_each=_number(settings, "dots_each"),
        dots_shown=bool(settings.get("dots_shown", True)),
        carries=_column_of(columns, "carries", str(settings.get("carries", ""))),
        carries_most=_number(settings, "carries_most"),
        agreed=_column_of(columns, "agreed", str(settings.get("agreed", ""))),
    )
    return replace(state, cards=tuple(_starter(state, one) for one in settings.get("deck", ())))


def _number(settings: Mapping[str, Any], name: str) -> int:
    number = settings.get(name, 0)
    if not isinstance(number, int) or number < 0:
        raise ValueError(f"{name}: a whole number, 0 or more")
    return number


def _column_of(columns: tuple[Column, ...], setting: str, column_id: str) -> str:
    if column_id and all(c.id != column_id for c in columns):
        raise ValueError(f"{setting}: there is no column called {column_id!r}")
    return column_id


def _starter(state: State, said: Mapping[str, Any]) -> Card:
    """A card of the deck, in its column: the tray, or the first one, where the file does not say."""
    waits = (state.tray or state.columns[0]).id
    column = _column_of(state.columns, "deck", str(said.get("column", ""))) or waits
    return Card(
        id=new_id(), text=one_line(said["text"]), column=column, reason=one_line(said.get("reason", ""))
    )


def _only_counting(words: str) -> str:
    """Words in which `{count}` alone is filled in: an exercise of somebody's own may have other braces."""
    return words.replace("{", "{{").replace("}", "}}").replace("{{count}}", "{count}")
