"""The tray at the grid's edge: groups still to place, and groups set aside, always in sight."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from facilitator.exercises.boards.grid.view.shelves import Card, Holding, Part, Section, in_column, in_row
from facilitator.exercises.boards.grid.view.sizes import Sizes
from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.pills import Pills
from facilitator.ui.kit.theme import Theme


class Tray(QGraphicsItem):
    """Pills under or beside one or two headings, painted as one item."""

    def __init__(self, theme: Theme, pills: Pills, sizes: Sizes, upright: bool) -> None:
        super().__init__()
        self._upright = upright
        self._theme = theme
        self._area = QRectF()
        self.pills = pills
        self.sizes = sizes
        self.sections: tuple[Section, ...] = ()

    def fill(self, held: Sequence[Holding], area: QRectF, pages: Mapping[Part, Pages], window: str) -> None:
        """What the tray holds, in the room it has."""
        lay = in_column if self._upright else in_row
        found = lay(held, area, self.pills, self.sizes, lambda part, many: pages[part].need(window, many))
        if area != self._area or tuple(found) != self.sections:
            self.prepareGeometryChange()
            self._area, self.sections = area, tuple(found)
            self.update()

    def card_at(self, point: QPointF) -> Card | None:
        return next((card for card in self.cards() if card.grab.contains(point)), None)

    def card(self, item_id: str) -> Card | None:
        return next((card for card in self.cards() if card.item == item_id), None)

    def cards(self) -> list[Card]:
        """Every group in sight in the tray."""
        return [card for section in self.sections for card in section.cards]

    def part_at(self, point: QPointF) -> Part | None:
        return next((s.part for s in self.sections if s.area.contains(point)), None)

    def turner_at(self, point: QPointF) -> Part | None:
        """The part whose page is turned by a click there."""
        return next((s.part for s in self.sections if s.page and s.turner.contains(point)), None)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        for section in self.sections:
            self._paint_section(painter, section)

    def _paint_section(self, painter: QPainter, section: Section) -> None:
        theme, sizes = self._theme, self.sizes
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(
            section.body.adjusted(0, 0, -1, -1), theme.space("round"), theme.space("round")
        )
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(sizes.label, bold=True))
        painter.drawText(section.head, _LEFT, section.heading)
        painter.setFont(theme.font(sizes.label))
        if not section.cards:
            painter.setPen(theme.colour("mute"))
            painter.drawText(self._beside(section), _LEFT | Qt.TextFlag.TextWordWrap, section.empty)
        for card in section.cards:
            margin = self.pills.margin(card.face)
            corner = card.area.topLeft() - QPointF(margin, margin)
            painter.drawPixmap(corner, self.pills.picture(card.face))
        if section.page:
            painter.setPen(theme.colour("teal"))
            painter.drawText(section.foot, _LEFT, section.page)

    def _beside(self, section: Section) -> QRectF:
        """Where an empty part says so: after its heading."""
        head, body = section.head, section.body
        if self._upright:
            return QRectF(head.left(), head.bottom(), head.width(), body.bottom() - head.bottom())
        left = head.right() + 2 * self.sizes.label
        return QRectF(left, body.top(), body.right() - left, body.height())


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
