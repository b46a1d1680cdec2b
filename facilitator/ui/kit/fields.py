"""Fields that show a part of what is edited and change it as one types."""

import re
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from facilitator.exercises.parts.typed import LONGEST, one_line, paragraphs
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.edits import Edit, Edits
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import number_words

V = TypeVar("V")
MINUTE = 60  # seconds
DAY = 24 * 60  # minutes
SHORT = 120  # pixels: a choice that is longer ends in its place
TOUCHED = 44  # pixels


class Bound(Generic[V]):
    """A field's way to what is edited. While it writes, the field need not be brought up to date."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, V]) -> None:
        self._edits, self._edit = edits, edit
        self.writing = False

    @property
    def value(self) -> V:
        return self._edit.read(self._edits.whole)

    def write(self, value: V) -> None:
        edit = self._edit
        self.writing = True
        try:
            self._edits.do(edit.label, lambda whole: edit.write(whole, value), edit.name)
        finally:
            self.writing = False

    def settle(self) -> None:
        self._edits.settle()


def named(field: QWidget, edit: Edit[Any, V]) -> None:
    field.setObjectName(edit.name)
    field.setAccessibleName(edit.words)


class Line(QLineEdit):
    """A few words."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, str], hint: str = "") -> None:
        super().__init__(maxLength=LONGEST)
        self._bound = Bound(edits, edit)
        named(self, edit)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._settled)
        self.refresh()

    def refresh(self) -> None:
        if not self._bound.writing and one_line(self.text()) != self._bound.value:
            self.setText(self._bound.value)
            self.setCursorPosition(0)

    def suggest(self, words: Sequence[str]) -> None:
        """Offer these while one types what any of them has in it; anything else may be typed as well."""
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._typed)
        self.setCompleter(completer)

    def _typed(self, text: str) -> None:
        self._bound.write(one_line(text))

    def _settled(self) -> None:
        self._bound.settle()
        self.refresh()


class Paragraphs(QPlainTextEdit):
    """As many lines as somebody needs; Tab goes on to the next field."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, str], lines: int, hint: str = "") -> None:
        super().__init__()
        self._bound = Bound(edits, edit)
        named(self, edit)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.ensurePolished()  # the style sheet's font decides how high a line is
        self._fit()
        self.refresh()
        self.textChanged.connect(self._typed)

    def refresh(self) -> None:
        if not self._bound.writing and paragraphs(self.toPlainText()) != self._bound.value:
            quiet = self.blockSignals(True)
            self.setPlainText(self._bound.value)
            self.blockSignals(quiet)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._bound.settle()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + 40)

    def _typed(self) -> None:
        self._bound.write(paragraphs(self.toPlainText()))


class Count(QSpinBox):
    """A whole number; nothing said is 0."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, int], most: int, nothing: str) -> None:
        super().__init__(maximum=most)
        self._bound = Bound(edits, edit)
        self.setSpecialValueText(nothing)
        self.refresh()
        self.valueChanged.connect(self._bound.write)
        self.editingFinished.connect(self._bound.settle)

    def refresh(self) -> None:
        if not self._bound.writing and self.value() != self._bound.value:
            _quietly(self, min(self.maximum(), max(0, self._bound.value)))


class MinutesField(QSpinBox):
    """Minutes to the second: "8.5" is eight and a half; its steps are whole minutes."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, float]) -> None:
        super().__init__(maximum=DAY * MINUTE, singleStep=MINUTE)
        self._bound = Bound(edits, edit)
        self.setMinimumWidth(72)
        self.refresh()
        self.valueChanged.connect(self._typed)
        self.editingFinished.connect(self._settled)

    def refresh(self) -> None:
        seconds = round(self._bound.value * MINUTE)
        if not self._bound.writing and self.value() != seconds:
            _quietly(self, seconds)

    def textFromValue(self, seconds: int) -> str:  # noqa: N802 - Qt calls these by name
        return number_words(round(seconds / MINUTE, 2))

    def valueFromText(self, text: str) -> int:  # noqa: N802
        number = text.strip().replace(",", ".")
        return round(float(number) * MINUTE) if number not in ("", ".") else 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if not re.fullmatch(r"\s*\d{0,4}([.,]\d{0,2})?\s*", text):
            return QValidator.State.Invalid, text, position
        if text.strip() in ("", ".", ","):
            return QValidator.State.Intermediate, text, position
        fits = self.valueFromText(text) <= self.maximum()
        return QValidator.State.Acceptable if fits else QValidator.State.Invalid, text, position

    def _typed(self, seconds: int) -> None:
        self._bound.write(seconds / MINUTE)

    def _settled(self) -> None:
        self._bound.settle()
        self.refresh()


class Choose(ChoiceBox, Generic[V]):
    """One of a few."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, V], choices: tuple[tuple[V, str], ...]) -> None:
        super().__init__()
        self._bound = Bound(edits, edit)
        named(self, edit)
        self._choices: tuple[tuple[V, str], ...] = ()
        self.setMinimumWidth(SHORT)
        self.offer(choices)
        self.activated.connect(self._chosen)

    def offer(self, choices: tuple[tuple[V, str], ...]) -> None:
        """Other choices, or the same in other words."""
        if choices != self._choices:
            self._choices = choices
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
        self.refresh()

    def refresh(self) -> None:
        self.setCurrentIndex(self.findData(self._bound.value))

    def _chosen(self) -> None:
        self._bound.write(self.currentData())
        self._bound.settle()


class Tick(QCheckBox):
    """Yes or no."""

    def __init__(self, edits: Edits[Any], edit: Edit[Any, bool]) -> None:
        super().__init__(edit.words)
        self._bound = Bound(edits, edit)
        named(self, edit)
        self.refresh()
        self.clicked.connect(self._ticked)
        wrapping(self)

    def refresh(self) -> None:
        self.setChecked(self._bound.value)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, TOUCHED))

    def _ticked(self, on: bool) -> None:
        self._bound.write(on)
        self._bound.settle()
        self.refresh()  # what cannot be chosen is not shown as chosen


class Manners(QObject):
    """What all fields have in common: undo is the window's, and a wheel never changes a value unseen."""

    def adopt(self, part: QWidget) -> None:
        """Teach every field of `part`."""
        for kind in (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox):
            for field in part.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox | QComboBox):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False


def _quietly(field: QSpinBox, value: int) -> None:
    quiet = field.blockSignals(True)
    field.setValue(value)
    field.blockSignals(quiet)
