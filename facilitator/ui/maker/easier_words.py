"""A step's second wording, in easier words: shown when somebody asks for it, and never needed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises.making import draft as drafts
from facilitator.ui.kit.fields import Manners, Paragraphs
from facilitator.ui.maker import edits_of_step as of
from facilitator.ui.maker.asked import Asked
from facilitator.ui.maker.folded import Folded
from facilitator.ui.maker.remarks import Making
from facilitator.words import tr


class EasierWords(Folded):
    """What is left empty stays as in the standard words."""

    def __init__(self, making: Making, step_id: str, manners: Manners) -> None:
        super().__init__("easier", tr("Easier words"))
        self._making, self._id, self._manners = making, step_id, manners
        self._parts: list[Asked] = []
        self.open(drafts.step_of(making.whole, step_id).easier is not None)

    def refresh(self) -> None:
        for part in self._parts:
            part.refresh()

    def made(self) -> QWidget:
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._build()
        return body

    def _build(self) -> None:
        told = tr("Short sentences, one idea in each. What you leave empty stays as it is above.")
        for field, words, hint in (
            ("prompt", tr("On the wall"), told),
            ("say", tr("What to say"), ""),
        ):
            self._add(words, Paragraphs(self._making, of.easier(self._id, field, words), 2), hint)
        for field, words in (
            ("ask", tr("When it goes quiet")),
            ("stuck", tr("For somebody who is stuck")),
        ):
            self._add(words, Paragraphs(self._making, of.easier_texts(self._id, field, words), 2), "")

    def _add(self, words: str, field: QWidget, hint: str) -> None:
        asked = Asked(words, field, hint)
        self._parts.append(asked)
        self._column.addWidget(asked)
