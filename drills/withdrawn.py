"""Words on every kind of board are saved, backed up and carried on, then removed for good in the program."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drills.drill import Drill, Found, must
from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.handing_on import handed_on
from facilitator.workshop.occasion import Occasion
from tools import rehearsal

ADD: dict[str, Callable[[Any, str, str], Any]] = {
    "grid": lambda board, words, item: board.listed(words, board.kinds[0].id, item),
    "line": lambda board, words, item: board.reasoned("low", words, item),
    "pledges": lambda board, words, item: board.added(words, item_id=item),
    "statement": lambda board, words, item: board.worried(words, item),
    "wall": lambda board, words, item: board.added(words, item_id=item),
}


def searched_for(rounds: int) -> Found:
    """The disk is searched for them in every form that a program could have written them in."""
    kinds: set[str] = set()
    with rehearsal.own_house() as house:
        for number in range(rounds):
            with rehearsal.library(house).create(rehearsal.played()) as file:
                path = file.path
            program = rehearsal.program(house)
            program.open_path(path)
            program.opened.running.next()
            places = list(program.opened.running.store.session.places())
            done = set()
            for activity, step in places:
                kind = activity.board_kinds.get(step.board, "")
                if kind in ADD and (activity.id, step.board) not in done:
                    done.add((activity.id, step.board))
                    kinds.add(kind)
                    _one(program, house, activity, step, f"Zyxomma {number} {len(done)} ő")
            _handed_on(program.opened, house, f"Zyxomma {number} handed on ő")
            _beside(program.opened, house, f"Zyxomma {number} beside ő")
            program.opened.running.console.close()
            rehearsal.put_away(program)
    return Found(rounds * (len(done) + 2), f"on the boards {', '.join(sorted(kinds))}: nowhere")


def _one(program: Any, house: Path, activity: Any, step: Any, words: str) -> None:
    opened = program.opened
    store, item = opened.running.store, f"zyxomma{abs(hash(words))}"
    add = ADD[activity.board_kinds[step.board]]
    store.go_to(activity.id, step.id)
    store.do(activity.id, step.board, f"Add {words}", lambda board: add(board, words, item))
    _everywhere(opened)
    must(_found(house, words), "the words were never on the disk: nothing to search for")
    for later in activity.steps:  # what takes from this board has the words too
        store.go_to(activity.id, later.id)
    store.undo()
    store.redo()
    _everywhere(opened)
    store.cover(item)
    opened.autosave.flush()
    store.erase(item)
    must(opened.autosave.flush(), f"not saved: {opened.autosave.problem}")
    for act in (store.undo, store.redo, store.undo):
        act()
        opened.autosave.flush()
        left = _found(house, words)
        must(not left, f"{words} was removed for good, and lies in {left}")
    store.redo()


def _handed_on(opened: Any, house: Path, words: str) -> None:
    """A group is carried to the plan of its own activity, and taken up among the promises of a later one."""
    store = opened.running.store
    grid = next(a for a in store.session.activities if "grid" in a.boards)
    later = next(a for a in store.session.activities for s in a.steps if s.takes_earlier)
    promises = next(s for s in later.steps if s.takes_earlier)
    place = Place.at(0.99, 0.01)
    store.go_to(grid.id, grid.steps[0].id)
    store.do(grid.id, "grid", words, lambda b: b.listed(words, b.kinds[0].id, "z1").placed("z1", place))
    store.go_to(grid.id, next(s.id for s in grid.steps if s.board == "plan"))
    plan = store.session.activity(grid.id).boards["plan"]
    row = next(one for one in plan.pledges if one.source == "z1")
    store.do(grid.id, "plan", "Write", lambda board: board.written(row.id, board.fields[0].id, "Ask first"))
    store.go_to(later.id, promises.id)
    line = next(one for one in handed_on(store.session, later.id) if words in one.text)
    store.do(later.id, promises.board, f"Take up {words}", lambda board: board.taking(line))
    store.undo()
    store.redo()
    _gone(opened, house, words, "z1")


def _beside(opened: Any, house: Path, words: str) -> None:
    """A group of an earlier session and of another table; today it is written otherwise."""
    store = opened.running.store
    grid = next(a for a in store.session.activities if "grid" in a.boards)
    when = Occasion(id="earlier", title="Earlier")

    def laid(board: Any) -> Any:
        then = board.listed(words, board.kinds[0].id, "z2").placed("z2", Place.at(0.5, 0.5))
        now = board.listed(words.upper(), board.kinds[0].id, "z3")
        return now.remembering(then, when).beside("Table 2", then, "table")

    store.go_to(grid.id, grid.steps[0].id)
    store.do(grid.id, "grid", f"Compare {words}", laid)
    _gone(opened, house, words, "z3")


def _gone(opened: Any, house: Path, words: str, item: str) -> None:
    _everywhere(opened)
    must(_found(house, words), "the words were never on the disk: nothing to search for")
    opened.running.store.erase(item)
    must(opened.autosave.flush(), f"not saved: {opened.autosave.problem}")
    left = _found(house, words)
    must(not left, f"{words} was removed for good, and lies in {left}")


def _everywhere(opened: Any) -> None:
    """Saved, and in a backup of its own."""
    opened._file._backed_up = None
    opened.running.store.amend(lambda session: session.with_activity(session.activities[0]))
    must(opened.autosave.flush(), "not saved")
    crashed = opened.path.with_name(".facilitator-0123456789abcdef-0.tmp")
    crashed.write_bytes(opened.path.read_bytes()[:-20])  # as a killed process leaves it


def _found(house: Path, words: str) -> list[Path]:
    forms = [words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    forms += [words.encode("ascii", "backslashreplace"), base64.b64encode(words.encode())[:16]]
    return [
        file
        for file in house.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in forms)
    ]


DRILLS = (Drill("withdrawn words searched for on the disk", searched_for, short=1, long=10),)
