"""Ratings as a figure, from the same computed chart as on the wall and on paper."""

from collections.abc import Iterator, Sequence

from facilitator.exercises.boards.scales.chart import Chart, Room, Segment, Strip, chart
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import point_words, told_words
from facilitator.exercises.parts.figure import Figure, Shape, Trace, Words, room_for, shortened
from facilitator.words import tr

WIDTH, SIZE, BAR = 900.0, 18.0, 22.0
LINE = 1.35 * SIZE
ROW = 2 * LINE + BAR + 16  # the words, the counts above their parts, the bar
UNKNOWN_ROOM = 64.0
HATCH = 9.0

Named = tuple[str, Counts]


def figure(state: State, title: str, named: Sequence[Named]) -> Figure:
    """A bar for each name, cut in parts: white, striped or filled by the point of the scale."""
    key = tuple(_key(state))
    top = max(y for *_, y in key) + 1.4 * LINE
    strips = [Strip(str(n), counts, top + n * ROW + 2 * LINE) for n, (_, counts) in enumerate(named)]
    drawn = chart(strips, Room(1, WIDTH - 2, BAR, UNKNOWN_ROOM, lambda count: room_for(str(count), SIZE) + 4))
    high = top + len(named) * ROW
    told = " ".join(
        tr("{name}: {counts}").format(name=name, counts=told_words(state, counts)) for name, counts in named
    )
    shapes = (*_legend(state, key, high), *_words(named, top, high), *_parts(state, drawn, high))
    return Figure(title, told, WIDTH, high, shapes)


def _words(named: Sequence[Named], top: float, high: float) -> Iterator[Shape]:
    for number, (name, _) in enumerate(named):
        down = top + number * ROW + SIZE
        yield Words(shortened(name, SIZE, WIDTH), 0, high - down, SIZE, bold=True)


def _parts(state: State, drawn: Chart, high: float) -> Iterator[Shape]:
    last = len(state.points) - 1
    for part in drawn.segments:
        yield from _part(part, last, high - part.y)
        yield Words(str(part.count), part.x + part.width / 2, high - part.y + 6, SIZE, 0.5)


def _part(part: Segment, last: int, upper: float) -> Iterator[Shape]:
    """The part with its upper edge at `upper`; middle points have the more stripes the higher they are."""
    left, right, lower = part.x, part.x + part.width, upper - part.height
    corners = ((left, lower), (left, upper), (right, upper), (right, lower))
    yield Trace(
        corners,
        "teal" if part.point == last else "ink",
        closed=True,
        filled=part.point == last,
        dashed=part.point == UNKNOWN,
    )
    if 0 < part.point < last:
        gap, x = HATCH * last / (2 * part.point), left
        while (x := x + gap) < right:
            yield Trace(((x, lower), (x, upper)), width=1.0)


def _key(state: State) -> Iterator[tuple[int, float, float]]:
    """Each point of the scale with its place, from the top down, in as many rows as they need."""
    x = y = 0.0
    for point in (*range(len(state.points)), UNKNOWN):
        wide = room_for(point_words(state, point), SIZE) + 4 * SIZE
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE
        yield point, x, y
        x += wide


def _legend(state: State, key: Sequence[tuple[int, float, float]], high: float) -> Iterator[Shape]:
    for point, x, y in key:
        sample = Segment("", point, x + 1, y, 1.6 * SIZE, SIZE, 0)
        yield from _part(sample, len(state.points) - 1, high - y - 2)
        yield Words(
            shortened(point_words(state, point), SIZE, WIDTH / 2), x + 2.2 * SIZE, high - y - SIZE, SIZE
        )
