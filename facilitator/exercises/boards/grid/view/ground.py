"""The ground that pills stand on: the grid as it is drawn now, and where each pill wants to be on it."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.exercises.boards.grid.bands import BAND, Place, band_of
from facilitator.exercises.boards.grid.standing import Box, Spot, Wanted, depth, exact, standing
from facilitator.exercises.boards.grid.view.crowd import Level
from facilitator.exercises.boards.grid.view.marks import Mark
from facilitator.ui.kit.pills import Pills

GHOSTS, PILLS = 1.0, 3.0  # how far in front pills are drawn: where groups were, and where they are


class Ground:
    """`frame` is the grid in the scene, `bounds` what names may cover.

    In a crowd `lanes` says across which x each group's arrow runs.
    """

    def __init__(self, pills: Pills) -> None:
        self.frame = Box(0, 0, 1, 1)
        self.bounds = Box(0, 0, 1, 1)
        self.lanes: Mapping[str, float] = {}
        self.pills = self.faint = pills

    def wear(self, level: Level) -> None:
        """Pills of that kind: for groups, and for where they were."""
        self.pills, self.faint = level

    def pills_for(self, mark: Mark) -> Pills:
        return self.faint if mark.ghost else self.pills

    def wanted(self, mark: Mark, upright: bool) -> Wanted:
        """Where a pill wants to be; `upright` when an arrow leads there."""
        face = replace(mark.face, whole=False) if mark.face.whole else mark.face
        size = self.pills_for(mark).measure(face)
        x, y = self._point(mark.place)
        x = self.lanes.get(mark.item, x)
        reach, cell = self.pills.size.reach, self._cell(mark.place)
        return Wanted(mark.key, x, y, size.width(), size.height(), reach, cell, upright, mark.ghost)

    def exact(self, mark: Mark, upright: bool) -> Spot:
        return exact(self.wanted(mark, upright), self.bounds)

    def lifted(self, place: Place, box: Box) -> Spot:
        """The exact place of a pill whose size is known: what a live move needs, and no more."""
        x, y = self._point(place)
        return standing(x, y, box.width, box.height, self.pills.size.reach, self.bounds)

    def opened(self, mark: Mark, rest: Spot) -> Spot:
        """Where a pill at rest there shows all of its name: on top of others, which stay where they are."""
        if not mark.face.whole:
            return rest
        size = self.pills_for(mark).measure(mark.face)
        return standing(rest.x, rest.y, size.width(), size.height(), self.pills.size.reach, self.bounds)

    def depth(self, mark: Mark, spot: Spot) -> float:
        """How far in front it is drawn while nobody asks for it."""
        return (GHOSTS if mark.ghost else PILLS) + round(depth(spot, self.frame), 3)

    def _point(self, place: Place) -> tuple[float, float]:
        frame = self.frame
        return frame.x + place.impact * frame.width, frame.bottom - place.say * frame.height

    def _cell(self, place: Place) -> Box:
        """The square that a place lies in."""
        wide, high = self.frame.width * BAND, self.frame.height * BAND
        left = self.frame.x + band_of(place.impact) * wide
        return Box(left, self.frame.bottom - (band_of(place.say) + 1) * high, wide, high)


def way(was: Wanted, now: Wanted) -> Box | None:
    """Where an arrow straight up or down will run, between the pills at its ends: no place for names."""
    top, bottom = sorted((was.y, now.y))
    high = (was.height + now.height) / 2
    if abs(was.x - now.x) >= 1 or bottom - top <= high:
        return None
    return Box(now.x - 2, top + high / 2, 4, bottom - top - high)
