"""What can be set on one board, as a form that grows and shrinks with what is in it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.making.values import value_at
from facilitator.exercises.parts.setting import Path, Rows, Setting, SomeOf, Texts
from facilitator.ui.kit.pieces import take_down
from facilitator.ui.maker.rows_field import Opened, RowCard, RowsField, part_for
from facilitator.ui.maker.setting_fields import Around, name_of

Shape = tuple[Any, ...]


class BoardForm(QWidget):
    """Fields stay while somebody types; a part is built anew when an entry of it comes, goes or moves."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around
        self._opened = Opened()
        self._shapes: dict[str, Shape] = {}
        self._wanted = ""  # the control that gets the keys when its part is built anew
        self._parts: dict[str, QWidget] = {}  # by the key of its setting, as the shapes are
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.refresh()

    def refresh(self) -> None:
        settings = self._settings()
        shapes = {one.key: _shape(self._around.settings, (one.key,), one) for one in settings}
        for key in [key for key in self._parts if shapes.get(key) != self._shapes[key]]:
            take_down(self._parts.pop(key))
        self._shapes = shapes
        for at, setting in enumerate(settings):
            if (part := self._parts.get(setting.key)) is not None:
                part.take(setting)  # type: ignore[attr-defined]
            else:
                self._build(at, setting)
        if self._wanted:
            self._give_keys()

    def reveal(self, path: Path) -> QWidget | None:
        """The field at a path within the board, its entry opened; the nearest one where it has none."""
        for end in range(1, len(path) + 1):
            card = self.findChild(RowCard, name_of(self._around.board, path[:end]))
            if card is not None:
                card.open(True)
        names = (name_of(self._around.board, path[:end]) for end in range(len(path), 0, -1))
        found = (self.findChild(QWidget, name + end) for name in names for end in ("", "_open", "_add"))
        return next((one for one in found if one is not None and not isinstance(one, RowCard)), None)

    def _settings(self) -> tuple[Setting, ...]:
        present = self._around.settings
        found: tuple[Setting, ...] = boards.manifest(str(present["kind"])).making().settings(present)
        return found

    def _build(self, at: int, setting: Setting) -> None:
        part = self._parts[setting.key] = part_for(self._around, (setting.key,), setting, self._opened)
        if isinstance(part, RowsField):
            part.focus_wanted.connect(self._want)
        self._column.insertWidget(at, part)
        part.show()  # at once: it may get the keys
        self._around.manners.adopt(part)

    def _want(self, name: str) -> None:
        self._wanted = name

    def _give_keys(self) -> None:
        found = self.findChild(QWidget, self._wanted)
        self._wanted = ""
        if found is not None:
            found.setFocus()


def _shape(settings: Mapping[str, Any], path: Path, setting: Setting) -> Shape:
    """What decides which fields there are; words make no difference."""
    value = value_at(settings, path)
    match setting:
        case Rows():
            rows = value if isinstance(value, list | tuple) else ()
            inner = (
                (row.get("id"), *(_shape(settings, (*path, at, one.key), one) for one in setting.fields))
                for at, row in enumerate(rows)
            )
            return (setting.key, *inner)
        case Texts():
            return (setting.key, len(setting.heads))
        case SomeOf():
            return (setting.key, *(name for name, _ in setting.choices))
    return (setting.key,)
