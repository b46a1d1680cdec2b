"""Blank sheets for the line: one's own mark with reasons, and slips to vote with."""

from math import ceil

from facilitator.exercises.boards.line.chart import INSET
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.page.picture import THIRD, TICK, draw_line, words_height
from facilitator.exercises.parts.tally import POINTS
from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Picture, Text
from facilitator.handouts.kit.lines import Line
from facilitator.handouts.kit.sheet import Sheet
from facilitator.handouts.kit.writing import WritingLines, spread
from facilitator.words import right_to_left, tr
from facilitator.workshop.session import Activity

SLIPS = 10  # two votes for each of the five at a table
GRIDS = ((2, 5), (1, 5), (1, 4), (1, 3))  # slips across and down: the first that holds the words
QUESTION_LINES = 3
PAD = 12.0
ABOVE = 24.0  # from the line up to the question: circles to mark, and air


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """A reasons sheet for each person; for each table of five, slips for two votes."""
    state: State = activity.boards[name]
    return [
        Sheet(tr("Reasons sheet"), edition, _reasons(state, edition)),
        *cards(activity, name, edition),
    ]


def cards(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """Slips for two votes, for each table of five."""
    state: State = activity.boards[name]
    slips = Slips(state, edition)
    pages = ceil(SLIPS / (slips.across * slips.down))
    story: list[Block] = [slips, *(Slips(state, edition) for _ in range(1, pages))]
    return [Sheet(tr("Vote slips"), edition, story, "table")]


class BlankLine(Picture):
    """The empty line, with five places to mark."""

    def __init__(self, state: State, edition: Edition) -> None:
        below = words_height(state, edition.width, edition.text)
        alt = tr("An empty line with five places, from {low} to {high}.")
        super().__init__(edition.width, below + 26, alt.format(low=state.low, high=state.high))
        self._state, self._edition, self._base = state, edition, below

    def picture(self, canvas: PaperCanvas) -> None:
        draw_line(canvas, self._state, _points(self.width), self.width, self._base, self._edition.text)
        _circles(canvas, _points(self.width), self._base + 12, 8)


class Slips(Picture):
    """A page of slips with lines to cut along; every slip asks the same."""

    def __init__(self, state: State, edition: Edition) -> None:
        alt = tr("Slips to cut out. On each: {question} From {low} to {high}, five places to mark.")
        words = alt.format(question=state.question, low=state.low, high=state.high)
        super().__init__(edition.width, edition.height - 12, words)
        self._state, self._edition = state, edition
        fitting = (grid for grid in GRIDS if self._holds(*grid))
        self.across, self.down = next(fitting, GRIDS[-1])

    def _holds(self, across: int, down: int) -> bool:
        """Whether a slip of that grid holds the question and the words under the line, none cut."""
        size, inner = self._edition.text, self.width / across - 2 * PAD
        state = self._state
        words = lines.words([lines.Span(" ".join((state.low, state.middle, state.high)), True)])
        if max((word.width for word in words), default=0.0) * size > inner * THIRD:
            return False
        rows = len(lines.fill(self._question(), inner / size))
        needed = PAD + rows * size * 1.25 + ABOVE + words_height(state, inner, size)
        return rows <= QUESTION_LINES and needed <= self.height / down

    def _question(self) -> Line:
        return lines.words([lines.Span(self._state.question, True)])

    def picture(self, canvas: PaperCanvas) -> None:
        wide, high = self.width / self.across, self.height / self.down
        self._cut_lines(canvas, wide, high)
        for row in range(self.down):
            for column in range(self.across):
                canvas.saveState()
                canvas.translate(column * wide, row * high)
                self._slip(canvas, wide, high)
                canvas.restoreState()

    def _cut_lines(self, canvas: PaperCanvas, wide: float, high: float) -> None:
        canvas.saveState()
        canvas.setDash(4, 3)
        canvas.setLineWidth(1)
        for row in range(self.down + 1):
            canvas.line(0, row * high, self.width, row * high)
        for column in range(self.across + 1):
            canvas.line(column * wide, 0, column * wide, self.height)
        canvas.restoreState()

    def _slip(self, canvas: PaperCanvas, wide: float, high: float) -> None:
        size, inner = self._edition.text, wide - 2 * PAD
        question = lines.fill(self._question(), inner / size)
        if len(question) > QUESTION_LINES:
            rest = [word for row in question[QUESTION_LINES - 1 : QUESTION_LINES + 1] for word in row]
            question = [*question[: QUESTION_LINES - 1], lines.shortened(rest, inner / size)]
        canvas.translate(PAD, 0)
        y = high - PAD - size
        for line in question:
            x = inner - lines.width_of(line) * size if right_to_left() else 0.0
            canvas.lay(line, x, y, size, lines.leading_side(line))
            y -= size * 1.25
        words = words_height(self._state, inner, size)
        base = max(words, min(words + PAD, y - 8))  # clear of the question above and of the scissors below
        draw_line(canvas, self._state, _points(inner), inner, base, size)
        _circles(canvas, _points(inner), base + TICK + 3, 6)


def _reasons(state: State, edition: Edition) -> list[Block]:
    text = edition.style("text")
    story: list[Block] = [
        Heading(state.question, 1, edition, title=True),
        Text(tr("Make your own mark first. There is no right place, and you may pass."), text),
        BlankLine(state, edition),
    ]
    for side in (state.low_side, state.high_side):
        story.append(Heading(tr("What speaks for: {side}").format(side=side), 2, edition))
        story.append(WritingLines(edition, 4 if not edition.large else 2))
    story.append(Heading(tr("What moved me, or kept me where I was"), 2, edition))
    story.append(WritingLines(edition, 3 if not edition.large else 2))
    return spread(story, edition)


def _points(width: float) -> tuple[float, ...]:
    gap = width * (1 - 2 * INSET) / (POINTS - 1)
    return tuple(width * INSET + i * gap for i in range(POINTS))


def _circles(canvas: PaperCanvas, points: tuple[float, ...], y: float, radius: float) -> None:
    canvas.setLineWidth(1.2)
    for x in points:
        canvas.circle(x, y, radius, stroke=1, fill=0)
