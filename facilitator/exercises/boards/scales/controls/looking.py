"""What stands on the wall after the reveal: all behaviours, one of them, principles, roles, what changed."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import coded, nothing_words, rule_words, spread_words
from facilitator.exercises.boards.scales.view.picture import PICTURE, steps
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.earlier import Earlier
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, escaped, label, line
from facilitator.ui.kit.through import Through, ThroughRow
from facilitator.words import tr


class Looking(QWidget):
    """Nothing but the earlier sessions can be chosen before the room may see the ratings."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._spread = button(tr("Widest spread first"), "look_spread", self._show_spread)
        self._picture = button(tr("By principle"), "look_picture", self._show_picture)
        self._through = Through(handle, steps)
        self._changes = button(tr("What changed"), "look_changes", self._show_changes)
        self._compare = button(tr("Compare…"), "look_compare", self.refresh)
        self._shows = (self._spread, self._picture, self._changes)
        for made in (*self._shows, self._compare):
            made.setCheckable(True)
        self.earlier = Earlier(handle, "scales", nothing_words())
        self._one = ChoiceBox()
        self._one.setObjectName("look_one")
        self._one.setAccessibleName(tr("Show one behaviour large"))
        self._one.setMinimumWidth(160)
        self._one.activated.connect(self._chose)
        self._split = QCheckBox(escaped(tr("Roles side by side, with one behaviour")))
        self._split.setObjectName("splitting")
        self._split.clicked.connect(self._splitting)
        self._why = label(role="mute", name="split_rule")
        self._large = line(tr("One, large"))
        self._row = ThroughRow(self._through)
        top = Flow()
        for part in (*self._shows, self._compare, self._row, self._large, self._one):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        for below in (self.earlier, self._split, self._why):
            column.addWidget(below)

    def refresh(self) -> None:
        state: State = self._handle.state
        showing = self._handle.showing
        at, comparing = self._through.at, self._compare.isChecked()
        for part in (*self._shows, self._large, self._one):
            part.setEnabled(state.shown)
        for part in (self._large, self._one):
            part.setVisible(not comparing and not (at and not showing.large))
        self.earlier.setVisible(comparing)
        self._spread.setChecked(not showing.large and showing.alone != PICTURE and not at)
        self._picture.setChecked(not showing.large and showing.alone == PICTURE)
        self._changes.setChecked(bool(at and not showing.large))
        for made in self._shows:
            made.setVisible(not comparing)  # the list needs the room
        self._changes.setVisible(bool(self._through.steps) and not comparing)
        stepping = bool(at and not showing.large)
        self._row.setVisible(stepping and not comparing)
        self._compare.setVisible(comparing or not stepping)  # the buttons that step need the room
        self._fill(state, showing.large)
        asked = any(s.role for s in state.sheets)
        for below in (self._split, self._why):
            below.setVisible(asked and not comparing)
        self._split.setEnabled(state.shown and state.can_split)
        self._split.setChecked(state.splitting and state.can_split)
        self._why.setText(
            rule_words() if state.can_split else tr("Not now. {rule}").format(rule=rule_words())
        )

    def _fill(self, state: State, large: str) -> None:
        self._one.clear()
        self._one.addItem(tr("All of them"), "")
        for behaviour in state.ranked() if state.shown else ():
            spread = spread_words(state.counts(behaviour.id))
            words = coded(state, behaviour)
            if spread:
                words = tr("{words} ({spread})").format(words=words, spread=spread)
            self._one.addItem(words, behaviour.id)
        self._one.setCurrentIndex(max(0, self._one.findData(large)))

    def _chose(self, index: int) -> None:
        self._handle.showing.enlarge(str(self._one.itemData(index) or ""))

    def _show_spread(self) -> None:
        self._show("")

    def _show_picture(self) -> None:
        self._show(PICTURE)

    def _show_changes(self) -> None:
        """The last session, where none is shown yet."""
        if found := self._through.steps:
            self._through.go(self._through.at or found[-1][0])
        self.refresh()

    def _show(self, part: str) -> None:
        self._handle.showing.enlarge("")
        self._handle.showing.only(part)
        self.refresh()

    def _splitting(self, on: bool) -> None:
        self._handle.do(tr("Show roles side by side"), lambda s: s.splitting_by_role(on))
