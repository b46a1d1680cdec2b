"""A field for each kind of setting that a board has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.making.values import Settings, value_at, with_value
from facilitator.exercises.parts.setting import (
    Counted,
    OneOf,
    OnWall,
    Path,
    Setting,
    SomeOf,
    Text,
    Texts,
    Whole,
    YesNo,
)
from facilitator.exercises.parts.typed import lines, one_line
from facilitator.ui.kit.edits import Edit
from facilitator.ui.kit.fields import Choose, Count, Line, Manners, Paragraphs, Tick
from facilitator.ui.kit.pieces import label
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.maker.asked import Asked
from facilitator.ui.maker.remarks import Making, Remarks
from facilitator.words import tr

NUMBER = 220  # pixels for a whole number with its buttons
FEW = 3  # lines that a list shows at once
COUNT = "{count} "  # what is counted stands after it


@dataclass(frozen=True)
class Around:
    """What every part of a board's form works with."""

    making: Making
    theme: Theme
    remarks: Remarks
    manners: Manners
    board: str

    @property
    def settings(self) -> Settings:
        return self.making.whole.boards[self.board]

    def do(self, words: str, settings: Settings) -> None:
        """Put other settings in the board's place, as one step that can be undone."""
        self.making.settle()
        self.making.do(words, lambda draft: drafts.with_board(draft, self.board, settings))

    def edit(self, path: Path, words: str, fallback: Any) -> Edit[Exercise, Any]:
        def read(draft: Exercise) -> Any:
            return value_at(draft.boards, (self.board, *path), fallback)  # which may just be taken back

        def write(draft: Exercise, value: Any) -> Exercise:
            return drafts.with_board(draft, self.board, with_value(draft.boards[self.board], path, value))

        told = tr("Change “{what}”").format(what=words)
        return Edit(name_of(self.board, path), words, told, read, write)

    def remark(self, path: Path, wall: OnWall | None) -> str:
        """What is wrong at a path; else whether it is too long for the wall."""
        if wrong := self.remarks.at(("boards", self.board, *path)):
            return wrong
        found = value_at(self.settings, path, "")
        texts = found if isinstance(found, list | tuple) else (found,)
        return self.remarks.on_wall([t for t in texts if isinstance(t, str)], wall) if wall else ""


def name_of(board: str, path: Path) -> str:
    """An object name: `set_wall_columns_0_name`."""
    return "_".join(("set", board, *map(str, path)))


def field_for(around: Around, path: Path, setting: Setting) -> QWidget:
    """The part of a form for one setting; it has `take(setting)`. Raises KeyError for an unknown kind."""
    made: QWidget = _KINDS[type(setting)](around, path, setting)
    return made


class _Part(Asked):
    def take(self, setting: Setting) -> None:
        """The setting as it is now: what it is called may have changed."""
        self.refresh()


class _Words(_Part):
    def __init__(self, around: Around, path: Path, setting: Text) -> None:
        edit = around.edit(path, setting.words, "")
        field = Paragraphs(around.making, edit, FEW) if setting.long else Line(around.making, edit)
        super().__init__(setting.words, field, setting.hint, lambda: around.remark(path, setting.wall))


class _OnePerLine(_Part):
    """A list of words, one on each line."""

    def __init__(self, around: Around, path: Path, setting: Texts) -> None:
        edit = around.edit(path, setting.words, ())
        text = replace(
            edit,
            read=lambda draft: "\n".join(map(str, edit.read(draft))),
            write=lambda draft, value: edit.write(draft, list(lines(value))),
        )
        field = Paragraphs(around.making, text, FEW)
        super().__init__(setting.words, field, setting.hint, lambda: around.remark(path, setting.wall))


class _Named(QWidget):
    """A list in which every place has a name of its own."""

    def __init__(self, around: Around, path: Path, setting: Texts) -> None:
        super().__init__()
        self._around, self._path = around, path
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(setting.words), 0, 0, 1, 2)
        self._fields: list[tuple[Line, QLabel]] = []
        for at, head in enumerate(setting.heads):
            words = tr("{what}: {which}").format(what=setting.words, which=head)
            field = Line(around.making, _nth(around, path, at, words))
            name = label(head, "mute")
            name.setFixedWidth(round(130 * around.theme.text))
            grid.addWidget(name, at + 1, 0)
            grid.addWidget(field, at + 1, 1)
            self._fields.append((field, name))
        self._told = label(role="fault", name=f"{name_of(around.board, path)}_remark")
        self._told.setMargin(8)
        grid.addWidget(self._told, len(setting.heads) + 1, 0, 1, 2)
        self.take(setting)

    def take(self, setting: Texts) -> None:
        for (field, name), head in zip(self._fields, setting.heads, strict=True):
            field.refresh()
            name.setText(head)
            field.setAccessibleName(tr("{what}: {which}").format(what=setting.words, which=head))
        told = self._around.remark(self._path, setting.wall)
        self._told.setText(told)
        self._told.setVisible(bool(told))


class _Number(_Part):
    def __init__(self, around: Around, path: Path, setting: Whole) -> None:
        edit = around.edit(path, setting.words, 0)
        count = Count(around.making, edit, setting.most, setting.nothing or "0")
        self._count = count
        stepper = _Refreshed(count, edit.name, setting.words)
        stepper.setFixedWidth(round(NUMBER * around.theme.text))
        super().__init__(setting.words, stepper, setting.hint, lambda: around.remark(path, None))


class _Refreshed(Stepper):
    """A stepper that can be brought up to date."""

    def __init__(self, field: Count, name: str, words: str) -> None:
        super().__init__(field, name, words)
        self._count = field

    def refresh(self) -> None:
        self._count.refresh()


class _OnOff(_Part):
    def __init__(self, around: Around, path: Path, setting: YesNo) -> None:
        tick = Tick(around.making, around.edit(path, setting.words, setting.usual))
        super().__init__("", tick, setting.hint, lambda: around.remark(path, None))


class _Choice(_Part):
    def __init__(self, around: Around, path: Path, setting: OneOf) -> None:
        self._choose = Choose(around.making, around.edit(path, setting.words, ""), setting.choices)
        self._choose.setMaximumWidth(round(2 * NUMBER * around.theme.text))
        super().__init__(setting.words, self._choose, setting.hint, lambda: around.remark(path, None))

    def take(self, setting: Setting) -> None:
        assert isinstance(setting, OneOf)  # noqa: S101 - a setting keeps its kind
        self._choose.offer(setting.choices)
        self.refresh()


class _Some(QWidget):
    """A tick for each of a few."""

    def __init__(self, around: Around, path: Path, setting: SomeOf) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(setting.words))
        self._ticks = [Tick(around.making, _one(around, path, *choice)) for choice in setting.choices]
        for tick in self._ticks:
            column.addWidget(tick)

    def take(self, setting: SomeOf) -> None:
        for tick, (_, words) in zip(self._ticks, setting.choices, strict=True):
            tick.refresh()
            if tick.accessibleName() != words:
                tick.setText(words)
                tick.setAccessibleName(words)
                wrapping(tick)


class _Counts(QWidget):
    """What is counted, for one and for several, without the figure."""

    def __init__(self, around: Around, path: Path, setting: Counted) -> None:
        super().__init__()
        row = QHBoxLayout()
        heads = (tr("one"), tr("several"))
        self._fields = [
            Line(around.making, _form(around, path, at, f"{setting.words}: {head}"), head)
            for at, head in enumerate(heads)
        ]
        for field in self._fields:
            row.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(setting.words))
        column.addLayout(row)
        column.addWidget(label(tr("For one, and for several: card, cards."), "mute"))
        self._around, self._path = around, path
        self._told = label(role="fault", name=f"{name_of(around.board, path)}_remark")
        self._told.setMargin(8)
        column.addWidget(self._told)
        self.take(setting)

    def take(self, setting: Counted) -> None:
        for field in self._fields:
            field.refresh()
        told = self._around.remark(self._path, None)
        self._told.setText(told)
        self._told.setVisible(bool(told))


def _nth(around: Around, path: Path, at: int, words: str) -> Edit[Exercise, Any]:
    return around.edit((*path, at), words, "")


def _one(around: Around, path: Path, name: str, words: str) -> Edit[Exercise, Any]:
    whole = around.edit(path, words, ())

    def write(draft: Exercise, on: bool) -> Exercise:
        rest = [one for one in whole.read(draft) if one != name]
        return whole.write(draft, [*rest, name] if on else rest)

    return replace(
        whole, name=f"{whole.name}_{name}", read=lambda draft: name in whole.read(draft), write=write
    )


def _form(around: Around, path: Path, at: int, words: str) -> Edit[Exercise, Any]:
    """One of the two forms. Both are there or none is."""
    whole = around.edit(path, words, ("", ""))

    def read(draft: Exercise) -> str:
        return str(value_at({"it": whole.read(draft)}, ("it", at), "")).removeprefix(COUNT)

    def write(draft: Exercise, value: str) -> Exercise:
        forms: Sequence[str] = [read_at(draft, place) for place in (0, 1)]
        said = [one_line(value) if place == at else form for place, form in enumerate(forms)]
        return whole.write(draft, [f"{COUNT}{one}" if one else "" for one in said] if any(said) else [])

    def read_at(draft: Exercise, place: int) -> str:
        return str(value_at({"it": whole.read(draft)}, ("it", place), "")).removeprefix(COUNT)

    return replace(whole, name=f"{whole.name}_{at}", read=read, write=write)


def _texts(around: Around, path: Path, setting: Texts) -> QWidget:
    return _Named(around, path, setting) if setting.heads else _OnePerLine(around, path, setting)


_KINDS: dict[type[Setting], Any] = {
    Text: _Words,
    Texts: _texts,
    Whole: _Number,
    YesNo: _OnOff,
    OneOf: _Choice,
    SomeOf: _Some,
    Counted: _Counts,
}
