"""Pages that the boards make for before and after: worksheets, cards to cut out, pocket cards, posters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.cut import cut_cards
from facilitator.handouts.kit.document import Section
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.sheet import Sheet
from facilitator.handouts.options import Options
from facilitator.handouts.pages import page_of
from facilitator.words import date_words, tr
from facilitator.workshop.session import Activity, Session

AT_A_TABLE = 5


@dataclass(frozen=True)
class Order:
    """What is to be printed: a session with the chosen activities alone, and the codes of their sheets."""

    session: Session
    options: Options
    codes: Mapping[str, str]
    whole: Session  # with every activity: the day goes on by the clock whatever is printed of it

    @property
    def edition(self) -> Edition:
        return self.options.edition

    @property
    def people(self) -> int:
        """For how many a page for each person is printed."""
        return self.options.copies or self.session.people or 1


def worksheets(order: Order) -> list[Section]:
    """Blank pages to write on, as many as there are people, tables or rooms."""
    return _worksheets(order, order.edition, order.people)


def for_everybody(order: Order) -> list[Section]:
    """Worksheets in large print for whoever asked, in the usual edition for the rest."""
    large = min(order.session.large_print, order.people)
    usual = order.people - large
    return [
        *(_worksheets(order, order.edition, usual) if usual else []),
        *(_worksheets(order, replace(order.edition, large=True), large, room=not usual) if large else []),
    ]


def cards(order: Order) -> list[Section]:
    """Cards to cut out: a set is enough for the people expected."""
    people, sets = order.session.people or AT_A_TABLE, max(1, order.options.copies)
    return [
        _section(order, sheet, _cut(), _copies(sheet, people) * sets)
        for _, sheet in _made(order, "cards", order.edition)
    ]


def pocket_cards(order: Order) -> list[Section]:
    """A card for each promise, to cut out: whoever made it takes it home, so one set is enough."""
    made = [card for a, name, make in _boards(order, "pocket") for card in make(a, name, order.edition)]
    sheet = Sheet("", order.edition, cut_cards(made, order.edition))
    return [_section(order, sheet, _cut(), order.options.copies)] if made else []


def posters(order: Order) -> list[Section]:
    """Each statement on a page of its own, to be hung up."""
    part = Part(_furniture(order.session), order.edition, max(1, order.options.copies))
    made = (make(a, name, order.edition) for a, name, make in _boards(order, "poster"))
    return [Section(replace(part), story) for story in made if story]


def _worksheets(order: Order, edition: Edition, people: int, room: bool = True) -> list[Section]:
    """Without `room`, nothing of which one is enough for everybody."""
    made = [pair for pair in _made(order, "worksheets", edition) if room or pair[1].each != "room"]
    return [_numbered(order, *pair, place, len(made), people) for place, pair in enumerate(made, 1)]


def _numbered(
    order: Order, activity: Activity, sheet: Sheet, number: int, count: int, people: int
) -> Section:
    words = tr("Worksheet {number} of {count}").format(number=number, count=count)
    return _section(order, sheet, words, _copies(sheet, people), order.codes[activity.id])


def _copies(sheet: Sheet, people: int) -> int:
    return {"person": people, "table": ceil(people / AT_A_TABLE), "room": 1}[sheet.each]


def _cut() -> str:
    return tr("Cut along the dashed lines")


def _section(order: Order, sheet: Sheet, words: str, copies: int, code: str = "") -> Section:
    furniture = replace(_furniture(order.session), count=words, code=code)
    return Section(Part(furniture, sheet.edition, max(1, copies)), list(sheet.story))


def _made(order: Order, what: str, edition: Edition) -> Iterator[tuple[Activity, Sheet]]:
    for activity, name, make in _boards(order, what):
        made: Sequence[Sheet] = make(activity, name, edition)
        yield from ((activity, sheet) for sheet in made)


def _boards(order: Order, what: str) -> Iterator[tuple[Activity, str, Any]]:
    """Every board that makes such pages, with the function that makes them."""
    for activity in order.session.activities:
        for name, kind in activity.board_kinds.items():
            if make := getattr(page_of(kind), what, None):
                yield activity, name, make


def _furniture(session: Session) -> Furniture:
    return Furniture(session.title, session.place, date_words(session.date))
