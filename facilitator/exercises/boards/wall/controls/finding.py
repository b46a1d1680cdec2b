"""Finding cards by their words, and showing one column alone."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.exercises.boards.wall.model import State
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line
from facilitator.words import tr, trn

SHORT = 120  # pixels that a field has at least


class Finding(QWidget):
    """The search is the console's alone; one column alone is shown on the wall as well."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._showing = handle.showing
        self.field = QLineEdit(self._showing.sought)
        self.field.setObjectName("wall_search")
        self.field.setAccessibleName(tr("Find cards by their words"))
        self.field.setPlaceholderText(tr("Find cards; the wall stays as it is"))
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._choose_first)
        self._count = line(role="mute", name="wall_found")
        self._alone = ChoiceBox()
        self._alone.setObjectName("wall_alone")
        self._alone.setAccessibleName(tr("Columns on the wall"))
        self._alone.activated.connect(self._alone_chosen)
        for part in (self.field, self._alone):
            part.setMinimumWidth(SHORT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addWidget(button(tr("Show all cards"), "wall_search_clear", self.field.clear))
        row.addWidget(self._alone)
        self._showing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        state: State = self._handle.state
        words = self._showing.sought
        found = len(state.holding(words)) if words else 0
        self._count.setText(trn("{count} card found", "{count} cards found", found) if words else "")
        with QSignalBlocker(self._alone):
            self._alone.clear()
            self._alone.addItem(tr("All columns"), "")
            for column in state.places:
                self._alone.addItem(tr("{column} alone").format(column=column.name), column.id)
            self._alone.setCurrentIndex(max(0, self._alone.findData(self._showing.alone)))
        self._alone.setVisible(len(state.places) > 1)

    def _typed(self, words: str) -> None:
        self._showing.seek(words)

    def _choose_first(self) -> None:
        state: State = self._handle.state
        found = state.holding(self._showing.sought) if self._showing.sought else ()
        if found:
            self._handle.choose(found[0].id)

    def _alone_chosen(self, index: int) -> None:
        self._showing.only(self._alone.itemData(index))
