"""How much of their names pills show: all where there is room, less the more groups there are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.exercises.boards.grid.view.marks import Mark
from facilitator.ui.kit.pills import Pills

FEW = 0.08  # so many of the names may be hard to read before all are written shorter
SHORTER = (9, 6)  # letters' heights: how wide names are in a crowd, and in a greater one
CROWDED = (
    0.85,
    0.85,
    0.85,
    1.4,
)  # so much of the grid may pills cover at each level; shapes alone fit always

SOME = 40  # beyond so many only the shortest names are tried

Level = tuple[Pills, Pills]  # for groups, and for where they were


def levels(pills: Pills) -> tuple[Level, ...]:
    """Full names; where groups were as shapes alone; shorter names; all as shapes alone."""
    size = pills.size

    def other(widest: float, lines: int) -> Pills:
        return Pills(pills.theme, replace(size, widest=min(size.widest, widest), lines=lines), pills.ratio)

    shapes = other(size.widest, 0)
    shorter = [(other(letters * size.letters, 1), shapes) for letters in SHORTER]
    return ((pills, pills), (pills, shapes), *shorter, (shapes, shapes))


def possible(found: Sequence[Level], marks: Sequence[Mark], room: float) -> Iterator[Level]:
    """The levels at which that many pills have enough room, fullest names first; at least one."""
    none, first = True, len(CROWDED) - 1 if len(marks) > SOME else 0
    for level, most in [*zip(found, (*CROWDED, float("inf")), strict=True)][first:]:
        sizes = [level[mark.ghost].measure(mark.face) for mark in marks]
        if sum(size.width() * size.height() for size in sizes) < most * room and (none or most < 2):
            none = False
            yield level
