"""The row of what can be done with the chosen group."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from facilitator.exercises.boards.grid.controls.sheet import toggle
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import moved_words, name_of
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr

WIDEST = 240  # pixels: a longer name ends in an ellipsis


class GroupRow(QWidget):
    """Acts at once, or opens a sheet: `openers` are the buttons that do, by the sheet's name."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self.setObjectName("group_row")
        self._handle = handle
        self._name: QLabel = line(role="strong", name="group_name")
        self._name.setMaximumWidth(WIDEST + 20)
        self._name.setMinimumHeight(44)
        self.openers: dict[str, QPushButton] = {
            "aside": toggle(tr("Set aside…"), "open_aside"),
            "views": toggle(tr("See it differently…"), "open_views"),
            "asked": toggle(tr("Have we asked?"), "open_asked"),
            "naming": toggle(tr("Rename…"), "open_naming"),
            "impact": toggle(tr("Change impact…"), "open_impact"),
        }
        self._back = button(tr("Bring back"), "bring_back", self._bring_back)
        self._off = button(tr("Take off the grid"), "take_off", self._take_off)
        self._unwish = button(tr("Should be: not agreed"), "unwish", self._not_agreed)
        self.withdrawing = Withdrawing(handle)
        self.acts = QWidget()
        acts = Flow(self.acts)
        for part in (self._back, *self.openers.values(), self._off, self._unwish, self.withdrawing):
            acts.addWidget(part)
        acts.addWidget(button(tr("Done"), "group_done", self._let_go))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.acts, 1)
        across.addStretch(0)

    @property
    def person(self) -> Stakeholder | None:
        state: State = self._handle.state
        return state.get(self._handle.chosen)

    def refresh(self) -> None:
        """What can be done with whoever is chosen now."""
        person, wishing = self.person, self._handle.mode == "should_be"
        self.withdrawing.show_item(person.id if person else "", bool(person and person.hidden))
        if person is None:
            return
        full = name_of(person)
        self._name.setText(self._name.fontMetrics().elidedText(full, Qt.TextElideMode.ElideRight, WIDEST))
        self._name.setAccessibleName(full)
        placed, aside = person.now is not None, person.aside is not None
        self._back.setVisible(aside)
        self.openers["aside"].setVisible(not aside)
        self.openers["views"].setVisible(placed and not wishing and not aside)
        self.openers["impact"].setVisible(placed and wishing and not aside)
        self._off.setVisible(placed and not wishing and not aside)
        self._unwish.setVisible(wishing and person.should is not None and not aside)

    def _let_go(self) -> None:
        self._handle.choose("")

    def _bring_back(self) -> None:
        self._do(tr("Bring back {name}"), lambda s, item: s.brought_back(item), tr("{name} is back"))

    def _take_off(self) -> None:
        self._do(tr("Take {name} off the grid"), lambda s, item: s.unplaced(item))

    def _not_agreed(self) -> None:
        self._do(tr("No change for {name}"), lambda s, item: s.not_wished(item), tr("{name}: stays as now"))

    def _do(self, label: str, change: Callable[[State, str], State], said: str = "") -> None:
        person = self.person
        if person is None:
            return
        self._handle.do(label.format(name=name_of(person)), lambda s: change(s, person.id))
        self._handle.say(
            said.format(name=name_of(person)) or moved_words(self._handle.state, person.id, "now")
        )
