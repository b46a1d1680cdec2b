"""The middle of the console: the question, the board, and what changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.focus_ring import FocusRing
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, take_down, tip
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.typing_field import field_of, typing_in
from facilitator.words import tr
from facilitator.workshop.session import ActivityKind

LEAST = 280  # pixels of height for a board with larger text, times its size
LOWEST = 200  # the same at the usual size: rather than take less, the stage scrolls


class ConsoleStage(Column):
    """Shows the whole of the present board, with the board's own controls, undo and redo."""

    controls_stood = Signal(object)  # a board's new controls

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("console_stage")
        self.setProperty("role", "ground")
        self._store, self._theme = store, theme
        self._place: tuple[str, str] | None = None
        self._handle: BoardHandle | None = None
        self._instead: dict[ActivityKind, QWidget] = {}
        self.view: QWidget | None = None
        self.controls: QWidget | None = None
        self._typing = False  # words were typed when the last controls went: they go on in the next ones
        self._prompt = label(role="prompt", name="prompt")
        self._undo = button(tr("Undo"), "undo", store.undo)
        self._redo = button(tr("Redo"), "redo", store.redo)
        for made in (self._undo, self._redo):
            made.setEnabled(False)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # what is left
        self._card_column = QVBoxLayout(self._card)
        self._nothing = label(role="mute", name="no_board")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot = QHBoxLayout()
        self._undoing = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        store.moved.connect(self.refresh)
        store.committed.connect(self._show_undo)
        theme.changed.connect(self._grow)
        self._grow()
        self.refresh()

    def _lay_out(self) -> None:
        self._card_column.setContentsMargins(8, 8, 8, 8)
        self._card_column.addWidget(self._nothing)
        self._foot.setSpacing(8)
        self._undoing.setSpacing(8)
        self._undoing.addWidget(self._undo)
        self._undoing.addWidget(self._redo)
        top = QHBoxLayout()
        top.addWidget(self._prompt, 1)
        top.addLayout(self._undoing)
        self._column.setContentsMargins(20, 12, 20, 4)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        self._column.addWidget(self._card, 1)
        self._column.addLayout(self._foot)

    def refresh(self) -> None:
        session = self._store.session
        if not session.here.step:
            self._stand("", "")
            self._prompt.setText("")
            self._stand_in(None)
            self._nothing.setText(tr("This workshop has no exercises yet. Change the plan to add some."))
            return
        step = self._store.step
        self._prompt.setText(step.prompt)
        self._stand(self._store.activity.id, step.board)
        self._stand_in(self._store.activity.kind)
        self._nothing.setText("" if step.board else tr("Nothing to write down in this step."))
        self._show_undo()

    def _grow(self) -> None:
        """Where words are large the board keeps room for words of that size, and the stage scrolls."""
        self._card.setMinimumHeight(round(LEAST * self._theme.text**1.5) if self._theme.text > 1 else LOWEST)

    def heightForWidth(self, width: int) -> int:
        """The least height at which nothing is squeezed: the area it stands in asks no other question.

        A board that wishes for what is left (Ignored) would count for nothing in the height Qt works out.
        """
        return self._column.minimumHeightForWidth(width)

    def put_in(self, kind: ActivityKind, panel: QWidget) -> None:
        """What stands in the place of a board in activities of that kind."""
        self._instead[kind] = panel
        self._card_column.addWidget(panel, 1)
        self.refresh()

    def type_here(self) -> None:
        """The keys go to the field where words for the board are typed."""
        field = field_of(self.controls) if self.controls is not None else None
        if field is not None:
            self.window().activateWindow()
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        """A key that nothing with the focus wanted: a figure may count a vote, wherever the focus is."""
        wants = getattr(self.controls, "key", None)
        return bool(wants and wants(event))

    def add_foot(self, part: QWidget) -> None:
        """Put something under the controls."""
        self._column.addWidget(part)

    def _stand(self, activity_id: str, name: str) -> None:
        if (activity_id, name) == self._place:
            return
        if self.controls is not None:
            self._typing = typing_in(self.controls)
        self._take_down()
        self._place = (activity_id, name)
        self._nothing.setVisible(not name)
        if not name:
            return
        manifest = boards.manifest(self._store.activity.board_kinds[name])
        self._handle = self._store.handle(name)
        self.view = manifest.view()(self._handle, self._theme, self._card)
        # A place on a board is the same in every language.
        self.view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        FocusRing(self.view, self._theme)
        self.controls = manifest.controls()(self._handle, self._theme, self)
        self._card_column.addWidget(self.view, 1)
        self._foot.addWidget(self.controls, 1)
        self.controls_stood.emit(self.controls)
        if self._typing:
            self.type_here()

    def _stand_in(self, kind: ActivityKind | None) -> None:
        for of, panel in self._instead.items():
            panel.setVisible(of == kind)
        if kind in self._instead:
            self._nothing.hide()

    def _take_down(self) -> None:
        for part in (self.view, self.controls):
            if part is not None:
                take_down(part)
        if self._handle is not None:
            self._handle.deleteLater()
        self.view = self.controls = self._handle = None

    def _show_undo(self) -> None:
        if not self._store.session.here.activity:
            return
        for made, words, what in (
            (self._undo, tr("Undo"), self._store.undo_label),
            (self._redo, tr("Redo"), self._store.redo_label),
        ):
            made.setEnabled(bool(what))
            made.setAccessibleName(f"{words}: {what}" if what else words)
            made.setToolTip(tip(what))
