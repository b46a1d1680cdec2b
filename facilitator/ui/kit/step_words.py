"""One step's notes in words: what to say, what to ask, what to watch for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import label, take_all_down
from facilitator.words import tr
from facilitator.workshop.step import ClockFace, Step

SECTIONS = ("stuck", "say", "own", "ask", "watch")


class StepWords(QWidget):
    """Say, ask, watch for, and prompts for the stuck. Holds nothing that was noticed."""

    def __init__(self, sections: tuple[str, ...] = SECTIONS) -> None:
        super().__init__()
        self._sections = sections
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_step(self, step: Step, own: str = "", stuck: bool = False) -> None:
        """`own` are the facilitator's notes to this activity; `stuck` asks for those prompts too."""
        self.clear()
        said = (tr("“{words}”").format(words=step.say),) if step.say else ()
        self._section("stuck", tr("For somebody who is stuck"), step.stuck if stuck else ())
        self._section("say", tr("Say"), said)
        self._section("own", tr("Your notes"), (own,) if own else ())
        self._section("ask", tr("When it goes quiet, ask"), step.ask)
        self._section("watch", tr("Watch for"), step.watch)

    def clear(self) -> None:
        """Say nothing: there is no step."""
        take_all_down(self._column)

    def _section(self, name: str, heading: str, lines: tuple[str, ...]) -> None:
        if not lines or name not in self._sections:
            return
        self._column.addWidget(label(heading, "noteheading", f"notes_{name}_heading"))
        for number, words in enumerate(lines):
            row = _bullet(words) if len(lines) > 1 else label(words)
            row.setObjectName(f"notes_{name}_{number}")
            self._column.addWidget(row)
        self._column.addSpacing(8)


def _bullet(words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label("•"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(words), 1)
    return row


def faces() -> tuple[tuple[ClockFace, str], ...]:
    """What the room can see of a step's time, in words."""
    return (
        ("figures", tr("figures and a bar")),
        ("bar", tr("a bar alone")),
        ("nothing", tr("nothing of the time")),
    )
