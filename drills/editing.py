"""The real program, edited by a hand that never rests, in a process that is there to be killed."""

import random
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

import facilitator.exercises.boards.grid.controls  # all loaded once, before the processes part
import facilitator.exercises.boards.grid.view
import facilitator.program.opened
import facilitator.program.program
import facilitator.ui.kit.looks  # noqa: F401
from tools import rehearsal

PACE = 0.06  # seconds between two acts, on average


class Hand:
    """Lists groups with numbers in their names, and does everything else in between."""

    def __init__(self, program: Any, say: Connection, seed: int) -> None:
        self._opened, self._say, self._dice = program.opened, say, random.Random(seed)
        self._store = self._opened.running.store
        self._handle = self._store.handle("grid")
        self._erased: list[str] = []
        self._opened.autosave.saved.connect(self._saved)
        self._go_on()

    def _go_on(self) -> None:
        QTimer.singleShot(round(self._dice.expovariate(1 / PACE) * 1000), self._act)

    def _act(self) -> None:
        number = numbered(self._store.session)
        self._handle.do("Add", lambda state: state.listed(f"Edit {number}", "staff", f"e{number}"))
        self._say.send(("did", number, time.monotonic()))
        self._dice.choice([self._move, self._move, self._step, self._withdraw, self._take_back])(number)
        self._go_on()

    def _move(self, number: int) -> None:
        from facilitator.exercises.boards.grid.bands import Place

        place = Place.at(self._dice.random(), self._dice.random())
        self._handle.preview("mouse", lambda state: state.placed(f"e{number}", place), f"e{number}")
        self._handle.commit("mouse", "Place")

    def _step(self, number: int) -> None:
        self._dice.choice([self._store.next, self._store.back])()
        self._handle = self._store.handle("grid")

    def _withdraw(self, number: int) -> None:
        """Words come in, are saved, and are removed for good."""
        word = f"Withdrawn {number} {self._dice.randrange(10**9)}"
        self._handle.do("Add", lambda state: state.listed(word, "staff", f"w{number}"))
        self._opened.autosave.flush()
        self._say.send(("wrote", word, 0.0))
        self._store.erase(f"w{number}")
        self._erased.append(word)

    def _take_back(self, number: int) -> None:
        word = f"Taken back {number}"  # after a kill an earlier one may still be there
        self._handle.do("Add", lambda state: state.listed(word, "staff", f"gone{number}"))
        self._store.undo()

    def _saved(self) -> None:
        autosave = self._opened.autosave
        self._say.send(("saved", numbered(autosave._safe), time.monotonic()))
        if not autosave.erasing:
            for word in self._erased:
                self._say.send(("erased", word, time.monotonic()))
            self._erased.clear()


def numbered(session: Any) -> int:
    """How many of the numbered groups a session holds, of which none may be missing in between."""
    numbers = sorted(int(p.id[1:]) for p in session.activities[0].boards["grid"].people if p.id[0] == "e")
    assert numbers == list(range(len(numbers))), "a group in between is missing"
    return len(numbers)


def edit(say: Connection, house: Path, path: Path, seed: int) -> None:
    """Open the file in the real program and edit it until killed."""
    program = rehearsal.program(house)
    program.open_path(path)
    program.opened.running.toggle()
    hand = Hand(program, say, seed)
    from PySide6.QtWidgets import QApplication

    QApplication.exec()
    del hand
