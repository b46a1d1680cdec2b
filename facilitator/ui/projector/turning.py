"""A button that turns a calm wall to its next thing."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.kit.pieces import button
from facilitator.ui.projector.one_thing import OneThing, Thing
from facilitator.words import tr


class Turning(QWidget):
    """Says what comes next on the wall; out of sight while the wall shows everything together."""

    def __init__(self, one: OneThing, name: str) -> None:
        super().__init__()
        self._one = one
        self._button = button(tr("Show the next thing"), name, self._turn)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        one.changed.connect(self.refresh)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        turns = self._one.on and len(self._one.things) > 1
        if turns:
            words = _words(self._one.next)
            self._button.setText(words)
            self._button.setAccessibleName(words)
            self._button.setAccessibleDescription(_stands(self._one.shown))
        if self.parentWidget() is not None:  # without a place it would be a window of its own
            self.setVisible(turns)

    def _turn(self) -> None:
        self._one.turn()


def _words(thing: Thing) -> str:
    return {
        "question": tr("Show the question"),
        "board": tr("Show the board"),
        "time": tr("Show the time left"),
        "notice": tr("Show what we noticed"),
    }[thing]


def _stands(thing: Thing) -> str:
    return {
        "question": tr("The room sees the question alone."),
        "board": tr("The room sees the board alone."),
        "time": tr("The room sees the time left, alone."),
        "notice": tr("The room sees alone what we noticed."),
    }[thing]
