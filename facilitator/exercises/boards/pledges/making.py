"""What somebody who makes an exercise can set on pledges."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.parts.setting import Mistake, OnWall, Rows, Setting, Text, YesNo, rows_under
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import listed, tr


def about() -> About:
    return About(
        tr("Who does what, by when"),
        tr("Write down promises, one in each row, or what it takes for each thing on another board."),
    )


def happenings() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="write",
            words=tr("Write them down"),
            title=tr("Say it, if you like"),
            prompt=tr("I can, and I will …"),
            say=tr("Who would like to say theirs? I write it down. A first name or a role is enough."),
            minutes=8,
        ),
        Happening(
            mode="check",
            words=tr("Check what became of them"),
            title=tr("What became of it?"),
            prompt=tr("What became of it?"),
            say=tr("Kept, partly, or not kept: all of them teach us something."),
            usual=False,
        ),
    )


def begin() -> dict[str, Any]:
    return {
        "prompt": tr("I can, and I will …"),
        "fields": [
            {"id": "will", "name": tr("I can, and I will")},
            {"id": "who", "name": tr("Who (first name or role)"), "person": True},
            {"id": "by_when", "name": tr("By when")},
        ],
    }


def label(present: Mapping[str, Any]) -> str:
    names = [str(row["name"]) for row in rows_under("fields", present) if row.get("name")]
    return str(present.get("prompt", "")) or listed(names)


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    return (
        Text(key="prompt", words=tr("Over the rows"), wall=OnWall(0.9, 1, "lead")),
        Text(
            key="about",
            words=tr("What each row is about, when it starts from another board"),
            hint=tr("Such as: Group. Leave it empty where rows start empty."),
            wall=OnWall(0.2, 1, "label"),
        ),
        Rows(
            key="fields",
            words=tr("What is said in each row"),
            one=tr("thing to say"),
            named="name",
            new={"name": ""},
            least=1,
            most=8,
            needed=True,
            fields=(
                Text(key="name", words=tr("Name"), needed=True, wall=OnWall(0.3, 1, "label")),
                YesNo(
                    key="person",
                    words=tr("It may hold somebody’s name"),
                    hint=tr("It can then be left out of the record."),
                ),
                YesNo(key="check", words=tr("It says when we look at it again")),
            ),
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from ()
