"""The first page of the maker: one's own exercises and agendas, and what a new exercise can start from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pieces import button, label, scrolling, take_down
from facilitator.ui.kit.theme import Theme
from facilitator.ui.maker.board_choice import KindGrid
from facilitator.words import tr

NARROW = 1000  # pixels, at the usual text size, under which one's own stand above what is new
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Own:
    """One exercise or agenda of one's own: its id, title, and a line under it."""

    id: str
    title: str
    told: str
    kind: str = "exercise"  # or agenda, or draft: an exercise that was never saved


class Home(QWidget):
    """`asked` carries a verb (open, share, rename, remove) and the Own it is for."""

    asked = Signal(str, object)
    begun = Signal(str)  # on a board of that kind; on none for nothing
    copied = Signal(str)  # the id of the exercise to start from
    file_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("maker_home")
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._copy = ChoiceBox()
        self._copy.setObjectName("copy_of")
        self._copy.setAccessibleName(tr("The exercise to copy"))
        self._copy.setMinimumWidth(160)
        self._file = button(tr("Open a file…"), "maker_file", self.file_wanted.emit)
        inside = Column()
        inside.setProperty("role", "ground")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._halves.setContentsMargins(28, 22, 28, 22)
        self._halves.setSpacing(28)
        self._halves.addLayout(self._mine(), 2)
        self._halves.addLayout(self._new(), 3)
        area = scrolling(inside, "maker_home_area")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_own(self, exercises: Sequence[Own], agendas: Sequence[Own], others: Choices) -> None:
        """What is there; `others` are all exercises that a copy can be made of, as ids and titles."""
        while item := self._rows.takeAt(0):
            if (old := item.widget()) is not None:
                take_down(old)
        for own in exercises:
            self._add(_Row(own, self))
        if not exercises:
            told = tr("None yet. Start one here, or open a file that somebody sent you.")
            self._add(label(told, "mute", "no_own"))
        if agendas:
            self._add(label(tr("Your ready-made agendas"), "heading"))
        for own in agendas:
            self._add(_Row(own, self))
        chosen = self._copy.currentData()
        self._copy.clear()
        for exercise_id, title in others:
            self._copy.addItem(title, exercise_id)
        self._copy.setCurrentIndex(max(0, self._copy.findData(chosen)))

    def _add(self, part: QWidget) -> None:
        self._rows.addWidget(part)
        part.show()

    def offer_files(self, offered: bool) -> None:
        """Whether files from elsewhere can be opened from here just now."""
        self._file.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < NARROW * self._theme.text
        self._halves.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _mine(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(label(tr("Your own exercises"), "heading"))
        column.addLayout(self._rows)
        column.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _new(self) -> QVBoxLayout:
        grid = KindGrid(self._theme)
        grid.picked.connect(self.begun)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(label(tr("Make a new one"), "heading"))
        column.addWidget(label(tr("What will the group work on?"), "noteheading"))
        column.addWidget(grid)
        column.addWidget(
            button(tr("Start from nothing"), "begin_nothing", self._nothing), 0, Qt.AlignmentFlag.AlignLeft
        )
        column.addSpacing(8)
        column.addWidget(label(tr("Or change an exercise as your own copy"), "noteheading"))
        line = QWidget()
        flow = Flow(line)
        flow.addWidget(self._copy)
        flow.addWidget(button(tr("Make a copy"), "copy_go", self._copying))
        column.addWidget(line)
        column.addStretch(1)
        return column

    def _nothing(self) -> None:
        self.begun.emit("")

    def _copying(self) -> None:
        if self._copy.currentData():
            self.copied.emit(self._copy.currentData())


class _Row(QFrame):
    """One of one's own, with what can be done to it."""

    def __init__(self, own: Own, home: Home) -> None:
        super().__init__()
        self._own, self._home = own, home
        self.setObjectName(f"own_{own.id}")
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(label(own.title, "strong", "own_title"))
        column.addWidget(label(own.told, "mute", "own_told"))
        acts = QWidget()
        flow = Flow(acts)
        said = {
            "open": tr("Change"),
            "share": tr("Share…"),
            "rename": tr("Rename…"),
            "remove": tr("Remove"),
        }
        for verb in _verbs(own):
            made = button(said[verb], f"own_{verb}", speak=f"{said[verb]}: {own.title}")
            made.setProperty("verb", verb)
            made.clicked.connect(self._clicked)
            flow.addWidget(made)
        column.addWidget(acts)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self._home.asked.emit(sender.property("verb"), self._own)


def _verbs(own: Own) -> tuple[str, ...]:
    if own.kind == "agenda":
        return ("remove",)
    return ("open", "remove") if own.kind == "draft" else ("open", "share", "rename", "remove")
