"""The grid's view in one window: the roster while listing, the grid while placing."""

from typing import Any

from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.exercises.boards.grid.view.canvas import Canvas
from facilitator.exercises.boards.grid.view.roster import Roster
from facilitator.exercises.boards.grid.view.sizes import Sizes, sizes_fitting, sizes_for
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.theme import Theme

LISTING = ("list", "missing")


class View(QWidget):
    """The grid as both windows show it: a roster while listing, then the grid with its tray."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self._theme = theme
        self._mode = handle.mode
        window = "wall" if handle.wall else "console"
        self.roster = Roster(handle, theme, window)
        self.canvas = Canvas(handle, theme, window)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.roster)
        self._stack.addWidget(self.canvas)
        self.setObjectName("grid_view")
        self.setFocusProxy(self.canvas)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self.refresh)
        handle.pages("roster").turned.connect(self.refresh)
        for part in ("still", "aside", "names"):
            handle.pages(part).turned.connect(self.refresh)
        self.canvas.resized.connect(self.refresh)
        theme.changed.connect(self._redress)
        self.refresh()

    def refresh(self) -> None:
        """Show the state as it is now."""
        mode = self._handle.mode
        if not mode:
            return
        if mode != self._mode:
            self._mode = mode
            self.canvas.let_go()
        state = self._handle.state
        held = self._handle.held
        if held and self.canvas.follow(state, mode, held):
            return
        listing = mode in LISTING
        self._stack.setCurrentWidget(self.roster if listing else self.canvas)
        if listing:
            self.roster.show_state(state, self._sizes())
        else:
            self.canvas.show_state(state, self._sizes_on_canvas())

    def _sizes(self) -> Sizes:
        return sizes_for(self._theme, self._handle.wall, self.window().height(), self.width())

    def _sizes_on_canvas(self) -> Sizes:
        window = (self._theme, self._handle.wall, self.window().height())
        return sizes_fitting(*window, self.width(), self.height())

    def _redress(self) -> None:
        self.canvas.redress()
        self.refresh()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.refresh()
