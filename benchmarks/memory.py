"""How much memory this process has for itself."""

from pathlib import Path


def proportional() -> float:
    """Megabytes: its own pages, and its share of those it shares. Nothing where the system does not tell."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
