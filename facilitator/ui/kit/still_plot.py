"""A plot that is neither panned nor zoomed: what hands do on it is its board's part."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.plots import pg


class StillPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """pyqtgraph's coordinates and items, without its menus, buttons and moves. `box` has the range."""

    def __init__(self, parent: QWidget | None = None, **options: Any) -> None:
        super().__init__(parent, enableMenu=False, **options)
        self.box = self.plotItem.getViewBox()
        self.box.setMouseEnabled(x=False, y=False)
        self.box.disableAutoRange()
        self.plotItem.hideButtons()
        menu = self.plotItem.ctrlMenu  # never shown, and without a parent it would outlive this window
        menu.setParent(self, menu.windowFlags())

    def stand_behind(self) -> None:
        """Be only what is drawn: no axes, no frame, and every hand goes to what it stands in."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        for side in ("left", "bottom"):
            self.plotItem.hideAxis(side)
