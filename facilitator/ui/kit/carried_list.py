"""A list whose lines are carried to another place by hand; quick with a hundred."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.kit.theme import Theme

ROW = 60  # pixels at the first text size
INSET, BAR, EDGE = 18, 4, 24
Index = QModelIndex | QPersistentModelIndex
_CHILDLESS = QModelIndex()


@dataclass(frozen=True)
class CarriedLine:
    """A title with words under it, and figures at the end; `spoken` says the figures in words."""

    id: str
    title: str
    under: str = ""
    figures: str = ""
    spoken: str = ""


class CarriedLines(QAbstractListModel):
    """The lines it was last given."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[CarriedLine, ...] = ()

    def show_lines(self, lines: tuple[CarriedLine, ...]) -> None:
        """Take them over; where the same ids stay, rows keep their places."""
        if [line.id for line in lines] == [line.id for line in self.lines]:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, line_id: str) -> int:
        """Its place from 0; -1 when there is none of that id."""
        return next((n for n, line in enumerate(self.lines) if line.id == line_id), -1)

    def rowCount(self, parent: Index = _CHILDLESS) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.title, line.under, line.spoken)))
        return None


class CarriedList(QListView):
    """Press, move, release carries a line; Escape puts it back."""

    dropped = Signal(str, int)  # a line's id, its new place counted from 0 without it
    chosen = Signal(str)  # a line's id, or nothing

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = CarriedLines()
        self._rows.setParent(self)
        self._pressed: QPoint | None = None
        self._carried = ""
        self._gap = -1  # the line would go before this row
        self.setModel(self._rows)
        self.setItemDelegate(_Painted(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def show_lines(self, lines: tuple[CarriedLine, ...]) -> None:
        """The lines as they now are; what was chosen stays chosen, if it is still there."""
        present = self.chosen_id
        self._rows.show_lines(lines)
        self.choose(present if self._rows.row_of(present) >= 0 else "")

    @property
    def chosen_id(self) -> str:
        """The chosen line's id; empty for none."""
        row = self.currentIndex().row()
        return self._rows.lines[row].id if 0 <= row < len(self._rows.lines) else ""

    def choose(self, line_id: str) -> None:
        index = self._rows.index(self._rows.row_of(line_id))
        if index != self.currentIndex():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()  # lines as high as the words now are

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.chosen_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        on_a_row = self.indexAt(event.position().toPoint()).isValid()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left and on_a_row else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._carried and far:
            self._carried = self.chosen_id
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried:
            self._scroll_near_edge(at.y())
            self._gap = self._gap_at(at.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        carried, gap = self._carried, self._gap
        self._put_down()
        if carried:
            row = self._rows.row_of(carried)
            to = gap - 1 if gap > row else gap
            if to != row >= 0:  # it may be taken away while it is carried
                self.dropped.emit(carried, to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._carried and event.key() == Qt.Key.Key_Escape:
            self._put_down()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap < 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("teal"), BAR))
        y = min(self._line_of(self._gap), self.viewport().height() - BAR // 2)
        painter.drawLine(BAR, y, self.viewport().width() - BAR, y)

    def _put_down(self) -> None:
        self._pressed, self._carried, self._gap = None, "", -1
        self.viewport().unsetCursor()
        self.viewport().update()

    def _line_of(self, gap: int) -> int:
        if gap < len(self._rows.lines):
            return max(BAR // 2, self.visualRect(self._rows.index(gap)).top())
        return self.visualRect(self._rows.index(gap - 1)).bottom()

    def _gap_at(self, y: int) -> int:
        tall = max(1, self.sizeHintForRow(0))
        top = self.visualRect(self._rows.index(0)).top()
        return max(0, min(len(self._rows.lines), round((y - top) / tall)))

    def _scroll_near_edge(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + EDGE)


class _Painted(QStyledItemDelegate):
    """Title and what is under it on the left, figures on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model, theme = index.model(), self._theme
        assert isinstance(model, CarriedLines)  # noqa: S101 - set by the view
        line, px = model.lines[index.row()], theme.space("text")
        tall = _height(line.title, theme.font(px, bold=True)) + _height(line.under, theme.font(px))
        return QSize(240, max(round(ROW * theme.text), tall + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, CarriedLines)  # noqa: S101 - set by the view
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("teal_tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), theme.colour("teal"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._words(painter, rect.adjusted(INSET, 8, -INSET, -8), model.lines[index.row()])
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, line: CarriedLine) -> None:
        theme, ways = self._theme, Qt.AlignmentFlag
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(theme.space("text"), bold=True))
        painter.drawText(rect, int(ways.AlignRight | ways.AlignTop), line.figures)
        wide = rect.width() - painter.fontMetrics().horizontalAdvance(line.figures) - 12
        words = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(rect, int(ways.AlignLeft | ways.AlignTop), words)
        painter.setFont(theme.font(theme.space("text")))
        painter.setPen(theme.colour("mute"))
        under = painter.fontMetrics().elidedText(line.under, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(ways.AlignLeft | ways.AlignBottom), under)


def _height(words: str, font: QFont) -> int:
    """Of one line: letters that the font lacks may stand taller than its own."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, 10_000, 10_000), 0, words).height()
