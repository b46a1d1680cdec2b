"""What earlier activities hand on, offered in the console: one line at a time to take up or to leave."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.words import tr
from facilitator.workshop.board import Carried


class Offers(QWidget):
    """Hidden where nothing is offered. The first line stands ready; any other can be chosen."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._shown: tuple[Carried, ...] = ()
        self.lines = ChoiceBox()
        self.lines.setObjectName("offered_lines")
        self.lines.setAccessibleName(tr("From earlier today"))
        self.lines.setMinimumContentsLength(12)
        self.lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.lines, 1)
        row.addWidget(button(tr("Take it up"), "offer_take", self.take))
        row.addWidget(button(tr("Leave it"), "offer_leave", self.leave))

    def refresh(self) -> None:
        """The lines that are still offered; what was chosen stays chosen while it is."""
        offered = self._handle.offered
        if offered != self._shown:
            chosen = self._chosen
            self._shown = offered
            self.lines.clear()
            for line in offered:
                self.lines.addItem(_words(line), line.id)
            if chosen is not None:
                self.lines.setCurrentIndex(max(0, self.lines.findData(chosen.id)))
        self.setVisible(bool(offered))

    def take(self) -> None:
        """One more row, which begins with the line."""
        if line := self._chosen:
            self._handle.do(tr("Take up what was said earlier"), lambda state: state.taking(line))
            self._handle.say(tr("{line}: taken up").format(line=line.text))

    def leave(self) -> None:
        """It stays where it was said, and is offered no more; undo offers it again."""
        if line := self._chosen:
            self._handle.do(tr("Leave what was said earlier"), lambda state: state.declining(line.id))
            self._handle.say(tr("{line}: left where it was said").format(line=line.text))

    @property
    def _chosen(self) -> Carried | None:
        return next((line for line in self._shown if line.id == self.lines.currentData()), None)


def _words(line: Carried) -> str:
    return tr("From “{title}”: {line}").format(line=line.text, title=line.note)
