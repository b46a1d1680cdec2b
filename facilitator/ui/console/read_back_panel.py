"""The console while the record is read back: the same section in words, and what can be done to it."""

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.ui.kit.conductor import Conductor
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.side_by_side import side_by_side
from facilitator.ui.read_back import ReadBack
from facilitator.words import tr


class ReadBackActs(QWidget):
    """Correct what is read, and mark the whole as checked: on the console, and on the only display."""

    def __init__(self, reading: ReadBack, conductor: Conductor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("read_back_acts")
        self._reading, self._conductor = reading, conductor
        self._correct = button(tr("Correct this"), "correct", self._go)
        self._mark = button("", "checked", speak=tr("Checked in the room"))
        self._mark.setCheckable(True)
        self._mark.clicked.connect(reading.check)
        self._state = line(role="mute", name="checked_words")
        marking = side_by_side(self._state, self._mark, gap=8)
        self.setLayout(Halves(side_by_side(self._correct, gap=8, to_the_left=True), marking, 8))
        reading.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self._correct.setEnabled(bool(self._reading.section.step))
        checked = self._reading.checked
        self._mark.setChecked(checked)
        self._mark.setText(tr("✓ Checked in the room") if checked else tr("Mark as checked in the room"))
        self._state.setText("" if checked else tr("Draft"))

    def _go(self) -> None:
        section = self._reading.section
        self._conductor.correct(section.activity, section.step)


class ReadBackPanel(QWidget):
    """The section before us as real text, for whoever reads with ears, with its page."""

    def __init__(self, reading: ReadBack, conductor: Conductor) -> None:
        super().__init__()
        self.setObjectName("read_back_panel")
        self._reading, self._conductor = reading, conductor
        self._title = label(role="noteheading", name="read_back_section")
        self._page = line(role="mute", name="read_back_page_words")
        self._words = QPlainTextEdit()
        self._words.setObjectName("read_back_words")
        self._words.setAccessibleName(tr("What is read back"))
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._before = button(tr("Page before"), "read_back_before", self._turn_back)
        self._after = button(tr("Next page"), "read_back_after", self._turn)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        for part in (self._page, self._before, self._after):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._words, 1)
        column.addWidget(ReadBackActs(reading, conductor, self))
        reading.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        section, pages = self._reading.section, self._reading.pages
        self._title.setText(section.title)
        self._page.setText(pages.words())
        words = "\n".join(
            f"{one.text}\n    {one.detail}" if one.detail else one.text for one in section.lines
        )
        if words != self._words.toPlainText():
            self._words.setPlainText(words)
        self._before.setEnabled(pages.at > 0)
        self._after.setEnabled(self._conductor.pages_left)

    def _turn(self) -> None:
        self._conductor.turn(1)

    def _turn_back(self) -> None:
        self._conductor.turn(-1)
