"""The grid as a list: the same groups in words, ranked, to read and to edit."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.exercises.boards.grid.bands import MIDDLE, Place, band_of, middle_of
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import asked_choices, band_word, moved_words, name_of
from facilitator.ui.kit.choices import ChoiceDelegate
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import tip
from facilitator.words import tr

NAME, KIND, IMPACT, SAY, SHOULD, ASKED = range(6)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class Twin(QAbstractTableModel):
    """Every group that was not set aside, widest gap first; a change here is a change on the grid."""

    def __init__(self, handle: BoardHandle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self._state: State = handle.state
        self._people: tuple[Stakeholder, ...] = self._state.ranked

    # Following the grid

    def refresh(self) -> None:
        """Bring the rows up to date; those that moved keep their selection."""
        self._state = self._handle.state
        people = self._state.ranked
        if [p.id for p in people] == [p.id for p in self._people]:
            self._people, before = people, self._people
            for row, (old, new) in enumerate(zip(before, people, strict=True)):
                if old is not new:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, ASKED))
        else:
            self._reorder(people)

    def _reorder(self, people: tuple[Stakeholder, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._people[index.row()].id for index in before]
        self._people = people
        rows = {person.id: row for row, person in enumerate(people)}
        after = [
            self.index(rows[item], index.column()) if item in rows else QModelIndex()
            for item, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def row_of(self, item_id: str) -> int:
        """The group's row; -1 when it is not in the list."""
        return next((row for row, p in enumerate(self._people) if p.id == item_id), -1)

    def person(self, row: int) -> Stakeholder | None:
        return self._people[row] if 0 <= row < len(self._people) else None

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads())

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self._people[index.row()]
        if role in _WORDS:
            words = self._words(person, index.column())
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.EditRole:
            return self._value(person, index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        person = self._people[index.row()]
        if self._editable(person, index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        person, column = self._people[index.row()], index.column()
        value = self._meant(column, value)
        if value is None or value == self._value(person, column):
            return False
        if column == NAME:
            return self._rename(person, str(value))
        if column == KIND:
            self._handle.do(_label(tr("Change {name}"), person), lambda s: s.of_kind(person.id, value))
        elif column == ASKED:
            who, when = person.checker, person.check_by
            self._handle.do(
                _label(tr("Asked: {name}"), person), lambda s: s.asking(person.id, value, who, when)
            )
        else:
            self._place(person, column, int(value))
        return True

    # Words and values

    def _meant(self, column: int, value: Any) -> Any:
        """A value; or what a screen reader wrote into the cell, which is one of its words."""
        if column == NAME or not isinstance(value, str):
            return value
        known = dict(self.choices(column))
        return value if value in known else next((v for v, word in known.items() if word == value), None)

    def choices(self, column: int) -> list[tuple[Any, str]]:
        """What a cell of that column may be, as (value, words)."""
        if column == KIND:
            return [(kind.id, kind.name) for kind in self._state.kinds]
        if column == ASKED:
            return list(asked_choices().items())
        return list(enumerate(self._state.bands))

    def _heads(self) -> tuple[str, ...]:
        return (tr("Name"), tr("Kind"), tr("Impact on them"), tr("Their say"), tr("Should be"), tr("Asked?"))

    def _words(self, person: Stakeholder, column: int) -> str:
        now = person.now
        if column == NAME:
            return name_of(person)
        if column == KIND:
            return self._state.kind(person.kind).name
        if column == ASKED:
            return asked_choices()[person.asked]
        if column == SHOULD:
            return band_word(self._state, person.should.say) if person.should else ""
        if now is None:
            return tr("not placed")
        return band_word(self._state, now.impact if column == IMPACT else now.say)

    def _value(self, person: Stakeholder, column: int) -> Any:
        if column == NAME:
            return person.name
        if column == KIND:
            return person.kind
        if column == ASKED:
            return person.asked
        place = person.should if column == SHOULD else person.now
        if place is None:
            return None
        return band_of(place.impact if column == IMPACT else place.say)

    def _editable(self, person: Stakeholder, column: int) -> bool:
        """Now is written before should be, and a covered name is not written at all."""
        if column == NAME:
            return not person.hidden
        if column in (IMPACT, SAY):
            return self._handle.mode != "should_be" or person.now is None
        return column != SHOULD or (self._handle.mode == "should_be" and person.now is not None)

    # Changing

    def _rename(self, person: Stakeholder, name: str) -> bool:
        other = self._state.called(name)
        if not name.strip() or (other is not None and other.id != person.id):
            self._handle.say(tr("A group needs a name of its own. The old one was kept."))
            return False
        self._handle.do(_label(tr("Change {name}"), person), lambda s: s.renamed(person.id, name))
        return True

    def _place(self, person: Stakeholder, column: int, band: int) -> None:
        """A word puts a group in the middle of its band."""
        middle, now = middle_of(band), person.now or Place(MIDDLE, MIDDLE)
        mode = self._handle.mode
        if column == SHOULD:
            self._handle.do(_label(tr("Move {name}"), person), lambda s: s.wished(person.id, middle))
        else:
            place = Place.at(middle, now.say) if column == IMPACT else Place.at(now.impact, middle)
            self._handle.do(_label(tr("Move {name}"), person), lambda s: s.placed(person.id, place))
            mode = "now"
        self._handle.say(moved_words(self._handle.state, person.id, mode))


class TwinTable(QTableView):
    """The list beside the grid; the chosen group is the same in both."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self.setObjectName("grid_list")
        self.setAccessibleName(tr("People and groups as a list"))
        self._handle = handle
        self.twin = Twin(handle, self)
        self.setModel(self.twin)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(102)
        self.setMaximumHeight(210)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(40)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, IMPACT, SAY, SHOULD, ASKED):
            self.setItemDelegateForColumn(column, ColumnChoice(self.twin, column, self))
        self.selectionModel().currentRowChanged.connect(self._choose)

    def refresh(self) -> None:
        """Follow the grid once nothing is in a hand."""
        if not self._handle.held:
            self.twin.refresh()
            self.follow()

    def follow(self) -> None:
        """Select the group that is chosen on the grid."""
        row = self.twin.row_of(self._handle.chosen)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.twin.index(row, max(0, self.currentIndex().column())))

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        if person := self.twin.person(now.row()):
            self._handle.choose(person.id)


class ColumnChoice(ChoiceDelegate):
    """One column's words to choose from."""

    def __init__(self, twin: Twin, column: int, parent: QWidget) -> None:
        super().__init__(self._offered, parent)
        self._twin = twin
        self._column = column

    def _offered(self) -> list[tuple[Any, str]]:
        return self._twin.choices(self._column)


def _label(text: str, person: Stakeholder) -> str:
    return text.format(name=name_of(person))
