"""What one move on the grid costs, console and wall both painting, against the same pills in bare views.

Interleaved in one run, medians in milliseconds. Run: python -m benchmarks.grid [rounds]
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.view import View
from facilitator.exercises.exercise import begin
from facilitator.ui.kit import theme as themes
from facilitator.ui.kit.store import Store
from facilitator.workshop.session import Session

CONSOLE, WALL = (820, 560), (1920, 1080)
FRAME = 1000 / 60


def crowd(count: int) -> Callable[[State], State]:
    """A change that lists and places so many groups, spread evenly."""

    def change(state: State) -> State:
        kinds = [kind.id for kind in state.kinds]
        for number in range(count):
            state = state.listed(f"Group number {number}", kinds[number % len(kinds)], f"g{number}")
            place = Place.at((number * 0.618) % 1, (number * 0.377 + 0.01 * (number % 7)) % 1)
            state = state.placed(f"g{number}", place)
        return state

    return change


class Ours:
    """The product's two windows on one store."""

    def __init__(self, count: int) -> None:
        activity = begin(catalogue.exercise("who-has-a-say"), boards.start)
        self.store = Store(Session(title="Benchmark", activities=(activity,)))
        self.store.go_to(self.store.activity.id, "now")
        self.store.do(self.store.activity.id, "grid", "List", crowd(count))
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
    """The same pills as pictures in two bare views."""

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


def timed(act: Callable[[], None]) -> float:
    """Milliseconds until both windows have painted."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def measure(count: int, rounds: int) -> tuple[float, float, float, float, float]:
    """Medians: our move, the bare move, our whole repaint, the bare one, our put-down."""
    ours = Ours(count)
    QApplication.processEvents()
    bare = Bare(ours)
    QApplication.processEvents()
    times: list[list[float]] = [[], [], [], [], []]
    for number in range(rounds):
        at = 0.1 + 0.8 * ((number * 7) % rounds) / rounds
        times[0].append(timed(lambda at=at: ours.move(at)))
        times[1].append(timed(lambda at=at: bare.move(at)))
        if number % 10 == 0:
            times[2].append(timed(ours.whole))
            times[3].append(timed(bare.whole))
            times[4].append(timed(ours.commit))
            ours.move(at)
            QApplication.processEvents()
    found = tuple(statistics.median(t) for t in times)
    for view in (*ours.views, *bare.views):
        view.close()
        view.deleteLater()
    QApplication.processEvents()
    return found  # type: ignore[return-value]


def main(rounds: int = 200) -> None:
    app = QApplication.instance() or QApplication([])
    themes.load_fonts()
    print(f"The grid: console {CONSOLE} and wall {WALL} both painting, medians of {rounds} moves, ms")
    heads = ("groups", "move", "bare", "ratio", "goal", "repaint", "bare", "goal", "put down")
    print("".join(f"{head:>9}" for head in heads))
    for count in (10, 100, 1000):
        move, bare, whole, bare_whole, commit = measure(count, rounds)
        print(
            f"{count:>9}{move:>9.3f}{bare:>9.3f}{move / bare:>9.2f}{3:>9.1f}"
            f"{whole:>9.2f}{bare_whole:>9.2f}{FRAME:>9.1f}{commit:>9.2f}"
        )
    del app


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
