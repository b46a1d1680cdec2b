"""What can be set on the board of a step, folded away on the steps that come back to it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.parts.setting import Path
from facilitator.ui.kit.fields import Tick
from facilitator.ui.kit.pieces import label
from facilitator.ui.maker import edits_of_step as of
from facilitator.ui.maker.asked import Asked
from facilitator.ui.maker.board_form import BoardForm
from facilitator.ui.maker.folded import Folded
from facilitator.ui.maker.setting_fields import Around
from facilitator.words import listed, tr, trn

MOST_NAMED = 4  # of the other steps


class BoardCard(Folded):
    """Says in which other steps the same board stands: what is set here is set there too."""

    def __init__(self, around: Around, step_id: str, is_open: bool) -> None:
        self._around, self._id = around, step_id
        kind = str(around.settings["kind"])
        self._about = boards.manifest(kind).making().about()
        super().__init__("board_card", tr("Set up “{board}”").format(board=self._about.name))
        self.setProperty("role", "card")
        self._all.setContentsMargins(12, 6, 12, 12)
        self._form: BoardForm | None = None
        self.open(is_open)

    def made(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self._about.sentence, "mute"))
        self._also = label(role="mute", name="board_also")
        column.addWidget(self._also)
        self._form = BoardForm(self._around)
        column.addWidget(self._form)
        self._handing_on = Tick(self._around.making, of.handing_on(self._around.board))
        told = tr("Such as promises, gathered at the end of the workshop.")
        column.addWidget(Asked("", self._handing_on, told))
        self._say_where()
        return body

    def refresh(self) -> None:
        if self._form is not None:
            self._form.refresh()
            self._handing_on.refresh()
            self._say_where()

    def reveal(self, path: Path) -> QWidget | None:
        """The field at a path within the board, opened."""
        self.open()
        return self._form.reveal(path) if self._form is not None else None

    def _say_where(self) -> None:
        draft = self._around.making.whole
        board = drafts.step_of(draft, self._id).board
        steps = [step.title for step in draft.steps if step.board == board and step.id != self._id]
        others = [tr("“{words}”").format(words=title) for title in steps[:MOST_NAMED]]
        if len(steps) > MOST_NAMED:
            others.append(trn("{count} more", "{count} more", len(steps) - MOST_NAMED))
        self._also.setText(tr("The same in: {steps}.").format(steps=listed(others)))
        self._also.setVisible(bool(others))
