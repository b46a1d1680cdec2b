"""What a window shows, as somebody reads it who does not know the program: words, and words cut short."""

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QBuffer, QByteArray, QModelIndex, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

PLAIN = re.compile(r"[A-Za-z]{2,}")
DRAWN = re.compile(r"<text[^>]*>([^<]*)</text>")
# Names of keys, of screens and of formats are the same everywhere.
SAME = re.compile(
    r"\b(Ctrl|Alt|Shift|Esc|Del|PgUp|PgDown|PgDn|Home|End|Space|Enter|Return|Tab|Backspace|Left|Right|Up|Down"
    r"|November|Nov|Sun|English|xx"  # Babel does not know `xx`; languages are called by their own names
    r"|F\d+|Ins|HDMI|DP|CSV|PDF|HTML|KB|MB|Return|Escape|Delete|Insert|offscreen)\b"
)
PATH = re.compile(r"/[\w\u200b/.-]+", re.ASCII)
SLACK = 2  # pixels


def missed(window: QWidget) -> set[str]:
    """What is shown or said in plain English, in a language that has no plain letters."""
    return {
        text for text in {*_said(window), *drawn(window)} if PLAIN.search(SAME.sub("", PATH.sub("", text)))
    }


def settle() -> None:
    """One layout asks the next."""
    for _ in range(6):
        QApplication.processEvents()


def cut(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    found = []
    settle()
    for part in _parts(window):
        if isinstance(part, QLabel) and part.text():
            wide, high = _needed(part)
        elif isinstance(part, QAbstractButton) and part.text():
            wide, high = part.sizeHint().width(), part.minimumSizeHint().height()
        else:
            continue
        if wide > part.width() + SLACK or high > part.height() + SLACK:
            found.append(
                f"{part.objectName()} {part.width()}x{part.height()}, needs {wide}x{high}: {part.text()}"
            )
    return found


def sideways(window: QWidget) -> list[str]:
    """Areas in which one has to scroll to the side, or would have to if it could be done."""
    return [
        f"{part.objectName()}: {part.widget().width() - part.viewport().width()} pixels"
        for part in _parts(window)
        if isinstance(part, QScrollArea)
        and part.widget() is not None
        and part.widget().width() > part.viewport().width()
    ]


def up_and_down(window: QWidget, area: str) -> int:
    """How many pixels of an area are out of sight, above and below."""
    found = window.findChild(QScrollArea, area)
    return max(0, found.widget().height() - found.viewport().height())


def outside(window: QWidget) -> list[str]:
    """Parts that stick out of what they stand in, other than by scrolling."""
    return [
        f"{part.objectName() or type(part).__name__} in {part.parentWidget().objectName()}"
        for part in _parts(window)
        if part is not window
        and not part.isWindow()
        and isinstance(part, (QLabel, QAbstractButton, QLineEdit))
        if not part.parentWidget().rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(part.geometry())
    ]


def _needed(label: QLabel) -> tuple[int, int]:
    if label.wordWrap():
        widest = max(
            (label.fontMetrics().horizontalAdvance(w) for w in re.split(r"[\s\u200b]+", label.text())),
            default=0,
        )
        return widest, label.heightForWidth(label.width())
    return label.sizeHint().width(), label.sizeHint().height()


def _parts(window: QWidget) -> Iterator[QWidget]:
    return (part for part in (window, *window.findChildren(QWidget)) if part.isVisible())


def _said(window: QWidget) -> Iterator[str]:
    for part in _parts(window):
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
        yield part.windowTitle() if part.isWindow() else ""
        if isinstance(part, (QLabel, QAbstractButton)):
            yield part.text()
        if isinstance(part, QPushButton) and part.menu() is not None:
            yield from (action.text().split("\t")[0] for action in part.menu().actions())
        if isinstance(part, QLineEdit):
            yield from (part.text(), part.placeholderText())
        if isinstance(part, QPlainTextEdit):
            yield from (part.toPlainText(), part.placeholderText())
        if isinstance(part, QComboBox):
            yield from (part.itemText(n) for n in range(part.count()))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from _table(part)


def _table(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    rows = range(model.rowCount(top))
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top))
    yield from (str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in columns)
    yield from (str(model.index(r, c).data() or "") for r in rows for c in columns)


def drawn(window: QWidget) -> list[str]:
    """Words painted without a widget of their own, as they reach the paper."""
    made = QByteArray()
    buffer = QBuffer(made)
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setSize(window.size())
    window.render(svg)
    return [html.unescape(text) for text in DRAWN.findall(made.data().decode("utf-8", "replace"))]
