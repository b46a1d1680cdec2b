"""What one move on the grid costs, console and wall both painting, against the same pills in bare views."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from benchmarks.measuring import Row, timed
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.view import View
from facilitator.ui.kit import theme as themes
from facilitator.ui.kit.store import Store
from tools import rehearsal

CONSOLE, WALL = (820, 560), (1920, 1080)
FRAME = 1000 / 60


class Ours:
    """The product's two windows on one store."""

    def __init__(self, count: int) -> None:
        self.store = Store(rehearsal.on_the_grid(count))
        self.views = []
        for wall, size in ((False, CONSOLE), (True, WALL)):
            handle = self.store.handle("grid", wall)
            if not wall:
                self.handle = handle
            view = View(handle, themes.Theme())
            view.resize(*size)
            view.show()
            self.views.append(view)

    def move(self, at: float) -> None:
        self.handle.preview("mouse", lambda s: s.moved("g3", Place.at(at, 1 - at), "now"), "g3")

    def whole(self) -> None:
        for view in self.views:
            view.canvas.viewport().update()

    def commit(self) -> None:
        self.handle.commit("mouse", "Move")


class Bare:
    """The same pills as pictures in two bare views, the moving one as it looks in a hand."""

    def __init__(self, ours: Ours) -> None:
        self.views: list[QGraphicsView] = []
        self.moving: list[QGraphicsPixmapItem] = []
        for view, size in zip(ours.views, (CONSOLE, WALL), strict=True):
            scene = QGraphicsScene(0, 0, *size)
            for token in view.canvas.groups.tokens():
                item = QGraphicsPixmapItem(token.pixmap())
                item.setOffset(token.offset())
                item.setPos(token.pos())
                item.setZValue(token.zValue())
                scene.addItem(item)
                if token.mark.item == "g3":
                    self.moving.append(item)
            bare = QGraphicsView(scene)
            scene.setParent(bare)
            bare.setFrameShape(QGraphicsView.Shape.NoFrame)
            bare.resize(*size)
            bare.show()
            self.views.append(bare)

    def move(self, at: float) -> None:
        for item, (width, height) in zip(self.moving, (CONSOLE, WALL), strict=True):
            item.setPos(QPointF(round(at * width), round(at * height)))

    def whole(self) -> None:
        for view in self.views:
            view.viewport().update()


def painted(act: Callable[[], None]) -> float:
    """Milliseconds until both windows have painted."""
    return timed(lambda: (act(), QApplication.processEvents()))()


def rows(rounds: int = 200) -> Iterator[Row]:
    app = QApplication.instance() or QApplication([])
    themes.load_fonts()
    for count in (10, 100, 1000):
        yield from _rows_of(count, rounds)
    del app


def _rows_of(count: int, rounds: int) -> Iterator[Row]:
    ours = Ours(count)
    QApplication.processEvents()
    ours.move(0.5)
    bare = Bare(ours)
    ours.commit()
    QApplication.processEvents()
    moves: tuple[list[float], list[float]] = ([], [])
    wholes: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        at = 0.1 + 0.8 * ((number * 7) % rounds) / rounds
        for windows, times in zip((ours, bare), moves, strict=True):
            times.append(painted(lambda windows=windows, at=at: windows.move(at)))  # type: ignore[misc]
        if number % 10 == 0:
            for windows, times in zip((ours, bare), wholes, strict=True):
                times.append(painted(windows.whole))
            ours.commit()
            QApplication.processEvents()
    for view in (*ours.views, *bare.views):
        view.close()
        view.deleteLater()
    QApplication.processEvents()
    yield Row(f"a move on the grid, {count:,} groups", "ms", *moves, goal=3)
    yield Row(f"both windows repainted, {count:,} groups", "ms", *wholes, most=FRAME)
