"""What a file of words becomes: an exercise, ready to be put on an agenda."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.workshop.board import AnyBoard, new_id
from facilitator.workshop.session import Activity, ActivityKind
from facilitator.workshop.step import ClockFace, Minutes, Step
from facilitator.workshop.stretching import stretched


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """A named, timed exercise made of steps.

    `boards` maps each instance's name to its settings; the setting `kind` names one of the six boards.
    `hands_on` are the boards whose lines later activities may take up, such as commitments at the end.
    """

    id: str
    title: str
    summary: str = ""
    source: str = ""
    kind: ActivityKind = "exercise"
    boards: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    hands_on: tuple[str, ...] = ()
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> float:
        """Planned minutes of all steps."""
        return sum(step.minutes.planned for step in self.steps)

    def board_kinds(self) -> dict[str, str]:
        """The kind of each board instance."""
        return {name: str(settings["kind"]) for name, settings in self.boards.items()}

    def lasting(self, minutes: float) -> "Exercise":
        """Every step stretched or shortened alike, to last `minutes` in all; 0 leaves it as it is."""
        if not self.minutes or not minutes:
            return self
        return replace(self, steps=stretched(self.steps, minutes))

    def showing(self, clock: ClockFace) -> "Exercise":
        """What the room sees of the time where the exercise would show figures."""
        steps = (replace(s, clock=clock) if s.clock == "figures" else s for s in self.steps)
        return replace(self, steps=tuple(steps))


StartBoard = Callable[[str, Mapping[str, Any]], AnyBoard]


def begin(exercise: Exercise, start_board: StartBoard) -> Activity:
    """An activity made from the exercise: its words embedded, its boards empty."""
    kinds = exercise.board_kinds()
    return Activity(
        id=new_id(),
        title=exercise.title,
        kind=exercise.kind,
        exercise=exercise.id,
        source=exercise.source,
        steps=exercise.steps,
        board_kinds=kinds,
        hands_on=exercise.hands_on,
        boards={name: start_board(kinds[name], exercise.boards[name]) for name in kinds},
    )


def pause(minutes: float, title: str) -> Activity:
    """A break of so many minutes. People count on it: running late may take half of it at most."""
    bounds = Minutes(minutes, minutes / 2, min(24 * 60, 2 * minutes))
    step = Step(id="break", title=title, prompt=title, minutes=bounds)
    return Activity(id=new_id(), title=title, kind="break", steps=(step,))
