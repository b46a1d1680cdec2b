"""What the program remembers between runs, in a file that a person can read and mend."""

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")


class Settings:
    """Named values in a JSON file. A value of the wrong kind falls back to the default and is noted.

    A file that cannot be written costs the memory of the settings and nothing else.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []
        self.wrong: dict[str, Any] = {}  # what stood in the file under a name and could not be used
        self._values = self._read()

    def get(self, name: str, default: Value) -> Value:
        """The value of that name, of the same type as `default`."""
        value = self._values.get(name, default)
        fits = isinstance(value, type(default)) and not (
            isinstance(value, bool) and default is not True and default is not False
        )
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            return type(default)(value)
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
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self.problems.append(self.path.name)
            return {}
        if not isinstance(found, dict):
            self.problems.append(self.path.name)
            return {}
        return found

    def _write(self) -> None:
        text = json.dumps(self._values, indent=2, ensure_ascii=False, sort_keys=True)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix="settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
            Path(name).replace(self.path)
        except OSError:
            self.problems.append(self.path.name)
