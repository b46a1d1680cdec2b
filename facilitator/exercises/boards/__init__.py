"""The boards: every folder here is one, and is found by being here."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from facilitator.exercises.boards.manifest import Manifest


@cache
def manifests() -> Mapping[str, Manifest]:
    """Every board by its kind."""
    from pkgutil import iter_modules  # slow to load; only who names a kind asks

    found = (import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__) if m.ispkg)
    return {module.MANIFEST.kind: module.MANIFEST for module in found}


def manifest(kind: str) -> Manifest:
    """The board of that kind. Raises ValueError when there is none."""
    try:
        return manifests()[kind]
    except KeyError:
        known = ", ".join(sorted(manifests()))
        raise ValueError(f"no board is called {kind!r}; the boards are {known}") from None


def account(kind: str) -> Any | None:
    """How that kind of board tells what was made; None for a kind that this version does not know."""
    return manifests()[kind].tables() if kind in manifests() else None


def takes_up(kind: str) -> bool:
    """Whether lines of earlier activities can be taken up on that kind of board. Raises ValueError."""
    return hasattr(manifest(kind).state_type(), "open_to")


def start(kind: str, settings: Mapping[str, Any]) -> Any:
    """An empty board of that kind. Raises ValueError for an unknown kind or a wrong setting.

    What is no setting of that kind is passed over: no file reaches further into a board's state.
    """
    try:
        known = {setting.key for setting in manifest(kind).making().settings(settings)}
        return manifest(kind).start({key: value for key, value in settings.items() if key in known})
    except KeyError as missing:
        raise ValueError(f"the setting {missing} is missing") from missing
    except (TypeError, AttributeError) as problem:
        raise ValueError(f"a setting is of the wrong kind: {problem}") from problem


def codecs() -> Mapping[str, type[Any]]:
    """The state each kind of board is written as, for storage. A board's model loads when it is asked for."""
    return _Codecs()


class _Codecs(Mapping[str, type[Any]]):
    def __getitem__(self, kind: str) -> type[Any]:
        return manifests()[kind].state_type()

    def __iter__(self) -> Iterator[str]:
        return iter(manifests())

    def __len__(self) -> int:
        return len(manifests())
