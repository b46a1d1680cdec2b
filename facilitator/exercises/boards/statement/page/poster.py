"""The statement as a poster: nothing but the words, as large as the page allows."""

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.tables import told
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.flow import Block, Gap, Text
from facilitator.words import tr
from facilitator.workshop.session import Activity

LARGEST = 0.11  # of the paper's width
STEP = 0.93
AIR = 0.06  # of the page's height, above the words


def poster(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """One page; a text that cannot fit in readable letters goes on to the next. Empty without a text."""
    state: State = told(activity.boards[name])
    if not state.text or state.questions:
        return []
    closing = Text(_closing(state), Style(edition.text * 1.2, before=edition.text))
    room = edition.height * (1 - AIR) - closing.wrap(edition.width, 0)[1] - 2 * edition.text
    size = edition.page[0] * LARGEST
    while size > edition.text and not _fits(state.text, size, edition.width, room):
        size *= STEP
    texts = _texts(state.text, max(size, edition.text))
    return [Gap(edition.height * AIR), *texts, closing]


def _texts(text: str, size: float) -> list[Text]:
    style = Style(size, bold=True, after=size * 0.4)
    return [Text(line, style) for line in text.split("\n") if line]


def _fits(text: str, size: float, width: float, room: float) -> bool:
    """No word is split, and all lines fit."""
    texts = _texts(text, size)
    high = sum(t.wrap(width, 0)[1] + t.spaceAfter for t in texts)
    return high <= room and all(t.narrowest() <= width for t in texts)


def _closing(state: State) -> str:
    return tr("Agreed by the group") if state.agreed else tr("A draft, not agreed yet")
