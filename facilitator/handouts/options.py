"""What can be printed, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from facilitator.handouts.kit.edition import Edition, Paper
from facilitator.words import tr

Kind = Literal["worksheets", "record", "runsheet", "poster", "cards", "pocket", "pack"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# Told how many pieces are laid out and how many there are; it may raise Stopped.
Progress = Callable[[int, int], None]


class NothingToPrint(ValueError):
    """The session has nothing for this kind of handout; its text says what to do instead."""


class Stopped(Exception):
    """Raised by whoever is told of the progress, to end the work. Nothing is left behind."""


@dataclass(frozen=True)
class Options:
    """How to print. `activities` are numbers from 1, none for all.

    No `copies` means as many as people are expected of what each person gets, else one.
    """

    activities: tuple[int, ...] = ()
    copies: int = 0
    paper: Paper = "A4"
    large_print: bool = False
    mono: bool = False
    names: bool = True

    @property
    def edition(self) -> Edition:
        return Edition(self.paper, self.large_print, self.mono, self.names)


def kind_name(kind: Kind) -> str:
    """What people call it."""
    return {
        "worksheets": tr("Worksheets"),
        "record": tr("Record of the workshop"),
        "runsheet": tr("Run sheet"),
        "poster": tr("Poster"),
        "cards": tr("Cut-out cards"),
        "pocket": tr("Pocket card"),
        "pack": tr("Everything for the day"),
    }[kind]


def nothing(kind: Kind) -> str:
    """Why there are no such pages, and what to do."""
    told = {
        "poster": tr(
            "There is nothing for a poster yet: it shows a statement that the group wrote. "
            "Write one, or print the record instead."
        ),
        "cards": tr(
            "There is nothing to cut out: add an activity with a wall, a grid or a vote to the agenda, "
            "or print the worksheets instead."
        ),
        "pocket": tr(
            "There is nothing for a pocket card yet: it shows what people said they will do. "
            "Write a promise first, or print the worksheets instead."
        ),
    }
    return told.get(kind) or tr("This session has nothing to print yet: add an activity to its agenda first.")
