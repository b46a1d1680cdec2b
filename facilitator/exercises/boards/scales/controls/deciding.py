"""One strength to keep and one thing to change, with what the group says about each."""

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from facilitator.exercises.boards.scales.items import Behaviour, Kind
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import KINDS, coded, kind_words
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import line, show_kept
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr


class Deciding(QWidget):
    """Strengths are offered the most usual first, changes the widest spread first."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._boxes: dict[Kind, QComboBox] = {}
        self._notes: dict[Kind, QLineEdit] = {}
        self._withdrawing: dict[Kind, Withdrawing] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for row, kind in enumerate(KINDS):
            self._add(kind)
            grid.addWidget(line(kind_words(kind)), 2 * row, 0)
            grid.addWidget(self._boxes[kind], 2 * row, 1)
            under = QHBoxLayout()
            under.addWidget(self._notes[kind], 1)
            under.addWidget(self._withdrawing[kind])
            grid.addLayout(under, 2 * row + 1, 1)
        grid.setColumnStretch(1, 1)

    def refresh(self) -> None:
        state: State = self._handle.state
        for kind in KINDS:
            choice = state.choice(kind)
            box, note = self._boxes[kind], self._notes[kind]
            box.clear()
            box.addItem(tr("Not chosen yet"), "")
            for behaviour in _offered(state, kind):
                box.addItem(coded(state, behaviour), behaviour.id)
            box.setCurrentIndex(max(0, box.findData(choice.behaviour if choice else "")))
            note.setEnabled(bool(choice and not choice.hidden))
            show_kept(note, tr("(covered)") if choice and choice.hidden else choice.note if choice else "")
            said = choice if choice and choice.note else None
            self._withdrawing[kind].setVisible(said is not None)
            self._withdrawing[kind].show_item(said.note_id if said else "", bool(said and said.hidden))

    def _add(self, kind: Kind) -> None:
        box, note = ChoiceBox(), QLineEdit()
        box.setObjectName(f"choose_{kind}")
        box.setAccessibleName(kind_words(kind))
        box.setMinimumWidth(160)
        box.setProperty("choice", kind)
        box.activated.connect(self._chose)
        note.setObjectName(f"note_{kind}")
        note.setAccessibleName(tr("{what}: in our words").format(what=kind_words(kind)))
        note.setPlaceholderText(tr("In our words: what would we see if it went well?"))
        note.setMinimumWidth(120)
        note.setProperty("choice", kind)
        note.editingFinished.connect(self._wrote)
        self._boxes[kind], self._notes[kind] = box, note
        self._withdrawing[kind] = Withdrawing(self._handle)
        self._withdrawing[kind].setObjectName(f"withdraw_{kind}")

    def _chose(self, index: int) -> None:
        box = self.sender()
        kind, behaviour = box.property("choice"), str(box.itemData(index) or "")  # type: ignore[attr-defined]
        self._handle.do(kind_words(kind), lambda s: s.choosing_to(kind, behaviour))
        found = self._handle.state.get(behaviour)
        if found:
            said = tr("{what}: {text}").format(what=kind_words(kind), text=found.text)
            self._handle.say(said)

    def _wrote(self) -> None:
        kind = self.sender().property("choice")
        note = self._notes[kind]
        if note.isModified():
            note.setModified(False)
            text = note.text()
            self._handle.do(tr("Write about the choice"), lambda s: s.noted(kind, text))


def _offered(state: State, kind: Kind) -> tuple[Behaviour, ...]:
    """Today's behaviours in the order that helps to choose."""
    if kind == "change":
        return state.ranked()

    def usual(behaviour: Behaviour) -> float:
        counts = state.counts(behaviour.id)
        return -counts.points[-1] / (counts.rated or 1)

    return tuple(sorted(state.behaviours, key=usual))
