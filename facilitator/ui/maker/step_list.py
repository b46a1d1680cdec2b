"""The left of the maker: about the exercise, its steps in order, and what changes their order or number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.making.draft import MOST_STEPS
from facilitator.ui.kit.carried_list import CarriedLine, CarriedList
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.ordering import Order, OrderButtons, Ordering
from facilitator.ui.kit.pieces import button, label, line, scrolling
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.maker.remarks import Making
from facilitator.words import number_words, tr, trn
from facilitator.workshop.fit import length_words
from facilitator.workshop.step import Step

WIDE = 300  # pixels at the usual text size
SHARE = 0.35  # of the window, at most
LEAST = 110  # pixels of the steps, at the usual text size: with less room the whole scrolls
ORDER = Order[Exercise](lambda draft: draft.steps, drafts.moved, drafts.removed)


class StepList(QFrame):
    """`removed` brings the Step that is gone."""

    about_wanted = Signal()
    adding = Signal()
    removed = Signal(object)

    def __init__(self, making: Making, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self._making = making
        self.view = CarriedList(theme)
        self.view.setObjectName("steps")
        self.view.setAccessibleName(tr("Steps"))
        self._about = wrapping(button(tr("About this exercise"), "show_about", self.about_wanted.emit))
        self._about.setCheckable(True)
        self._total = label(role="mute", name="steps_total")
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._add = button(tr("Add a step"), "add_step", self.adding.emit)
        self._moving = OrderButtons(
            button(tr("Up"), "step_up", speak=tr("Move the step up")),
            button(tr("Down"), "step_down", speak=tr("Move the step down")),
            button(tr("Remove"), "step_remove", speak=tr("Remove the step")),
        )
        self._order = Ordering(self, self.view, making, ORDER, self._moving)
        self._order.removed.connect(self.removed)
        self._theme = theme
        self.fit(0)  # until the editor knows how wide it is
        self._lay_out()
        self.refresh()

    def fit(self, window: int) -> None:
        """Grow with the words, up to its share of a window that wide."""
        self.setFixedWidth(min(round(WIDE * self._theme.text), max(WIDE, round(window * SHARE))))
        self.view.setMinimumHeight(round(LEAST * self._theme.text))

    def refresh(self) -> None:
        draft = self._making.whole
        self.view.show_lines(tuple(_line(draft, n, step) for n, step in enumerate(draft.steps, 1)))
        self.view.setVisible(bool(draft.steps))
        self._none.setVisible(not draft.steps)
        self._total.setText(length_words(draft.minutes) if draft.steps else "")
        self.refresh_buttons()

    def refresh_buttons(self) -> None:
        """Which of them can do something."""
        self._order.refresh()
        self._add.setEnabled(len(self._making.whole.steps) < MOST_STEPS)

    def mark_about(self, shown: bool) -> None:
        """Whether what the exercise is called stands in the middle."""
        self._about.setChecked(shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(line(tr("Steps"), "heading"))
        head.addWidget(self._total, 1)
        moving = QWidget()
        flow = Flow(moving)
        for part in (self._moving.up, self._moving.down, self._moving.remove):
            flow.addWidget(part)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addLayout(head)
        self._none = label(tr("No steps yet. Add the first one below."), "mute", "no_steps")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none, 1)
        column.addWidget(self.view, 1)
        column.addWidget(self._add)
        column.addWidget(moving)
        area = scrolling(inside, "steps_area")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)


def _line(draft: Exercise, number: int, step: Step) -> CarriedLine:
    title = tr("{number}. {title}").format(number=number, title=step.title or tr("Without a title"))
    under = tr("thinking or talking")
    if step.board:
        under = boards.manifest(str(draft.boards[step.board]["kind"])).making().about().name
    minutes = step.minutes.planned
    spoken = trn("{count} minute", "{count} minutes", round(minutes))
    return CarriedLine(step.id, title, under, number_words(round(minutes, 2)), spoken)
