"""Runs the real windows on two scaled displays and prints what stands where; for test_scaling."""

import datetime
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import State
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import Theme, load_fonts
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Running, Surroundings
from facilitator.workshop.clock import SystemClock

CORNERS = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))


def listed(number: int, grid: State) -> State:
    return grid.listed("A name as long as they come " * 3 + str(number), item_id=str(number))


def placed(number: int, place: Place, grid: State) -> State:
    return grid.placed(str(number), place)


def main(settings: str) -> None:
    app = QApplication([])
    load_fonts()
    app.setStyleSheet(Theme().stylesheet())
    around = Surroundings(
        SystemClock(), datetime.datetime.now, Displays(), Settings(Path(settings)), Theme(), Theme()
    )
    running = Running(catalogue.session_of_one("who-has-a-say", "Scaled"), around)
    running.show()
    running.next()
    handle = running.store.handle("grid")
    for number, corner in enumerate(CORNERS):
        handle.do("Add", partial(listed, number))
        handle.do("Place", partial(placed, number, Place(*corner)))
    running.conductor.go_to(running.store.activity.id, "now")
    app.processEvents()
    projector = running.projector
    print("screen", projector.screen().name(), projector.geometry() == projector.screen().geometry())
    print(
        "fills",
        projector.stage.width() == projector.width() and projector.stage.height() == projector.height(),
    )
    view = projector.stage.wall.board_view
    print("inside", projector.rect().contains(view.geometry().translated(0, 0)))
    picture = projector.grab()
    print("pixels", picture.width(), picture.height())
    running.close()


main(sys.argv[1])
