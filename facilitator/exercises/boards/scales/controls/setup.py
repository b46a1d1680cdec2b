"""Which principles are rated today, and whether sheets ask for a role."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales.beforehand import told
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import letter
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import escaped, label, tip
from facilitator.words import tr

ACROSS = 2
TICK = 44  # pixels that a box takes beside its words


class SetUp(QWidget):
    """A tick for each principle; the last one stays."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setSpacing(2)
        state: State = handle.state
        for number, group in enumerate(state.groups):
            words = tr("{letter}  {name}").format(letter=letter(state, group), name=group.name)
            box = QCheckBox(escaped(words))
            box.setObjectName(f"principle_{group.id}")
            box.setAccessibleName(words)
            box.setProperty("group", group.id)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.clicked.connect(self._ticked)
            self._boxes[group.id] = box
            grid.addWidget(box, number // ACROSS, number % ACROSS)
        self._note = label(role="mute", name="principles_note")
        self._roles = QCheckBox(escaped(tr("Sheets ask for a role (nobody has to say)")))
        self._roles.setObjectName("asking_roles")
        self._roles.clicked.connect(self._asked)
        if not state.roles:
            self._roles.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addWidget(self._roles)
        column.addWidget(self._note)

    def refresh(self) -> None:
        state: State = self._handle.state
        for group_id, box in self._boxes.items():
            box.setChecked(group_id in state.chosen)
        self._roles.setChecked(state.asking_roles)
        self._note.setText(told(state))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name ends in its place; its tip has all of it."""
        super().resizeEvent(event)
        room = self.width() // ACROSS - TICK
        for box in self._boxes.values():
            name = box.accessibleName()
            short = box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            box.setText(escaped(short))
            box.setToolTip(tip(name) if short != name else "")

    def _ticked(self, on: bool) -> None:
        group = self.sender().property("group")
        self._handle.do(tr("Choose principles"), lambda s: s.choosing(group, on))
        self.refresh()

    def _asked(self, on: bool) -> None:
        self._handle.do(tr("Ask for a role"), lambda s: s.asking(on))
