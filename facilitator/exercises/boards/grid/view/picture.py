"""The grid's view in one window: the roster while listing, the grid while placing."""

from typing import Any

from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.through_time import frame, times
from facilitator.exercises.boards.grid.view.canvas import Canvas
from facilitator.exercises.boards.grid.view.roster import Roster
from facilitator.exercises.boards.grid.view.session import SessionHead
from facilitator.exercises.boards.grid.view.sizes import Sizes, sizes_fitting, sizes_for
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.through import Through

LISTING = ("list", "missing")


class View(QWidget):
    """The grid as both windows show it: a roster while listing, then the grid with its tray."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self._theme = theme
        self._mode = handle.mode
        self._busy = False  # what is being shown already takes up every new size and page of its own
        window = "wall" if handle.wall else "console"
        self.roster = Roster(handle, theme, window)
        self.canvas = Canvas(handle, theme, window)
        self.head = SessionHead(theme, handle.wall, self)
        self._through = Through(handle, times)
        self._through.listen(self)
        handle.showing.changed.connect(self.refresh)
        self._below = QWidget(self)
        self._stack = QStackedLayout(self._below)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.roster)
        self._stack.addWidget(self.canvas)
        self.setObjectName("grid_view")
        self.setFocusProxy(self.canvas)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self.refresh)
        handle.pages("roster").turned.connect(self._again)
        for name in ("still", "aside", "names"):
            handle.pages(name).turned.connect(self._again)
        for part in (self.canvas, self.roster):
            part.resized.connect(self._again)
        theme.changed.connect(self._redress)
        self.refresh()

    def refresh(self) -> None:
        """Show the state as it is now."""
        mode = self._handle.mode
        if not mode:
            return
        self._busy = True
        try:
            self._show(mode)
        finally:
            self._busy = False

    def _again(self) -> None:
        """A size or a page changed."""
        if not self._busy:
            self.refresh()

    def _show(self, mode: str) -> None:
        if mode != self._mode:
            self._mode = mode
            self.canvas.let_go()
            self._through.leave()
        state = self._handle.state
        held = self._handle.held
        at = "" if mode in LISTING else self._through.at
        if not at and held and self.canvas.follow(state, mode, held):
            return
        self._show_session(state, at)
        listing = mode in LISTING
        self._stack.setCurrentWidget(self.roster if listing else self.canvas)
        if not (self.roster if listing else self.canvas).laid_out:
            return  # it gets its size, and is shown, before anybody sees it
        if listing:
            self.roster.show_state(state, self._sizes())
        else:
            then, of = (frame(state, at), "should_be") if at else (state, mode)
            self.canvas.show_state(then, of, self._sizes_on_canvas())

    def _show_session(self, state: State, at: str) -> None:
        """Above the grid: which session it is, and what had changed by then; nothing moves meanwhile."""
        if at and not self.canvas.still:
            self.canvas.let_go()
        self.canvas.still = bool(at)
        self.head.show_session(state, at)
        top = self.head.height_for(self.width(), self.height()) if at else 0
        self.head.setGeometry(0, 0, self.width(), top)
        self.head.setVisible(bool(at))
        self._below.setGeometry(0, top, self.width(), max(1, self.height() - top))
        self._stack.activate()

    def _sizes(self) -> Sizes:
        return sizes_for(self._theme, self._handle.wall, self.window().height(), self.width())

    def _sizes_on_canvas(self) -> Sizes:
        window = (self._theme, self._handle.wall, self.window().height())
        return sizes_fitting(*window, self._below.width(), self._below.height())

    def _redress(self) -> None:
        self.canvas.redress()
        self.refresh()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.refresh()
