"""What changed on a grid since earlier sessions: in words, in a picture, and in a table by session."""

from facilitator.exercises.boards.grid import changes
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.page.key import Key
from facilitator.exercises.boards.grid.page.picture import GridPicture
from facilitator.exercises.boards.grid.through_time import TODAY, Line, frame, lines, times_on_record
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.table import Cell, table
from facilitator.words import tr

NAME = 2.6  # columns of a session that a group's name takes; twice that where there are many
FEW = 4  # sessions that have their days above the columns


def changed(state: State, edition: Edition) -> list[Block]:
    """Nothing without an earlier session, and nothing while nobody is placed today."""
    found = times_on_record(state)
    if not found or not state.comparable:
        return []
    (_, since), rows = found[-2], lines(state)
    story: list[Block] = [Heading(tr("What changed since {when}").format(when=since), 2, edition)]
    story += items(list(changes.sentences(state, TODAY)), edition)
    picture = _picture(state, since, edition)
    story += [picture, _key(state, since, edition, picture)]
    numbers = picture.numbers
    if numbers:
        story.append(Text(tr("The numbers on the grid are those in the table."), edition.style("text")))
    if len(found) > 2:
        story += _earlier(state, edition)
    story.append(Heading(tr("Each group, session by session"), 2, edition))
    story.append(lead(" ".join((_legend(), changes.how_matched())), edition, "text"))
    return story + _table(rows, found, numbers, edition)


def _picture(state: State, since: str, edition: Edition) -> GridPicture:
    alt = tr(
        "Where groups stand this time; an arrow leads from where one stood on {when}. The table says it too."
    )
    return GridPicture(frame(state, TODAY), edition, alt.format(when=since))


def _key(state: State, since: str, edition: Edition, picture: GridPicture) -> Key:
    return Key(frame(state, TODAY), edition, changes.arrow_words(since), picture.quarter_apart)


def _earlier(state: State, edition: Edition) -> list[Block]:
    """What changed before that, from each session to the next, the latest first."""
    story: list[Block] = [Heading(tr("What had changed before"), 2, edition)]
    for at, when in reversed(times_on_record(state)[1:-1]):
        story.append(lead(when, edition, "h3"))
        story += items(list(changes.sentences(state, at)), edition)
    return story


def _table(
    rows: tuple[Line, ...], found: tuple[tuple[str, str], ...], numbers: dict[str, int], edition: Edition
) -> list[Block]:
    """Days above the columns; of many sessions numbers, with their days told before."""
    few = len(found) <= FEW
    heads = [when if few else str(n) for n, (_, when) in enumerate(found, 1)]
    cells: list[list[Cell]] = [
        [
            _name(line, numbers),
            *(changes.square_words(line, p) if few else changes.short_words(p) for p in line.places),
        ]
        for line in rows
    ]
    before: list[Block] = []
    if not few:
        days = tr(", ").join(
            tr("{number}: {when}").format(number=n, when=w) for n, (_, w) in enumerate(found, 1)
        )
        before = [lead(f"{days}. {changes.short_legend()}", edition, "text")]
    shares = (NAME if few else NAME * 2, *(1.0 for _ in found))
    return [*before, *table([tr("People or group"), *heads], cells, edition, shares)]


def _name(line: Line, numbers: dict[str, int]) -> Cell:
    number = numbers.get(line.id)
    return [Span(f"{number}  ", True), Span(line.name)] if number else line.name


def _legend() -> str:
    return tr(
        "In a square such as C4 the letter says how often a group has a say, from A, never, to E, always, "
        "and the figure how often it is impacted, from 1 to 5."
    )
