"""An exercise while it is made: its steps, the chosen one, and the wall as the room will see it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from facilitator.exercises.making import draft as drafts
from facilitator.exercises.parts.setting import Mistake
from facilitator.ui.kit.fields import Manners
from facilitator.ui.kit.looks import Looks
from facilitator.ui.maker.about_panel import AboutPanel
from facilitator.ui.maker.beside import LARGE, Beside
from facilitator.ui.maker.board_choice import BoardChoice
from facilitator.ui.maker.edits_of_step import NEW
from facilitator.ui.maker.remarks import Making, Remarks
from facilitator.ui.maker.step_list import StepList
from facilitator.ui.maker.step_panel import StepPanel
from facilitator.ui.maker.wheres import step_to_mend, told
from facilitator.words import tr
from facilitator.workshop.step import Step

BESIDE = 380  # pixels of the picture beside the fields, at the usual text size
NARROW = 1150  # pixels, at the usual text size, under which the picture stands above the fields
ABOVE = 230  # pixels that it takes there


class Editor(QWidget):
    """Everything that changes one draft."""

    removed = Signal(object)  # the Step that was taken out

    def __init__(self, making: Making, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("editor")
        theme = looks.console
        theme.changed.connect(self._arrange)
        self._making, self._theme = making, theme
        self._remarks = Remarks(making, theme)
        manners = Manners(self)
        self.steps = StepList(making, theme)
        self._about = AboutPanel(making, self._remarks, manners)
        self._step = StepPanel(making, theme, self._remarks, manners)
        self._choice = BoardChoice(theme)
        self._beside = Beside(looks)
        self._pages = QStackedWidget()
        for page in (self._about, self._step, self._choice):
            self._pages.addWidget(page)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._pages, 1)
        self._halves.addWidget(self._beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(self._halves, 1)
        self._listen()
        self.show_about()

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What keeps the exercise from being used."""
        return self._remarks.mistakes

    @property
    def shown_step(self) -> str:
        """The id of the step that is shown; empty for none."""
        return self.steps.view.chosen_id

    def refresh(self) -> None:
        """Take over the draft as it now is."""
        self._remarks.read()
        self.steps.refresh()
        self._about.refresh()
        draft, chosen = self._making.whole, self.shown_step
        if self._pages.currentWidget() is self._choice:
            self._choice.ask(draft)
        if chosen:
            self._step.show_step(chosen)
        elif self._pages.currentWidget() is self._step:
            self._pages.setCurrentWidget(self._about)
        first = draft.steps[0].id if draft.steps else ""
        self._beside.show_step(draft, chosen or first)
        self._beside.show_mistakes(self.mistakes, [told(draft, one) for one in self.mistakes])
        self._mark()

    def show_about(self) -> None:
        """What the exercise is called stands in the middle."""
        self._making.settle()
        self.steps.view.choose("")
        self._pages.setCurrentWidget(self._about)
        self.refresh()

    def start(self) -> None:
        """Ready to type the title."""
        self._about.start()

    def choose_board(self) -> None:
        """Ask what the group will work on in a new step."""
        self._making.settle()
        self._choice.ask(self._making.whole)
        self._pages.setCurrentWidget(self._choice)
        self._mark()
        self._choice.start()

    def mend(self, mistake: Mistake) -> None:
        """Go to where it can be mended."""
        step_id = step_to_mend(self._making.whole, mistake)
        if mistake.path == ("steps",):
            self.choose_board()
        elif not step_id:
            self.show_about()
            self.start()
        else:
            self.steps.view.choose(step_id)
            self._chosen(step_id)
            field = self._step.field_at(mistake.path)
            if field is not None:
                field.setFocus()
                self._step.ensureWidgetVisible(field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Find room for everything, in a window of this width with words of this size."""
        self.steps.fit(self.width())
        narrow = self.width() < NARROW * self._theme.text
        way = QBoxLayout.Direction
        self._halves.setDirection(way.BottomToTop if narrow else way.LeftToRight)
        self._beside.lie(narrow, ABOVE)
        wide = round(BESIDE * self._theme.text)
        self._beside.setMinimumWidth(0 if narrow else wide)
        self._beside.setMaximumWidth(LARGE if narrow else wide)

    def _chosen(self, step_id: str) -> None:
        self._making.settle()
        if step_id:
            self._pages.setCurrentWidget(self._step)
            self.refresh()
        self.steps.refresh_buttons()

    def _picked(self, board: str) -> None:
        """Put a step on that board after the chosen one."""
        draft = self._making.whole
        if board.startswith(NEW):
            draft, board = drafts.with_new_board(draft, board.removeprefix(NEW))
        step = drafts.new_step(draft, board)
        after = self.shown_step
        made = drafts.added(draft, step, after)
        self._making.do(tr("Add a step"), lambda _: made)
        self.steps.view.choose(step.id)
        self._chosen(step.id)
        self._making.said.emit(tr("{title} is added.").format(title=step.title))
        field = self._step.field_at(("steps", 0, "title"))
        if field is not None:
            field.setFocus()

    def _choice_left(self) -> None:
        self._pages.setCurrentWidget(self._step if self.shown_step else self._about)
        self._mark()

    def _mark(self) -> None:
        page = self._pages.currentWidget()
        self.steps.mark_about(page is self._about)
        self._beside.setVisible(page is not self._choice)

    def _step_removed(self, gone: Step) -> None:
        if not self._making.whole.steps:
            self.show_about()
        self.removed.emit(gone)

    def _listen(self) -> None:
        self.steps.view.chosen.connect(self._chosen)
        self.steps.about_wanted.connect(self.show_about)
        self.steps.adding.connect(self.choose_board)
        self.steps.removed.connect(self._step_removed)
        self._choice.picked.connect(self._picked)
        self._choice.left.connect(self._choice_left)
        self._beside.mend_wanted.connect(self.mend)
        self._making.changed.connect(self.refresh)
