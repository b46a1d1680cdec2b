"""The agenda as a list: one line an activity, moved by dragging or by keys, quick with a hundred."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.kit.theme import Theme
from facilitator.ui.planner.plan import Plan
from facilitator.words import clock_words, number_words, tr, trn
from facilitator.workshop.agenda import Slot, timetable
from facilitator.workshop.session import Activity

ROW = 60  # pixels at the first text size
INSET, BAR, EDGE = 18, 4, 24
Index = QModelIndex | QPersistentModelIndex
_CHILDLESS = QModelIndex()


class AgendaModel(QAbstractListModel):
    """The plan's activities with their times."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = plan
        self.rows: tuple[tuple[Activity, Slot], ...] = self._read()

    def refresh(self) -> None:
        """Take over the plan; rows that stay keep their places."""
        ids = [activity.id for activity, _ in self.rows]
        rows = self._read()
        if [activity.id for activity, _ in rows] == ids:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, activity_id: str) -> int:
        """Its place from 0; -1 when there is none of that id."""
        return next((n for n, (a, _) in enumerate(self.rows) if a.id == activity_id), -1)

    def rowCount(self, parent: Index = _CHILDLESS) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        activity, slot = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return activity.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (activity.title, under(activity, slot), _minutes_words(slot))))
        return None

    def _read(self) -> tuple[tuple[Activity, Slot], ...]:
        session = self._plan.session
        return tuple(zip(session.activities, timetable(session), strict=True))


class AgendaView(QListView):
    """Press, move, release carries a line; Escape puts it back."""

    dropped = Signal(str, int)  # an activity's id, its new place counted from 0 without it
    chosen = Signal(str)  # an activity's id, or nothing

    def __init__(self, plan: Plan, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self.setAccessibleName(tr("Agenda"))
        self._theme = theme
        self._rows = AgendaModel(plan, self)
        self._pressed: QPoint | None = None
        self._carried = ""
        self._gap = -1  # the line would go before this row
        self.setModel(self._rows)
        self.setItemDelegate(_Row(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(280)

    def refresh(self) -> None:
        """Show the plan; what was chosen stays chosen, if it is still there."""
        present = self.chosen_id
        self._rows.refresh()
        if self._rows.row_of(present) < 0:
            present = ""
        self.choose(present)

    @property
    def chosen_id(self) -> str:
        """The chosen activity's id; empty for none."""
        row = self.currentIndex().row()
        return self._rows.rows[row][0].id if 0 <= row < len(self._rows.rows) else ""

    def choose(self, activity_id: str) -> None:
        index = self._rows.index(self._rows.row_of(activity_id))
        if index != self.currentIndex():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)

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
            if to != row:
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
        if gap < len(self._rows.rows):
            return max(BAR // 2, self.visualRect(self._rows.index(gap)).top())
        return self.visualRect(self._rows.index(gap - 1)).bottom()

    def _gap_at(self, y: int) -> int:
        tall = max(1, self.sizeHintForRow(0))
        top = self.visualRect(self._rows.index(0)).top()
        return max(0, min(len(self._rows.rows), round((y - top) / tall)))

    def _scroll_near_edge(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + EDGE)


class _Row(QStyledItemDelegate):
    """Title and times on the left, minutes on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, round(ROW * self._theme.text))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, AgendaModel)  # noqa: S101 - set by the view
        activity, slot = model.rows[index.row()]
        theme, rect = self._theme, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.colour("teal_tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), theme.colour("teal"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._words(painter, rect.adjusted(INSET, 8, -INSET, -8), activity, slot)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, activity: Activity, slot: Slot) -> None:
        theme = self._theme
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(theme.space("text"), bold=True))
        figures = number_words(round(slot.minutes, 2))
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | top), figures)
        wide = rect.width() - painter.fontMetrics().horizontalAdvance(figures) - 12
        words = painter.fontMetrics().elidedText(activity.title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | top), words)
        painter.setFont(theme.font(theme.space("text")))
        painter.setPen(theme.colour("mute"))
        painter.drawText(
            rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), under(activity, slot)
        )


def under(activity: Activity, slot: Slot) -> str:
    """When it is, and whether it is protected: "10:00 to 10:08, not to be shortened"."""
    times = ""
    if slot.starts is not None:
        times = tr("{start} to {end}").format(start=clock_words(slot.starts), end=clock_words(slot.ends))
    return ", ".join(filter(None, (times, tr("not to be shortened") if activity.protected else "")))


def _minutes_words(slot: Slot) -> str:
    if slot.minutes != int(slot.minutes):
        return tr("{minutes} minutes").format(minutes=number_words(round(slot.minutes, 2)))
    return trn("{count} minute", "{count} minutes", int(slot.minutes))
