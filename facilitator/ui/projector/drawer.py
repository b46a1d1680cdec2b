"""The board's own controls under the wall, for the one-display room: typing without leaving the wall."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr
from facilitator.workshop.session import ActivityKind


class Drawer(QFrame):
    """Follows the steps while it is open. What the room may not see yet is never typed here."""

    controls_stood = Signal(object)  # a board's new controls
    resized = Signal()

    def __init__(self, store: Store, theme: Theme, close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self.setProperty("role", "strip")
        self._store, self._theme = store, theme
        self._handle: BoardHandle | None = None
        self._controls: QWidget | None = None
        self._secret = False
        self._place = ("", "")  # the activity and board whose controls stand here
        self._instead: dict[str, QWidget] = {}
        self._words = label(role="mute", name="drawer_words")
        self._column = QVBoxLayout()
        self._column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 4)
        row.addLayout(self._column, 1)
        row.addWidget(button(tr("Close (E)"), "close_drawer", close))
        store.moved.connect(self.refresh)
        store.changed.connect(self._secrecy_may_have_changed)

    def put_in(self, kind: ActivityKind, panel: QWidget) -> None:
        """What stands here, in the place of a board's controls, in activities of that kind."""
        self._instead[kind] = panel
        self._column.addWidget(panel)
        self.refresh()

    def refresh(self) -> None:
        """Stand the present board's controls here, unless they do; or say why they do not."""
        name = self._store.step.board if self._store.session.here.step else ""
        self._secret = self._is_secret(name)
        kind = self._store.activity.kind if self._store.session.here.step else ""
        for of, panel in self._instead.items():
            panel.setVisible(of == kind)
        place = (self._store.activity.id, name) if name and not self._secret else ("", "")
        if place != self._place:
            self._take_down()
            self._place = place
            if place[1]:
                self._stand(name)
        self._words.setText(self._why_not(name))
        self._words.setVisible(self._controls is None and kind not in self._instead)
        self.resized.emit()

    def _stand(self, name: str) -> None:
        manifest = boards.manifest(self._store.activity.board_kinds[name])
        self._handle = self._store.handle(name)
        self._controls = manifest.controls()(self._handle, self._theme, self)
        self._column.addWidget(self._controls)
        self.controls_stood.emit(self._controls)

    def _take_down(self) -> None:
        for part in (self._controls, self._handle):
            if part is not None:
                part.deleteLater()
        if self._controls is not None:
            self._controls.hide()
            self._controls.setParent(None)
        self._controls = self._handle = None

    def _why_not(self, name: str) -> str:
        if not name:
            return tr("Nothing to write down in this step.")
        return tr("These counts stay hidden. Cover the projector, then count in the console (Esc).")

    def _is_secret(self, name: str) -> bool:
        secret = getattr(self._store.board(name), "secret", None) if name else None
        return secret is not None and bool(secret(self._store.step.mode))

    def _secrecy_may_have_changed(self, name: str) -> None:
        here = self._store.step.board if self._store.session.here.step else ""
        if name == here and self._is_secret(name) != self._secret:
            self.refresh()
