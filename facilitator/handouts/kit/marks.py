"""Marks that survive the worst printer: shapes, arrows, hatching; nothing thinner than a point."""

from collections.abc import Sequence
from math import atan2, cos, pi, sin
from typing import Any

Points = Sequence[tuple[float, float]]
HATCH_GREY = 0.62
HATCH_GAP = 9.0


def shape(
    canvas: Any,
    outline: Points,
    x: float,
    y: float,
    radius: float,
    *,
    colour: str,
    hollow: bool = False,
    dashed: bool = False,
) -> None:
    """A kind's shape at its exact place; without corners it is a circle, `hollow` a ring.

    `dashed` is where somebody was: an outline with white within.
    """
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour if not hollow and not dashed else "#FFFFFF")
    canvas.setLineWidth(1.6 if hollow and not dashed else 1.2)
    if dashed:
        canvas.setDash(2.2, 1.6)
    path = canvas.beginPath()
    if outline:
        path.moveTo(x + outline[0][0] * radius, y + outline[0][1] * radius)
        for across, up in outline[1:]:
            path.lineTo(x + across * radius, y + up * radius)
        path.close()
    else:
        path.circle(x, y, radius * 0.9)
    canvas.drawPath(path, stroke=1, fill=1)
    canvas.restoreState()


def arrow(canvas: Any, start: tuple[float, float], end: tuple[float, float], clear: float) -> None:
    """An arrow that leaves both ends' shapes clear; nothing when they are too near for one."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = (across**2 + up**2) ** 0.5
    if length < 2 * clear + 4:
        return
    angle = atan2(up, across)
    begin = (start[0] + clear * cos(angle), start[1] + clear * sin(angle))
    tip = (end[0] - clear * cos(angle), end[1] - clear * sin(angle))
    barb = min(7.0, (length - 2 * clear) * 0.7)
    canvas.setLineWidth(1.4)
    canvas.line(*begin, tip[0] - cos(angle) * barb * 0.6, tip[1] - sin(angle) * barb * 0.6)
    path = canvas.beginPath()
    path.moveTo(*tip)
    for side in (pi * 0.86, -pi * 0.86):
        path.lineTo(tip[0] + barb * cos(angle + side), tip[1] + barb * sin(angle + side))
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def hatch(canvas: Any, x: float, y: float, width: float, height: float) -> None:
    """Slanting lines where a screen has a tint."""
    canvas.saveState()
    canvas.setStrokeGray(HATCH_GREY)
    canvas.setLineWidth(1)
    lines = []
    offset = HATCH_GAP
    while offset < width + height:
        across, down = max(0.0, offset - height), min(offset, height)
        right, up = min(offset, width), max(0.0, offset - width)
        lines.append((x + across, y + down, x + right, y + up))
        offset += HATCH_GAP
    canvas.lines(lines)
    canvas.restoreState()
