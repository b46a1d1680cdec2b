"""WORKAROUND for PySide, which reads and keeps the source of every module that is imported after it.

It looks whether the module speaks of PySide, for the sake of `from __feature__ import snake_case`, which
nobody here uses. The lines stay in `linecache`: 17 MB once the grid is open, and a twentieth of the start.
"""

import contextlib
from importlib import import_module
from typing import Any


def spare_sources() -> None:
    """Let PySide take every module for one that may use it, unread. One that does not ask is left alone."""
    with contextlib.suppress(ImportError, AttributeError):
        import_module("PySide6")  # brings its support
        feature: Any = import_module("shibokensupport.feature")
        if callable(feature._mod_uses_pyside):
            feature._mod_uses_pyside = _uses_pyside


def _uses_pyside(module: object) -> bool:
    return True
