"""Notes over the wall, for the one-display room: only when asked for, and nothing that was noticed."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.step_words import StepWords
from facilitator.ui.kit.store import Store
from facilitator.words import tr


class NotesOverlay(QFrame):
    """Follows the steps while it is open."""

    def __init__(self, store: Store, close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("notes_overlay")
        self.setProperty("role", "overlay")
        self._store = store
        self._words = StepWords()
        self._heard = label(role="strong", name="notes_cue")
        self._heard.hide()
        top = QHBoxLayout()
        top.addWidget(line(tr("Everybody can see this"), "mute"), 1)
        top.addWidget(button(tr("Close notes (N)"), "close_notes", close))
        body = QWidget()
        body.setProperty("role", "board")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self._heard)
        inner.addWidget(self._words)
        inner.addStretch(1)
        area = QScrollArea()
        area.setObjectName("overlay_area")
        area.setProperty("role", "reading")
        area.setAccessibleName(tr("Notes"))
        area.setWidgetResizable(True)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 12)
        column.addLayout(top)
        column.addWidget(area, 1)
        store.moved.connect(self.refresh)
        self.refresh()

    def hear(self, cue: str) -> None:
        """How the step's time goes by, over its notes."""
        self._heard.setText(cue)
        self._heard.show()

    def refresh(self) -> None:
        self._heard.hide()
        if self._store.session.here.step:
            self._words.show_step(self._store.step)
