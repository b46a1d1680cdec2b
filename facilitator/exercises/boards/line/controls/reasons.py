"""Typing reasons as fast as they are said, and ticking who was heard."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.model import Side, State
from facilitator.exercises.boards.line.reading import SIDES, side_words
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, escaped, line
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import tr

PREFIXES: dict[str, Side] = {"<": "low", "=": "middle", ">": "high"}
KEYS: dict[Side, str] = {"low": "Alt+1", "middle": "Alt+2", "high": "Alt+3"}
MOST_WORDS = 26  # characters of a side's name on a button


class ReasonSheet(QWidget):
    """A reason goes to the side that is chosen, or that its first sign names: < = >."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._entry = Entry(
            "reason_entry", tr("Reason"), tr("Type a reason, then Enter. < = > at the start chooses the side")
        )
        self._entry.entered.connect(self._entered)
        self._group = QButtonGroup(self)
        self._sides: dict[Side, QPushButton] = {}
        self._heard: dict[Side, QCheckBox] = {}
        sides, heard = QHBoxLayout(), Flow(gap=16)
        heard.addWidget(line(tr("Heard")))
        for number, side in enumerate(SIDES):
            self._add_side(number, side, sides)
            self._add_heard(side, heard)
        self._sides["low"].setChecked(True)
        self._swap = QCheckBox(tr("Volunteers argue the other side"))
        self._swap.setObjectName("swapping")
        self._swap.toggled.connect(self._swapped)
        heard.addWidget(self._swap)
        row = QHBoxLayout()
        row.addWidget(self._entry, 1)
        row.addWidget(button(tr("Add"), "reason_add", self._entry.enter, "main"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(sides)
        column.addLayout(row)
        column.addLayout(heard)

    def refresh(self) -> None:
        state: State = self._handle.state
        for side in SIDES:
            words = side_words(state, side)
            self._sides[side].setText(escaped(_short(words)))
            wrapping(self._sides[side])
            self._sides[side].setAccessibleName(tr("Reasons for: {side}").format(side=words))
            _tick(self._heard[side], side in state.heard)
        _tick(self._swap, state.swapping)

    def _add_side(self, number: int, side: Side, row: QHBoxLayout) -> None:
        made = button("", f"side_{side}")
        made.setCheckable(True)
        made.setMinimumWidth(80)
        made.setToolTip(KEYS[side])
        self._group.addButton(made, number)
        self._sides[side] = made
        row.addWidget(made, 1)
        shortcut = QShortcut(QKeySequence(KEYS[side]), self)
        shortcut.activated.connect(made.click)
        made.clicked.connect(self._entry.setFocus)

    def _add_heard(self, side: Side, row: Flow) -> None:
        words = {
            "low": (tr("one end"), tr("Heard one end")),
            "middle": (tr("the middle"), tr("Heard the middle")),
            "high": (tr("the other end"), tr("Heard the other end")),
        }
        shown, told = words[side]
        made = QCheckBox(shown)
        made.setAccessibleName(told)
        made.setObjectName(f"heard_{side}")
        made.setProperty("side", side)
        made.toggled.connect(self._ticked)
        self._heard[side] = made
        row.addWidget(made)

    def _entered(self, found: tuple[str, ...]) -> None:
        chosen = SIDES[self._group.checkedId()]
        told = [_sided(text, chosen) for text in found]

        def add(state: State) -> State:
            for side, text in told:
                state = state.reasoned(side, text)
            return state

        self._handle.do(tr("Add a reason") if len(told) == 1 else tr("Add reasons"), add)
        side, text = told[-1]
        name = side_words(self._handle.state, side)
        self._handle.say(tr("Added under {side}: {text}").format(side=name, text=text))

    def _ticked(self, on: bool) -> None:
        side: Side = self.sender().property("side")
        self._handle.do(tr("Tick who was heard"), lambda s: s.hearing(side, on))

    def _swapped(self, on: bool) -> None:
        self._handle.do(tr("Argue the other side"), lambda s: s.swapped(on))


def _sided(text: str, chosen: Side) -> tuple[Side, str]:
    """The side that a first sign names, and the words after it."""
    if text[:1] in PREFIXES and text[1:].strip():
        return PREFIXES[text[0]], text[1:].strip()
    return chosen, text


def _tick(box: QCheckBox, on: bool) -> None:
    if box.isChecked() != on:
        box.blockSignals(True)
        box.setChecked(on)
        box.blockSignals(False)


def _short(words: str) -> str:
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"
