"""What somebody who makes an exercise can set on a wall."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.boards.wall.model import MOST_COLUMNS
from facilitator.exercises.parts.setting import (
    Counted,
    Mistake,
    OneOf,
    OnWall,
    Rows,
    Setting,
    Text,
    Texts,
    Whole,
    YesNo,
    colours,
    rows_under,
)
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import listed, tr

MOST_DOTS = 20


def about() -> About:
    return About(
        tr("Cards in columns"),
        tr("People say things, and each becomes a card. Sort them, lay together what is alike, vote."),
    )


def happenings() -> tuple[Happening, ...]:
    return (*_with_cards(), *_with_dots())


def _with_cards() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="collect",
            words=tr("Collect cards"),
            title=tr("Hear from everybody"),
            prompt=tr("What would you like to add?"),
            say=tr("Say yours, or hand me your card to read. You may pass, and a pass needs no reason."),
        ),
        Happening(
            mode="sort",
            words=tr("Sort cards, and lay together what is alike"),
            title=tr("Sort them"),
            prompt=tr("Where does each one belong?"),
            say=tr("Come and move a card, or call it out. Anybody may move it again, if they say why."),
        ),
        Happening(
            mode="look_back",
            words=tr("Look back, and mark what is new or could be used"),
            title=tr("Look back"),
            prompt=tr("What is new to us? What could we use?"),
            say=tr("Look at it in silence first. What did we not know about?"),
        ),
        Happening(
            mode="read",
            words=tr("Read the cards, one by one"),
            title=tr("Read them"),
            prompt=tr("What do we hear?"),
            usual=False,
        ),
    )


def _with_dots() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="vote",
            words=tr("Place dots on cards"),
            title=tr("Vote"),
            prompt=tr("Which of these matter most?"),
            say=tr("Put all your dots on one card, or share them out. Call them out, or come to the wall."),
            usual=False,
        ),
        Happening(
            mode="ranked",
            words=tr("See the cards with most dots first"),
            title=tr("What came first"),
            prompt=tr("What do we do with the first three?"),
            usual=False,
        ),
    )


def begin() -> dict[str, Any]:
    columns = (("first", tr("First column")), ("second", tr("Second column")))
    return {"columns": [{"id": name, "name": words} for name, words in columns]}


def label(present: Mapping[str, Any]) -> str:
    """Its columns, as far as they have names."""
    return listed([str(column["name"]) for column in rows_under("columns", present) if column.get("name")])


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    columns = rows_under("columns", present)
    choices = tuple((str(c.get("id", "")), str(c.get("name", ""))) for c in columns)
    share = 0.8 / _side_by_side(present)
    return (
        _column_rows(share),
        Whole(
            key="across",
            words=tr("Columns side by side"),
            hint=tr("Further columns stand in rows below."),
            most=MOST_COLUMNS,
            nothing=tr("all of them"),
        ),
        _deck_rows(share, choices),
        Counted(key="noun", words=tr("What a card is called")),
        Whole(key="dots_each", words=tr("Dots for each person"), most=MOST_DOTS, nothing=tr("no voting")),
        YesNo(key="dots_shown", words=tr("The room sees the dots while people vote"), usual=True),
        _tag_rows(),
        OneOf(
            key="carries",
            words=tr("Another board starts from"),
            choices=(("", tr("all columns")), *choices),
        ),
        OneOf(
            key="agreed",
            words=tr("What the group agreed stands in"),
            hint=tr("It opens the record."),
            choices=(("", tr("a column that stands alone")), *choices),
        ),
        Whole(key="carries_most", words=tr("and from so many cards"), most=50, nothing=tr("all of them")),
    )


def _column_rows(share: float) -> Rows:
    """The columns; a name has `share` of the wall's width."""
    return Rows(
        key="columns",
        words=tr("Columns"),
        one=tr("column"),
        named="name",
        new={"name": ""},
        least=1,
        most=MOST_COLUMNS,
        needed=True,
        fields=(
            Text(key="name", words=tr("Name"), needed=True, wall=OnWall(share, 1, "lead")),
            OneOf(key="colour", words=tr("Colour"), choices=(("", tr("by its place")), *colours())),
            YesNo(
                key="tray",
                words=tr("Cards wait here until they are sorted"),
                hint=tr("For the last column alone."),
            ),
            YesNo(
                key="later",
                words=tr("Not there while cards are collected"),
                hint=tr("It comes when they are sorted."),
            ),
        ),
    )


def _deck_rows(share: float, choices: tuple[tuple[str, str], ...]) -> Rows:
    """Cards that are there already, each in a column or where cards wait."""
    return Rows(
        key="deck",
        words=tr("Cards that are there from the start"),
        one=tr("card"),
        named="text",
        new={"text": ""},
        ids=False,
        fields=(
            Text(key="text", words=tr("On the card"), needed=True, wall=OnWall(share, 6, "card")),
            OneOf(key="column", words=tr("Column"), choices=(("", tr("where cards wait")), *choices)),
            Text(
                key="reason",
                words=tr("Shown once the room has decided"),
                hint=tr("A reason or an answer; leave it empty for none."),
                wall=OnWall(0.9, 4, "lead"),
            ),
        ),
    )


def _tag_rows() -> Rows:
    return Rows(
        key="tags",
        words=tr("What can be said of each card"),
        one=tr("thing to say"),
        named="name",
        new={"name": "", "choices": ["", ""]},
        most=4,
        fields=(
            Text(key="name", words=tr("Name"), needed=True),
            Texts(key="choices", words=tr("Choices, one on each line"), least=2, most=6, needed=True),
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    """A tray comes last, after one column at least."""
    columns = rows_under("columns", present)
    for at, column in enumerate(columns):
        if column.get("tray") is True and (at == 0 or at < len(columns) - 1):
            words = tr("Only the last of several columns can be where cards wait.")
            yield Mistake(("columns", at, "tray"), words)


def _side_by_side(present: Mapping[str, Any]) -> int:
    """How many columns share the width of the wall; a tray stands elsewhere."""
    across = present.get("across")
    beside = sum(not column.get("tray") for column in rows_under("columns", present)) or 1
    return across if isinstance(across, int) and 0 < across < beside else beside
