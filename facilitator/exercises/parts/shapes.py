"""The shapes that tell kinds apart, for windows and paper alike."""

from math import cos, pi, sin

Outline = tuple[tuple[float, float], ...]


def _regular(corners: int) -> Outline:
    """A regular polygon, its first corner at the top, within a circle of radius 1; y grows upwards."""
    angles = (pi / 2 + 2 * pi * i / corners for i in range(corners))
    return tuple((round(cos(a), 4), round(sin(a), 4)) for a in angles)


# Circle and ring have no corners: they are drawn as such, the ring hollow.
OUTLINES: dict[str, Outline] = {
    "square": ((-0.8, -0.8), (-0.8, 0.8), (0.8, 0.8), (0.8, -0.8)),
    "triangle": _regular(3),
    "circle": (),
    "diamond": _regular(4),
    "pentagon": _regular(5),
    "ring": (),
}
SHAPES = tuple(OUTLINES)
