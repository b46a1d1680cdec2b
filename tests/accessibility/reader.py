"""A screen reader: it knows roles, names, states and actions, and nothing else of the program."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

Role, Text = QAccessible.Role, QAccessible.Text
PATIENCE = 400  # looks before it is given up
SCROLLED = (Role.ListItem, Role.Cell)  # to be reached although it is out of sight
MOST = 300  # children of one part that are looked at


class Reader:
    """Looks at one window at a time."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def find(self, role: Role, name: str):
        """The part of that role and name, as soon as it is in sight."""
        root = QAccessible.queryAccessibleInterface(self._window)
        for _ in range(PATIENCE):
            if found := next((i for i in _all(root) if i.role() == role and _called(i) == name), None):
                return found
            QTest.qWait(5)
        seen = sorted({f"{i.role().name} {_called(i)}" for i in _all(root) if _called(i)})
        raise AssertionError(f"no {role.name} {name!r} among {seen}")

    def press(self, name: str) -> None:
        self._act(self.find(Role.Button, name), "Press")

    def toggle(self, name: str) -> None:
        self._act(self.find(Role.CheckBox, name), "Toggle")

    def choose(self, name: str) -> None:
        """An item of a list."""
        self._act(self.find(Role.ListItem, name), "Toggle")

    def write(self, name: str, words: str) -> None:
        """Into a field; then the focus goes on, as Tab would make it."""
        field = self.find(Role.EditableText, name)
        self._act(field, "SetFocus")
        field.setText(Text.Value, words)

    def go_to(self, name: str) -> None:
        self._act(self.find(Role.EditableText, name), "SetFocus")

    def fill_cell(self, table: str, row: str, column: str, words: str) -> None:
        """Into the cell of a table that lies in that row and under that heading."""
        found = self.find(Role.Table, table)
        children = [found.child(n) for n in range(found.childCount())]
        heads = [_called(c) for c in children if c.role() == Role.ColumnHeader]
        cells = [c for c in children if c.role() == Role.Cell]
        at = next(n for n, cell in enumerate(cells) if _called(cell) == row)
        cells[at + heads.index(column)].setText(Text.Value, words)

    def cells(self, table: str) -> list[str]:
        found = self.find(Role.Table, table)
        children = (found.child(n) for n in range(found.childCount()))
        return [_called(c) for c in children if c.role() == Role.Cell]

    def _act(self, interface, action: str) -> None:
        actions = interface.actionInterface()
        assert action in actions.actionNames(), actions.actionNames()
        part = interface.object()
        actions.doAction(action)
        QTest.qWait(5)
        while isValid(part) and isinstance(part, QAbstractButton) and part.isDown():
            QTest.qWait(5)  # Qt shows a button going down for a moment, and acts when it comes up


def _all(interface) -> Iterator:
    yield interface
    for n in range(min(interface.childCount(), MOST)):
        child = interface.child(n)
        if child is not None and (child.role() in SCROLLED or not child.state().invisible):
            yield from _all(child)


def _called(interface) -> str:
    """Its name; that of a list to choose from is the label beside it, for Qt tells what is chosen instead."""
    if interface.role() == Role.ComboBox:
        kind = QAccessible.RelationFlag.Label
        return " ".join(one.text(Text.Name) for one, relation in interface.relations() if relation == kind)
    return interface.text(Text.Name)
