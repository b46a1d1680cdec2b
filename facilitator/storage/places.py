"""Where things lie on this computer: the library among the documents, the rest in the local folder."""

import os
from pathlib import Path


def default_folder() -> Path:
    """The library: what `FACILITATOR_LIBRARY` names, or "Workshops" among the user's documents."""
    named = os.environ.get("FACILITATOR_LIBRARY")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_documents_path

    return user_documents_path() / "Workshops"


def local_folder() -> Path:
    """Locks, index, backups and bin: outside anything that syncs. `FACILITATOR_LOCAL` names another."""
    named = os.environ.get("FACILITATOR_LOCAL")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("Facilitator", appauthor=False)


def key(text: str | Path) -> str:
    """A short name for a path or an id that is legal in every file system; paths should be resolved."""
    import hashlib  # the first window starts without it

    return hashlib.sha256(os.path.normcase(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]
