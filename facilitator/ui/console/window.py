"""The facilitator's window: where are we, what comes next, what to watch for."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.console.live_view import LiveView
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.page_buttons import PageButtons
from facilitator.ui.console.rail import Rail
from facilitator.ui.console.stage import ConsoleStage
from facilitator.ui.console.timer_bar import TimerBar
from facilitator.ui.console.top_bar import TopBar
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.banner import Banner
from facilitator.ui.kit.pieces import line, scale_of, scrolling
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.work_window import WorkWindow
from facilitator.words import tr

SIDE = 332  # pixels for notes and the small picture
NARROW = 1400  # a console narrower than this gives them less
SIDE_NARROW = 288
RAIL = 264
PICTURE = 480  # how wide the small picture may become
COMPACT = 980  # at the usual text size: a console narrower than this shows one part at a time


class ConsoleWindow(WorkWindow):
    """Puts the parts of the console in their places."""

    def __init__(
        self,
        store: Store,
        top: TopBar,
        rail: Rail,
        stage: ConsoleStage,
        notes: Notes,
        live: LiveView,
        timer: TimerBar,
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("{title}: Facilitator").format(title=store.session.title))
        self.banner = Banner()
        self.top, self.rail, self.stage = top, rail, stage
        self.notes, self.live, self.timer = notes, live, timer
        self._said = line(role="mute", name="said")
        self._side = QWidget()
        self._side.setProperty("role", "side")
        self._watching = QWidget()  # the picture of the wall, and what turns it
        self._centre = QWidget()
        self.pages = PageButtons()
        self.pages.opened.connect(self._arrange)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()  # keys act at once; Tab leads to the first control
        self.setMinimumSize(1000, 600)
        self.resize(1280, 720)
        store.said.connect(self.say)

    def say(self, text: str) -> None:
        """One sentence on the quiet line, and for a screen reader."""
        self._said.setText(" ".join(text.split())[:200])
        announce(self, text)

    def put_under_picture(self, part: QWidget) -> None:
        """Something that changes what the room sees, beside the picture of it."""
        self._under_picture.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Agenda, board and notes side by side; where words are too large for that, one at a time."""
        scale = scale_of(self)
        compact = self.width() < COMPACT * scale
        self.pages.setVisible(compact)
        page = self.pages.page
        parts = {"agenda": self.rail, "board": self._centre, "notes": self.notes, "wall": self._watching}
        for name, part in parts.items():
            part.setVisible(not compact or name == page)
        self._side.setVisible(not compact or page in ("notes", "wall"))
        side = SIDE if self.width() >= NARROW * scale else SIDE_NARROW
        for part, wide in ((self.rail, RAIL), (self._side, side)):
            part.setMinimumWidth(0 if compact else round(wide * scale))
            part.setMaximumWidth(self.width() if compact else round(wide * scale))
        self.live.setMaximumWidth(PICTURE if compact else self.width())

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(1, 0, 0, 12)
        side.setSpacing(6)
        side.addWidget(self.notes, 1)
        side.addWidget(self._watching)
        watching = QVBoxLayout(self._watching)
        watching.setContentsMargins(20, 0, 20, 0)
        watching.setSpacing(6)
        watching.addWidget(line(tr("The room sees"), "noteheading"))
        watching.addWidget(self.live)
        self._under_picture = QHBoxLayout()
        watching.addLayout(self._under_picture)
        centre = QVBoxLayout(self._centre)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(scrolling(self.stage, "board_area"), 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._centre, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        self.top.put_in(self.pages)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.timer)
        self.stage.add_foot(self._said)
