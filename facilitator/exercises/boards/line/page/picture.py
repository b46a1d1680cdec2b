"""The line drawn on paper, from the same computed chart as on the wall."""

from facilitator.exercises.boards.line.chart import Chart, Room, chart
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import line_words, vote_words
from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.handouts.kit.lines import Line

DOTS = 130.0  # points of height for dots or bars
DOT, LEAST_DOT = 7.0, 2.4
TICK = 6.0
END_LINES = 3
THIRD = 0.31  # of the width, for the words of each end and of the middle


def ends(state: State, width: float, size: float) -> list[tuple[list[Line], float, float]]:
    """The words under a line: their lines, where they start or end, and which (0, 0.5 or 1)."""
    words = ((state.low, 0.0, 0.0), (state.middle, width / 2, 0.5), (state.high, width, 1.0))
    return [(_broken(text, width * THIRD, size), x, to) for text, x, to in words]


def draw_line(
    canvas: PaperCanvas, state: State, points: tuple[float, ...], width: float, top: float, size: float
) -> None:
    """The line at height `top`, its five points, and the words below it."""
    canvas.setLineWidth(1.6)
    canvas.line(0, top, width, top)
    for x in (0.8, width - 0.8):
        canvas.line(x, top - TICK, x, top + TICK)
    for x in points:
        canvas.line(x, top - TICK, x, top)
    for rows, x, to in ends(state, width, size):
        y = top - TICK - size * 1.25
        for row in rows:
            canvas.lay(row, x - to * lines.width_of(row) * size, y, size, lines.leading_side(row))
            y -= size * 1.25


def words_height(state: State, width: float, size: float) -> float:
    """The height of the words under the line, the tick included."""
    most = max(len(rows) for rows, *_ in ends(state, width, size))
    return TICK + size * (1.25 * most + 0.4)


class LinePicture(Picture):
    """Both votes over the line: the first hollow, the second filled."""

    def __init__(self, state: State, votes: tuple[int, ...], edition: Edition) -> None:
        size = edition.small
        below = words_height(state, edition.width, size)
        legend = size * 1.9
        super().__init__(edition.width, below + DOTS + legend, line_words(state, votes))
        self._state, self._votes, self._edition = state, votes, edition
        self._base = below
        room = Room(self.width, DOTS, DOT, LEAST_DOT, size * 1.3)
        self.chart: Chart = chart(state, votes, room)

    def picture(self, canvas: PaperCanvas) -> None:
        draw_line(canvas, self._state, self.chart.points, self.width, self._base, self._edition.small)
        canvas.translate(0, self._base + 1.5)
        for spot in self.chart.spots:
            self._ink(canvas, spot.vote)
            canvas.circle(spot.x, spot.y, self.chart.radius * 0.9, stroke=1, fill=int(spot.vote == 2))
        for bar in self.chart.bars:
            self._ink(canvas, bar.vote)
            canvas.rect(bar.x - bar.width / 2, 0, bar.width, bar.height, stroke=1, fill=int(bar.vote == 2))
        canvas.setFillColor("#000000")
        size = self._edition.small
        for label in self.chart.labels:
            canvas.write(str(label.count), label.x, label.y + size * 0.25, size, bold=label.vote == 2, to=0.5)
        self._legend(canvas, DOTS + size * 0.8)

    def _ink(self, canvas: PaperCanvas, vote: int) -> None:
        colour = self._edition.colour("teal" if vote == 2 else "ink")
        canvas.setLineWidth(max(1.0, self.chart.radius * 0.16))
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)

    def _legend(self, canvas: PaperCanvas, y: float) -> None:
        size = self._edition.small
        x = 0.0
        for vote in self._votes:
            self._ink(canvas, vote)
            canvas.setLineWidth(1.2)
            canvas.circle(x + size * 0.4, y + size * 0.34, size * 0.36, stroke=1, fill=int(vote == 2))
            canvas.setFillColor("#000000")
            x += size * 1.1
            x += canvas.write(vote_words(vote), x, y, size, bold=vote == 2) + size * 1.6


def _broken(text: str, width: float, size: float) -> list[Line]:
    """At most three lines; the last one ends in an ellipsis when there is more."""
    rows = lines.fill(lines.words([lines.Span(text, True)]), width / size)
    if len(rows) > END_LINES:
        rest = [word for row in rows[END_LINES - 1 :][:2] for word in row]
        rows = [*rows[: END_LINES - 1], lines.shortened(rest, width / size)]
    return rows
