"""What somebody who makes an exercise can set on a grid."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.parts.setting import Mistake, OneOf, OnWall, Rows, Setting, Text, Texts, colours
from facilitator.exercises.parts.shapes import SHAPES
from facilitator.exercises.parts.told import About, Happening
from facilitator.words import tr

KINDS = 6  # as many as there are shapes


def about() -> About:
    return About(
        tr("A grid of two questions"),
        tr("Place people and groups by two questions, as things are and as they should be."),
    )


def happenings() -> tuple[Happening, ...]:
    return (
        Happening(
            mode="list",
            words=tr("List people and groups"),
            title=tr("List everyone"),
            prompt=tr("Who belongs here?"),
            say=tr("Take two quiet minutes. Roles first, names of people later or never. Then we go round."),
            minutes=8,
        ),
        Happening(
            mode="now",
            words=tr("Place them as things are now"),
            title=tr("Where are they now?"),
            prompt=tr("Where is each group now?"),
            say=tr("As things are today. Call out a square, such as C4, or come and move it."),
            minutes=12,
        ),
        Happening(
            mode="missing",
            words=tr("Ask who is missing"),
            title=tr("Who is missing?"),
            prompt=tr("Who is missing?"),
            say=tr("Look at it in silence for a minute. Which kinds of people are not there at all?"),
        ),
        Happening(
            mode="should_be",
            words=tr("Move them to where they should be"),
            title=tr("Where should they be?"),
            prompt=tr("Where should each group be?"),
            say=tr("Now move each group up or down to where it should be."),
            minutes=9,
        ),
    )


def begin() -> dict[str, Any]:
    kinds = (
        ("inside", tr("People who work here"), "square", "blue"),
        ("around", tr("People who use it"), "circle", "violet"),
        ("unasked", tr("Not asked yet"), "ring", "ink"),
    )
    return {
        "x": tr("How often does it impact them?"),
        "y": tr("How often do they have a say?"),
        "bands": [tr("never"), tr("rarely"), tr("sometimes"), tr("often"), tr("always")],
        "quarter": tr("Most impacted, least heard"),
        "kinds": [
            {"id": name, "name": words, "shape": shape, "colour": colour}
            for name, words, shape, colour in kinds
        ],
    }


def label(present: Mapping[str, Any]) -> str:
    return str(present.get("y", ""))


def settings(present: Mapping[str, Any]) -> tuple[Setting, ...]:
    return (
        Text(key="y", words=tr("The question going up"), needed=True, wall=OnWall(0.9, 1, "lead")),
        Text(key="x", words=tr("The question going across"), needed=True, wall=OnWall(0.7, 1, "lead")),
        Texts(
            key="bands",
            words=tr("Five words for both questions"),
            heads=(tr("least"), tr("less"), tr("middle"), tr("more"), tr("most")),
            needed=True,
            wall=OnWall(0.12, 1, "label"),
        ),
        Text(
            key="quarter",
            words=tr("Name of the shaded quarter, at the right below"),
            needed=True,
            wall=OnWall(0.36, 1, "lead"),
        ),
        Rows(
            key="kinds",
            words=tr("Kinds of people"),
            one=tr("kind"),
            named="name",
            new={"name": "", "shape": "circle", "colour": "violet"},
            least=1,
            most=KINDS,
            needed=True,
            fields=(
                Text(key="name", words=tr("Name"), needed=True, wall=OnWall(0.3, 1, "label")),
                OneOf(key="shape", words=tr("Shape"), choices=_shapes(), needed=True),
                OneOf(key="colour", words=tr("Colour"), choices=colours(), needed=True),
                Texts(
                    key="deck",
                    words=tr("Names to start from, one on each line"),
                    wall=OnWall(0.28, 2, "card"),
                ),
            ),
        ),
    )


def mistakes(present: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from ()


def _shapes() -> tuple[tuple[str, str], ...]:
    names = {
        "square": tr("square"),
        "triangle": tr("triangle"),
        "circle": tr("circle"),
        "diamond": tr("diamond"),
        "pentagon": tr("pentagon"),
        "ring": tr("ring"),
    }
    return tuple((shape, names[shape]) for shape in SHAPES)
