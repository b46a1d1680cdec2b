"""The facilitator's own starter decks, in one readable file in the local folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from facilitator.disk import write_whole
from facilitator.storage import errors
from facilitator.storage.backups import Backups
from facilitator.storage.safe_json import dumps
from facilitator.words import tr

Deck = list[dict[str, Any]]  # plain objects; the board says what is in them

_VERSION = 1


@dataclass(frozen=True)
class Decks:
    """Decks by the id of their exercise. `problem` says why none could be read, if so."""

    decks: Mapping[str, Deck]
    problem: str = ""


def load_decks(local: Path) -> Decks:
    """What was saved; nothing, and the reason, when the file is broken. Never raises."""
    try:
        data = orjson.loads(_file(local).read_bytes())
        if data["version"] != _VERSION:
            raise ValueError(data["version"])
        return Decks({str(name): _checked(deck) for name, deck in data["decks"].items()})
    except FileNotFoundError:
        return Decks({})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        sentence = tr(
            "Your saved starter decks cannot be read, so the ones that come with the program are used. "
            "The file was left untouched: {file}"
        )
        return Decks({}, sentence.format(file=_file(local)))


def save_deck(local: Path, exercise_id: str, deck: Deck) -> None:
    """Keep a deck for next time; a file that cannot be read is set aside first. Raises CannotSave."""
    file, present = _file(local), load_decks(local)
    data = {"version": _VERSION, "decks": {**present.decks, exercise_id: deck}}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if present.problem:
            Backups(local).keep("decks", file.read_bytes(), file, set_aside=True)
        write_whole(file, dumps(data, indent=True))
    except OSError as error:
        raise errors.cannot_save(file, error) from error


def _checked(deck: Any) -> Deck:
    if not isinstance(deck, list) or not all(isinstance(item, dict) for item in deck):
        raise ValueError("a deck is a list of objects")
    return deck


def _file(local: Path) -> Path:
    return local / "decks.json"
