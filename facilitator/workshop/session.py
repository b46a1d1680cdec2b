"""A workshop session: one meeting with its agenda and all that the group makes."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from facilitator.words import language
from facilitator.workshop.board import AnyBoard, new_id
from facilitator.workshop.step import Step, Wording

ActivityKind = Literal["exercise", "break", "read_back"]


@dataclass(frozen=True)
class StepTime:
    """Seconds a step has taken so far, and seconds given to it beyond (or below) its plan."""

    spent: float = 0.0
    given: float = 0.0


@dataclass(frozen=True)
class Photo:
    """A photograph of something made on paper: an upright JPEG without place or camera data, as base64."""

    id: str
    jpeg: str
    caption: str = ""


@dataclass(frozen=True)
class OnPaper:
    """What a step made on paper, in a few words, with photographs."""

    made: str = ""
    photos: tuple[Photo, ...] = ()

    def without(self, photo_id: str) -> "OnPaper":
        return replace(self, photos=tuple(photo for photo in self.photos if photo.id != photo_id))


@dataclass(frozen=True, kw_only=True)
class Activity:
    """One part of the agenda, with the words it was made from and the boards it works on."""

    id: str
    title: str
    kind: ActivityKind = "exercise"
    exercise: str = ""  # the id of the exercise it was made from
    source: str = ""
    steps: tuple[Step, ...] = ()
    boards: Mapping[str, AnyBoard] = field(default_factory=dict)
    board_kinds: Mapping[str, str] = field(default_factory=dict)
    hands_on: tuple[str, ...] = ()  # boards whose lines a later activity may take up
    times: Mapping[str, StepTime] = field(default_factory=dict)
    on_paper: Mapping[str, OnPaper] = field(default_factory=dict)
    notes: str = ""
    protected: bool = False

    @property
    def minutes(self) -> float:
        """Planned minutes of all steps."""
        return sum(step.minutes.planned for step in self.steps)

    def step(self, step_id: str) -> Step:
        """Raises KeyError when there is no such step."""
        return next((s for s in self.steps if s.id == step_id), None) or _missing(step_id)

    def time(self, step_id: str) -> StepTime:
        return self.times.get(step_id, StepTime())

    def with_board(self, name: str, state: AnyBoard) -> "Activity":
        return replace(self, boards={**self.boards, name: state})

    def with_paper(self, step_id: str, paper: OnPaper) -> "Activity":
        """With what a step made on paper in the place of what it had; nothing leaves no mark."""
        rest = {step: had for step, had in self.on_paper.items() if step != step_id}
        return replace(self, on_paper=rest if paper == OnPaper() else {**rest, step_id: paper})

    def without_photo(self, photo_id: str) -> "Activity":
        papers = {step: paper.without(photo_id) for step, paper in self.on_paper.items()}
        return replace(self, on_paper={step: paper for step, paper in papers.items() if paper != OnPaper()})

    def with_time(self, step_id: str, time: StepTime) -> "Activity":
        return replace(self, times={**self.times, step_id: time})


@dataclass(frozen=True)
class Here:
    """Where a session is: the step being worked on."""

    activity: str = ""
    step: str = ""


@dataclass(frozen=True, kw_only=True)
class Session:
    """One session is one file. `people` is the number expected; 0 when nobody has said."""

    id: str = field(default_factory=new_id)
    title: str
    place: str = ""
    date: datetime.date | None = None
    start: datetime.time | None = None
    must_end: datetime.time | None = None
    people: int = 0
    large_print: int = 0
    project: str = ""
    more_time: float = 1.0  # how many times as long as the exercises say
    wording: Wording = "standard"  # of its steps, where they have an easier one too
    language: str = field(default_factory=language)
    opening: Mapping[str, str] = field(default_factory=dict)
    activities: tuple[Activity, ...] = ()
    here: Here = field(default_factory=Here)
    began: bool = False
    finished: bool = False
    checked: bool = False
    reviews: tuple[str, ...] = ()  # ids of the sessions that this one looks back at

    def find(self, activity_id: str) -> Activity | None:
        return next((a for a in self.activities if a.id == activity_id), None)

    def activity(self, activity_id: str) -> Activity:
        """Raises KeyError when there is no such activity."""
        return self.find(activity_id) or _missing(activity_id)

    def with_activity(self, activity: Activity) -> "Session":
        """The session with that activity in the place of its earlier self."""
        return replace(
            self,
            activities=tuple(activity if a.id == activity.id else a for a in self.activities),
        )

    def places(self) -> Iterator[tuple[Activity, Step]]:
        """Every step of the agenda in order."""
        return ((activity, step) for activity in self.activities for step in activity.steps)

    def without_photo(self, photo_id: str) -> "Session":
        return replace(self, activities=tuple(a.without_photo(photo_id) for a in self.activities))

    def erased(self, item_id: str) -> "Session":
        """The session without an item, whether it lies on its boards or is a photograph."""
        activities = (
            replace(a, boards={name: board.erased(item_id) for name, board in a.boards.items()})
            for a in self.activities
        )
        return replace(self, activities=tuple(activities)).without_photo(item_id)

    def without_names(self) -> "Session":
        """The session with every person's name taken out of its boards; groups and words stay.

        Places of files on this computer go too: a path often holds a name.
        """
        activities = (
            replace(
                a,
                boards={name: board.without_names() for name, board in a.boards.items()},
                steps=tuple(replace(step, media="") for step in a.steps),
            )
            for a in self.activities
        )
        return replace(self, activities=tuple(activities))

    @property
    def state(self) -> Literal["planned", "stopped", "finished"]:
        if self.finished:
            return "finished"
        return "stopped" if self.began else "planned"


def _missing(name: str) -> Any:
    raise KeyError(name)
