"""Blank sheets: one to rate on alone, large enough to mark with a thick pen, and one for a team."""

from collections.abc import Iterator

from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.items import Behaviour
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import KINDS, kind_words, letter, point_words
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.flow import Block, Heading, Text
from facilitator.handouts.kit.lines import Span, named
from facilitator.handouts.kit.sheet import Sheet
from facilitator.handouts.kit.table import Cell, Table
from facilitator.handouts.kit.writing import WritingLines, high, spread
from facilitator.words import right_to_left, tr
from facilitator.workshop.session import Activity

RING = 0.66  # of the letters: the radius of the ring around a figure
INDENT = 2.1  # letters, from the ring's outer side to the words
BEHAVIOUR = 15.0  # columns of a figure that a behaviour's words take
WHOLE = 12  # lines of an answer that stay on one page
CLOSE = 1.6  # sizes of text from line to line, where the page has no more


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """A rating form for each person, and a team sheet for each table, for today's principles."""
    state: State = activity.boards[name]
    return [
        Sheet(tr("Rating sheet"), edition, _form(activity, state, edition)),
        Sheet(tr("Team sheet"), edition, _team(activity, state, edition), "table"),
    ]


class Answer(Text):
    """One answer with the figure to put a ring around; the typist reads the same figure."""

    def __init__(self, figure: str, words: list[Span], edition: Edition) -> None:
        size = edition.text
        style = Style(size, after=size * 0.3, indent=size * INDENT)
        super().__init__(words, style)
        self._figure = figure

    def split(self, width: float, height: float) -> list[Block]:
        """An answer of a few lines stays whole."""
        return super().split(width, height) if len(self.lines(width)) > WHOLE else []

    def paint_lines(self, canvas: PaperCanvas, x: float, y: float) -> None:
        size = self.style.size
        aside = size * (RING + 0.1)
        across = x + (self.width - aside if right_to_left() else aside)
        middle = across, y + self.height - size * 0.66
        if self.begins:
            canvas.setLineWidth(1.1)
            canvas.circle(*middle, size * RING, stroke=1, fill=0)
            canvas.write(self._figure, middle[0], middle[1] - size * 0.33, size * 0.9, to=0.5)
        super().paint_lines(canvas, x, y)


def _form(activity: Activity, state: State, edition: Edition) -> list[Block]:
    how = tr(
        "Alone, and without your name. Mark one figure for each sentence: what do you see here? "
        "Leave out whatever you like."
    )
    story: list[Block] = [
        Heading(activity.title, 1, edition, title=True),
        Text(how, edition.style("text")),
    ]
    asked: list[list[Block]] = []
    for group in state.principles:
        heading = tr("{letter}  {name}").format(letter=letter(state, group), name=group.name)
        head: list[Block] = [Heading(heading, 2, edition)]
        for behaviour in group.behaviours:
            asked.append(head + _question(state, behaviour, edition))
            head = []
    if state.asking_roles:
        asked.append(_role(state, edition))
    for question in asked[-2:-1]:
        question[-1].heads = True  # the last of all does not stand alone on a page
    return story + [block for question in asked for block in question]


def _question(state: State, behaviour: Behaviour, edition: Edition) -> list[Block]:
    """The sentence and its answers, together on one page."""
    spans = [Span(state.code(behaviour.id), True), Span(f"  {behaviour.text}", True)]
    asked = Text(spans, edition.style("h3"))
    answers = [Answer(figure, words, edition) for figure, words in _answers(state, behaviour)]
    return _kept([asked, *answers], edition)


def _answers(state: State, behaviour: Behaviour) -> Iterator[tuple[str, list[Span]]]:
    for point, name in enumerate(state.points):
        look = behaviour.looks[point] if behaviour.looks else ""
        words = [named(name), Span(look)] if look else [Span(name, True)]
        yield str(point + 1), words
    yield "0", [Span(point_words(state, UNKNOWN))]


def _role(state: State, edition: Edition) -> list[Block]:
    words = tr("If you like: which of these are you?")
    why = tr("Roles are only shown side by side where that cannot point at anyone.")
    asked = [Heading(words, 2, edition), Text(why, edition.style("text"))]
    answers = [Answer("", [Span(role)], edition) for role in state.roles]
    return _kept([*asked, *answers], edition)


def _kept(blocks: list[Text], edition: Edition) -> list[Block]:
    """None of them alone at the foot of a page, or at the head of the next."""
    for block in blocks[:-1]:
        block.heads = True
    blocks[-1].spaceAfter = edition.text * 0.8
    return list(blocks)


def _team(activity: Activity, state: State, edition: Edition) -> list[Block]:
    """A table to count on, then what the team keeps and changes."""
    points = {str(n): name for n, name in enumerate(state.points, 1)} | {"0": point_words(state, UNKNOWN)}
    key = tr(", ").join(tr("{figure} {point}").format(figure=f, point=p) for f, p in points.items())
    blank = [""] * len(points)
    rows: list[list[Cell]] = [
        [[Span(state.code(b.id), True), Span(f"  {b.text}")], *blank]
        for group in state.principles
        for b in group.behaviours
    ]
    shares = (BEHAVIOUR, *(1.0 for _ in blank))
    how = tr("How many of us marked each? {key}. Look at the widest spread first.").format(key=key)
    top: list[Block] = [
        Heading(tr("{title} As a team").format(title=activity.title), 1, edition, title=True),
        Text(how, edition.style("text")),
        Table([tr("Behaviour"), *points], rows, edition, edition.text * 2.2, shares),
    ]
    kept = [_weighed(edition, count) for count in (2, 1)]
    whole = next((k for k in kept if high([*top, *k], edition) <= edition.height), kept[0])
    return spread([*top, *whole], edition)


def _weighed(edition: Edition, count: int) -> list[Block]:
    """Lines for what is kept and what is changed, which are weighed on one page."""
    story: list[Block] = []
    for kind in KINDS:
        room = WritingLines(edition, count, edition.text * CLOSE)
        room.heads = kind != KINDS[-1]
        story += [Heading(kind_words(kind), 2, edition), room]
    return story
