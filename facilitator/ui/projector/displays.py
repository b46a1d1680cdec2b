"""The displays of this computer, and which of them is the wall's."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Display(NamedTuple):
    """One picture that can be looked at; displays that mirror each other are one. Counted from 1."""

    number: int
    name: str
    geometry: QRect
    screen: QScreen

    @property
    def key(self) -> str:
        """What it is remembered by: another projector at the same plug differs in size."""
        return f"{self.name} {self.geometry.width()}x{self.geometry.height()}"


class Displays(QObject):
    """Follows plugging and unplugging. Coordinates may be negative."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self.changed)
        app.primaryScreenChanged.connect(self.changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def all(self) -> tuple[Display, ...]:
        """Every display, the primary one first; of those that mirror each other only one."""
        primary = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda s: s is not primary)
        apart: list[QScreen] = []
        for screen in screens:
            if not any(screen.geometry().topLeft() == other.geometry().topLeft() for other in apart):
                apart.append(screen)
        return tuple(Display(i + 1, name, s.geometry(), s) for i, (name, s) in enumerate(_named(apart)))

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()


def _named(screens: Sequence[QScreen]) -> Iterator[tuple[str, QScreen]]:
    """Each with a name of its own: two projectors of one make may both be called by their make."""
    met: Counter[str] = Counter()
    for screen in screens:
        met[screen.name()] += 1
        count = met[screen.name()]
        yield (f"{screen.name()} ({count})" if count > 1 else screen.name()), screen


def choose(displays: Sequence[Display], console: Display | None, remembered: Sequence[str]) -> Display | None:
    """The wall's display: one it stood on before (latest first), else any but the console's; None for none.

    The console's own display is chosen only when nothing else is there, which is left to the caller.
    """
    others = [d for d in displays if console is None or d.number != console.number]
    known = (d for key in remembered for d in others if d.key == key)
    return next(known, others[0] if others else None)
