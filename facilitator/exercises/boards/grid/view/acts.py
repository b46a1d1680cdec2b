"""What hands may do on the grid: each act as a change of the state, with its name for undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import name_of
from facilitator.words import tr

Home = Literal["grid", "still", "aside", "names"]
Target = Place | Literal["still", "aside", "names"]


@dataclass(frozen=True)
class Taken:
    """What a hand has hold of: a group, or another view of it, and where it came from.

    A group that was taken by its name in the list of a crowd stands on the grid all the while.
    """

    item: str
    home: Home = "grid"
    view: str = ""


def refusal(state: State, mode: str, taken: Taken) -> str:
    """Why this cannot be moved here, as a sentence; empty when it can."""
    if mode not in ("now", "should_be"):
        return tr("Groups are placed in the next step.")
    if mode == "should_be" and taken.home not in ("grid", "names"):
        return tr("Place this group as things are now first, by its square or in the list.")
    if mode == "should_be" and state.showing == "now":
        return tr("Only now is shown. Show should be as well to move groups.")
    return ""


def nowhere(taken: Taken, target: Target) -> bool:
    """Whether what was taken would be put where nothing comes of it."""
    return target in ("aside", "names") or target == taken.home


def change(mode: str, taken: Taken, target: Target) -> Callable[[State], State]:
    """The state after putting what was taken at `target`."""

    def put(state: State) -> State:
        if target == "aside" or target == "names" or target == taken.home:
            return state
        if mode == "should_be":
            return state if target == "still" else state.wished(taken.item, target.say)
        if taken.view:
            return state if target == "still" else state.view_moved(taken.item, taken.view, target)
        if taken.home == "aside":
            state = state.brought_back(taken.item)
        if target == "still":
            return state.unplaced(taken.item)
        return state.placed(taken.item, target)

    return put


def label(person: Stakeholder, taken: Taken, target: Target) -> str:
    """What undo calls it."""
    if target == "still":
        text = tr("Take {name} off the grid")
    elif taken.home == "aside":
        text = tr("Bring back {name}")
    elif taken.home == "still":
        text = tr("Place {name}")
    else:
        text = tr("Move {name}")
    return text.format(name=name_of(person))
