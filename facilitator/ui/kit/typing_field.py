"""Where typing goes: the field of a board's controls that is meant for it, and whether somebody is in it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from facilitator.ui.kit.entry import Entry

FIELDS = (Entry, QPlainTextEdit, QLineEdit, QTableView)  # the first kind that is in sight is meant


def field_of(controls: QWidget) -> QWidget | None:
    """The field in sight where words for the board are typed; None where there are only buttons."""
    return next((field for kind in FIELDS for field in _in_sight(controls, kind)), None)


def typing_in(controls: QWidget) -> bool:
    """Whether the keys are in a field of these controls."""
    held = controls.window().focusWidget()
    return isinstance(held, FIELDS) and controls.isAncestorOf(held)


def _in_sight(controls: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    for field in controls.findChildren(kind):
        within_counter = isinstance(field.parentWidget(), QAbstractSpinBox)
        if field.isVisibleTo(controls) and field.isEnabled() and not within_counter:
            yield field
