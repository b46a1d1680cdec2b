"""A list of things on a board, such as columns: each opens to its own fields, and can be moved or removed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises.making.values import row_moved, value_at, with_row, without_row
from facilitator.exercises.parts.setting import Path, Rows, Setting
from facilitator.ui.kit.pieces import button, escaped, label, tip
from facilitator.ui.maker.setting_fields import Around, field_for, name_of
from facilitator.words import tr

ROOM = 80  # pixels of a head before it has its own size
ELIDE = Qt.TextElideMode.ElideRight


class Opened:
    """Which entries of a form's lists show their fields, by their places; kept while a form is built anew."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def close(self, within: str) -> None:
        """Close all whose names begin so: their places have changed."""
        self.names = {name for name in self.names if not name.startswith(within)}


class RowsField(QFrame):
    """`focus_wanted` names the control that should have the keys once the form is built anew."""

    focus_wanted = Signal(str)

    def __init__(self, around: Around, path: Path, setting: Rows, opened: Opened) -> None:
        super().__init__()
        self._around, self._path, self._setting, self._opened = around, path, setting, opened
        self._name = name_of(around.board, path)
        self._rows: list[RowCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(setting.words))
        for at in range(len(self._values)):
            card = RowCard(around, (*path, at), setting, opened)
            card.asked.connect(self._do)
            card.focus_wanted.connect(self.focus_wanted)
            self._rows.append(card)
            column.addWidget(card)
        self._add = button(tr("Add a {thing}").format(thing=setting.one), f"{self._name}_add", self._added)
        self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._told = label(role="fault", name=f"{self._name}_remark")
        self._told.setMargin(8)
        column.addWidget(self._told)
        column.addWidget(self._add)
        self.take(setting)

    @property
    def _values(self) -> list[Any]:
        return list(value_at(self._around.settings, self._path) or ())

    def take(self, setting: Rows) -> None:
        """The setting and its entries as they are now; there are as many as before."""
        self._setting = setting
        for card in self._rows:
            card.take(setting, len(self._rows))
        self._add.setEnabled(len(self._rows) < setting.most)
        counted = [m for m in self._around.remarks.mistakes if m.path == self._whole_path]
        self._told.setText(" ".join(m.why for m in counted))
        self._told.setVisible(bool(counted))

    @property
    def _whole_path(self) -> Path:
        return ("boards", self._around.board, *self._path)

    def _added(self) -> None:
        setting, at = self._setting, len(self._rows)
        settings = with_row(self._around.settings, self._path, setting.new, setting.ids)
        card = name_of(self._around.board, (*self._path, at))
        self._opened.names.add(card)
        self.focus_wanted.emit(f"{card}_{setting.named}")
        self._around.do(tr("Add a {thing}").format(thing=setting.one), settings)

    def _do(self, verb: str, at: int) -> None:
        settings, one = self._around.settings, self._setting.one
        self._opened.close(f"{self._name}_")
        if verb == "remove":
            near = name_of(self._around.board, (*self._path, max(0, at - 1)))
            self.focus_wanted.emit(f"{near}_open" if len(self._rows) > 1 else f"{self._name}_add")
            changed = without_row(settings, self._path, at)
            self._around.do(tr("Remove a {thing}").format(thing=one), changed)
            return
        to = at - 1 if verb == "up" else at + 1
        self.focus_wanted.emit(f"{name_of(self._around.board, (*self._path, to))}_{verb}")
        self._around.do(tr("Move a {thing}").format(thing=one), row_moved(settings, self._path, at, to))


class RowCard(QFrame):
    """One entry: its head with what can be done to it, and its fields once it is opened."""

    asked = Signal(str, int)  # up, down or remove; its place
    focus_wanted = Signal(str)

    def __init__(self, around: Around, path: Path, setting: Rows, opened: Opened) -> None:
        super().__init__()
        self._around, self._path, self._setting, self._opened = around, path, setting, opened
        self._name = name_of(around.board, path)
        self._at = int(path[-1])
        self.setObjectName(self._name)
        self.setProperty("role", "card")
        self._parts: list[tuple[Setting, QWidget]] = []
        self._head = button("", f"{self._name}_open", self._toggle, role="rail")
        self._head.setCheckable(True)
        self._head.setMinimumHeight(around.theme.space("control"))
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._acts = {
            "up": button("↑", f"{self._name}_up", self._up),
            "down": button("↓", f"{self._name}_down", self._down),
            "remove": button("✕", f"{self._name}_remove", self._remove),
        }
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._head, 1)
        for act in self._acts.values():
            row.addWidget(act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 6, 6)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        if self._name in opened.names or self._has_fault:
            self.open(True)

    @property
    def _has_fault(self) -> bool:
        return bool(self._around.remarks.at(("boards", self._around.board, *self._path)))

    @property
    def _words(self) -> str:
        row = value_at(self._around.settings, self._path, {})
        said = row.get(self._setting.named, "") if isinstance(row, Mapping) else ""
        one = self._setting.one
        numbered = tr("{thing} {number}").format(thing=one[:1].upper() + one[1:], number=self._at + 1)
        return str(said) or numbered

    def take(self, setting: Rows, many: int) -> None:
        """The entry as it is now, one of so many."""
        self._setting = setting
        fields = {field.key: field for field in setting.fields}
        for had, part in self._parts:
            part.take(fields[had.key])  # type: ignore[attr-defined]
        self._acts["up"].setEnabled(self._at > 0)
        self._acts["down"].setEnabled(self._at < many - 1)
        self._acts["remove"].setEnabled(many > setting.least)
        said = {"up": tr("Move {what} up"), "down": tr("Move {what} down"), "remove": tr("Remove {what}")}
        for verb, act in self._acts.items():
            act.setAccessibleName(said[verb].format(what=self._words))
            act.setToolTip(tip(said[verb].format(what=self._words)))
        self._name_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_head()

    def open(self, on: bool) -> None:
        """Show or hide its fields, which are made when they are first seen."""
        self._head.setChecked(on)
        if on and not self._parts:
            for setting in self._setting.fields:
                part = part_for(self._around, (*self._path, setting.key), setting, self._opened)
                if isinstance(part, RowsField):
                    part.focus_wanted.connect(self.focus_wanted)
                self._parts.append((setting, part))
                self._column.addWidget(part)
            self._around.manners.adopt(self)
        for _, part in self._parts:
            part.setVisible(on)
        if on:
            self._opened.names.add(self._name)
        else:
            self._opened.names.discard(self._name)
        self._name_head()

    def _name_head(self) -> None:
        mark = "▾" if self._head.isChecked() else "▸"
        room = max(ROOM, self._head.width() - 8)
        shown = self._head.fontMetrics().elidedText(f"{mark} {self._words}", ELIDE, room)
        self._head.setText(escaped(shown))
        told = tr("{what}: hide details") if self._head.isChecked() else tr("{what}: show details")
        self._head.setAccessibleName(told.format(what=self._words))

    def _toggle(self) -> None:
        self.open(self._head.isChecked())

    def _up(self) -> None:
        self.asked.emit("up", self._at)

    def _down(self) -> None:
        self.asked.emit("down", self._at)

    def _remove(self) -> None:
        self.asked.emit("remove", self._at)


def part_for(around: Around, path: Path, setting: Setting, opened: Opened) -> QWidget:
    if isinstance(setting, Rows):
        return RowsField(around, path, setting, opened)
    return field_for(around, path, setting)
