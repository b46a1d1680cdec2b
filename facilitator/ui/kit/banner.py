"""A quiet line across the top of a window: what went wrong, or one question; it never stops the work."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.brief import Brief
from facilitator.ui.kit.flow import OneLine
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, scale_of
from facilitator.words import tr

WORDS = 240  # pixels that the words want, at the usual text size


class Choice(NamedTuple):
    """A button in a banner: its words, its object name, and what it does."""

    text: str
    name: str
    act: Callable[[], object]


class Banner(QWidget):
    """Lines by topic: a topic has one line at most, so that a fault that repeats is said once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._lines: dict[str, _Line] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def tell(self, topic: str, text: str, *choices: Choice, fault: bool = False, aloud: bool = True) -> None:
        """Show a line, or bring the topic's line up to date; `aloud` tells a screen reader too."""
        present = self._lines.get(topic)
        if present is not None and present.text == text and present.renew(choices):
            return
        focused = self.focusWidget()
        held = focused.objectName() if present is not None and focused and focused.hasFocus() else ""
        self.clear(topic)
        made = _Line(topic, text, choices, fault, self)
        made.dismiss.clicked.connect(made.close_line)
        self._lines[topic] = made
        self._column.addWidget(made)
        self.show()
        if held and (again := made.findChild(QPushButton, held)) is not None:
            again.setFocus()
        if aloud:
            announce(self, text, urgent=fault)

    def clear(self, topic: str) -> None:
        line = self._lines.pop(topic, None)
        if line is not None:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.setVisible(bool(self._lines))

    def put_away(self, line: "_Line") -> None:
        """Put a line away, unless what its button did has said something newer on the topic."""
        if self._lines.get(line.topic) is line:
            self.clear(line.topic)

    def text(self, topic: str) -> str:
        """What the topic's line says; nothing when there is none."""
        return self._lines[topic].text if topic in self._lines else ""


class _Line(QFrame):
    def __init__(
        self, topic: str, text: str, choices: tuple[Choice, ...], fault: bool, banner: Banner
    ) -> None:
        super().__init__(banner)
        self.text = text
        self.topic, self._banner = topic, banner
        self._choices, self._renewed = choices, False
        self.setProperty("role", "bannerfault" if fault else "banner")
        self.setObjectName(f"banner_{topic}")
        self._words = Brief(text, "fault" if fault else "", f"banner_{topic}_text")
        acts = QWidget()
        flow = OneLine(acts)
        for choice in choices:
            flow.addWidget(self._button(choice))
        self.dismiss: QPushButton = button(tr("Close"), f"banner_{topic}_close", role="plain")
        flow.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 8, 4)
        column.addLayout(Halves(self._words, acts))
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def _grow(self) -> None:
        """Beside the buttons the words keep room to be read; else they stand above them."""
        self._words.setMinimumWidth(round(WORDS * scale_of(self)))

    def close_line(self) -> None:
        self._banner.put_away(self)

    def renew(self, choices: tuple[Choice, ...]) -> bool:
        """Whether it offers the same in these words; what its buttons do is what was said last."""
        if [c[:2] for c in choices] != [c[:2] for c in self._choices]:
            return False
        self._choices, self._renewed = choices, True
        return True

    def _button(self, choice: Choice) -> QPushButton:
        return button(choice.text, choice.name, self._chosen)

    def _chosen(self) -> None:
        """Do it, and go: unless that said the same once more, and so offers it again."""
        name = self.sender().objectName()
        self._renewed = False
        next(choice for choice in self._choices if choice.name == name).act()
        if not self._renewed:
            self.close_line()
