"""The pages side by side, as a list that keys walk through and a screen reader reads."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.ui.kit.theme import Theme
from facilitator.ui.print.pages import Pages
from facilitator.words import tr

Index = QModelIndex | QPersistentModelIndex
STEP = 1.25
LEAST, MOST = 0.4, 8.0  # times the size at which a whole page is in sight
GAP = 10
SLACK = 6  # pixels that Qt keeps for itself when it fills a row
SHEET = QSize(595, 842)  # A4, until there is a page
Role = Qt.ItemDataRole
Key = Qt.Key


class PageModel(QAbstractListModel):
    """The pages by number; what they say is read only when it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages: Pages | None = None

    def take(self, pages: Pages | None) -> None:
        self.beginResetModel()
        self.pages = pages
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() or self.pages is None else self.pages.count

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if self.pages is None or not index.isValid():
            return None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return tr("Page {page} of {pages}").format(page=index.row() + 1, pages=self.pages.count)
        if role == Role.AccessibleDescriptionRole:
            return self.pages.words(index.row())
        return None


class PageList(QListView):
    """Shows whole pages, or larger ones. Keys: + and - for size, 0 for the whole page, arrows to walk."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.zoom = 1.0
        self._model = PageModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(self))
        self.setObjectName("print_pages")
        self.setAccessibleName(tr("Pages"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        theme.changed.connect(self._theme_changed)

    @property
    def pages(self) -> Pages | None:
        return self._model.pages

    @property
    def caption(self) -> int:
        """Pixels under a page for its number."""
        return self.theme.space("text") + 12

    def show_pages(self, pages: Pages) -> None:
        """Show these, from the page that was looked at before."""
        old, row = self._model.pages, max(0, self.currentIndex().row())
        place = self.verticalScrollBar().value()
        self._model.take(pages)
        pages.drawn.connect(self._drawn)
        if old is not None:
            old.drawn.disconnect(self._drawn)
            old.deleteLater()
        self._lay_out()
        self.setCurrentIndex(self._model.index(min(row, pages.count - 1)))
        self.verticalScrollBar().setValue(place)

    def enlarge(self) -> None:
        self._zoom_to(self.zoom * STEP)

    def reduce(self) -> None:
        self._zoom_to(self.zoom / STEP)

    def whole_page(self) -> None:
        self._zoom_to(1.0)

    def page_px(self, row: int) -> QSize:
        """The size in pixels at which a page is shown."""
        if self.pages is None:
            return SHEET
        return (self.pages.sizes[row] * self._scale()).toSize()

    def _scale(self) -> float:
        """Pixels for a point."""
        largest = self.pages.largest if self.pages else SHEET.toSizeF()
        view = self.viewport().size()
        across = (view.width() - 2 * GAP) / largest.width()
        down = (view.height() - self.caption - 2 * GAP) / largest.height()
        return max(0.05, min(across, down)) * self.zoom

    def _cell(self) -> QSize:
        """A page and what is around it; columns share the width evenly."""
        largest = ((self.pages.largest if self.pages else SHEET.toSizeF()) * self._scale()).toSize()
        wide, high = largest.width() + 2 * GAP, largest.height() + self.caption + GAP
        room = self.maximumViewportSize().width() - SLACK
        columns = max(1, room // wide)
        if self.pages is not None:
            columns = min(columns, self.pages.count)
        return QSize(max(wide, room // columns), high)

    def _zoom_to(self, zoom: float) -> None:
        self.zoom = min(MOST, max(LEAST, zoom))
        if abs(self.zoom - 1) < 0.01:
            self.zoom = 1.0
        self._lay_out()
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)

    def _lay_out(self) -> None:
        cell = self._cell()
        if cell != self.gridSize():
            self.setGridSize(cell)
        self.verticalScrollBar().setSingleStep(max(20, cell.height() // 8))
        self.viewport().update()

    def _drawn(self, page: int) -> None:
        self.update(self._model.index(page))

    def _theme_changed(self) -> None:
        self._lay_out()

    def _scrolls(self, event: QKeyEvent) -> bool:
        """Arrows move over a page that is larger than the view, before they go on to the next."""
        view, cell = self.viewport().size(), self.gridSize()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        steps = {Key.Key_Up: -60, Key.Key_Down: 60, Key.Key_PageUp: -0.9 * view.height()}
        steps |= {Key.Key_PageDown: 0.9 * view.height(), Key.Key_Space: 0.9 * view.height()}
        key = Key(event.key())
        if key in steps and cell.height() > view.height():
            down.setValue(down.value() + round(steps[key]))
            self._follow()
            return True
        if key in (Key.Key_Left, Key.Key_Right) and cell.width() > view.width():
            across.setValue(across.value() + (60 if key == Key.Key_Right else -60))
            return True
        return False

    def _follow(self) -> None:
        """The page in the middle of the view is the one looked at."""
        index = self.indexAt(self.viewport().rect().center())
        if index.isValid():
            place = self.verticalScrollBar().value()
            self.setCurrentIndex(index)
            self.verticalScrollBar().setValue(place)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = {"+": self.enlarge, "=": self.enlarge, "-": self.reduce, "0": self.whole_page}.get(event.text())
        if act is not None:
            act()
        elif not self._scrolls(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.enlarge if event.angleDelta().y() > 0 else self.reduce)()
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


class _PageDelegate(QStyledItemDelegate):
    """Paints a white page with its number under it."""

    def __init__(self, pages: PageList) -> None:
        super().__init__(pages)
        self._list = pages

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._list
        if view.pages is None:
            return
        cell: QRect = option.rect
        size = view.page_px(index.row())
        page = QRect(
            cell.x() + (cell.width() - size.width()) // 2, cell.y() + GAP, size.width(), size.height()
        )
        painter.save()
        painter.fillRect(page, Qt.GlobalColor.white)
        picture = view.pages.picture(index.row(), size * view.devicePixelRatioF())
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(page, picture)
        self._paint_edge(painter, option, page)
        caption = QRect(cell.x(), page.bottom() + 4, cell.width(), view.caption - 4)
        painter.setFont(view.theme.font(view.theme.space("text")))
        painter.setPen(view.theme.colour("mute"))
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._list.gridSize()

    def _paint_edge(self, painter: QPainter, option: QStyleOptionViewItem, page: QRect) -> None:
        theme = self._list.theme
        looked_at = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(theme.colour("teal" if looked_at else "edge"), 3 if looked_at else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(-2, -2, 1, 1) if looked_at else page.adjusted(-1, -1, 0, 0))
