"""One thing that the maker asks for: its name, its field, and what is to be said of what stands in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.pieces import label

Remark = Callable[[], str]
BOUNDED = 10_000  # pixels


class Asked(QWidget):
    """Label, field and hint in a column; a remark stands under the field as long as there is one.

    An empty field is not blamed before somebody was in it.
    """

    def __init__(self, words: str, field: QWidget, hint: str = "", remark: Remark | None = None) -> None:
        super().__init__()
        self._field, self._remark = field, remark
        self._target = field.focusProxy() or field
        name = self._target.objectName()
        self._head = label(words)
        self._head.setBuddy(self._target)
        if not words:
            self._head.hide()  # and never show: without a place it would be a window of its own
        self._told = label(role="fault", name=f"{name}_remark")
        self._told.setMargin(8)
        self._told.hide()
        self._known = _filled(self._target)
        self._hint = hint
        self._target.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        if field.maximumWidth() < BOUNDED:  # else it would bound the words around it too
            column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(field)
        if hint:
            column.addWidget(label(hint, "mute"))
        column.addWidget(self._told)
        self._say(aloud=False)

    def refresh(self) -> None:
        """Bring the field and the remark up to date."""
        self._field.refresh()  # type: ignore[attr-defined]
        self._say(aloud=self._target.hasFocus())

    def _say(self, aloud: bool) -> None:
        self._known = self._known or self._target.hasFocus() or _filled(self._target)
        words = self._remark() if self._remark and self._known else ""
        if aloud and words and words != self._told.text():
            announce(self._target, words)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._target.setAccessibleDescription(" ".join(filter(None, (self._hint, words))))


def _filled(field: QWidget) -> bool:
    """Somebody wrote in it; what is not written in counts as filled."""
    if isinstance(field, QLineEdit):
        return bool(field.text())
    return not isinstance(field, QPlainTextEdit) or bool(field.toPlainText())
