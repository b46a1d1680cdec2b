"""We see this differently: up to three places for one group, each with its reason, none averaged."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises.boards.grid.bands import read_square
from facilitator.exercises.boards.grid.controls.sheet import Sheet
from facilitator.exercises.boards.grid.model import MOST_VIEWS, OtherView, Stakeholder, State
from facilitator.exercises.boards.grid.reading import place_words
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, take_all_down
from facilitator.words import tr


class ViewsSheet(Sheet):
    def __init__(self, handle: BoardHandle) -> None:
        super().__init__(handle, "views_sheet")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(self._list)
        self.square = self.field(tr("Somebody sees it in square"), "view_square", "C4")
        self.reason = self.field(tr("Because"), "view_reason")
        self.add_answer("view_answer")
        self.finish_with(tr("Add this view"), "view_keep", self.add)
        self.square.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.add)

    def open_for(self, person: Stakeholder) -> None:
        self.square.clear()
        self.reason.clear()
        self.refuse("")
        self._show_views(person)
        self.square.setFocus()

    def add(self) -> None:
        person, found = self.person, read_square(self.square.text())
        if person is None:
            return
        if problem := self._problem(person, found is not None):
            self.refuse(problem)
            return
        if found is not None:
            item, place, reason = person.id, found[1], self.reason.text()
            said = tr("{name} is seen in another place as well")
            self.keep(tr("Another view of {name}"), lambda s: s.seen_differently(item, place, reason), said)

    def _problem(self, person: Stakeholder, readable: bool) -> str:
        if person.now is None:
            return tr("Place the group first, then add how others see it.")
        if len(person.views) + 1 >= MOST_VIEWS:
            return tr("Three places are kept at most. Remove one first.")
        return "" if readable else tr("Write a letter and a number, such as C4.")

    def _show_views(self, person: Stakeholder) -> None:
        take_all_down(self._column)
        for number, view in enumerate(person.views, start=2):
            row = ViewRow(self, person.id, view, number)
            self._column.addWidget(row)
            row.show()

    def drop(self, item_id: str, view_id: str) -> None:
        self.keep(tr("Remove a view of {name}"), lambda s: s.view_dropped(item_id, view_id))


class ViewRow(QWidget):
    """One other view: where, why, and a way to take it back."""

    def __init__(self, sheet: ViewsSheet, item_id: str, view: OtherView, number: int) -> None:
        super().__init__()
        self._sheet, self._item, self._view = sheet, item_id, view.id
        state: State = sheet.handle.state
        flow = Flow(self)
        words = f"{number}: {place_words(state, view.place)}"
        flow.addWidget(label(f"{words} ({view.reason})" if view.reason else words))
        flow.addWidget(button(tr("Remove this view"), f"view_drop_{number}", self._drop))

    def _drop(self) -> None:
        self._sheet.drop(self._item, self._view)
