"""Keeps the agenda among the ready-made ones, under a title of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.agendas import left_out
from facilitator.exercises.catalogue import Catalogue
from facilitator.exercises.parts.typed import LONGEST, one_line
from facilitator.ui.kit.pieces import button, label
from facilitator.words import listed, tr
from facilitator.workshop.session import Session


class SavePanel(QFrame):
    """Asks for a title and a line on what it is for."""

    saved = Signal(str, str)  # title, summary
    left = Signal()

    def __init__(self, shelf: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_agenda_panel")
        self.setProperty("role", "ground")
        self._shelf = shelf
        self._missing: tuple[str, ...] = ()
        self._title = QLineEdit(maxLength=LONGEST)
        self._summary = QLineEdit(maxLength=LONGEST)
        self._note = label(role="mute", name="save_agenda_note")
        self._save = button(tr("Save the agenda"), "save_agenda_now", self._saving, role="main")
        self._lay_out()
        self._title.textChanged.connect(self._check)
        for field in (self._title, self._summary):
            field.returnPressed.connect(self._saving)

    def ask(self, session: Session) -> None:
        self._missing = left_out(session, self._shelf.exercises)
        self._title.setText(session.title)
        self._check()
        self._title.setFocus()
        self._title.selectAll()

    def use(self, shelf: Catalogue) -> None:
        """The catalogue as it now is."""
        self._shelf = shelf

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 20)
        column.setSpacing(8)
        column.addWidget(label(tr("Save as a ready-made agenda"), "heading"))
        told = tr("Exercises, breaks, minutes, your words and notes are kept. Nothing that a group made is.")
        column.addWidget(label(told, "mute"))
        for words, field, name in (
            (tr("Title"), self._title, "save_agenda_title"),
            (tr("What it is for"), self._summary, "save_agenda_summary"),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            head = label(words)
            head.setBuddy(field)
            column.addWidget(head)
            column.addWidget(field)
        column.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(button(tr("Cancel"), "save_agenda_cancel", self.left.emit))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _check(self) -> None:
        """What saving would replace, or could not keep."""
        title = one_line(self._title.text())
        taken = any(a.title == title for a in self._shelf.agendas.values() if a.id in self._shelf.own)
        notes = [tr("Your agenda of that title will be replaced.")] if taken else []
        if self._missing:
            words = tr("Not kept, since this computer does not have the exercise: {titles}.")
            notes.append(words.format(titles=listed(list(self._missing))))
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        self._save.setEnabled(bool(title))

    def _saving(self) -> None:
        title = one_line(self._title.text())
        if title:
            self.saved.emit(title, one_line(self._summary.text()))
