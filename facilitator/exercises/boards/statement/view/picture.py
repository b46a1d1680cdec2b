"""The statement's picture put together, one page at a time."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.view import pages
from facilitator.exercises.boards.statement.view.gradient import Gradient
from facilitator.exercises.boards.statement.view.pages import Sizes, sizes_for
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.hands import HandsWidget
from facilitator.ui.kit.paging import page_words
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.prose import Prose
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

TURNER = 44  # pixels at the foot that a touch turns the page with
BESIDE = 0.42  # of the width: how far we agree, when it stands beside the text


class View(HandsWidget):
    """What both windows show. On the wall it is given only what the room may see."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement_view")
        self._handle, self._theme = handle, theme
        self._text = Prose(theme, "statement_text", self)
        self._beside = Prose(theme, "statement_beside", self)
        self._gradient = Gradient(theme, self)
        self._foot = ""
        self._agreed = False
        self._pages = handle.pages("text")
        self._pages.turned.connect(self._turn)
        self.setMinimumSize(320, 180)
        handle.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        state: State = self._handle.state
        mode, sizes = self._handle.mode, self._sizes()
        agreeing = mode == "agree"
        if mode == "frame" or state.questions:
            self._text.show_words(pages.frame(state, sizes))
        else:
            self._text.show_words(pages.writing(state, sizes, revised=mode == "write"))
        self._beside.show_words(pages.beside(state, sizes) if agreeing else ())
        self._gradient.show_levels(state, sizes.label)
        self._agreed = agreeing and state.agreed
        self.setAccessibleName(self._said(state, mode))
        self._place(sizes)
        self._turn()

    def hand_down(self, hand: Hashable, at: QPointF) -> None:
        """A touch at the foot turns the page on every window."""
        if self._foot and at.y() > self.height() - max(TURNER, 1.5 * self._sizes().card):
            self._pages.turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(event.rect(), self._theme.colour("board"))
        sizes = self._sizes()
        below = Qt.AlignmentFlag.AlignBottom
        if self._foot:
            painter.setFont(self._theme.font(sizes.label))
            painter.setPen(self._theme.colour("mute"))
            painter.drawText(self.rect(), below | Qt.AlignmentFlag.AlignRight, self._foot)
        if self._agreed:
            painter.setFont(self._theme.font(sizes.card, bold=True))
            painter.setPen(self._theme.colour("teal"))
            painter.drawText(self.rect(), below | Qt.AlignmentFlag.AlignLeft, _agreed_words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def _sizes(self) -> Sizes:
        return sizes_for(self._theme, self._handle.wall, self.window().height())

    def _said(self, state: State, mode: str) -> str:
        parts = [pages.spoken(state, mode) or tr("Nothing written yet")]
        if mode == "frame" or state.questions:
            parts = [tr("{label}: {answer}").format(label=q.label, answer=a) for q, a in state.answered]
        if self._agreed:
            parts.append(_agreed_words())
        return "\n".join(parts)

    def _place(self, sizes: Sizes) -> None:
        """The text over the whole width, or with the level of agreement and the rest on its right."""
        width, height = self.width(), self.height()
        foot = round(1.5 * sizes.card)
        inner = max(1, height - foot)
        needed = self._gradient.height_needed() if self._handle.mode == "agree" else 0
        beside = bool(needed or self._beside.shown)
        gap = round(1.2 * sizes.card)
        aside = round(width * BESIDE) if beside else 0
        self._text.setGeometry(0, 0, max(1, width - aside - (gap if beside else 0)), inner)
        self._gradient.setVisible(bool(needed))
        self._beside.setVisible(beside)
        self._gradient.setGeometry(width - aside, 0, aside, min(needed, inner))
        top = min(needed, inner) + (gap // 2 if needed else 0)
        self._beside.setGeometry(width - aside, top, aside, max(1, inner - top))

    def _turn(self) -> None:
        needed = self._text.page_count
        if self._handle.mode == "agree":
            needed = max(needed, self._beside.page_count)
        window = "wall" if self._handle.wall else "console"
        page = self._pages.need(window, needed)
        for part in (self._text, self._beside):
            part.turn_to(min(page, part.page_count - 1) if part is self._text else page)
        self._foot = page_words(page, needed)
        self.update()


def _agreed_words() -> str:
    return tr("Agreed by the group")
