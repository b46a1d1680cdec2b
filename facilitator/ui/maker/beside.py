"""The right of the maker: the wall as the room will see it, and what is still to be mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.exercises.exercise import Exercise
from facilitator.exercises.parts.setting import Mistake
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.pieces import label, take_all_down
from facilitator.ui.kit.theme import ROOM_TEXT, Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.maker.stage import Stage
from facilitator.ui.projector.wall_picture import WallPicture
from facilitator.words import tr, trn

WAIT = 150  # milliseconds after a change, so that typing never waits for the picture
MOST_SHOWN = 6  # things to mend
LARGE = 16_777_215  # pixels: as large as a widget may be


class StepPicture(WallPicture):
    """The wall at one step of the draft. While it cannot be drawn, the last picture stays."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks.console, wait=WAIT)
        self.setObjectName("maker_preview")
        self.setAccessibleName(tr("A picture of the wall at this step"))
        self._looks = looks
        self.theme = Theme(parent=self)
        self._dress()
        self._stage = Stage(self.theme, self)
        self._step: tuple[Exercise, str] | None = None
        self._drawn: object = None
        looks.wall.changed.connect(self._dress)

    def show_step(self, draft: Exercise, step_id: str) -> None:
        self._step = (draft, step_id)
        self.soon()

    def enlarge(self, largest: bool) -> None:
        """Draw it with the largest words that a room can have, or with the usual ones."""
        self.theme.scale_room_text(ROOM_TEXT[-1] if largest else ROOM_TEXT[0])
        self._drawn = None
        self.soon()

    def taken_from(self) -> QWidget | None:
        if self._step is None:
            return None
        if self._drawn != self._step:
            try:
                self._stage.show_step(*self._step)
            except (ValueError, KeyError):
                return None
            self._drawn = self._step
        return self._stage.wall

    def _dress(self) -> None:
        wall = self._looks.wall
        self.theme.wear(wall.name, wall.high_contrast)
        self._drawn = None
        self.soon()


class Beside(QScrollArea):
    """`mend_wanted` brings the Mistake that somebody chose to look at."""

    mend_wanted = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("beside")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with what is inside
        self.setWidgetResizable(True)
        self.picture = StepPicture(looks)
        self._largest = QCheckBox(tr("With the largest words"))
        self._largest.setObjectName("preview_largest")
        self._largest.toggled.connect(self.picture.enlarge)
        wrapping(self._largest)
        self._above = False
        self._shown: tuple[Mistake, ...] | None = None
        self._head = label(role="noteheading", name="to_mend")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._title = label(tr("On the wall"), "noteheading")
        told = QVBoxLayout()
        told.setSpacing(10)
        for part in (self._largest, self._head):
            told.addWidget(part)
        told.addLayout(self._list)
        told.addStretch(1)
        body = Column()
        body.setProperty("role", "ground")
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(12)
        self._halves.addWidget(self.picture)
        self._halves.addLayout(told, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(10, 16, 10, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self._halves, 1)
        self.setWidget(body)

    def lie(self, above: bool, most: int) -> None:
        """Stand beside the fields, or lie above them, at `most` pixels high."""
        way = QBoxLayout.Direction
        self._above = above
        self._halves.setDirection(way.LeftToRight if above else way.TopToBottom)
        self._title.setVisible(not above and self.picture.isVisibleTo(self))
        wide = round((most - 40) * 16 / 9)
        self.picture.setMaximumWidth(wide if above else LARGE)
        self.setMaximumHeight(most if above else LARGE)

    def show_step(self, draft: Exercise, step_id: str) -> None:
        """The wall at that step; no picture where there is none."""
        there = bool(step_id)
        for part in (self.picture, self._largest):
            part.setVisible(there)
        self._title.setVisible(there and not self._above)
        if there:
            self.picture.show_step(draft, step_id)

    def show_mistakes(self, mistakes: tuple[Mistake, ...], told: list[str]) -> None:
        """What is still to be mended, each with where it is, in words."""
        count = len(mistakes)
        words = trn("{count} thing to mend", "{count} things to mend", count)
        self._head.setText(words if count else tr("Ready to be used"))
        if mistakes == self._shown:
            return
        self._shown = mistakes
        take_all_down(self._list)
        for number, mistake in enumerate(mistakes[:MOST_SHOWN]):
            self._list.addWidget(to_mend := _ToMend(mistake, told[number], number, self))
            to_mend.show()


class _ToMend(QPushButton):
    """Goes to the place."""

    def __init__(self, mistake: Mistake, words: str, number: int, beside: Beside) -> None:
        super().__init__(words)
        self.setObjectName(f"mend_{number}")
        self.setAccessibleName(words)
        self._mistake, self._beside = mistake, beside
        self.clicked.connect(self._go)
        wrapping(self)

    def _go(self) -> None:
        self._beside.mend_wanted.emit(self._mistake)
