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
    """Fields stay while somebody types; the form is built anew when an entry comes, goes or moves."""

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around
        self._opened = Opened()
        self._shape: Shape = ()
        self._wanted = ""  # the control that gets the keys when the form is built anew
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.refresh()

    def refresh(self) -> None:
        settings = self._settings()
        shape = tuple(_shape(self._around.settings, (one.key,), one) for one in settings)
        if shape != self._shape:
            self._shape = shape
            self._build(settings)
        else:
            for part, setting in zip(self._parts, settings, strict=True):
                part.take(setting)  # type: ignore[attr-defined]

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

    def _build(self, settings: tuple[Setting, ...]) -> None:
        for part in self._parts:
            take_down(part)
        self._parts = [part_for(self._around, (one.key,), one, self._opened) for one in settings]
        for part in self._parts:
            if isinstance(part, RowsField):
                part.focus_wanted.connect(self._want)
            self._column.addWidget(part)
            part.show()  # at once: it may get the keys
        self._around.manners.adopt(self)
        if self._wanted:
            self._give_keys()

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
