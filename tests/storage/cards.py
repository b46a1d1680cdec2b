"""A throw-away board, and a session that uses it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from facilitator.storage.session_file import SessionFile
from facilitator.workshop.board import Carried, Notice
from facilitator.workshop.session import Activity, Here, Session, StepTime
from facilitator.workshop.step import Minutes, Step


@dataclass(frozen=True)
class Card:
    id: str
    text: str
    by: str = ""
    x: float | None = None
    covered: bool = False


@dataclass(frozen=True)
class Cards:
    """The smallest board that keeps BoardState's promises."""

    title: str = ""
    cards: tuple[Card, ...] = ()
    votes: Mapping[str, int] = field(default_factory=dict)
    withdrawn: int = 0

    def with_card(self, card_id: str, text: str, by: str = "") -> Self:
        return replace(self, cards=(*self.cards, Card(card_id, text, by)))

    def seen_by_room(self, mode: str) -> Self:
        return self

    def summary(self) -> str:
        return f"{len(self.cards)} cards"

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return ()

    def covered(self, item_id: str, cover: bool = True) -> Self:
        return self

    def erased(self, item_id: str) -> Self:
        left = tuple(card for card in self.cards if card.id != item_id)
        gone = len(self.cards) - len(left)
        votes = {k: v for k, v in self.votes.items() if k != item_id}
        return replace(self, cards=left, votes=votes, withdrawn=self.withdrawn + gone)

    def without_names(self) -> Self:
        return replace(self, cards=tuple(replace(card, by="") for card in self.cards))

    def carried(self) -> tuple[Carried, ...]:
        return ()

    def receiving(self, carried: tuple[Carried, ...]) -> Self:
        return self


CODECS = {"cards": Cards}


def session_of(board: Any = None, **fields: Any) -> Session:
    """A session that has begun, with one activity on one board."""
    steps = (
        Step(id="list", title="List", prompt="Who?", minutes=Minutes(5), board="wall"),
        Step(id="place", title="Place", prompt="Where?", minutes=Minutes(8, 5, 10), board="wall"),
    )
    activity = Activity(
        id="a1",
        title="Who has a say?",
        steps=steps,
        boards={"wall": board or Cards().with_card("c1", "Young carers", "Anna")},
        board_kinds={"wall": "cards"},
        times={"list": StepTime(61.5, 60)},
    )
    made = Session(
        id="s1",
        title="Spring review",
        date=datetime.date(2026, 11, 22),
        start=datetime.time(10, 30),
        opening={"why": "To hear from carers"},
        activities=(activity,),
        here=Here("a1", "place"),
        began=True,
    )
    return replace(made, **fields)


def with_card(session: Session, card_id: str, text: str) -> Session:
    activity = session.activity("a1")
    return session.with_activity(
        activity.with_board("wall", activity.boards["wall"].with_card(card_id, text))
    )


def reopened(path: Path, local: Path) -> Session:
    """The session as the next program to open the file finds it."""
    with SessionFile.open(path, CODECS, local=local, read_only=True) as file:
        return file.session
