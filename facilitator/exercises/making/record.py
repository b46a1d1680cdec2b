"""A draft as the record that an exercise file holds, and back again."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise

SUFFIX = ".json"
_USUAL = {"clock": "figures", "kind": "exercise"}


def record_of(draft: Exercise) -> dict[str, Any]:
    """Every field that says something, as plain values."""
    whole = msgspec.to_builtins(draft)
    return {
        **_saying({key: value for key, value in whole.items() if key not in ("boards", "steps")}),
        "boards": whole["boards"],
        "steps": [_step(step) for step in whole["steps"]],
    }


def draft_of(record: Mapping[str, Any]) -> Exercise:
    """The draft in a record, sound or not.

    Raises ValueError where it is none at all: its fields are of another kind, or a step's board is not there.
    """
    draft = msgspec.convert(record, Exercise)
    kinds = {name: str(settings.get("kind")) for name, settings in draft.boards.items()}
    known = {name for name, kind in kinds.items() if kind in boards.manifests()}
    wanted = {name for step in draft.steps for name in (step.board, step.takes_from)} - {""}
    if lost := (wanted | set(draft.boards)) - known:
        raise ValueError(f"no board that is known: {sorted(lost)}")
    return draft


def text_of(draft: Exercise) -> str:
    """The whole file, for people to read too."""
    return json.dumps(record_of(draft), ensure_ascii=False, indent=2) + "\n"


def _step(step: Mapping[str, Any]) -> dict[str, Any]:
    said = _saying(step)
    if step.get("easier"):
        said["easier"] = _saying(step["easier"])
    return said


def _saying(fields: Mapping[str, Any]) -> dict[str, Any]:
    needed = ("id", "title", "prompt", "minutes")
    return {
        key: value for key, value in fields.items() if key in needed or (value and _USUAL.get(key) != value)
    }
