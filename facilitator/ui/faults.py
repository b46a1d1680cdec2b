"""WORKAROUND for PySide: a fault in what it calls could end the whole program, in two ways.

Before Python 3.12 a fault that Python itself raises, such as an index out of range, becomes an object only
when some `except` looks at it. PySide looks at one that leaves a method which Qt called, takes it for an
object and follows a null pointer, whenever Python in turn had called Qt: in `show`, `close`, an `event` of
our own. And with any Python a fault keeps what its method held: a painter would go on painting on a window
that is shown, resized or gone meanwhile. So each method that stands in for one of Qt's gets an `except` that
looks, and lets go of what was held.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from types import FunctionType, TracebackType
from typing import Any

from shiboken6 import Shiboken

PAINTING = ("paintEvent", "paint", "drawBackground", "drawForeground")


def let_them_be_told() -> None:
    """From now on, in every class made of one of Qt's: call it before the first is defined."""
    Shiboken.Object.__init_subclass__ = classmethod(_looked_at)  # type: ignore


def _looked_at(cls: type[Shiboken.Object], **given: Any) -> None:
    super(Shiboken.Object, cls).__init_subclass__(**given)  # such as that of Generic
    qts = [vars(base) for base in cls.__mro__ if base.__module__.startswith("PySide6.")]
    for name, method in list(vars(cls).items()):
        ours = isinstance(method, FunctionType) and not name.startswith("__")
        needed = sys.version_info < (3, 12) or name in PAINTING
        if ours and needed and any(name in qt for qt in qts):
            setattr(cls, name, _looking(method))


def _looking(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def looking(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException as fault:
            _let_go(fault.__traceback__)
            raise

    return looking


def _let_go(trace: TracebackType | None) -> None:
    """Of what stands in the methods that the fault went through, other than those that still run."""
    while trace is not None:
        with suppress(RuntimeError):
            trace.tb_frame.clear()
        trace = trace.tb_next
