"""One step: what happens in it, its words, its minutes, and the board it works on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.parts.setting import Path
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.fields import Choose, Line, Manners, MinutesField, Paragraphs, Tick
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pieces import label
from facilitator.ui.kit.step_words import faces
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.theme import Theme
from facilitator.ui.maker import edits_of_step as of
from facilitator.ui.maker.asked import Asked
from facilitator.ui.maker.board_card import BoardCard
from facilitator.ui.maker.easier_words import EasierWords
from facilitator.ui.maker.remarks import Making, Remarks
from facilitator.ui.maker.setting_fields import Around
from facilitator.words import tr
from facilitator.workshop.step import Step

NUMBER = 204  # pixels for a field of minutes with its buttons
Choices = tuple[tuple[str, str], ...]


class StepPanel(QScrollArea):
    """Built for one step at a time; values are brought up to date in place."""

    def __init__(self, making: Making, theme: Theme, remarks: Remarks, manners: Manners) -> None:
        super().__init__()
        self._making, self._theme, self._remarks, self._manners = making, theme, remarks, manners
        self.setObjectName("step")
        self.setAccessibleName(tr("The chosen step"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown = ("", "")
        self._body: _Body | None = None

    def show_step(self, step_id: str) -> None:
        """Build for that step, unless it stands here on the same board. Raises KeyError for none."""
        step = drafts.step_of(self._making.whole, step_id)
        if self._body is not None and self._shown == (step_id, step.board):
            self._body.refresh()
            return
        same = self._shown[0] == step_id
        held = self.window().focusWidget() if same else None
        name, at = held.objectName() if held else "", self.verticalScrollBar().value()
        self._shown = (step_id, step.board)
        self._body = _Body(self._making, self._theme, self._remarks, self._manners, step)
        if (old := self.takeWidget()) is not None:  # not at once: what asked for it may be one of its fields
            old.hide()
            old.deleteLater()
        self.setWidget(self._body)
        self.verticalScrollBar().setValue(at if same else 0)
        if name and (again := self._body.findChild(QWidget, name)) is not None:
            again.setFocus()

    def field_at(self, path: Path) -> QWidget | None:
        """The field of the step that is shown, or of its board, for something in an exercise."""
        if self._body is None:
            return None
        return self._body.field_at(path)


class _Body(Column):
    def __init__(self, making: Making, theme: Theme, remarks: Remarks, manners: Manners, step: Step) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._making, self._theme, self._remarks, self._manners = making, theme, remarks, manners
        self._id = step.id
        self._parts: list[Asked] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        self._say_what()
        self._ask_prompt()
        self._card = self._board_card(step.board) if step.board else None
        self._ask_notes()
        self._ask_minutes()
        self._easier = EasierWords(making, step.id, manners)
        self._column.addWidget(self._easier)
        self._column.addStretch(1)
        manners.adopt(self)

    @property
    def _step(self) -> Step:
        return drafts.step_of(self._making.whole, self._id)

    def refresh(self) -> None:
        self._board.offer(self._board_choices())
        if self._step.board:
            self._source.offer(self._source_choices())
            self._from.setVisible(len(self._source_choices()) > 1)
        for part in self._parts:
            part.refresh()
        self._easier.refresh()
        if self._card is not None:
            self._card.refresh()

    def field_at(self, path: Path) -> QWidget | None:
        if path[0] == "boards":
            return self._card.reveal(path[2:]) if self._card is not None else None
        return self.findChild(QWidget, f"step_{path[2] if path[2] != 'minutes' else 'planned'}")

    # What happens

    def _say_what(self) -> None:
        self._add(
            tr("Title of the step"), Line(self._making, of.words(self._id, "title", tr("Title"))), "title"
        )
        self._board = Choose(self._making, of.board(self._id), self._board_choices())
        self._add(tr("What the group works on"), self._board, "board")
        if not self._step.board:
            return
        happenings = drafts.happenings(self._making.whole, self._step.board)
        modes = tuple((one.mode, one.words) for one in happenings)
        self._add(tr("What happens"), Choose(self._making, of.mode(self._id), modes), "mode")
        called = tr("It starts with what stands on")
        edit = of.words(self._id, "takes_from", called)
        self._source = Choose(self._making, edit, self._source_choices())
        self._from = self._add(called, self._source, "takes_from")
        self._from.setVisible(len(self._source_choices()) > 1)
        if drafts.takes_up(self._making.whole, self._step.board):
            self._add("", Tick(self._making, of.takes_earlier(self._id)), "takes_earlier")

    def _board_choices(self) -> Choices:
        draft = self._making.whole
        new = tr("{board} (a new one)")
        kinds = ((kind, m.making().about().name) for kind, m in boards.manifests().items())
        return (
            *((name, _short(drafts.board_words(draft, name))) for name in draft.boards),
            ("", tr("Nothing: they think, or talk with each other")),
            *((f"{of.NEW}{kind}", new.format(board=words)) for kind, words in kinds),
        )

    def _source_choices(self) -> Choices:
        draft = self._making.whole
        others = (name for name in draft.boards if name != self._step.board)
        return (("", tr("nothing")), *((name, _short(drafts.board_words(draft, name))) for name in others))

    # Words

    def _ask_prompt(self) -> None:
        prompt = Paragraphs(self._making, of.words(self._id, "prompt", tr("On the wall")), 2)
        asked = Asked(tr("On the wall"), prompt, tr("What the room reads."), self._prompt_remark)
        self._parts.append(asked)
        self._column.addWidget(asked)

    def _ask_notes(self) -> None:
        self._column.addWidget(label(tr("For you alone"), "noteheading"))
        say = Paragraphs(self._making, of.words(self._id, "say", tr("What to say")), 3)
        self._add(tr("What to say"), say, "say")
        for field, words, hint in (
            ("ask", tr("When it goes quiet"), tr("Questions to ask, one on each line.")),
            ("stuck", tr("For somebody who is stuck"), tr("Small prompts, one on each line.")),
            ("watch", tr("What to watch for"), tr("One on each line.")),
        ):
            self._add(words, Paragraphs(self._making, of.texts(self._id, field, words), 2), field, hint)

    def _prompt_remark(self) -> str:
        wrong = self._remark("prompt")
        return wrong or self._remarks.on_wall((self._step.prompt,), None)

    def _ask_minutes(self) -> None:
        self._column.addWidget(label(tr("Minutes"), "noteheading"))
        inside = QWidget()
        flow = Flow(inside, 12)
        for which, words in (
            ("planned", tr("Planned")),
            ("least", tr("At least, when it is late")),
            ("most", tr("At most, when there is time")),
        ):
            called = tr("Minutes: {which}").format(which=words)
            stepper = _Minutes(MinutesField(self._making, of.minutes(self._id, which, called)), which, called)
            stepper.setFixedWidth(round(NUMBER * self._theme.text))
            asked = Asked(words, stepper)
            asked.setFixedWidth(round(NUMBER * self._theme.text))
            self._parts.append(asked)
            flow.addWidget(asked)
        self._column.addWidget(inside)
        clock = Choose(self._making, of.words(self._id, "clock", tr("The room sees of the time")), faces())
        self._add(tr("The room sees of the time"), clock, "clock")

    # The board

    def _board_card(self, board: str) -> BoardCard:
        around = Around(self._making, self._theme, self._remarks, self._manners, board)
        first = next(step.id for step in self._making.whole.steps if step.board == board)
        card = BoardCard(around, self._id, is_open=first == self._id)
        self._column.addWidget(card)
        return card

    def _add(self, words: str, field: QWidget, key: str, hint: str = "") -> Asked:
        asked = Asked(words, field, hint, lambda: self._remark(key))
        self._parts.append(asked)
        self._column.addWidget(asked)
        return asked

    def _remark(self, key: str) -> str:
        steps = [step.id for step in self._making.whole.steps]
        return self._remarks.at(("steps", steps.index(self._id), key)) if self._id in steps else ""


class _Minutes(Stepper):
    def __init__(self, field: MinutesField, which: str, words: str) -> None:
        super().__init__(field, f"step_{which}", words)
        self.refresh = field.refresh


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"
