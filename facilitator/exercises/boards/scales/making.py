"""What somebody who makes an exercise can set on scales."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.boards.scales.settings import (
    LONGEST_BEHAVIOUR,
    LONGEST_LOOK,
    MOST_BEHAVIOURS,
    MOST_GROUPS,
    POINTS,
)
from facilitator.exercises.parts.setting import (
    Mistake,
    OnWall,
    Rows,
    Setting,
    SomeOf,
    Text,
    Texts,
    listed_under,
    rows_under,
)
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import listed, tr


def about() -> About:
    return About(
        tr("Ratings"),
        tr("Each rates what can be seen here, in silence. Then look together at where you differ."),
    )


def happenings() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="choose",
            words=tr("Say what is rated, and how"),
            title=tr("What we look at"),
            prompt=tr("How are we doing, together?"),
            say=tr("Each sentence is something that you could watch happen. We rate it alone first."),
            minutes=3,
        ),
        Happening(
            mode="rate",
            words=tr("Rate alone"),
            title=tr("Rate alone"),
            prompt=tr("What do you see here? Rate alone."),
            say=tr("Mark what you see here. Don’t know is an answer. Leave out whatever you like."),
            minutes=8,
        ),
        Happening(
            mode="count",
            words=tr("Count the sheets in"),
            title=tr("Count in"),
            prompt=tr("Fold your sheet and hand it in"),
            say=tr("I mix them and type them in. Nothing shows until all of them are in."),
            minutes=4,
        ),
        Happening(
            mode="look",
            words=tr("Look at where we differ"),
            title=tr("Look at where we differ"),
            prompt=tr("Where do we see it differently?"),
            say=tr("The widest spread comes first. What might somebody at the top have seen?"),
            minutes=12,
        ),
        Happening(
            mode="decide",
            words=tr("Choose one to keep and one to change"),
            title=tr("One to keep, one to change"),
            prompt=tr("What do we keep, and what do we change?"),
            say=tr("Only one of each. What would we see in three months if it worked?"),
        ),
    )


def begin() -> dict[str, Any]:
    first = {"id": "first-1", "text": tr("Everybody who comes is greeted by name.")}
    return {
        "points": [tr("Not yet"), tr("Sometimes"), tr("Usual here")],
        "groups": [{"id": "first", "name": tr("First group"), "behaviours": [first]}],
    }


def label(present: Mapping[str, Any]) -> str:
    return listed([name for _, name in _groups(present) if name])


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    return (
        Texts(
            key="points",
            words=tr("The scale, from least to most, one on each line"),
            least=POINTS.start,
            most=POINTS.stop - 1,
            needed=True,
            wall=OnWall(0.24, 1, "label"),
        ),
        _group_rows(tuple(map(str, listed_under("points", present)))),
        SomeOf(
            key="chosen",
            words=tr("Groups that are rated unless you choose others on the day"),
            choices=_groups(present),
        ),
        Texts(
            key="roles",
            words=tr("Roles that a sheet may say, one on each line"),
            hint=tr("Leave it empty to ask for none."),
            most=6,
        ),
    )


def _group_rows(points: tuple[str, ...]) -> Rows:
    """What is rated; a sentence may say what each of the `points` looks like."""
    return Rows(
        key="groups",
        words=tr("What is rated, in groups"),
        one=tr("group"),
        named="name",
        new={"name": "", "behaviours": [{"id": "first", "text": ""}]},
        least=1,
        most=MOST_GROUPS,
        needed=True,
        fields=(
            Text(key="name", words=tr("Name of the group"), needed=True, wall=OnWall(0.8, 1, "lead")),
            _behaviour_rows(points),
        ),
    )


def _behaviour_rows(points: tuple[str, ...]) -> Rows:
    return Rows(
        key="behaviours",
        words=tr("Sentences to rate"),
        one=tr("sentence"),
        named="text",
        new={"text": ""},
        least=1,
        most=MOST_BEHAVIOURS,
        needed=True,
        fields=(
            Text(key="text", words=tr("Something that can be seen"), needed=True, most=LONGEST_BEHAVIOUR),
            Texts(
                key="looks",
                words=tr("What each point looks like"),
                heads=points,
                or_none=True,
                longest=LONGEST_LOOK,
            ),
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    """No two sentences may share an id, in whichever group they are."""
    taken: set[str] = set()
    for at, group in enumerate(listed_under("groups", present)):
        rows = rows_under("behaviours", group) if isinstance(group, Mapping) else ()
        ids = [row.get("id") for row in rows]
        for place, name in enumerate(ids):
            if isinstance(name, str) and name in taken and name not in ids[:place]:
                path = ("groups", at, "behaviours", place, "id")
                yield Mistake(path, tr("Two have the id “{id}”.").format(id=name))
        taken.update(str(name) for name in ids)


def _groups(present: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    groups = rows_under("groups", present)
    return tuple((str(group.get("id", "")), str(group.get("name", ""))) for group in groups)
