"""Where things lie on this computer: the library among the documents, the rest in the local folder."""

import os
from pathlib import Path


def default_folder() -> Path:
    """The library: what `FACILITATOR_LIBRARY` names, or "Workshops" among the user's documents."""
    named = os.environ.get("FACILITATOR_LIBRARY")
    if named:
        return at_home(named)
    from platformdirs import user_documents_path

    return user_documents_path() / "Workshops"


def local_folder() -> Path:
    """Locks, index, backups and bin: outside anything that syncs. `FACILITATOR_LOCAL` names another."""
    named = os.environ.get("FACILITATOR_LOCAL")
    if named:
        return at_home(named)
    from platformdirs import user_data_path

    return user_data_path("Facilitator", appauthor=False)


def at_home(path: str | Path) -> Path:
    """The path with `~` filled in. Whose home nobody knows stays as it was said, and is not found later."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - Path's own raises


def real(path: Path) -> Path:
    """Where a path leads; one that leads round in a circle stays as it is, and cannot be opened later."""
    return Path(os.path.realpath(path))  # Path's own raises


def found(folder: Path, pattern: str) -> list[Path]:
    """What lies in the folder by that pattern; nothing where it cannot be read."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []
