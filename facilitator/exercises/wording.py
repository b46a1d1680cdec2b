"""The words in a file of an exercise or an agenda, and the same file with its words in another language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# What only the program reads. Every other text in such a file is words.
CODES = frozenset(
    (
        *("id", "kind", "shape", "colour", "board", "mode", "takes_from", "clock", "exercise"),
        *("chosen", "carries", "agreed", "column", "hands_on"),
    )
)
COUNTED = "noun"  # two forms; which of them, and in what language, is settled where they are counted


@dataclass(frozen=True)
class Words:
    """Some words of a file and where they stand, such as `steps.now.prompt`; with `many`, a counted noun."""

    where: str
    text: str
    many: str = ""


def words_in(data: Mapping[str, Any], where: str = "") -> Iterator[Words]:
    """Every text in a file that people read, in its order."""
    for key, value in data.items():
        at = f"{where}.{key}".strip(".")
        if key == COUNTED:
            yield Words(at, *value)
        elif key not in CODES:
            yield from _within(value, at)


def reworded(data: Mapping[str, Any], say: Callable[[str], str]) -> dict[str, Any]:
    """The same data, each of its words put as `say` puts it; ids, minutes and structure stay."""
    return {
        key: value if key in CODES or key == COUNTED else _reworded(value, say) for key, value in data.items()
    }


def _within(value: object, at: str) -> Iterator[Words]:
    if isinstance(value, str):
        yield from (Words(at, value),) if value else ()
    elif isinstance(value, Mapping):
        yield from words_in(value, at)
    elif isinstance(value, list):
        for number, one in enumerate(value, 1):
            name = one.get("id", number) if isinstance(one, Mapping) else number
            yield from _within(one, f"{at}.{name}")


def _reworded(value: Any, say: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return say(value) if value else value
    if isinstance(value, Mapping):
        return reworded(value, say)
    return [_reworded(one, say) for one in value] if isinstance(value, list) else value
