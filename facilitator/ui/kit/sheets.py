"""Sheets of controls under named buttons, as tall as the one that is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.typing_field import field_of


class Sheets(QWidget):
    """One sheet is open at a time; further buttons stand at the right of the names."""

    opened = Signal(str)  # the name of the sheet that was opened

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._sheets: list[QWidget] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._open = 0
        names, right = QWidget(), QWidget()
        self._names = Flow(names)
        self._right = QHBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(8)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(Halves(names, right, 8))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._buttons)

    @property
    def open_name(self) -> str:
        return self.names[self._open]

    def add(self, name: str, title: str, sheet: QWidget) -> None:
        """One more sheet; its button is called `sheet_<name>`."""
        made = button(title, f"sheet_{name}")
        made.setCheckable(True)
        self._group.addButton(made, len(self._buttons))
        self._buttons[name] = made
        self._names.addWidget(made)
        self._sheets.append(sheet)
        self._column.addWidget(sheet)
        self.open(self.open_name)

    def add_action(self, made: QWidget) -> None:
        """Something that stays in reach whichever sheet is open."""
        self._right.addWidget(made)

    def open(self, name: str) -> None:
        """Raises KeyError for an unknown name."""
        before, held = self._sheets[self._open], self.window().focusWidget()
        self._buttons[name].setChecked(True)
        self._open = self.names.index(name)
        sheet = self._sheets[self._open]
        if sheet is not before and held is not None and before.isAncestorOf(held):
            self._take_focus(sheet)
        for other in self._sheets:
            other.setVisible(other is sheet)

    def _take_focus(self, sheet: QWidget) -> None:
        """Who typed goes on in this sheet's field; without one the keys are the window's."""
        sheet.show()
        (field_of(sheet) or self.window()).setFocus()

    def offer(self, name: str, offered: bool) -> None:
        """Whether a sheet can be opened in this step; when the open one cannot, the first one opens."""
        self._buttons[name].setVisible(offered)
        if not offered and self.open_name == name:
            self.open(next(n for n, b in self._buttons.items() if n != name and not b.isHidden()))

    def _clicked(self, index: int) -> None:
        name = self.names[index]
        self.open(name)
        self.opened.emit(name)
