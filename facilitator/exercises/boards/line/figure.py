"""The line as a figure, from the same computed chart as on the wall and on paper."""

from collections.abc import Iterator

from facilitator.exercises.boards.line.chart import Chart, Room, chart
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import line_words, vote_words
from facilitator.exercises.parts.figure import Dot, Figure, Shape, Trace, Words, room_for, shortened

WIDTH, HIGH, BELOW, ABOVE = 900.0, 240.0, 56.0, 44.0  # dots have `HIGH` at most; words stand below and above
DOT, LEAST_DOT, SIZE, TICK = 12.0, 4.0, 18.0, 9.0
THIRD = 0.31  # of the width, for the words of each end and of the middle


def figure(state: State, votes: tuple[int, ...]) -> Figure:
    """Those votes over the line: the first hollow, the second filled."""
    drawn = chart(state, votes, Room(WIDTH, HIGH, DOT, LEAST_DOT, SIZE * 1.3))
    high = BELOW + _top(drawn) + ABOVE
    shapes = (*_line(state, drawn), *_votes(drawn), *_legend(votes, high))
    return Figure(state.question, line_words(state, votes), WIDTH, high, shapes)


def _top(drawn: Chart) -> float:
    """How high over the line anything stands."""
    tops = (
        *(spot.y + drawn.radius for spot in drawn.spots),
        *(bar.height for bar in drawn.bars),
        *(label.y + SIZE * 1.3 for label in drawn.labels),
    )
    return max(tops, default=0.0)


def _line(state: State, drawn: Chart) -> Iterator[Shape]:
    yield Trace(((0, BELOW), (WIDTH, BELOW)), width=2.5)
    for x in (1.0, WIDTH - 1.0):
        yield Trace(((x, BELOW - TICK), (x, BELOW + TICK)), width=2.5)
    for x in drawn.points:
        yield Trace(((x, BELOW - TICK), (x, BELOW)))
    for text, to in ((state.low, 0.0), (state.middle, 0.5), (state.high, 1.0)):
        yield Words(
            shortened(text, SIZE, WIDTH * THIRD), WIDTH * to, BELOW - TICK - SIZE * 1.3, SIZE, to, True
        )


def _votes(drawn: Chart) -> Iterator[Shape]:
    foot = BELOW + 2.0
    for spot in drawn.spots:
        yield Dot(spot.x, foot + spot.y, drawn.radius * 0.9, _colour(spot.vote), spot.vote == 2)
    for bar in drawn.bars:
        left, right, top = bar.x - bar.width / 2, bar.x + bar.width / 2, foot + bar.height
        corners = ((left, foot), (left, top), (right, top), (right, foot))
        yield Trace(corners, _colour(bar.vote), closed=True, filled=bar.vote == 2)
    for label in drawn.labels:
        yield Words(str(label.count), label.x, foot + label.y + 4, SIZE, 0.5, label.vote == 2)


def _legend(votes: tuple[int, ...], high: float) -> Iterator[Shape]:
    x, y = 0.0, high - SIZE * 1.1
    for vote in votes:
        name = vote_words(vote)
        yield Dot(x + 8, y + SIZE * 0.35, 7.0, _colour(vote), vote == 2)
        yield Words(name, x + 22, y, SIZE, bold=vote == 2)
        x += 22 + room_for(name, SIZE) + SIZE * 2


def _colour(vote: int) -> str:
    return "teal" if vote == 2 else "ink"
