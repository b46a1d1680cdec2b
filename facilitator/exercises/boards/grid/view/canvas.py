"""The grid with its groups and its tray in one window: what is drawn where, and every hand on it."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPen, QTouchEvent
from PySide6.QtWidgets import QGraphicsPathItem

from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view import shelves
from facilitator.exercises.boards.grid.view.acts import Home, Taken, Target
from facilitator.exercises.boards.grid.view.groups import Groups
from facilitator.exercises.boards.grid.view.hands import Grip, Hands
from facilitator.exercises.boards.grid.view.keys import Keys
from facilitator.exercises.boards.grid.view.marks import Look
from facilitator.exercises.boards.grid.view.plot import Plot
from facilitator.exercises.boards.grid.view.sizes import Sizes, sizes_for
from facilitator.exercises.boards.grid.view.tokens import scene_rect
from facilitator.exercises.boards.grid.view.tray import Tray
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.pills import Pills
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

MOUSE = "mouse"


class Canvas(Plot):
    """The grid with its groups and its tray, open to every hand."""

    def __init__(self, handle: BoardHandle, theme: Theme, window: str) -> None:
        self._handle = handle
        self._window = window
        sizes = sizes_for(theme, handle.wall, 720, 800)
        super().__init__(theme, handle.state, sizes)
        self._pages: dict[shelves.Part, Pages] = {
            "still": handle.pages("still"),
            "aside": handle.pages("aside"),
            "names": handle.pages("names"),
        }
        self._pills = Pills(theme, sizes.pill)
        self._tray = Tray(theme, self._pills, sizes, upright=handle.wall)
        self._key = Tray(theme, self._pills, sizes, upright=True)  # whose the numbers are
        self._key.hide()
        for tray in (self._tray, self._key):
            self.scene().addItem(tray)
        self.groups = Groups(self, self._pills, theme)
        self.hands = Hands(self, handle)
        self.keys = Keys(self, handle)
        self.still = False  # an earlier session is shown: nothing can be moved
        self._shown = (handle.state, handle.mode)
        self._hovered = ""
        self._about: tuple[object, ...] = ()  # what the look was made of
        self._looked = Look("", "both")
        self._ring = QGraphicsPathItem()
        self._ring.setZValue(5.5)
        self.scene().addItem(self._ring)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setObjectName("grid_canvas")
        self.setAccessibleName(tr("Say and impact grid"))
        self.setAccessibleDescription(tr("The same groups stand in the list, which can be read and edited."))

    # Showing

    def show_state(self, state: State, mode: str, sizes: Sizes) -> None:
        self._shown = (state, mode)
        look = self._look(state, mode, self._handle.held)
        if (sizes, self.devicePixelRatioF()) != (self.sizes, self._pills.ratio) or self._tray.sizes != sizes:
            self._resize_pills(sizes)
        self._lay_out(state, look, sizes, self._key.isVisible())
        if self.groups.crowded != self._key.isVisible() and not look.held:
            self._lay_out(state, look, sizes, self.groups.crowded)
        self._show_ring()

    def _lay_out(self, state: State, look: Look, sizes: Sizes, numbered: bool) -> None:
        """The tray and, in a crowd, the list of names take their room; the grid has the rest."""
        held = shelves.holdings(state, look, self._handle.wall)
        pills = self._pills.sized(sizes.pill)
        still = look.held and sizes == self.sizes  # while something is in a hand the grid stays as it is
        spared = plain = shelves.spared(held, pills, sizes, self.width())
        key = shelves.key_of_names(state, look) if numbered else None
        if key:
            spared = shelves.with_key(plain, key, pills, sizes, self.width())
        self.dress(state, sizes, self.spared if still else spared)
        tray, names = shelves.areas(self.spared, held, pills, sizes, QSizeF(self.size()), bool(key))
        if held:
            self._tray.pills = shelves.fitting(pills, sizes, held, tray.width())
            self._tray.fill(held, tray, self._pages, self._window)
        self._tray.setVisible(bool(held))
        if key:
            self._key.pills = shelves.listing(pills, names.width())
            self._key.fill((key,), names, self._pages, self._window)
        elif self._key.isVisible():
            self._pages["names"].need(self._window, 1)
        self._key.setVisible(bool(key))
        self.groups.show(state, look, self._bounds(), spared.right - plain.right)

    def follow(self, state: State, mode: str, held: frozenset[str]) -> bool:
        """The short way while something is dragged; False when more changed than its place."""
        if not self.isVisible() or not self.groups.follow(state, self._look(state, mode, held)):
            return False
        if self._handle.chosen and self.hasFocus():
            self._show_ring()
        return True

    def redress(self) -> None:
        super().redress()
        if hasattr(self, "groups"):
            self._resize_pills(self.sizes)

    def let_go(self) -> None:
        """Nothing is in a hand of this window any more."""
        self.hands.cancel_all()
        self.keys.cancel()

    def _look(self, state: State, mode: str, held: frozenset[str]) -> Look:
        about = (mode, state.showing, held, self._handle.chosen, self._hovered)
        if about != self._about:
            whole = frozenset({self._handle.chosen, self._hovered} - {""})
            self._about, self._looked = about, Look(mode, state.showing, held, whole)
        return self._looked

    def _resize_pills(self, sizes: Sizes) -> None:
        self._pills = Pills(self.theme, sizes.pill, self.devicePixelRatioF())
        self.groups.forget()
        self.groups.wear(self._pills)
        for tray in (self._tray, self._key):
            tray.sizes = sizes
            tray.sections = ()

    @property
    def _trays(self) -> tuple[Tray, ...]:
        """Those that are to be seen."""
        return tuple(tray for tray in (self._tray, self._key) if tray.isVisible())

    def _bounds(self) -> Box:
        """What names may cover: neither the axes' words nor the tray."""
        grid = self.grid
        left, below = grid.x - self.sizes.pill.reach, grid.bottom + self.sizes.tallest / 2
        return Box(left, 1, self.width() - self.spared.right - 2 - left, below - 1)

    def _show_ring(self) -> None:
        """The focus, on the group that the keys move."""
        token = self.groups.token(self._handle.chosen)
        card = self._tray.card(self._handle.chosen)
        area = scene_rect(token) if token else card.area if card else None
        path = QPainterPath()
        if area is not None and self.hasFocus():
            area = area.adjusted(-4, -4, 4, 4)
            radius = min(area.height(), self.sizes.pill.height + 8) / 2
            path.addRoundedRect(area, radius, radius)
        if path != self._ring.path():
            self._ring.setPen(QPen(self.theme.colour("teal"), 3))
            self._ring.setPath(path)

    # What hands and keys ask

    def grip_at(self, point: QPointF) -> Grip | None:
        if self.still:
            return None
        if card := next((card for tray in self._trays if (card := tray.card_at(point))), None):
            return Grip(Taken(card.item, card.part), QPointF())
        token = self.groups.at(point)
        if token is None or token.spot is None:
            return None
        offset = QPointF(token.spot.x, token.spot.y) - point
        return Grip(Taken(token.mark.item, "grid", token.mark.view), offset)

    def target_at(self, point: QPointF) -> Target:
        part = next((part for tray in self._trays if (part := tray.part_at(point))), None)
        return part or self.place(point)

    def turn_page_at(self, point: QPointF) -> bool:
        part = next((part for tray in self._trays if (part := tray.turner_at(point))), None)
        if part:
            self._pages[part].turn()
        return part is not None

    def spots(self) -> list[tuple[str, Home, QPointF]]:
        found: list[tuple[str, Home, QPointF]] = [
            (t.mark.item, "grid", QPointF(t.spot.x, t.spot.y)) for t in self.groups.tokens() if t.spot
        ]
        if self._tray.isVisible():
            found += [(card.item, card.part, card.area.center()) for card in self._tray.cards()]
        return found

    # Events: pyqtgraph's own panning, menus and hovering stay out of it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.hands.press(MOUSE, event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.hands.move(MOUSE, event.position())
        else:
            self._hover(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hands.release(MOUSE, event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return bool(super().viewportEvent(event))

    def _touched(self, event: QTouchEvent) -> None:
        for finger in event.points():
            pointer, point = ("touch", finger.id()), finger.position()
            if event.type() == QEvent.Type.TouchCancel:
                self.hands.cancel(pointer)
            elif finger.state() == finger.State.Pressed:
                self.hands.press(pointer, point)
            elif finger.state() == finger.State.Updated:
                self.hands.move(pointer, point)
            elif finger.state() == finger.State.Released:
                self.hands.release(pointer, point)

    def _hover(self, point: QPointF | None) -> None:
        token = self.groups.at(point) if point is not None and not self._handle.held else None
        hovered = token.mark.item if token else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.show_state(*self._shown, self.sizes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.still:
            event.ignore()
        elif self.keys.press(event.key(), shift) or (event.key() == Qt.Key.Key_Escape and self._escape()):
            event.accept()
        else:
            event.ignore()

    def _escape(self) -> bool:
        """Let go of one thing: what was tapped, else what the mouse drags."""
        return self.hands.cancel_tap() or self.hands.cancel(MOUSE)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.keys.focus_next(forward) or bool(super().focusNextPrevChild(forward))

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason and not self.groups.token(self._handle.chosen):
            self.keys.focus_next(True)
        self._show_ring()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.keys.cancel()
        self._show_ring()
