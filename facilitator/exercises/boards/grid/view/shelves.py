"""How the tray lies: a column beside the grid on the wall, a slim row under it on the console."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.view.marks import Look, face_of
from facilitator.exercises.boards.grid.view.sizes import Sizes, Spared
from facilitator.ui.kit.paging import packed, page_words
from facilitator.ui.kit.pills import Face, Pills, Style
from facilitator.words import tr

Part = Literal["still", "aside", "names"]
Turn = Callable[[Part, int], int]  # told how many pages a part needs, says which one to show
GAP = 8
WIDEST = 0.18  # of the wall's width: the most that a column may take
NAMES_ON_WALL, NAMES_ON_CONSOLE = 0.32, 0.27  # the same for whose the numbers are


@dataclass(frozen=True)
class Holding:
    """What one part of the tray holds; `empty` is said when that is nothing."""

    part: Part
    heading: str
    empty: str
    faces: tuple[tuple[str, Face], ...]


@dataclass(frozen=True)
class Card:
    """One group in the tray; `area` is its pill in the scene, `grab` what a hand takes it by."""

    item: str
    part: Part
    face: Face
    area: QRectF
    grab: QRectF


@dataclass(frozen=True)
class Section:
    """One part of the tray as it is shown."""

    part: Part
    heading: str
    empty: str
    area: QRectF  # where something may be put down
    body: QRectF  # what is painted
    head: QRectF  # the heading
    cards: tuple[Card, ...]
    page: str
    foot: QRectF  # the page's number
    turner: QRectF  # a click here turns the page


def holdings(state: State, look: Look, wall: bool) -> list[Holding]:
    """The tray's parts; the wall leaves out what is empty."""
    still = tuple(p for p in state.present if p.now is None)
    found = []
    if still or (look.held and not look.wishing) or not (wall or state.people):
        empty = tr("Everyone has a place.") if state.people else tr("Nobody is listed yet.")
        found.append(_holding("still", tr("Still to place"), empty, state, still, look))
    if state.set_aside:
        found.append(_holding("aside", tr("Set aside"), "", state, state.set_aside, look))
    return found


def key_of_names(state: State, look: Look) -> Holding:
    """Whose the numbers on the grid are."""
    placed = [(p, face_of(state, p, look)) for p in state.present if p.now]
    return Holding("names", tr("Who is who"), "", tuple((p.id, _entry(face)) for p, face in placed))


def _entry(face: Face) -> Face:
    """A line of that list: the number that stands on the grid, then the name."""
    style: Style = "listed" if face.style == "plain" else face.style
    return replace(face, text=f"{face.short}  {face.text}", style=style, whole=False)


def _holding(
    part: Part, heading: str, empty: str, state: State, people: Sequence[Stakeholder], look: Look
) -> Holding:
    return Holding(part, heading, empty, tuple((p.id, face_of(state, p, look)) for p in people))


def spared(held: Sequence[Holding], pills: Pills, sizes: Sizes, width: float) -> Spared:
    """The room that the tray takes of a picture so wide: none for nothing, no more than its names need."""
    if not held:
        return Spared()
    if not sizes.wall:
        return Spared(below=sizes.row + GAP)
    faces = [face for holding in held for _, face in holding.faces]
    names = max((pills.measure(face).width() for face in faces), default=0.0)
    heads = max(_heading_width(pills, sizes, holding.heading) for holding in held)
    return Spared(right=float(round(min(WIDEST * width, max(names, heads) + 3.5 * GAP))))


def with_key(spared: Spared, key: Holding, pills: Pills, sizes: Sizes, width: float) -> Spared:
    """The same with room for the list of names at the right."""
    names = max((pills.measure(face).width() for _, face in key.faces), default=0.0)
    most = (NAMES_ON_WALL if sizes.wall else NAMES_ON_CONSOLE) * width
    return replace(spared, right=max(spared.right, float(round(min(most, names + 4 * GAP)))))


def areas(
    spared: Spared, held: Sequence[Holding], pills: Pills, sizes: Sizes, size: QSizeF, keyed: bool
) -> tuple[QRectF, QRectF]:
    """Where the tray lies in a picture of that size and, if `keyed`, the list of names over or beside it."""
    right, below, wide, high = spared.right, spared.below, size.width(), size.height()
    if not sizes.wall:
        key = QRectF(wide - right + GAP, 0, right - GAP, high - below)
        return QRectF(0, high - below + GAP, wide, below - GAP), key
    needs = sum(_height(holding, pills, 1.5 * sizes.label) for holding in held)
    tray = (min(high / 2, needs) if held else 0.0) if keyed else high
    column = QRectF(wide - right + GAP, 0, right - GAP, high)
    return column.adjusted(0, high - tray, 0, 0), column.adjusted(0, 0, 0, -tray)


def listing(pills: Pills, width: float) -> Pills:
    """The pills of a list of names so wide: low, with all of most names."""
    size = replace(pills.size, height=1.3 * pills.size.letters, lines=2)
    around = size.reach + size.shape + 0.56 * size.height + 1.2 * size.letters
    return pills.sized(replace(size, widest=width - 2 * GAP - around))


def fitting(pills: Pills, sizes: Sizes, held: Sequence[Holding], width: float) -> Pills:
    """The pills of a tray so wide: in a column names break to fit, in a row each takes one line."""
    size = pills.size
    around = size.reach + size.shape + 0.56 * size.height + 1.2 * size.letters
    if sizes.wall:
        return pills.sized(replace(size, widest=width - 2 * GAP - around))
    heads = max((_heading_width(pills, sizes, holding.heading) for holding in held), default=0.0)
    room = width / max(1, len(held)) - heads - around - 5 * GAP
    return pills.sized(replace(size, widest=max(4 * size.letters, room), lines=1))


def in_column(held: Sequence[Holding], area: QRectF, pills: Pills, sizes: Sizes, turn: Turn) -> list[Section]:
    """Parts one under the other, each as high as what it holds while there is room."""
    line = 1.5 * sizes.label
    needs = [_height(holding, pills, line) for holding in held]
    rooms, top, sections = shares(needs, area.height()), area.top(), []
    for number, (holding, room) in enumerate(zip(held, rooms, strict=True)):
        last = number == len(held) - 1
        body = QRectF(area.left(), top, area.width(), room - GAP)
        space = QRectF(area.left(), top, area.width(), area.bottom() - top if last else room)
        sections.append(_upright(holding, space, body, pills, line, turn))
        top += room
    return sections


def _upright(holding: Holding, area: QRectF, body: QRectF, pills: Pills, line: float, turn: Turn) -> Section:
    sizes = [pills.measure(face) for _, face in holding.faces]
    room = body.height() - line - 2 * GAP
    runs = packed([size.height() for size in sizes], room, GAP / 2)
    if len(runs) > 1:
        runs = packed([size.height() for size in sizes], room - line, GAP / 2)
    at = turn(holding.part, len(runs))
    cards, top = [], body.top() + line + GAP
    for index in runs[at]:
        spot = QRectF(QPointF(body.left() + GAP, top), sizes[index])
        cards.append(_card(holding, index, spot, spot))
        top += sizes[index].height() + GAP / 2
    head = QRectF(body.left() + GAP, body.top() + GAP / 2, body.width() - 2 * GAP, line)
    foot = QRectF(body.left() + GAP, body.bottom() - line - GAP / 2, body.width() - 2 * GAP, line)
    page, turner = page_words(at, len(runs)), foot.adjusted(-GAP, -GAP / 2, GAP, GAP / 2)
    words = (holding.part, holding.heading, holding.empty)
    return Section(*words, area, body, head, tuple(cards), page, foot, turner)


def in_row(held: Sequence[Holding], area: QRectF, pills: Pills, sizes: Sizes, turn: Turn) -> list[Section]:
    """Parts side by side, each as wide as what it holds while there is room; the first takes the rest."""
    needs = [
        _heading_width(pills, sizes, h.heading) + _width(pills, h) + 3 * GAP + (0 if h.faces else 10 * GAP)
        for h in held
    ]
    rooms, left, sections = shares(needs, area.width()), area.left(), []
    rooms[0] += area.width() - sum(rooms)
    for holding, room in zip(held, rooms, strict=True):
        space = QRectF(left, area.top(), room, area.height())
        sections.append(_lying(holding, space, pills, sizes, turn))
        left += room
    return sections


def _lying(holding: Holding, area: QRectF, pills: Pills, sizes: Sizes, turn: Turn) -> Section:
    body = area.adjusted(0, 0, -GAP, 0) if holding.part == "still" else area
    widths = [pills.measure(face).width() for _, face in holding.faces]
    head = _heading_width(pills, sizes, holding.heading)
    runs = packed(widths, body.width() - head - 3 * GAP, GAP)
    if len(runs) > 1:
        head = max(head, _heading_width(pills, sizes, page_words(len(runs) - 1, len(runs))))
        runs = packed(widths, body.width() - head - 3 * GAP, GAP)
    at = turn(holding.part, len(runs))
    cards, left = [], body.left() + head + 2 * GAP
    for index in runs[at]:
        height = pills.measure(holding.faces[index][1]).height()
        spot = QRectF(left, body.center().y() - height / 2, widths[index], height)
        cards.append(_card(holding, index, spot, QRectF(left, body.top(), widths[index], body.height())))
        left += widths[index] + GAP
    page = page_words(at, len(runs))
    spot = QRectF(body.left() + GAP, body.top(), head, body.height() / (2 if page else 1))
    turner = QRectF(body.left(), body.top(), head + GAP, body.height())
    words = (holding.part, holding.heading, holding.empty)
    return Section(*words, area, body, spot, tuple(cards), page, spot.translated(0, spot.height()), turner)


def _card(holding: Holding, index: int, spot: QRectF, grab: QRectF) -> Card:
    item, face = holding.faces[index]
    return Card(item, holding.part, face, spot, grab)


def _height(holding: Holding, pills: Pills, line: float) -> float:
    pile = sum(pills.measure(face).height() + GAP / 2 for _, face in holding.faces)
    return line + 3 * GAP + (pile or 2 * line)


def _width(pills: Pills, holding: Holding) -> float:
    return sum(pills.measure(face).width() + GAP for _, face in holding.faces)


def shares(needs: Sequence[float], room: float) -> list[float]:
    """What each of a few gets of a room: all it needs while there is enough, else at least its even share."""
    if sum(needs) <= room:
        return list(needs)
    even = room / len(needs)
    spare = sum(max(0.0, even - need) for need in needs)
    short = sum(need > even for need in needs)
    return [need if need <= even else even + spare / short for need in needs]


def _heading_width(pills: Pills, sizes: Sizes, text: str) -> float:
    return QFontMetricsF(pills.theme.font(sizes.label, bold=True)).horizontalAdvance(text) + 2
