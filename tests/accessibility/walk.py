"""Walks a window as somebody without a mouse does: from control to control, by what is there to be read."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

FILLED = (QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QScrollArea)
ROUND = 12  # pixels around a control in which its focus may show
TAB = Qt.FocusPolicy.TabFocus
NAME = QAccessible.Text.Name


def controls(window: QWidget) -> list[QWidget]:
    """Everything that Tab can reach, in the order that Tab takes."""
    found, at = [], window.nextInFocusChain()
    while at is not window:
        if _reached(at):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader can say nothing of, or that have no name for a test."""
    return [_said(w) for w in controls(window) if not (_name(w).strip() and w.objectName())]


def small(window: QWidget, least: int) -> list[str]:
    """Controls that are hard to hit."""
    return [
        f"{_said(w)} {w.width()}x{w.height()}" for w in controls(window) if min(w.width(), w.height()) < least
    ]


def tabbed(window: QWidget) -> list[QWidget]:
    """What Tab comes to, in order, until it is back where it began."""
    found: list[QWidget] = []
    window.setFocus()
    for _ in range(40 * len(controls(window))):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if found and at is found[0] and found[-1] is not at:
            return found
        if at is not None and at not in found:
            found.append(at)
    return found


def unseen(found: list[QWidget]) -> list[str]:
    """Controls that look the same with the focus as without."""
    hidden = []
    for control in found:
        bring = control.window().findChildren(QScrollArea)
        for area in (a for a in bring if a.widget() is not None and a.widget().isAncestorOf(control)):
            area.ensureWidgetVisible(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = _picture(control)
        control.clearFocus()
        if with_focus == _picture(control):
            hidden.append(_said(control))
    return hidden


def cut_off(window: QWidget) -> list[str]:
    """Buttons and lines of words that have less room than their words need."""
    buttons = [b for b in window.findChildren(QPushButton) if b.text() and b.isVisible()]
    lines = [w for w in window.findChildren(QLabel) if w.text() and w.isVisible() and not w.wordWrap()]
    found = [_said(b) for b in buttons if b.width() < b.minimumSizeHint().width()]
    return found + [f"{_said(w)} {w.text()}" for w in lines if w.width() < w.sizeHint().width() - 1]


def never_come_to(window: QWidget, found: list[QWidget]) -> list[str]:
    """Controls that Tab should come to and does not."""
    return [_said(control) for control in controls(window) if control not in found]


def backwards(found: list[QWidget]) -> list[str]:
    """Places where Tab goes up or to the left of what it comes from."""
    return [f"{_said(a)} → {_said(b)}" for a, b in pairwise(found) if _back(*_places(a, b))]


def _reached(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & TAB == TAB
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """In one area that scrolls, things lie where they lie; else they lie where they are seen."""
    if _area(one) is _area(other):
        return _rect(one), _rect(other)
    return place(one), place(other)


def _area(widget: QWidget) -> QWidget | None:
    part = widget.parentWidget()
    while part is not None and not isinstance(part, QAbstractScrollArea):
        part = part.parentWidget()
    return part


def place(widget: QWidget) -> QRect:
    """Where it is seen; what is scrolled out of sight counts as lying at the edge it went over."""
    place = _rect(widget)
    part = widget.parentWidget()
    while part is not None and not widget.isWindow():
        if isinstance(part.parentWidget(), QAbstractScrollArea):
            seen = _rect(part)
            place.moveBottom(min(place.bottom(), seen.bottom()))
            place.moveTop(max(place.top(), seen.top()))
        part = part.parentWidget()
    return place


def _rect(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _back(one: QRect, other: QRect) -> bool:
    above = other.bottom() <= one.top() and other.left() < one.right()
    beside = other.top() < one.bottom() and other.bottom() > one.top()
    return above or (beside and other.right() <= one.left())


def _name(widget: QWidget) -> str:
    """What a screen reader calls it. A field or a list is not called by what stands in it."""
    if isinstance(widget, QComboBox):
        return _label_of(widget)  # on Linux Qt tells what is chosen instead, and leaves the name to a label
    if isinstance(widget, FILLED):
        return widget.accessibleName() or _buddy(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(NAME) if interface is not None else ""


def _label_of(widget: QWidget) -> str:
    relations = QAccessible.queryAccessibleInterface(widget).relations()
    labels = [one.text(NAME) for one, kind in relations if kind == QAccessible.RelationFlag.Label]
    return " ".join(labels) if widget.accessibleName() else ""


def _buddy(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def _picture(widget: QWidget) -> QImage:
    """A control and a little of what is around it."""
    return widget.window().grab(_rect(widget).adjusted(-ROUND, -ROUND, ROUND, ROUND)).toImage()


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or '(no name)'} “{_name(widget)}”"
