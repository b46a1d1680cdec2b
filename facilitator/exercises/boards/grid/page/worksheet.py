"""Blank sheets for the grid: a list to think on, and the empty grid with its squares."""

from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.page.axes import Axes
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Picture, Text, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.sheet import For, Sheet
from facilitator.handouts.kit.table import blank_table
from facilitator.handouts.kit.writing import ToFill, WritingLines, high
from facilitator.words import tr
from facilitator.workshop.session import Activity

WRITING_LINES = 3
LOWEST = 0.75  # of its width: a lower grid leaves no room to write


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """A list and a grid for each person; on A3 one of each for a table to work on together."""
    state: State = activity.boards[name]
    each: For = "table" if edition.paper == "A3" else "person"
    return [
        Sheet(tr("List everyone"), edition, _listing(activity, state, name, edition), each),
        Sheet(tr("The grid"), edition, _grid(state, edition), each),
    ]


class BlankGrid(Picture):
    """The empty grid, as high as the page allows once what follows has its room."""

    def __init__(self, state: State, edition: Edition, following: float) -> None:
        alt = tr("An empty grid. Across: {x} Up: {y} Letters A to E go up, numbers 1 to 5 go across.")
        super().__init__(edition.width, edition.width, alt.format(x=state.x, y=state.y))
        self._state, self._edition, self._following = state, edition, following

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What follows goes to a page of its own rather than leave too little room to write in."""
        free = height - self._following - self.spaceAfter
        low = self.width * LOWEST
        self.height = min(free if free >= low else height - self.spaceAfter, self.width * 1.05)
        return self.width, self.height

    def least(self, width: float) -> float:
        return self.width * LOWEST

    def picture(self, canvas: PaperCanvas) -> None:
        axes = Axes(self._state, self._edition, self.width, self.height)
        axes.draw(canvas, codes=True)
        places = [place for places in axes.quarter_names() for place in places]
        axes.name_quarter(canvas, min(places, key=axes.codes_under))


def _listing(activity: Activity, state: State, name: str, edition: Edition) -> list[Block]:
    prompts = [s.prompt for s in activity.steps if s.board == name and s.mode == "list"]
    heads = [tr("People or group"), state.x, tr("Have we asked them?")]
    how = tr("Write every group you can think of. Roles first; names of people later or never.")
    top = [
        Heading(prompts[0] if prompts else activity.title, 1, edition, title=True),
        _decision(state, edition),
        Text(how, edition.style("text")),
    ]
    return [*top, blank_table(heads, (5, 3, 3), edition, edition.height - high(top, edition) - 2)]


def _grid(state: State, edition: Edition) -> list[Block]:
    how = tr(
        "Write each group on the grid as things are today. Then draw an arrow up or down: "
        "how much say should they have?"
    )
    ending: list[Block] = [
        lead(tr("Who have we left off? What would help them come?"), edition, "h3"),
        WritingLines(edition, WRITING_LINES, fill=True),
    ]
    axes = Axes(state, edition, edition.width, edition.width)
    following = sum(b.wrap(edition.width, 0)[1] + b.spaceBefore + b.spaceAfter for b in ending)
    return [
        Heading(tr("Who has a say now, and how much should they have?"), 1, edition, title=True),
        _decision(state, edition),
        Text(how, edition.style("text")),
        *([] if axes.band_words else [Text(axes.legend(), edition.style("text"))]),
        BlankGrid(state, edition, following),
        *ending,
    ]


def _decision(state: State, edition: Edition) -> Text:
    """The decision in hand, or room to write it."""
    asked = Span(tr("The decision:"), True)
    if not state.decision:
        return ToFill([asked], edition)
    return Text([asked, Span(f" {state.decision}")], edition.style("text"))
