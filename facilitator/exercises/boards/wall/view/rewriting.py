"""Writing a card's words anew where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.parts.typed import LONGEST
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

LINES = 4


class Rewriting(QPlainTextEdit):
    """A field over the card. Enter keeps the words, Escape leaves them, so does a card that has gone."""

    def __init__(
        self, picture: QWidget, area: Callable[[str], QRectF], handle: BoardHandle, theme: Theme
    ) -> None:
        super().__init__(picture)
        self.setObjectName("wall_rewriting")
        self.setAccessibleName(tr("The card's words"))
        self.setTabChangesFocus(True)
        self._picture = picture
        self._area = area  # where a card stands in the picture; empty for one that does not
        self._handle = handle
        self._theme = theme
        self._item = ""
        self.hide()

    def start(self, item_id: str) -> None:
        """Begin with a card's words; on the wall, and for what is covered, nothing happens."""
        state: State = self._handle.state
        card = state.get(item_id)
        area = self._area(item_id)
        if card is None or card.hidden or self._handle.wall or area.isEmpty():
            return
        self._item = item_id
        self.setPlainText(card.text)
        self.selectAll()
        self.setFont(self._theme.font(self._theme.space("text")))
        line = self.fontMetrics().lineSpacing()
        height = min(max(round(area.height()) + 12, LINES * line + 24), self._picture.height())
        place = area.toRect()
        place.setHeight(height)
        place.moveBottom(min(place.bottom(), self._picture.height() - 1))
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._item = ""
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._keep()

    def _keep(self) -> None:
        item, self._item = self._item, ""
        text = self.toPlainText()[:LONGEST]
        if item:
            self._handle.do(tr("Edit card"), lambda state: state.edited(item, text))
            self._leave()

    def _leave(self) -> None:
        self.hide()
        self.clear()
        self._picture.setFocus(Qt.FocusReason.OtherFocusReason)
