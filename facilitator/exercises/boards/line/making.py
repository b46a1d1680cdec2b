"""What somebody who makes an exercise can set on a line."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.parts.setting import Mistake, OnWall, Setting, Text, Texts
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import tr

END = OnWall(0.24, 2, "lead")


def about() -> About:
    return About(
        tr("A vote along a line"),
        tr("One question with two ends. People vote, hear reasons from both sides, and vote again."),
    )


def happenings() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="own",
            words=tr("Each makes their own mark first"),
            title=tr("Own mark first"),
            prompt=tr("Where do you stand?"),
            say=tr("Read the question and make your own mark before anyone speaks. No place is wrong."),
            minutes=1,
        ),
        Happening(
            mode="vote_1",
            words=tr("First vote"),
            title=tr("First vote"),
            prompt=tr("Where do you stand?"),
            say=tr("Fold your slip and hand it in, or raise your hand when I read out your place."),
            minutes=3,
        ),
        Happening(
            mode="hear",
            words=tr("Hear reasons from both sides"),
            title=tr("Hear both ends and the middle"),
            prompt=tr("Why do you stand there?"),
            say=tr("One person from each end, and one from the middle. Nobody has to defend a side."),
            minutes=6,
        ),
        Happening(
            mode="vote_2",
            words=tr("Vote again, beside the first vote"),
            title=tr("Vote again"),
            prompt=tr("Would anyone like to move?"),
            say=tr("You heard both sides. Would anyone like to move? Staying is as good as moving."),
            minutes=2,
        ),
    )


def begin() -> dict[str, Any]:
    return {
        "question": tr("Should we do this?"),
        "low": tr("Not at all"),
        "middle": tr("A bit of both"),
        "high": tr("Yes, fully"),
        "low_side": tr("Closer to no"),
        "high_side": tr("Closer to yes"),
    }


def label(present: Mapping[str, Any]) -> str:
    return str(present.get("question", ""))


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    return (
        Text(key="question", words=tr("The question"), needed=True, wall=OnWall(0.8, 2, "prompt")),
        Text(key="low", words=tr("At the left end"), needed=True, wall=END),
        Text(key="middle", words=tr("In the middle"), needed=True, wall=END),
        Text(key="high", words=tr("At the right end"), needed=True, wall=END),
        Text(
            key="low_side",
            words=tr("Over the reasons of the left side"),
            needed=True,
            wall=OnWall(0.42, 1, "lead"),
        ),
        Text(
            key="high_side",
            words=tr("Over the reasons of the right side"),
            needed=True,
            wall=OnWall(0.42, 1, "lead"),
        ),
        Texts(
            key="starters",
            words=tr("Sentences that get people talking, one on each line"),
            hint=tr("You can put one on the wall when the room is quiet."),
            wall=OnWall(0.9, 2, "card"),
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from ()
