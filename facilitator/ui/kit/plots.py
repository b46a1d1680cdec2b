"""pyqtgraph without what nobody here uses: 20 MB less, in a third of the time.

WORKAROUND for three things that it does when it is imported. It imports all of its parts. It copies every
name of Qt, which makes hundreds of classes that PySide makes at their first use. And it imports modules of
Qt that it may never need. Whatever is left out is loaded when somebody asks for it; what is not as it was
when this was written is loaded in pyqtgraph's own way.
"""

import ast
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import find_spec, module_from_spec
from types import CodeType, ModuleType
from typing import Any

# What boards draw with, and what pyqtgraph itself expects to find in its package.
USED = {
    "Qt",
    "functions",
    "graphicsItems.AxisItem",
    "graphicsItems.BarGraphItem",
    "graphicsItems.ScatterPlotItem",
    "graphicsItems.ViewBox",
    "widgets.PlotWidget",
}
COPIED = ("QtCore", "QtGui", "QtWidgets")
LATER = ("PySide6.QtSvg", "PySide6.QtOpenGL", "pyqtgraph.Qt.OpenGLHelpers")
GRAPHICS_CARD = "PySide6.QtOpenGLWidgets"
DONE_WITHOUT = ("PySide6.QtTest", GRAPHICS_CARD)  # pyqtgraph goes on when it does not find these

log = logging.getLogger("facilitator")


def _loaded() -> Any:
    if "pyqtgraph" not in sys.modules:
        try:
            with _light_qt():
                _load_parted()
        except Exception:
            log.exception("pyqtgraph is loaded whole")
            for name in [name for name in sys.modules if name.partition(".")[0] == "pyqtgraph"]:
                del sys.modules[name]
    return import_module("pyqtgraph")


def _load_parted() -> None:
    """Its package runs without the lines that import the rest; they run when something of it is asked for."""
    spec = find_spec("pyqtgraph")
    if spec is None:
        return
    first, rest = _parted(spec)
    package = module_from_spec(spec)
    sys.modules["pyqtgraph"] = package
    exec(first, vars(package))  # noqa: S102 - the library's own lines

    def of_the_rest(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if vars(package).pop("__getattr__", None):
            exec(rest, vars(package))  # noqa: S102
        return getattr(package, name)

    vars(package)["__getattr__"] = of_the_rest


def _parted(spec: ModuleSpec) -> tuple[CodeType, CodeType]:
    """The package's lines: those to run now, and the imports of the rest. Raises where there is no source."""
    loader = spec.loader
    source = loader.get_source(spec.name) if isinstance(loader, SourceFileLoader) else None
    if source is None or spec.origin is None:
        raise ImportError("no source", name=spec.name)
    lines = ast.parse(source)
    rest = [line for line in lines.body if _of_the_rest(line)]
    lines.body = [line for line in lines.body if line not in rest]
    return compile(lines, spec.origin, "exec"), compile(ast.Module(rest, []), spec.origin, "exec")


def _of_the_rest(line: ast.stmt) -> bool:
    return isinstance(line, ast.ImportFrom) and line.level > 0 and line.module not in USED


@contextmanager
def _light_qt() -> Iterator[None]:
    """Copies of Qt's modules look into PySide's own, which list nothing while they are copied."""
    modules = {name: import_module(f"PySide6.{name}") for name in COPIED}
    lists = {name: vars(module).get("__dir__") for name, module in modules.items()}
    absent = [name for name in (*LATER, *DONE_WITHOUT) if name not in sys.modules]
    for name, module in modules.items():
        sys.modules[f"pyqtgraph.Qt.{name}"] = _stand_in(name, partial(_of_qt, module))
        vars(module)["__dir__"] = list
    for name in absent:
        later = _stand_in(name, partial(_of_later, name))
        sys.modules[name] = None if name in DONE_WITHOUT else later  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)
        for name, module in modules.items():
            vars(module).pop("__dir__")
            vars(module).update({"__dir__": lists[name]} if lists[name] else {})


def _stand_in(name: str, found: Callable[[str], Any]) -> ModuleType:
    """A module whose names are found elsewhere."""
    module = ModuleType(name)
    vars(module)["__getattr__"] = found
    return module


def _of_qt(module: ModuleType, name: str) -> Any:
    return _of_later(GRAPHICS_CARD, name) if name == "QOpenGLWidget" else getattr(module, name)


def _of_later(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


pg = _loaded()
