"""Reads JSON that breaks off or is spoilt somewhere, as far as it goes."""

import contextlib
import json
import re
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
_READER = json.JSONDecoder()
_WORDS = {"true": True, "false": False, "null": None}


class _Broken(Exception):
    """Nothing sound follows."""


def tables_in(text: str, names: tuple[str, ...]) -> dict[str, Any]:
    """What can be read of a file of tables; those behind a spoilt place are looked for by name."""
    found = fragment(text)
    tables = found if isinstance(found, dict) else {}
    for name in names:
        start = text.rfind(f'"{name}":{{')
        if name not in tables and start >= 0:
            tables[name] = fragment(text[start + len(name) + 3 :])
    return tables


def fragment(text: str) -> Any:
    """The value that the text begins with, with its members before the break.

    An object of a list that was broken within is left out: half an object may say the opposite of the whole.
    """
    holder: list[Any] = []
    with contextlib.suppress(_Broken, RecursionError):
        _value(text, _skip(text, 0), holder)
    return holder[0] if holder else None


def _value(text: str, at: int, into: list[Any]) -> int:
    """Append the value at this place and return the place behind it."""
    first = text[at : at + 1]
    if first == "{":
        return _object(text, at + 1, into)
    if first == "[":
        return _list(text, at + 1, into)
    value, end = _plain(text, at)
    into.append(value)
    return end


def _object(text: str, at: int, into: list[Any]) -> int:
    found: dict[str, Any] = {}
    into.append(found)
    at = _skip(text, at)
    while text[at : at + 1] != "}":
        name, at = _string(text, at)
        at = _expect(text, _skip(text, at), ":")
        holder: list[Any] = []
        try:
            at = _value(text, _skip(text, at), holder)
        finally:
            if holder:
                found[name] = holder[0]
        at = _next(text, at, "}")
    return at + 1


def _list(text: str, at: int, into: list[Any]) -> int:
    found: list[Any] = []
    into.append(found)
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        holder: list[Any] = []
        at = _value(text, at, holder)  # what breaks within leaves the member out
        found += holder
        at = _next(text, at, "]")
    return at + 1


def _plain(text: str, at: int) -> tuple[Any, int]:
    if text[at : at + 1] == '"':
        return _string(text, at)
    for word, value in _WORDS.items():
        if text.startswith(word, at):
            return value, at + len(word)
    number = _NUMBER.match(text, at)
    if not number or number.end() == len(text):  # 12 may be all that is left of 1234
        raise _Broken
    whole = number[1] is None and number[2] is None
    return (int(number[0]) if whole else float(number[0])), number.end()


def _string(text: str, at: int) -> tuple[str, int]:
    _expect(text, at, '"')
    try:
        found, end = _READER.raw_decode(text, at)
    except ValueError as error:
        raise _Broken from error
    return str(found), end


def _next(text: str, at: int, close: str) -> int:
    """The place of the next member, or of the closing bracket."""
    at = _skip(text, at)
    if text[at : at + 1] == close:
        return at
    at = _skip(text, _expect(text, at, ","))
    if text[at : at + 1] == close:
        raise _Broken
    return at


def _expect(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise _Broken
    return at + 1


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
