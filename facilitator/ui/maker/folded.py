"""A part of a form that is made when it is first opened."""

from abc import abstractmethod

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import button, escaped
from facilitator.words import tr


class Folded(QFrame):
    """A head to open and close it. Whoever inherits it says what is inside."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._words = words
        self._inside: QWidget | None = None
        self._head = button("", f"{name}_open", self._toggle, role="rail")
        self._head.setCheckable(True)
        self._head.setMinimumHeight(44)
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(8)
        self._all.addWidget(self._head)

    @abstractmethod
    def made(self) -> QWidget:
        """What stands inside, when it is first seen."""

    def open(self, on: bool = True) -> None:
        self._head.setChecked(on)
        if on and self._inside is None:
            self._inside = self.made()
            self._all.addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(on)
        self._head.setText(escaped(f"{'▾' if on else '▸'} {self._words}"))
        told = tr("{what}: hide") if on else tr("{what}: show")
        self._head.setAccessibleName(told.format(what=self._words))

    def _toggle(self) -> None:
        self.open(self._head.isChecked())
