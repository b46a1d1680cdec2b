"""What the program remembers between runs, in a file that a person can read and mend."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")
LARGEST = 1e12  # a number beyond this is a slip of the hand
UNREAD = "-could-not-be-read"


class Settings:
    """Named values in a JSON file. A value of the wrong kind falls back to the default and is noted.

    A file that cannot be written costs the memory of the settings and nothing else.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []
        self.wrong: dict[str, Any] = {}  # what stood in the file under a name and could not be used
        self.unread = False  # there is a file, and it could not be read
        self._values = self._read()

    def get(self, name: str, default: Value) -> Value:
        """The value of that name, of the same type as `default`."""
        value = self._values.get(name, default)
        fits = isinstance(value, type(default)) and not (
            isinstance(value, bool) and default is not True and default is not False
        )
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            return type(default)(value) if abs(value) < LARGEST else self._refuse(name, default)
        if not fits:
            return self._refuse(name, default)
        return value  # type: ignore[no-any-return]

    def one_of(self, name: str, options: Sequence[Value], default: Value) -> Value:
        """The value of that name if it is among `options`."""
        value = self.get(name, default)
        return value if value in options else self._refuse(name, default)

    def set(self, name: str, value: Any) -> None:
        if name in self.wrong:
            del self.wrong[name]
            self.problems.remove(name)
        if self._values.get(name) != value:
            self._values[name] = value
            self._write()

    def _refuse(self, name: str, default: Value) -> Value:
        self.problems.append(name)
        self.wrong[name] = self._values.pop(name)
        return default

    def _read(self) -> dict[str, Any]:
        try:
            if self.path.exists() and not self.path.is_file():
                return self._not_read()  # a pipe would never end
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            return self._not_read()
        if not isinstance(found, dict):
            return self._not_read()
        return found

    def _not_read(self) -> dict[str, Any]:
        self.problems.append(self.path.name)
        self.unread = True
        return {}

    def _set_aside(self) -> None:
        """A file that could not be read is kept beside the new one: somebody may mend it by hand."""
        from facilitator.disk import patiently

        if self.unread and self.path.is_file():
            aside = self.path.with_name(f"{self.path.stem}{UNREAD}{self.path.suffix}")
            patiently(lambda: self.path.replace(aside))
        self.unread = False

    def _write(self) -> None:
        from facilitator.disk import write_whole  # the first window only reads

        text = json.dumps(self._values, indent=2, ensure_ascii=False, sort_keys=True)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._set_aside()
            write_whole(self.path, f"{text}\n".encode(errors="backslashreplace"))
        except OSError:
            self.problems.append(self.path.name)
