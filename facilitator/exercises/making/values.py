"""Settings of a board, changed one value at a time: each verb returns new settings."""

from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.exercises.parts.setting import Path

Settings = Mapping[str, Any]


def value_at(settings: Settings, path: Path, fallback: Any = None) -> Any:
    """What stands at a path; `fallback` where nothing does."""
    found: Any = settings
    for part in path:
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            return fallback
    return found


def with_value(settings: Settings, path: Path, value: Any) -> Settings:
    """Another value at a path. Words and lists of nothing are left out, as in a file."""
    changed: Settings = _put(settings, path, value)
    return changed


def with_row(settings: Settings, path: Path, new: Mapping[str, Any], ids: bool) -> Settings:
    """One more entry in the list at a path; it and what is in it get ids that nothing else here has."""
    taken = set(_ids(settings))
    named = {"id": _free(str(path[-1]), taken)} if ids else {}
    rows = value_at(settings, path) or ()
    return with_value(settings, path, [*rows, {**named, **_named(new, taken)}])


def without_row(settings: Settings, path: Path, at: int) -> Settings:
    rows = list(value_at(settings, path) or ())
    del rows[at]
    return with_value(settings, path, rows)


def row_moved(settings: Settings, path: Path, at: int, to: int) -> Settings:
    """The entry at another place, counted without it."""
    rows = list(value_at(settings, path) or ())
    rows.insert(to, rows.pop(at))
    return with_value(settings, path, rows)


def _put(inside: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(part, int):
        rows = list(inside or ())
        rows.extend("" for _ in range(part + 1 - len(rows)))
        rows[part] = _put(rows[part], rest, value)
        return rows
    fields = dict(inside or {})
    changed = _put(fields.get(part), rest, value)
    if _nothing(changed):
        fields.pop(part, None)
    else:
        fields[part] = changed
    return fields


def _nothing(value: Any) -> bool:
    """Words of nothing, or a list of nothing but those."""
    if isinstance(value, list | tuple):
        return all(one == "" for one in value)
    return isinstance(value, str) and not value


def _named(row: Mapping[str, Any], taken: set[str]) -> dict[str, Any]:
    """A copy whose inner entries have ids that nothing else has."""
    made = dict(row)
    for key, value in row.items():
        if isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
            made[key] = [{**_named(one, taken), "id": _free(key, taken)} for one in value]
    return made


def _free(stem: str, taken: set[str]) -> str:
    found = next(name for name in (f"{stem}-{n}" for n in range(1, 10_000)) if name not in taken)
    taken.add(found)
    return found


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for inside in value.values():
            yield from _ids(inside)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _ids(one)
