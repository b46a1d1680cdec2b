"""Earlier versions of one workshop, to go back to."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from facilitator.ui.kit.pieces import button, label
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.words import clock_words, date_words, tr


@dataclass(frozen=True)
class Version:
    """One backup as it is offered; `look` says what it holds, in lines."""

    backup: Any
    made: datetime.datetime
    look: Callable[[], str]
    damaged: bool = False


class Versions(ShelfForm):
    """What each holds stands beside it. Going back to one keeps the present file among the versions."""

    restored = Signal(object, object)  # the entry, the backup

    def __init__(self) -> None:
        super().__init__("versions", wide=None)
        self._entry: object = None
        self._versions: list[Version] = []
        self._words = label(role="mute", name="versions_words")
        self._list = QListWidget()
        self._list.setObjectName("versions_list")
        self._list.setAccessibleName(tr("Earlier versions"))
        self._look = QPlainTextEdit(readOnly=True)
        self._look.setObjectName("version_holds")
        self._look.setAccessibleName(tr("What this version holds"))
        self._look.setTabChangesFocus(True)
        self._go = button(tr("Go back to this version"), "restore", self._restore, role="main")
        self.column.addWidget(self._heading)
        self.column.addWidget(self._words)
        self._beside = QWidget()
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self._list, 2)
        beside.addWidget(self._look, 3)
        self.column.addWidget(self._beside, 1)
        self._leave = button(tr("Cancel"), "versions_cancel", self.left.emit)
        self.end_with(self._leave, self._go)
        self.column.addStretch()
        self._list.itemSelectionChanged.connect(self._chosen)

    def offer(self, title: str, entry: object, versions: list[Version]) -> None:
        self._entry, self._versions = entry, versions
        self.be_called(tr("Earlier versions of “{title}”").format(title=title))
        kept = tr("The present file is kept as a version too, so this can be undone.")
        self._words.setText(kept if versions else tr("There are no earlier versions of this workshop yet."))
        self._list.clear()
        for version in versions:
            self._list.addItem(QListWidgetItem(_words(version)))
        self._list.setCurrentRow(0)
        for part in (self._beside, self._go):
            part.setVisible(bool(versions))
        (self._list if versions else self._leave).setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen()

    def _chosen(self) -> None:
        row = self._list.currentRow()
        there = 0 <= row < len(self._versions)
        self._go.setEnabled(there)
        self._look.setPlainText(self._versions[row].look() if there else "")

    def _restore(self) -> None:
        self.restored.emit(self._entry, self._versions[self._list.currentRow()].backup)


def _words(version: Version) -> str:
    made = version.made.astimezone()
    words = tr("{date} at {time}").format(date=date_words(made.date()), time=clock_words(made))
    return tr("{when}, a damaged original").format(when=words) if version.damaged else words
