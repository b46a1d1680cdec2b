"""In which line of a file a value stands, in TOML and in JSON."""

import re
from collections.abc import Mapping

from facilitator.exercises.parts.setting import Path

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL)
_BARE = re.compile(r"[^\s\[\]{},=:#\"'.]+")
_SCALAR = re.compile(r"[^\n,\[\]{}#]*")


class Lines:
    """Of a text that can be read; 1 is the first line."""

    def __init__(self, text: str, toml: bool) -> None:
        self._text = text
        self._at = 0
        self._counted = (0, 1)  # a place, and the line that it is in
        self._found: dict[Path, int] = {(): 1}
        if toml:
            self._document()
        else:
            self._value(())

    def of(self, path: Path) -> int:
        """The value's line, or that of the nearest thing around it that stands somewhere."""
        while path not in self._found:
            path = path[:-1]
        return self._found[path]

    def _document(self) -> None:
        """Tables of TOML, one after the other."""
        counts: dict[Path, int] = {}
        inside: Path = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                inside = self._header(counts)
            else:
                self._pair(inside, "=")
            self._skip()

    def _header(self, counts: dict[Path, int]) -> Path:
        """`[a.b]` or `[[a.b]]`; the last entry of a list is meant where there is one."""
        start, many = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        path: Path = ()
        names = self._names()
        for place, name in enumerate(names, 1):
            path += (name,)
            if many and place == len(names):
                counts[path] = counts.get(path, -1) + 1
            self._note(path, start)
            if path in counts:
                path += (counts[path],)
                self._note(path, start)
        self._at = self._text.index("]", self._at) + (2 if many else 1)
        return path

    def _pair(self, inside: Path, mark: str) -> None:
        """A name and its value; what is no pair is passed over."""
        start = self._at
        names = self._names() if mark == "=" else [self._name()]
        self._skip()
        if not names or not self._text.startswith(mark, self._at):
            self._at = max(self._at, start + 1)
            return
        self._at += 1
        for place in range(1, len(names) + 1):
            self._note((*inside, *names[:place]), start)
        self._value((*inside, *names))

    def _value(self, path: Path) -> None:
        self._skip()
        self._note(path, self._at)
        opening = self._text[self._at : self._at + 1]
        if opening == "[":
            self._list(path)
        elif opening == "{":
            self._table(path)
        elif found := (_STRING if opening in ('"', "'") else _SCALAR).match(self._text, self._at):
            self._at = found.end()

    def _list(self, path: Path) -> None:
        self._at += 1
        number = 0
        while not self._closed("]"):
            self._value((*path, number))
            number += 1

    def _table(self, path: Path) -> None:
        self._at += 1
        while not self._closed("}"):
            mark = ":" if _is_json(self._text, self._at) else "="
            self._pair(path, mark)

    def _closed(self, mark: str) -> bool:
        """Past a comma, or past the end of a list or table."""
        self._skip()
        if self._text.startswith(",", self._at):
            self._at += 1
            self._skip()
        if self._text.startswith(mark, self._at):
            self._at += 1
            return True
        return self._at >= len(self._text)

    def _names(self) -> list[str]:
        names = [self._name()]
        self._skip()
        while self._text.startswith(".", self._at):
            self._at += 1
            self._skip()
            names.append(self._name())
            self._skip()
        return names

    def _name(self) -> str:
        found = _STRING.match(self._text, self._at) or _BARE.match(self._text, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found[0].strip("\"'")

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _note(self, path: Path, at: int) -> None:
        place, line = self._counted
        if at < place:
            place, line = 0, 1
        self._counted = (at, line + self._text.count("\n", place, at))
        self._found.setdefault(path, self._counted[1])


def _is_json(text: str, at: int) -> bool:
    """Whether the name that begins there has a colon after it."""
    name = _STRING.match(text, at)
    return bool(name and re.compile(r"\s*:").match(text, name.end()))


def spelt(path: Path, record: object) -> str:
    """A path as people find it: `steps.now.minutes`, by ids where there are any, else by numbers from 1."""
    parts: list[str] = []
    for part in path:
        record = _inside(record, part)
        named = record.get("id") if isinstance(part, int) and isinstance(record, Mapping) else None
        parts.append(str(named or (part + 1 if isinstance(part, int) else part)))
    return ".".join(parts)


def _inside(record: object, part: str | int) -> object:
    try:
        return record[part]  # type: ignore[index]
    except (KeyError, IndexError, TypeError):
        return None
