"""The small parts that every window is put together from."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QWidget

from facilitator import tokens


def label(text: str = "", role: str = "", name: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain words that wrap, and are never taken for markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


def line(text: str = "", role: str = "", name: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain words on one line."""
    made = label(text, role, name, parent)
    made.setWordWrap(False)
    return made


def show_kept(field: QLineEdit, text: str) -> None:
    """Show what is kept, unless somebody is in the middle of typing something else."""
    if not (field.isModified() and field.hasFocus()) and field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def tip(text: str) -> str:
    """The words of a tool tip: long ones wrap, and what Qt might take for markup is made plain."""
    if len(text) <= 80 and not {"<", "&"} & set(text):
        return text
    from html import escape  # the first window has no such tip

    return f"<span>{escape(text)}</span>"


def button(
    text: str, name: str, clicked: Callable[[], object] | None = None, role: str = "", speak: str = ""
) -> QPushButton:
    """A button with an object name that no language changes; `speak` is its name where `text` is short.

    A click does not take the keys away from the board: buttons are reached by Tab.
    """
    made = Button(escaped(text))
    made.setObjectName(name)
    made.setProperty("role", role)
    made.setAccessibleName(speak or text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


class Button(QPushButton):
    """A button that a screen reader's "toggle" clicks: Qt would only change how it looks."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self._known = False  # the program itself, or a click, changes whether it is checked

    def setChecked(self, checked: bool) -> None:
        self._known = True
        super().setChecked(checked)
        self._known = False

    def nextCheckState(self) -> None:
        self._known = True
        super().nextCheckState()
        self._known = False

    def checkStateSet(self) -> None:
        super().checkStateSet()
        if not self._known:
            QTimer.singleShot(0, self, self._click_instead)

    def _click_instead(self) -> None:
        self.setChecked(not self.isChecked())
        self.click()


def escaped(text: str) -> str:
    """Text for a button or menu, where a single ampersand would be eaten."""
    return text.replace("&", "&&")


def restyle(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Something that scrolls where there is no room for it; the keys stay with what is inside."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setViewport(QWidget())  # of ours: it fills no ground, and Qt's own would load every kind of widget
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area


def take_down(part: QWidget) -> None:
    """Remove a widget for good. The keys, if it had them, go to its window and are not lost."""
    window = part.window()
    held = window.focusWidget()
    if held is not None and held is not window and (held is part or part.isAncestorOf(held)):
        window.setFocus()
    part.hide()
    part.setParent(None)
    part.deleteLater()


def take_all_down(layout: QLayout) -> None:
    """Remove everything that stands in a layout for good."""
    while item := layout.takeAt(0):
        if (part := item.widget()) is not None:
            take_down(part)


def scale_of(widget: QWidget) -> float:
    """How many times its usual size the text of a widget is, 1 to 2."""
    widget.ensurePolished()
    return max(1.0, widget.font().pixelSize() / tokens.SPACE["text"])
