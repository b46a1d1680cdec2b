"""What can be set on a board: told to whoever makes an exercise, and checked in a file."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.exercises.parts.typed import LONGEST, one_line
from facilitator.words import tr, trn

Path = tuple[str | int, ...]  # to a value in an exercise: names of fields, places in lists from 0


@dataclass(frozen=True)
class Mistake:
    """What is wrong with the value at `path`, as a sentence."""

    path: Path
    why: str

    def under(self, path: Path) -> "Mistake":
        return Mistake((*path, *self.path), self.why)


@dataclass(frozen=True)
class OnWall:
    """The room that words have on the wall: a share of its width, and lines of a size from the tokens."""

    share: float = 1.0
    lines: int = 1
    size: str = "lead"


@dataclass(frozen=True, kw_only=True)
class Setting(ABC):
    """One value by its key. `words` name it; `hint` says more where that helps."""

    key: str
    words: str
    hint: str = ""
    needed: bool = False

    @abstractmethod
    def wrong(self, value: Any) -> Iterator[Mistake]:
        """What is wrong with a value that is there."""


@dataclass(frozen=True, kw_only=True)
class Text(Setting):
    """Some words; `long` ones may have lines of their own."""

    most: int = LONGEST  # letters
    long: bool = False
    wall: OnWall | None = None

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, str):
            yield Mistake((), tr("This must be words in quotes."))
        elif len(value) > self.most:
            words = tr("This is too long: {count} letters, where there is room for {most}.")
            yield Mistake((), words.format(count=len(value), most=self.most))


@dataclass(frozen=True, kw_only=True)
class Texts(Setting):
    """A list of words. Where `heads` name each of them there are exactly so many, or with `or_none` none."""

    heads: tuple[str, ...] = ()
    or_none: bool = False
    least: int = 0
    most: int = 200
    longest: int = LONGEST  # letters of each
    wall: OnWall | None = None

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, list | tuple):
            yield Mistake((), tr("This must be a list of words in quotes."))
            return
        yield from _each_text(value, self.longest)
        if self.heads and not (self.or_none and not any(value)):
            if len(value) != len(self.heads):
                count = len(self.heads)
                yield Mistake((), trn("{count} is needed here.", "{count} are needed here.", count))
            empty = (at for at, one in enumerate(value) if isinstance(one, str) and not one_line(one))
            yield from (Mistake((at,), tr("This is missing.")) for at in empty)
        elif not self.heads and not self.least <= len(value) <= self.most:
            yield Mistake((), _so_many(self.least, self.most))


@dataclass(frozen=True, kw_only=True)
class Whole(Setting):
    """A whole number; `nothing` are the words for 0."""

    most: int
    nothing: str = ""

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= self.most:
            yield Mistake((), tr("This must be a whole number from 0 to {most}.").format(most=self.most))


@dataclass(frozen=True, kw_only=True)
class YesNo(Setting):
    """On or off, and which of them when nothing is said."""

    usual: bool = False

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, bool):
            yield Mistake((), tr("This must be true or false."))


@dataclass(frozen=True, kw_only=True)
class OneOf(Setting):
    """One of a few, each with its words; `""` is among them where that means something."""

    choices: tuple[tuple[str, str], ...]

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if value not in [known for known, _ in self.choices]:
            yield Mistake((), _known(self.choices))


@dataclass(frozen=True, kw_only=True)
class SomeOf(Setting):
    """Any of a few, each with its words."""

    choices: tuple[tuple[str, str], ...]

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, list | tuple):
            yield Mistake((), tr("This must be a list of words in quotes."))
            return
        known = [one for one, _ in self.choices]
        yield from (Mistake((at,), _known(self.choices)) for at, one in enumerate(value) if one not in known)


@dataclass(frozen=True, kw_only=True)
class Counted(Setting):
    """What is counted, for one and for several: `{count} card`, `{count} cards`."""

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, list | tuple) or len(value) != 2:
            yield Mistake((), tr("This must be two forms: for one, and for several."))
            return
        yield from _each_text(value, LONGEST)
        yield from (Mistake((at,), tr("This is missing.")) for at, one in enumerate(value) if one == "")


@dataclass(frozen=True, kw_only=True)
class Rows(Setting):
    """A list of things with `fields`. `one` names one of them, `new` is what another starts with.

    `named` is the field that tells them apart for people; `ids` says that each has an id of its own too.
    """

    fields: tuple[Setting, ...]
    one: str
    named: str
    new: Mapping[str, Any]
    least: int = 0
    most: int = 200
    ids: bool = True

    def wrong(self, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, list | tuple):
            yield Mistake((), tr("This must be a list, one entry after the other."))
            return
        if not self.least <= len(value) <= self.most:
            yield Mistake((), _so_many(self.least, self.most))
        ids: set[Any] = set()
        for at, row in enumerate(value):
            yield from (found.under((at,)) for found in self._of_row(row, ids))

    def _of_row(self, row: Any, ids: set[Any]) -> Iterator[Mistake]:
        if not isinstance(row, Mapping):
            yield Mistake((), tr("This must have fields of its own, each with a name and a value."))
            return
        yield from mistakes(row, self.fields)
        if self.ids:
            yield from _of_id(row.get("id"), ids)


def colours() -> tuple[tuple[str, str], ...]:
    """The tokens that something on a board may wear, with their names."""
    return (
        ("plum", tr("plum")),
        ("blue", tr("blue")),
        ("green", tr("green")),
        ("amber", tr("amber")),
        ("violet", tr("violet")),
        ("teal", tr("teal")),
        ("ink", tr("ink")),
        ("mute", tr("grey")),
    )


def check_colour(where: str, colour: str) -> None:
    """Raises ValueError for a colour that nothing on a board may wear; `where` says whose it is."""
    known = [name for name, _ in colours()]
    if colour not in known:
        raise ValueError(f"{where}: the colour {colour!r} is none of {', '.join(known)}")


def mistakes(settings: Mapping[str, Any], wanted: Iterable[Setting]) -> Iterator[Mistake]:
    """Everything that is wrong with these settings, in the order of the `wanted` ones."""
    for setting in wanted:
        value = settings.get(setting.key)
        if setting.needed and (value is None or (isinstance(value, str) and not value.strip())):
            yield Mistake((setting.key,), tr("This is missing."))
        elif setting.key in settings:
            yield from (found.under((setting.key,)) for found in setting.wrong(value))


def listed_under(key: str, settings: Mapping[str, Any]) -> Sequence[Any]:
    """The list under `key`; nothing where a file says something else there."""
    found = settings.get(key)
    return found if isinstance(found, list | tuple) else ()


def rows_under(key: str, settings: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What has fields of its own in the list under `key`."""
    return [row for row in listed_under(key, settings) if isinstance(row, Mapping)]


def _each_text(value: Any, most: int) -> Iterator[Mistake]:
    text = Text(key="", words="", most=most)
    for at, one in enumerate(value):
        yield from (found.under((at,)) for found in text.wrong(one))


def _of_id(value: Any, taken: set[Any]) -> Iterator[Mistake]:
    """An id is there, and is nobody else's in the list."""
    if not isinstance(value, str) or not value.strip():
        yield Mistake(("id",), tr("This is missing."))
    elif value in taken:
        yield Mistake(("id",), tr("Two have the id “{id}”.").format(id=value))
    else:
        taken.add(value)


def _known(choices: tuple[tuple[str, str], ...]) -> str:
    known = tr(", ").join(f"“{one}”" for one, _ in choices if one)
    return tr("This must be one of {known}.").format(known=known)


def _so_many(least: int, most: int) -> str:
    return tr("There must be {least} to {most} of these.").format(least=least, most=most)
