"""Tab goes as the eye reads, however late a part of the window was made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

TAB = Qt.FocusPolicy.TabFocus
WHOLE = ("QAbstractItemView", "QAbstractSpinBox", "QComboBox")  # what is inside these is their own affair


class ReadingOrder(QWidget):
    """A window whose controls are reached in the order of its layouts."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        order = list(_controls(self))
        if not order:
            return False
        at = self.focusWidget()
        step = 1 if forward else -1
        if at in order:
            following = order[(order.index(at) + step) % len(order)]
        else:
            following = order[0 if forward else -1]
        reason = Qt.FocusReason
        following.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
        _bring_into_sight(following)
        return True


def _controls(widget: QWidget) -> Iterator[QWidget]:
    """Every control inside that Tab should come to, in order."""
    for part in _parts(widget):
        if part.isHidden() or part.isWindow():
            continue
        if part.focusPolicy() & TAB == TAB and part.isEnabled() and part.focusProxy() is None:
            yield part
        if not any(map(part.inherits, WHOLE)):
            yield from _controls(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QStackedWidget):
        yield from filter(None, [widget.currentWidget()])
    elif isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)
    elif not isinstance(widget, QAbstractScrollArea):
        inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from sorted(inside, key=lambda part: (part.y(), part.x()))


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (part := item.widget()) is not None:
            yield part
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)


def _bring_into_sight(widget: QWidget) -> None:
    part = widget.parentWidget()
    while part is not None:
        if isinstance(part, QScrollArea) and part.widget() is not None:
            part.ensureWidgetVisible(widget)
        part = part.parentWidget()
