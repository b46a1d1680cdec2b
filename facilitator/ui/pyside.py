"""WORKAROUND for what PySide does at every start, for features that nobody here uses.

It compiles its description of Qt's signatures, a third of the time that a bare window takes; they are
only read by help texts and by the message of a wrong call, and are loaded here when one asks. It also
reads the source of every module that is imported after it, to see whether `from __feature__ import
snake_case` may concern it, and keeps the lines in `linecache`: 17 MB once the grid is open.
"""

import builtins
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, SupportsIndex, cast

SIGNATURES = "shibokensupport.signature."
MAPPING = SIGNATURES + "mapping"
PARTS = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATER = {MAPPING, *(SIGNATURES + part for part in PARTS)}


def load() -> None:
    """Load PySide without them, and have faults told.

    What is not as it was when this was written is left to PySide's own way.
    """
    usual = sys.meta_path
    sys.meta_path = _Finders(usual)
    try:
        import_module("PySide6")
    finally:
        sys.meta_path = usual
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = vars(builtins)["__orig_import__"]
    from facilitator.ui.faults import let_them_be_told  # needs PySide

    let_them_be_told()


class _Finders(list[Any]):
    """Python's finders. PySide puts its own among them for a moment, to read from an archive in itself."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        super().insert(index, finder)
        super().insert(index, _Postponing(finder))

    def remove(self, finder: Any) -> None:
        super().remove(finder)
        self[:] = [one for one in self if not isinstance(one, _Postponing)]


class _Postponing:
    """A finder and loader of what PySide's finder finds: it is loaded at the first use.

    Their base classes in `importlib.abc` would load what reads archives.
    """

    def __init__(self, finder: Any) -> None:
        self._finder = finder

    def find_spec(self, name: str, *place: Any) -> ModuleSpec | None:
        found = name in LATER and self._finder.find_spec(name, *place)
        return ModuleSpec(name, cast(Any, self), loader_state=found) if found else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Later(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Only what PySide takes straight from the names of the module, which does not notice that."""
        if module.__name__ == MAPPING:
            vars(module)["update_mapping"] = lambda: _loaded(module).update_mapping()


class _Later(ModuleType):
    """A module that is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_loaded(self), name)


def _loaded(module: ModuleType) -> Any:
    shown, module.__class__ = module.__spec__, ModuleType
    assert shown is not None  # noqa: S101 - it was imported
    module.__spec__ = shown.loader_state  # PySide has given the shown one another name
    shown.loader_state.loader.exec_module(module)
    module.__spec__ = shown
    return module
