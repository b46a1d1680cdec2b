"""Tells the facilitator alone how a step's time goes by; the wall never hears of it."""

from PySide6.QtCore import QObject, Signal

from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import tr
from facilitator.workshop.countdown import figures
from facilitator.workshop.cues import Cue, due


class Cues(QObject):
    """A sentence at half time, with two minutes and with one minute left."""

    said = Signal(str)
    ended = Signal()  # the time of a step ran out under our eyes

    def __init__(self, timekeeper: Timekeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timekeeper = timekeeper
        self._before = timekeeper.remaining
        timekeeper.switched.connect(self._begin)
        timekeeper.ticked.connect(self._look)

    def _begin(self) -> None:
        """Another step, or other minutes: what is past already needs no cue."""
        self._before = self._timekeeper.remaining

    def _look(self) -> None:
        before, self._before = self._before, self._timekeeper.remaining
        if not self._timekeeper.running:
            return
        if before >= 0 > self._before:
            self.ended.emit()
        elif cue := due(self._timekeeper.planned, before, self._before):
            self.said.emit(self._words(cue))

    def _words(self, cue: Cue) -> str:
        left = figures(self._timekeeper.remaining)
        return {
            "half": tr("Half time: {left} left in this step.").format(left=left),
            "two": tr("Two minutes left in this step."),
            "one": tr("One minute left in this step."),
        }[cue]
