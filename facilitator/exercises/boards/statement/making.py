"""What somebody who makes an exercise can set on a shared text."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.parts.setting import (
    Mistake,
    OnWall,
    Rows,
    Setting,
    Text,
    Texts,
    listed_under,
    rows_under,
)
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import listed, tr


def about() -> About:
    return About(
        tr("A shared text"),
        tr("Write one text together on the wall, and see how far everybody agrees with it."),
    )


def happenings() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="write",
            words=tr("Write the text together"),
            title=tr("Write it together"),
            prompt=tr("What do we say together?"),
            say=tr("I type, you tell me what to change. Every earlier draft is kept."),
            minutes=8,
        ),
        Happening(
            mode="agree",
            words=tr("See how far everybody agrees"),
            title=tr("How far do we agree?"),
            prompt=tr("How far do we agree with this?"),
            say=tr("Show with one hand, from one finger to five. If you are low: what would move you?"),
            minutes=4,
        ),
        Happening(
            mode="frame",
            words=tr("Show answers to set questions"),
            title=tr("What we should know"),
            prompt=tr("What should everybody know before we begin?"),
            usual=False,
        ),
    )


def begin() -> dict[str, Any]:
    low, high = (tr("Strongly disagree"), tr("Disagree")), (tr("Agree"), tr("Strongly agree"))
    return {"starters": [tr("For us it means …")], "gradient": [*low, tr("Can live with it"), *high]}


def label(present: Mapping[str, Any]) -> str:
    questions = [row["label"] for row in rows_under("questions", present) if row.get("label")]
    return listed(list(map(str, questions or listed_under("starters", present))))


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    return (
        Texts(
            key="starters",
            words=tr("Beginnings of sentences to start from, one on each line"),
            wall=OnWall(0.9, 1, "card"),
        ),
        Texts(
            key="gradient",
            words=tr("How far somebody can agree, in five words"),
            heads=(
                tr("one finger"),
                tr("two fingers"),
                tr("three fingers"),
                tr("four fingers"),
                tr("five fingers"),
            ),
            or_none=True,
            wall=OnWall(0.24, 1, "label"),
        ),
        Rows(
            key="questions",
            words=tr("Set questions, instead of one text"),
            one=tr("question"),
            named="label",
            new={"label": ""},
            fields=(Text(key="label", words=tr("Question"), needed=True, wall=OnWall(0.45, 2, "label")),),
            most=20,
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from ()
