"""What is loaded before anybody asks for it, a piece at a time, so that no window waits for long."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer

BETWEEN = 20  # milliseconds in which windows may do what they have to


def one_by_one(owner: QObject, *pieces: Callable[[], Any]) -> None:
    """As long as its owner lives. What fails now is said when it is really needed."""
    if not pieces:
        return
    try:
        pieces[0]()
    except Exception:
        _log("not ready")
    QTimer.singleShot(BETWEEN, owner, lambda: one_by_one(owner, *pieces[1:]))


def load_windows() -> None:
    """Console and wall."""
    import_module("facilitator.program.opened")


def load_plots() -> None:
    """What boards draw their axes with takes a third of a second: for a thread, before a view asks for it."""
    try:
        import_module("facilitator.ui.kit.plots")
    except Exception:
        _log("not ready")


def _log(words: str) -> None:
    import logging  # the first window starts without it

    logging.getLogger("facilitator").exception(words)
