"""How much of their names pills show: all where there is room, in a crowd a number that a list explains."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.exercises.boards.grid.standing import GRIP
from facilitator.exercises.boards.grid.view.marks import Mark
from facilitator.ui.kit.pills import Pills

FEW = 0.12  # so many of the names, or one, may be hard to read before less of them is written
SHORTER = 9  # letters' heights: how wide names are before numbers take their place
FULL = 0.85  # so much of the grid may pills with names cover
SOME = 40  # beyond so many pills names are not tried
NUMBERED = 1.4  # letters' heights: how high a pill with a number is

Level = tuple[Pills, Pills]  # for groups, and for where they were


def with_names(pills: Pills) -> tuple[Level, ...]:
    """Full names; where groups were as shapes alone; shorter names."""
    size = pills.size
    shapes = pills.sized(replace(size, lines=0))
    shorter = pills.sized(replace(size, widest=min(size.widest, SHORTER * size.letters), lines=1))
    return (pills, pills), (pills, shapes), (shorter, shapes)


def with_numbers(pills: Pills) -> Level:
    """A number for each name, and shapes alone for where groups were."""
    size = pills.size
    numbers = pills.sized(replace(size, lines=0, height=max(NUMBERED * size.letters, GRIP)))
    return numbers, numbers


def roomy(found: Sequence[Level], marks: Sequence[Mark], room: float) -> Iterator[Level]:
    """The levels with names that leave those pills enough of so much room; there may be none."""
    for level in found if len(marks) <= SOME else ():
        sizes = [level[mark.ghost].measure(mark.face) for mark in marks]
        if sum(size.width() * size.height() for size in sizes) < FULL * room:
            yield level


def readable(hidden: int, pills: int, numbered: bool) -> bool:
    """Whether so few names are hard to read that names stay; once `numbered` they come back when none is."""
    return hidden <= (0 if numbered else max(1, FEW * pills))
