"""How much memory this process has, for itself or as if nobody else ran."""

from pathlib import Path


def proportional() -> float:
    """Megabytes: its own pages, and its share of those it shares. Nothing where the system does not tell."""
    return _told("Pss:")


def alone() -> float:
    """Megabytes of every page it has mapped in, libraries and fonts whole.

    What others happen to share today does not make a floor look small.
    """
    return _told("Rss:")


def _told(name: str) -> float:
    try:
        lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith(name))
