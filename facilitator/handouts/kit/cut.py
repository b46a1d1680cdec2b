"""Cards to cut out: several to a page along dashed lines, each as large as its words need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.flow import Block, Content, Text
from facilitator.words import tr

PAD = 12.0
SIZES = (1.7, 1.4, 1.2, 1.0)  # of the text: the largest at which everything fits
LONG = 3  # lines below the words that make them a heading rather than the whole
MOST = 0.8  # of the cards are of one size
MARK = 0.62  # a shape's radius, in sizes of the words beside it
DASH = (4, 3)
Grid = tuple[int, int]  # cards across and down
# From the smallest card to a whole page.
GRIDS: dict[tuple[bool, bool], tuple[Grid, ...]] = {  # by whether it is A3 and large print
    (False, False): ((2, 5), (2, 4), (1, 4), (1, 2), (1, 1)),
    (False, True): ((2, 4), (1, 4), (1, 3), (1, 2), (1, 1)),
    (True, False): ((3, 7), (2, 6), (2, 4), (1, 3), (1, 1)),
    (True, True): ((2, 6), (2, 4), (1, 4), (1, 2), (1, 1)),
}


@dataclass(frozen=True)
class Mark:
    """A kind's shape, drawn before the words; without corners it is a circle, `hollow` a ring."""

    outline: marks.Points
    colour: str
    hollow: bool = False


@dataclass(frozen=True)
class Card:
    """One card: `words` large and bold, what is `said` below them; without words it is to be written on."""

    words: str = ""
    said: tuple[Content, ...] = ()
    mark: Mark | None = None


@dataclass(frozen=True)
class Face:
    """What stands on one card, set for its size."""

    texts: tuple[Text, ...]
    mark: Mark | None = None
    top: bool = False  # else in the middle


def cut_cards(cards: Sequence[Card], edition: Edition) -> list[Block]:
    """Pages of cards, nothing on them cut: all of a size but the few with many words, which come last.

    Words that no page could hold go on to further cards. Places left over are blank cards.
    """
    grids = GRIDS[edition.paper == "A3", edition.large]
    needs = [_need(card, grids, edition) for card in cards]
    usual = _usual(needs)
    sizes = [_size_at(card, grids[usual], edition) for card in cards]
    largest = _usual(sizes)
    by_grid: dict[int, list[Face]] = {}
    for card, need in zip(cards, needs, strict=True):
        at = max(need, usual)
        by_grid.setdefault(at, []).extend(_faces(card, grids[at], edition, largest))
    out: list[Block] = []
    for number, faces in sorted(by_grid.items()):
        room = grids[number][0] * grids[number][1]
        out += [CutPage(faces[i : i + room], grids[number], edition) for i in range(0, len(faces), room)]
    return out


def _usual(numbers: Sequence[int]) -> int:
    """What is enough for most."""
    return sorted(numbers)[int((len(numbers) - 1) * MOST)] if numbers else 0


class CutPage(Block):
    """One page of cards."""

    def __init__(self, faces: Sequence[Face], grid: Grid, edition: Edition) -> None:
        self._faces, self._grid, self._edition = faces, grid, edition
        self.width, self.height = edition.width, edition.height - 1
        self._size = _cell(grid, edition)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        across, down = self._grid
        wide, high = self._size
        cut_lines(canvas, x, y, self._size, self._grid)
        for number, face in enumerate(self._faces):
            row, column = divmod(number, across)
            self._face(canvas, face, x + column * wide, y + (down - 1 - row) * high)

    def _face(self, canvas: PaperCanvas, face: Face, x: float, y: float) -> None:
        wide, high = self._size
        tall = _height(face.texts, wide)
        top = y + high - PAD - (0 if face.top else (high - 2 * PAD - tall) / 2)
        if face.mark:
            self._mark(canvas, face.mark, face.texts[0], x, top)
        for text in face.texts:
            text.wrap(wide - 2 * PAD, high)
            top -= text.height
            text.paint(canvas, x + PAD, top)
            top -= text.spaceAfter

    def _mark(self, canvas: PaperCanvas, mark: Mark, beside: Text, x: float, top: float) -> None:
        radius, colour = beside.style.size * MARK, self._edition.colour(mark.colour)
        middle = top - beside.style.leading / 2
        with canvas.tagged(None):
            at = (x + PAD + radius, middle)
            marks.shape(canvas, mark.outline, *at, radius, colour=colour, hollow=mark.hollow)


def cut_lines(canvas: PaperCanvas, x: float, y: float, size: tuple[float, float], grid: Grid) -> None:
    """Dashed lines around every card, from the lower left corner at x, y."""
    (wide, high), (across, down) = size, grid
    canvas.saveState()
    canvas.setDash(*DASH)
    canvas.setLineWidth(1)
    with canvas.tagged(None):
        canvas.lines([(x, y + i * high, x + across * wide, y + i * high) for i in range(down + 1)])
        canvas.lines([(x + i * wide, y, x + i * wide, y + down * high) for i in range(across + 1)])
    canvas.restoreState()


def _cell(grid: Grid, edition: Edition) -> tuple[float, float]:
    return edition.width / grid[0], (edition.height - 1) / grid[1]


def _need(card: Card, grids: Sequence[Grid], edition: Edition) -> int:
    """Which of the grids has the smallest cards that hold it; the last one where none does."""
    fits = (number for number, grid in enumerate(grids) if _size_at(card, grid, edition) < len(SIZES))
    return next(fits, len(grids) - 1)


def _size_at(card: Card, grid: Grid, edition: Edition) -> int:
    """Which of the sizes is the largest at which it fits a card of that grid; one too many for none."""
    wide, high = _cell(grid, edition)
    for number in range(0 if len(card.said) < LONG else 2, len(SIZES)):
        texts = _texts(card, edition.text * SIZES[number], edition)
        whole = all(text.narrowest() <= wide - 2 * PAD for text in texts)
        if whole and _height(texts, wide) <= high - 2 * PAD:
            return number
    return len(SIZES)


def _faces(card: Card, grid: Grid, edition: Edition, largest: int) -> list[Face]:
    """The card in the usual letters or smaller ones; as several cards where none fits."""
    size = max(_size_at(card, grid, edition), largest)
    if size < len(SIZES):
        texts = tuple(_texts(card, edition.text * SIZES[size], edition))
        return [Face(texts, card.mark, top=not card.words)]
    parts = _parts(_texts(card, edition.text, edition), *_cell(grid, edition), edition)
    return [Face(part, card.mark if i == 0 else None, top=True) for i, part in enumerate(parts)]


def _texts(card: Card, size: float, edition: Edition) -> list[Text]:
    said = replace(edition.style("cell"), after=edition.text * 0.2)
    indent = size * 2 * MARK + size * 0.5 if card.mark else 0.0
    large = Style(size, bold=True, after=size * 0.3, indent=indent)
    first = [Text(card.words, large)] if card.words else []
    return first + [Text(line, replace(said, indent=indent)) for line in card.said]


def _height(texts: Sequence[Text], wide: float) -> float:
    """Without the space after the last one."""
    high = sum(text.wrap(wide - 2 * PAD, 0)[1] + text.spaceAfter for text in texts)
    return high - (texts[-1].spaceAfter if texts else 0.0)


def _parts(texts: Sequence[Text], wide: float, high: float, edition: Edition) -> Iterator[tuple[Text, ...]]:
    """The texts cut to whole cards, each but the last saying that it goes on."""
    on = Text(tr("This goes on, on the next card."), edition.style("cell"))
    inner, room = wide - 2 * PAD, high - 2 * PAD - on.wrap(wide - 2 * PAD, 0)[1]
    part: list[Text] = []
    left = room
    for text in texts:
        start, count = 0, len(text.lines(inner))
        while start < count:
            fits = min(count - start, int(left / text.style.leading))
            if fits < 1:
                yield (*part, on)
                part, left = [], room
                continue
            part.append(text.part(inner, start, start + fits))
            left -= fits * text.style.leading + text.spaceAfter
            start += fits
    yield tuple(part)
