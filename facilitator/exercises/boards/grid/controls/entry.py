"""The entry line: a name adds a group, many lines add many, a name with a square places it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.grid.bands import Place, read_square
from facilitator.exercises.boards.grid.controls.naming import kind_box
from facilitator.exercises.boards.grid.kind_typed import kind_typed
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import moved_words
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.flow import OneLine
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.words import listed, tr, trn
from facilitator.workshop.board import new_id

MOST_NAMED = 4
NARROW = 220  # pixels: rather than be less, the line has a row of its own
SHORT = 10  # letters: a kind whose name is longer ends in its place


class EntryLine(QWidget):
    """Answers in words below the line; what could not be used stays in it."""

    added = Signal()

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self.placed = ""  # the id of the group that was placed or found by typing last
        state: State = handle.state
        self.entry = Entry(
            "grid_entry",
            tr("Add a group, or place one by its square"),
            tr("Add, or place by square: young c4"),
        )
        self.entry.setClearButtonEnabled(True)
        self.entry.setMinimumWidth(NARROW)
        self.entry.entered.connect(self.take)
        self.entry.textEdited.connect(self._forget_answer)
        self.kind = kind_box(state.kinds, "entry_kind")
        self.kind.setAccessibleName(tr("Kind of those you add"))
        self.kind.setCurrentIndex(self.kind.count() - 1)
        self.answer = label(role="mute", name="entry_answer")
        self.answer.hide()
        self.kind.setMinimumContentsLength(SHORT)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.words, self.bar = QWidget(), QWidget()
        self.row, self.acts = QHBoxLayout(self.words), OneLine(self.bar, 10)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addWidget(self.entry, 1)
        self.row.addWidget(self.kind)
        self.row.addWidget(button(tr("Add"), "grid_add", self.entry.enter))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(Halves(self.words, self.bar, 10))
        column.addWidget(self.answer)

    @property
    def typing(self) -> bool:
        """The group that is chosen was chosen by typing, and typing goes on."""
        return self.entry.hasFocus() and self.placed == self._handle.chosen

    def take(self, lines: object) -> None:
        """What was entered: one line, or many that were pasted."""
        words = tuple(map(str, lines)) if isinstance(lines, tuple) else (str(lines),)
        self._forget_answer()
        if len(words) == 1:
            self._take_one(words[0])
        else:
            self._list_many(words)

    def _take_one(self, text: str) -> None:
        text = self._under_its_kind(text)
        if not text:
            self._say(tr("Kind: {name}").format(name=self.kind.currentText()))
            return
        found = read_square(text)
        if found and found[0]:
            self._place(text, *found)
        elif found and self._handle.chosen:
            self._put(self._handle.state.get(self._handle.chosen), found[1])
        elif found:
            self._refuse(text, tr("Write whose square it is: a name, then the square."))
        else:
            self._list_one(text)

    def _under_its_kind(self, text: str) -> str:
        """The text without a kind before a colon; that kind stays chosen for those to come."""
        name, kind = kind_typed(self._handle.state.kinds, text, self.kind.currentData())
        self.kind.setCurrentIndex(self.kind.findData(kind))
        return name

    def _place(self, text: str, part: str, place: Place) -> None:
        state: State = self._handle.state
        fits = tuple(p for p in _meant(state, part) if not p.hidden)
        if len(fits) == 1:
            self._put(fits[0], place)
        elif fits:
            names = [p.name for p in fits[:MOST_NAMED]]
            if more := len(fits) - len(names):
                names.append(trn("{count} more", "{count} more", more))
            self._refuse(text, tr("Which one? It could be {names}.").format(names=listed(names)))
        elif self._handle.mode == "should_be":
            self._refuse(text, tr("Nobody here is called {name}.").format(name=part))
        else:
            self._list_and_place(part, place)

    def _put(self, person: Stakeholder | None, place: Place) -> None:
        if person is None:
            return
        mode = "should_be" if self._handle.mode == "should_be" else "now"
        if mode == "should_be" and person.now is None:
            mode = "now"  # where it is comes before where it should be
        name = tr("Move {name}") if person.now else tr("Place {name}")
        self._handle.do(name.format(name=person.name), lambda s: s.moved(person.id, place, mode))
        self._choose(person.id)
        self._say(moved_words(self._handle.state, person.id, mode))

    def _list_one(self, name: str) -> None:
        state: State = self._handle.state
        there = state.called(name)
        if there is not None:
            self._choose(there.id)
            sentence = (
                tr("{name} was set aside. Bring it back instead.")
                if there.aside
                else tr("{name} is there already.")
            )
            self._refuse(name, sentence.format(name=tr("This group") if there.hidden else there.name))
            return
        kind = self.kind.currentData()
        self._handle.do(tr("Add {name}").format(name=name), lambda s: s.listed(name, kind))
        self._say(tr("Added: {name}").format(name=name))
        self.added.emit()

    def _list_and_place(self, name: str, place: Place) -> None:
        """A new name with a square is added there at once."""
        kind, item = self.kind.currentData(), new_id()
        if self._handle.state.called(name):
            self._refuse(name, tr("This group is covered or set aside."))
            return
        label_ = tr("Add {name}").format(name=name)
        self._handle.do(label_, lambda s: s.listed(name, kind, item).placed(item, place))
        self._choose(item)
        self._say(tr("New: {words}").format(words=moved_words(self._handle.state, item, "now")))
        self.added.emit()

    def _list_many(self, names: tuple[str, ...]) -> None:
        before = len(self._handle.state.people)
        found = [(self._under_its_kind(name), self.kind.currentData()) for name in names]

        def all_listed(state: State) -> State:
            for name, kind in found:
                state = state.listed(name, kind)
            return state

        self._handle.do(tr("Add many"), all_listed)
        new = len(self._handle.state.people) - before
        words = trn("{count} group added", "{count} groups added", new)
        if left := len(names) - new:
            words += ", " + trn("{count} was there already", "{count} were there already", left)
        self._say(words)
        self.added.emit()

    def _choose(self, item: str) -> None:
        self.placed = item
        self._handle.choose(item)

    def _say(self, words: str) -> None:
        self._handle.say(words)

    def _refuse(self, text: str, why: str) -> None:
        """Nothing is lost: the words stay in the line, and why stands below."""
        self.entry.setText(text)
        self.answer.setText(why)
        self.answer.show()
        self._handle.say(why)

    def _forget_answer(self) -> None:
        self.answer.clear()
        self.answer.hide()


def _meant(state: State, part: str) -> tuple[Stakeholder, ...]:
    """Who is meant by a part of a name, or by the number that stands for it in a crowd."""
    by_number = tuple(p for p in state.present if str(state.numbers[p.id]) == part.strip())
    return state.matching(part) or by_number
