"""A field with a button for less and one for more, each large enough to touch."""

from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QTimeEdit, QWidget

from facilitator.ui.kit.pieces import button
from facilitator.words import tr

STEP = 5 * 60  # seconds
LEAST = 96  # pixels of a field


class Stepper(QWidget):
    """Steps a number, a date or a time; the field itself can still be typed into."""

    def __init__(self, field: QAbstractSpinBox, name: str, words: str) -> None:
        super().__init__()
        self._field = field
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setMinimumWidth(LEAST)
        field.lineEdit().setTextMargins(12, 0, 0, 0)
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        less = button("−", f"{name}_less", field.stepDown, speak=tr("{what}: less").format(what=words))
        more = button("+", f"{name}_more", field.stepUp, speak=tr("{what}: more").format(what=words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(less)
        row.addWidget(more)
        self.setFocusProxy(field)


class FiveMinutes(QTimeEdit):
    """A time of day that steps by five minutes, past midnight too."""

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt calls it by name
        self.setTime(self.time().addSecs(steps * STEP))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802
        both = QAbstractSpinBox.StepEnabledFlag
        return both.StepUpEnabled | both.StepDownEnabled
