"""The tray beside the grid: groups still to place, and groups set aside, always in sight."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.view.marks import Look, face_of
from facilitator.exercises.boards.grid.view.sizes import Sizes
from facilitator.ui.kit.paging import Pages, packed, page_words
from facilitator.ui.kit.pills import SHADOW, Face, Pills
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

Part = Literal["still", "aside"]
GAP = 8


@dataclass(frozen=True)
class Card:
    """One group in the tray; `area` is its pill in the scene."""

    item: str
    part: Part
    face: Face
    area: QRectF


@dataclass(frozen=True)
class Section:
    """One half of the tray as it is shown."""

    part: Part
    heading: str
    empty: str
    area: QRectF
    cards: tuple[Card, ...]
    page: str
    turner: QRectF  # a click here turns the page


class Tray(QGraphicsItem):
    """A column of pills under one or two headings, painted as one item."""

    def __init__(self, theme: Theme, pills: Pills, sizes: Sizes) -> None:
        super().__init__()
        self._theme = theme
        self._area = QRectF()
        self.pills = pills
        self.sizes = sizes
        self.sections: tuple[Section, ...] = ()

    def fill(self, state: State, look: Look, area: QRectF, pages: dict[Part, Pages], window: str) -> None:
        """What the tray holds, in the room it has."""
        wanted = _contents(state, look)
        sections, top = [], area.top()
        rooms = self._rooms(wanted, area.height())
        for (part, heading, empty, people), room in zip(wanted, rooms, strict=True):
            space = QRectF(area.left(), top, area.width(), room)
            faces = [(p.id, face_of(state, p, look)) for p in people]
            sections.append(self._section(part, heading, empty, faces, space, pages[part], window))
            top += room
        if area != self._area or tuple(sections) != self.sections:
            self.prepareGeometryChange()
            self._area, self.sections = area, tuple(sections)
            self.update()

    def card_at(self, point: QPointF) -> Card | None:
        cards = (card for section in self.sections for card in section.cards)
        return next((card for card in cards if card.area.contains(point)), None)

    def card(self, item_id: str) -> Card | None:
        cards = (card for section in self.sections for card in section.cards)
        return next((card for card in cards if card.item == item_id), None)

    def part_at(self, point: QPointF) -> Part | None:
        return next((s.part for s in self.sections if s.area.contains(point)), None)

    def turner_at(self, point: QPointF) -> Part | None:
        """The part whose page is turned by a click there."""
        return next((s.part for s in self.sections if s.page and s.turner.contains(point)), None)

    def _rooms(self, wanted: Sequence[Any], height: float) -> list[float]:
        """The height of each section, by how much is in it; none gets less than a quarter."""
        counts = [len(people) + 1 for *_, people in wanted]
        shares = [max(0.25, count / sum(counts)) for count in counts]
        return [height * share / sum(shares) for share in shares]

    def _section(
        self,
        part: Part,
        heading: str,
        empty: str,
        faces: list[tuple[str, Face]],
        area: QRectF,
        pages: Pages,
        window: str,
    ) -> Section:
        line = 1.5 * self.sizes.label
        top, left = area.top() + line + GAP / 2, area.left() + GAP
        heights = [self.pills.measure(face).height() for _, face in faces]
        runs = packed(heights, area.height() - 2 * line - 2 * GAP, GAP / 2)
        at = pages.need(window, len(runs))
        cards = []
        for index in runs[at]:
            item, face = faces[index]
            size = self.pills.measure(face)
            cards.append(Card(item, part, face, QRectF(QPointF(left, top), size)))
            top += size.height() + GAP / 2
        turner = QRectF(area.left(), area.bottom() - line - GAP, area.width(), line + GAP)
        return Section(part, heading, empty, area, tuple(cards), page_words(at, len(runs)), turner)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        for section in self.sections:
            self._paint_section(painter, section)

    def _paint_section(self, painter: QPainter, section: Section) -> None:
        theme, sizes = self._theme, self.sizes
        area = section.area.adjusted(0, 0, -1, -GAP)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(area, theme.space("round"), theme.space("round"))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(sizes.label, bold=True))
        inner = area.adjusted(GAP, GAP / 2, -GAP, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, section.heading)
        painter.setFont(theme.font(sizes.label))
        painter.setPen(theme.colour("mute"))
        if not section.cards:
            below = inner.adjusted(0, 1.5 * sizes.label, 0, 0)
            painter.drawText(below, Qt.TextFlag.TextWordWrap, section.empty)
        for card in section.cards:
            corner = card.area.topLeft() - QPointF(SHADOW, SHADOW)
            painter.drawPixmap(corner, self.pills.picture(card.face))
        if section.page:
            painter.setPen(theme.colour("teal"))
            painter.drawText(section.turner.adjusted(GAP, 0, 0, -GAP), _FOOT, section.page)


def _contents(state: State, look: Look) -> list[tuple[Part, str, str, tuple[Stakeholder, ...]]]:
    still = tuple(p for p in state.present if p.now is None)
    wanted: list[tuple[Part, str, str, tuple[Stakeholder, ...]]] = []
    if still or not look.wishing:
        empty = tr("Everyone has a place.") if state.people else tr("Nobody is listed yet.")
        wanted.append(("still", tr("Still to place"), empty, still))
    if state.set_aside:
        wanted.append(("aside", tr("Set aside"), "", state.set_aside))
    return wanted


def needed(state: State, look: Look) -> bool:
    """Whether there is anything for the tray to hold."""
    return bool(_contents(state, look))


def narrow(pills: Pills, width: float) -> Pills:
    """The pills of a tray so wide: their names break to fit."""
    size = pills.size
    room = width - 2 * GAP - size.reach - size.shape - 0.56 * size.height - 1.2 * size.letters
    return Pills(pills.theme, replace(size, widest=room), pills.ratio)


_FOOT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
