"""A thin strip of controls under the wall, for when there is one display to see everything on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.ui.kit.clock_face import ClockFace
from facilitator.ui.kit.conductor import Conductor
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.side_by_side import side_by_side
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import tr

GAP = 8  # pixels


class Strip(QFrame):
    """Clock and the few buttons that running needs. Nothing private is ever here."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        conductor: Conductor,
        theme: Theme,
        actions: Mapping[str, Callable[[], object]],
        turning: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setProperty("role", "strip")
        self._timekeeper, self._conductor, self._theme = timekeeper, conductor, theme
        self._clock = ClockFace(self, Qt.AlignmentFlag.AlignLeft)
        self._clock.setObjectName("strip_clock")
        self._pause = button(tr("Pause"), "strip_pause", actions["toggle"])
        self._next = button(tr("Next step"), "strip_next", actions["next"], role="main")
        less = button(tr("−1 min"), "strip_less", actions["less"], speak=tr("One minute less"))
        more = button(tr("+1 min"), "strip_more", actions["more"], speak=tr("One minute more"))
        others = (
            button(tr("Type (E)"), "strip_type", actions["type"]),
            button(tr("Notes (N)"), "strip_notes", actions["notes"]),
            button(tr("Blank (B)"), "strip_blank", actions["blank"]),
            button(tr("Console (Esc)"), "strip_console", actions["leave"]),
            button(tr("Back"), "strip_back", actions["back"]),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 5, 16, 5)
        time = side_by_side(self._clock, self._pause, less, more, gap=GAP, to_the_left=True)
        going = side_by_side(turning, *others, self._next, gap=GAP, to_the_left=True)
        column.addLayout(Halves(time, going, GAP))
        timekeeper.ticked.connect(self.refresh)
        timekeeper.switched.connect(self.refresh)
        store.moved.connect(self.refresh)
        store.committed.connect(self.refresh)
        conductor.pages.turned.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        over = self._timekeeper.over
        colour = "mute" if over else "ink"
        self._clock.look(
            self._theme.font(self._theme.space("heading"), bold=True), self._theme.colour(colour)
        )
        self._clock.show_text(tr("Finishing up") if over else self._timekeeper.shown)
        pause = tr("Pause") if self._timekeeper.running else tr("Start")
        for made, words in ((self._pause, pause), (self._next, next_words(self._conductor))):
            made.setText(words)
            made.setAccessibleName(words)
            made.setEnabled(self._conductor.scene != "end")


def next_words(conductor: Conductor) -> str:
    """What the button for going on says now."""
    if conductor.scene == "welcome":
        return tr("Start")
    if conductor.correcting:
        return tr("Back to reading")
    if conductor.pages_left:
        return tr("Next page")
    return tr("Finish") if conductor.at_last_step else tr("Next step")
