"""Reasons in columns under the line: one for each side, and one for a bit of both when there is any."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.line.model import Side, State
from facilitator.exercises.boards.line.reading import SIDES, reason_words, side_words
from facilitator.exercises.boards.line.view.sizes import Sizes
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.paging import page_words
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.prose import Paragraph, Prose, Run
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

COLOURS: dict[Side, str] = {"low": "amber", "middle": "mute", "high": "teal"}
RULE = 4  # pixels under a heading
TURNER = 44  # pixels at the foot that a touch turns the page with
PART = "reasons"
A_LINE = 1.7  # of the letters' size: one reason on one line, with what stands before it


class Reasons(QWidget):
    """Turns pages when the reasons do not fit, in step with the other windows."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("line_reasons")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._handle, self._theme = handle, theme
        self._sizes: Sizes | None = None
        self._heads = {side: Prose(theme, f"reasons_head_{side}", self) for side in SIDES}
        self._columns = {side: Prose(theme, f"reasons_{side}", self) for side in SIDES}
        self._foot, self._has_foot = "", True
        self._pages = handle.pages(PART)
        self._pages.turned.connect(self._turn)

    def least(self, sizes: Sizes) -> int:
        """The height in which a heading and two lines can be read."""
        return round(1.3 * sizes.heading + RULE + 3.2 * sizes.card + sizes.line)

    def refresh(self, sizes: Sizes) -> None:
        """Show the present reasons."""
        self._sizes = sizes
        state = self._handle.state
        for side in SIDES:
            head = Paragraph((Run(side_words(state, side)),), sizes.heading, bold=True)
            self._heads[side].show_words((head,))
            self._columns[side].show_words(self._paragraphs(state, side, sizes.card))
        self._place()

    def turn_page_at(self, at: QPointF) -> None:
        """A touch at the foot turns the page on every window."""
        if self._foot and self._sizes and at.y() > self.height() - max(TURNER, self._sizes.line):
            self._pages.turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        for side, head in self._heads.items():
            if head.isVisible():
                place = head.geometry()
                colour = self._theme.colour(COLOURS[side])
                painter.fillRect(place.left(), place.bottom() + 3, place.width(), RULE, colour)
        if self._foot and self._sizes:
            painter.setFont(self._theme.font(self._sizes.label))
            painter.setPen(self._theme.colour("mute"))
            below = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(self.rect(), below, self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _paragraphs(self, state: State, side: Side, px: int) -> tuple[Paragraph, ...]:
        reasons = state.reasons_for(side)
        gap = round(0.38 * px)
        if not reasons:
            waiting = Paragraph((Run(tr("Reasons will stand here")),), px, colour="mute")
            return (waiting,) if not state.reasons else ()
        return tuple(
            Paragraph(
                (Run(reason_words(r)),),
                px,
                colour="mute" if r.hidden else "ink",
                bullet=COLOURS[side],
                before=gap,
            )
            for r in reasons
        )

    def _place(self) -> None:
        if self._sizes is None:
            return
        state: State = self._handle.state
        sides = [s for s in SIDES if s != "middle" or state.reasons_for(s)]
        gap = round(1.2 * self._sizes.card)
        width = max(1, (self.width() - gap * (len(sides) - 1)) // len(sides))
        head = max(self._heads[side].height_for(width) for side in sides)
        head = min(head, round(2.6 * self._sizes.heading), round(0.3 * self.height()))
        top = head + RULE + round(0.4 * self._sizes.card)
        foot = round(self._sizes.line)
        self._has_foot = self.height() - top - foot >= round(A_LINE * self._sizes.card)
        foot = foot if self._has_foot else 0  # rather than over the words, no page is told
        for side in SIDES:
            shown = side in sides
            self._heads[side].setVisible(shown)
            self._columns[side].setVisible(shown)
            if shown:
                x = sides.index(side) * (width + gap)
                self._heads[side].setGeometry(x, 0, width, head)
                self._columns[side].setGeometry(x, top, width, max(1, self.height() - top - foot))
        self._turn()

    def _turn(self) -> None:
        shown = [c for c in self._columns.values() if c.isVisibleTo(self) and not self.isHidden()]
        needed = max((c.page_count for c in shown), default=1)
        window = "wall" if self._handle.wall else "console"
        page = self._pages.need(window, needed)
        for column in self._columns.values():
            column.turn_to(page)
        self._foot = page_words(page, needed) if self._has_foot else ""
        self.update()
