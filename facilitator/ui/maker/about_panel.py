"""What the exercise is called, what it is for, and where it comes from."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from facilitator.exercises.exercise import Exercise
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.edits import Edit
from facilitator.ui.kit.fields import Line, Manners, Paragraphs
from facilitator.ui.kit.pieces import label
from facilitator.ui.maker.asked import Asked
from facilitator.ui.maker.remarks import Making, Remarks
from facilitator.words import tr


class AboutPanel(QScrollArea):
    """Three fields; only the title is needed."""

    def __init__(self, making: Making, remarks: Remarks, manners: Manners) -> None:
        super().__init__()
        self.setObjectName("about")
        self.setAccessibleName(tr("About this exercise"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Line(making, _edit("title", tr("Title")))
        summary = Paragraphs(making, _edit("summary", tr("What it is for")), 2)
        source = Paragraphs(making, _edit("source", tr("Where it comes from")), 2)
        self._parts = [
            Asked(
                tr("Title"), self._title, tr("The room sees it at the top."), lambda: remarks.at(("title",))
            ),
            Asked(tr("What it is for"), summary, tr("One line, for you and other facilitators.")),
            Asked(
                tr("Where it comes from"),
                source,
                tr("If somebody else thought of it: who, and when. It is printed with the record."),
            ),
        ]
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(label(tr("About this exercise"), "heading"))
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)
        manners.adopt(body)

    def refresh(self) -> None:
        for part in self._parts:
            part.refresh()

    def start(self) -> None:
        """Ready to type the title."""
        self._title.setFocus()


def _edit(field: str, called: str) -> Edit[Exercise, str]:
    return Edit(
        f"exercise_{field}",
        called,
        tr("Change “{what}”").format(what=called),
        lambda draft: str(getattr(draft, field)),
        lambda draft, value: _with(draft, field, value),
    )


def _with(draft: Exercise, field: str, value: str) -> Exercise:
    changed: dict[str, str] = {field: value}
    return replace(draft, **changed)  # type: ignore[arg-type]
