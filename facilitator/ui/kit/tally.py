"""Counting in: a stepper for each point of a scale and one for passes, by button, key or typed number."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises.parts.tally import POINTS, Tally
from facilitator.ui.kit.pieces import button, line, tip
from facilitator.words import tr, trn

MOST = 9999
FEW = 3  # steppers in a row of two
NARROW = 860  # pixels: less than this and the steppers stand in two rows
# Without its own arrows, for which NoButtons would leave a styled field no width at all.
_BARE = (
    "QSpinBox { padding: 0 2px; } QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }"
    "QLineEdit { border: none; min-height: 0; padding: 0; background: transparent; }"
)
PASS = POINTS  # the index of the stepper for passes


class Stepper(QFrame):
    """One count, with a button to either side of it."""

    counted = Signal(object, object)  # the stepper's index, its new count

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._name = line(role="mute", name=f"count_name_{index}")
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._name.setMinimumWidth(10)
        self.spin = QSpinBox()
        self.spin.setObjectName(f"count_{index}")
        self.spin.setRange(0, MOST)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.spin.setKeyboardTracking(False)
        self.spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spin.setStyleSheet(_BARE)
        self.spin.setMinimumWidth(44)
        self.spin.valueChanged.connect(self._typed)
        self._less = button("−", f"count_less_{index}", self._step_down)
        self._more = button("+", f"count_more_{index}", self._step_up)
        for made in (self._less, self._more):
            made.setMinimumWidth(48)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._less)
        row.addWidget(self.spin, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addLayout(row)

    def show_count(self, name: str, count: int) -> None:
        """The count as it is now, with what it counts."""
        short = self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(60, self.width()))
        self._name.setText(short)
        self._name.setToolTip(tip(name) if short != name else "")
        self.spin.setAccessibleName(name)
        self._less.setAccessibleName(tr("One fewer: {name}").format(name=name))
        self._more.setAccessibleName(tr("One more: {name}").format(name=name))
        if self.spin.text() not in ("", self.spin.textFromValue(self.spin.value())):
            return  # somebody is typing another
        with QSignalBlocker(self.spin):
            self.spin.setValue(min(MOST, count))

    def _step_up(self) -> None:
        self.spin.stepUp()

    def _step_down(self) -> None:
        self.spin.stepDown()

    def _typed(self, count: int) -> None:
        self.counted.emit(self._index, count)


class TallyPanel(QWidget):
    """Five counts, the passes, and how the sum compares with the number of people."""

    changed = Signal(object)  # the new Tally

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tally")
        self._tally = Tally()
        self._names: tuple[str, ...] = ("",) * (POINTS + 1)
        self.steppers = [Stepper(index) for index in range(POINTS + 1)]
        self.note: QLabel = line(role="mute", name="tally_note")  # may be put beside something else
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self.note)
        for stepper in self.steppers:
            stepper.counted.connect(self._counted)
        self._arrange()
        self.show_tally(self._tally, self._names[:POINTS], 0)

    def show_tally(self, tally: Tally, names: Sequence[str], people: int) -> None:
        """`names` are the words of the five points; `people` is how many are expected, 0 for unknown."""
        self._tally = tally
        self._names = (*names, tr("Pass"))
        for index, stepper in enumerate(self.steppers):
            stepper.show_count(self._names[index], _count(tally, index))
        self.note.setText(counted_words(tally.total, people))

    def key(self, event: QKeyEvent) -> bool:
        """1 to 5 count one more at a point, 0 one more pass."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or not event.text() or event.text() not in "012345":
            return False
        index = (int(event.text()) - 1) % (POINTS + 1)
        self._counted(index, _count(self._tally, index) + 1)
        return True

    def minimumSizeHint(self) -> QSize:
        """That of two rows: a wide panel can be made narrow again."""
        row = FEW * self.steppers[0].minimumSizeHint().width() + (FEW - 1) * self._grid.spacing()
        return QSize(row, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        for index, stepper in enumerate(self.steppers):
            stepper.show_count(self._names[index], _count(self._tally, index))

    def _arrange(self) -> None:
        across = len(self.steppers) if self.width() >= NARROW else FEW
        for index, stepper in enumerate(self.steppers):
            self._grid.addWidget(stepper, index // across, index % across)

    def _counted(self, index: int, count: int) -> None:
        count = min(MOST, count)
        tally = self._tally.passing(count) if index == PASS else self._tally.set(index, count)
        self._tally = tally
        self.changed.emit(tally)


def counted_words(counted: int, people: int) -> str:
    """`12 counted, 14 people`: a difference is mentioned and nothing more."""
    said = trn("{count} counted", "{count} counted", counted)
    if not people:
        return said
    return tr("{counted}, {people}").format(
        counted=said, people=trn("{count} person", "{count} people", people)
    )


def _count(tally: Tally, index: int) -> int:
    return tally.passes if index == PASS else tally.points[index]
