"""The left of the first window: agendas and exercises to start a workshop from."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.kit.following import Following
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, label, line, scale_of, scrolling, take_all_down
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import tr, trn

if TYPE_CHECKING:
    from facilitator.exercises.catalogue import Catalogue

WIDTH = 380  # pixels, at the usual text size
SHARE = 0.4  # of the window, at most
TALL = 560  # pixels, at the usual text size: room for more than the cards
AT_ONCE = 2  # before the first window is painted; the others come by twos, within a blink


class Choice(NamedTuple):
    """What a workshop can start from: `kind` is `agenda` or `exercise`."""

    kind: str
    id: str
    title: str
    summary: str
    minutes: float


Choices = tuple[list[Choice], list[Choice]]  # ready-made agendas, and single exercises


def choices(catalogue: "Catalogue") -> Choices:
    """All that the catalogue has."""
    agendas = [
        Choice("agenda", a.id, a.title, a.summary, a.minutes)
        for a in sorted(
            catalogue.agendas.values(), key=lambda a: (a.minutes == 0, a.id != "taster", a.minutes)
        )
    ]
    exercises = [
        Choice("exercise", e.id, e.title, e.summary, e.minutes)
        for e in catalogue.exercises.values()
        if e.kind == "exercise"
    ]
    return agendas, exercises


class StartPanel(QFrame):
    """One card for each thing to start from."""

    chosen = Signal(object)  # a Choice
    own_wanted = Signal()  # an exercise of one's own is to be made
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_panel")
        self.setProperty("role", "night")
        self.fit(WIDTH * 3)
        inner = QWidget()
        inner.setProperty("role", "nightbody")
        cards = self._cards = QVBoxLayout(inner)
        cards.setContentsMargins(32, 0, 12, 0)  # the scroll bar has the rest of the margin
        cards.setSpacing(10)
        self._shown: Choices | None = None
        self._following = Following(self._add, 2, self)
        area = scrolling(inner, "start_area")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 24)
        column.setSpacing(18)
        self._promise = label(tr("Everything stays on this computer. No account, no internet."), "nightmute")
        for part in (label(tr("Start a workshop"), "nighttitle", "start_heading"), area, self._promise):
            if part is not area:
                part.setContentsMargins(36, 0, 24, 0)
            column.addWidget(part, 1 if part is area else 0)
        column.addWidget(self._own())
        column.addLayout(self._foot())

    def _own(self) -> QWidget:
        """The way to what is made by oneself; its words go on in a next line where there is no room."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(32, 0, 24, 0)
        made = button(tr("Make your own exercise"), "make_own", self.own_wanted.emit, role="night")
        row.addWidget(wrapping(made), 1)
        return part

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 24, 0)
        row.setSpacing(10)
        row.addWidget(button(tr("Settings"), "settings", self.settings_wanted.emit, role="night"))
        row.addWidget(button(tr("Help"), "help", self.help_wanted.emit, role="night"))
        row.addStretch(1)
        return row

    def fit(self, window: int) -> None:
        """Grow with the words, up to its share of a window that wide."""
        self.setFixedWidth(min(round(WIDTH * scale_of(self)), round(window * SHARE)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit(self.window().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._promise.setVisible(self.height() >= TALL * scale_of(self))  # else the cards need its room

    def show_choices(self, agendas: list[Choice], exercises: list[Choice]) -> None:
        """Filled with what the last start read, and again when a file of words was added or changed."""
        if self._shown == (agendas, exercises):
            return
        self._shown = agendas, exercises
        take_all_down(self._cards)
        self._cards.addStretch(1)
        self._following.begin([*agendas, tr("Or one exercise"), *exercises], AT_ONCE)

    @property
    def empty(self) -> bool:
        """Nothing to start from was shown so far."""
        return self._shown is None

    @property
    def complete(self) -> bool:
        """Everything there is to start from has its card."""
        return self._shown is not None and not self._following.under_way

    def _add(self, found: Choice | str) -> None:
        """A card, or a heading for those below it."""
        if isinstance(found, str):
            part: QWidget = line(found, "nightheading")
            part.setContentsMargins(0, 12, 0, 0)
        else:
            part = card = _Card(found)
            card.chosen.connect(self.chosen)
        self._cards.insertWidget(self._cards.count() - 1, part)


class _Card(QPushButton):
    """A button as large as what it says."""

    chosen = Signal(object)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self.setObjectName(f"start_{choice.kind}_{choice.id}")
        self.setProperty("role", "nightcard")
        minutes = trn("{count} minute", "{count} minutes", round(choice.minutes)) if choice.minutes else ""
        self.setAccessibleName(", ".join(filter(None, (choice.title, minutes))))
        self.setAccessibleDescription(choice.summary)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(16, 12, 16, 12)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(choice.title, "nightstrong"))
        if choice.summary:
            words.addWidget(label(choice.summary, "nightmute"))
        if choice.minutes:
            self._inside.addLayout(Halves(said, _length(choice.minutes)))
        else:
            self._inside.addWidget(said)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.totalMinimumSize()

    def _choose(self) -> None:
        self.chosen.emit(self._choice)


def _length(minutes: float) -> QWidget:
    """How long it takes: beside the words, or under them where they are too large."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line(f"{minutes:.0f}", "minutes"), 0, Qt.AlignmentFlag.AlignTop)
    unit = line(tr("min"), "nightmute")
    unit.setContentsMargins(0, 5, 0, 0)
    row.addWidget(unit, 1, Qt.AlignmentFlag.AlignTop)
    return made
