"""Ready-made agendas as data: the lines of one, the activities they become, and a session turned into one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise, begin, pause
from facilitator.words import tr
from facilitator.workshop.planning import MOST_ACTIVITIES
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import ClockFace, Minutes, Step
from facilitator.workshop.wording import activity_in_words


@dataclass(frozen=True, kw_only=True)
class Change:
    """What somebody changed in one step of an exercise; nothing where it stays as the exercise says."""

    minutes: Minutes | None = None
    prompt: str = ""
    easier: str = ""  # the prompt in easier words
    clock: ClockFace | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """One line of an agenda file: an exercise, or a break, and its minutes (0: as the exercise says)."""

    exercise: str = ""
    pause: str = ""
    minutes: float = 0.0
    title: str = ""
    notes: str = ""
    protected: bool = False
    steps: Mapping[str, Change] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AgendaPlan:
    """A ready-made agenda; `minutes` is counted when it is read, whatever a file says."""

    id: str
    title: str
    summary: str = ""
    parts: tuple[Part, ...] = ()
    minutes: float = 0.0


Exercises = Mapping[str, Exercise]


def checked(plan: AgendaPlan, exercises: Exercises) -> AgendaPlan:
    """The plan with its minutes counted. Raises ValueError naming the part that is wrong."""
    if len(plan.parts) > MOST_ACTIVITIES:
        raise ValueError(f"parts: there are {len(plan.parts)}, and {MOST_ACTIVITIES} is the most")
    for number, part in enumerate(plan.parts, 1):
        _check(number, part, exercises)
    total = sum(step.minutes.planned for part in plan.parts for step in _steps_of(part, exercises))
    return replace(plan, minutes=total)


def activities(plan: AgendaPlan, exercises: Exercises) -> tuple[Activity, ...]:
    """An agenda's activities, fresh and empty. Raises KeyError for an unknown exercise."""
    return tuple(_activity(part, exercises) for part in plan.parts)


def agenda_of(session: Session, agenda_id: str, title: str, summary: str, exercises: Exercises) -> AgendaPlan:
    """The session's agenda to start other sessions from, without anything that a group made.

    Leaves out what is made from none of the `exercises`: `left_out` says what.
    """
    kept = tuple(_part(a, exercises) for a in session.activities if _known(a, exercises))
    return AgendaPlan(id=agenda_id, title=title, summary=summary, parts=kept)


def left_out(session: Session, exercises: Exercises) -> tuple[str, ...]:
    """Titles of the activities that no exercise here could make again."""
    return tuple(a.title for a in session.activities if not _known(a, exercises))


def _known(activity: Activity, exercises: Exercises) -> bool:
    return activity.kind == "break" or activity.exercise in exercises


def _check(number: int, part: Part, exercises: Exercises) -> None:
    if bool(part.pause) == bool(part.exercise):
        raise ValueError(f"parts.{number}: one of exercise and pause is needed")
    if not 0 <= part.minutes <= 24 * 60:
        raise ValueError(f"parts.{number}.minutes: 0 to 1440")
    if part.exercise and part.exercise not in exercises:
        raise ValueError(f"parts.{number}: no exercise is called {part.exercise!r}")


def _activity(part: Part, exercises: Exercises) -> Activity:
    made = pause(part.minutes, part.pause) if part.pause else begin(exercises[part.exercise], boards.start)
    return replace(
        made,
        title=part.title or made.title,
        notes=part.notes,
        protected=part.protected,
        steps=_steps_of(part, exercises),
    )


def _steps_of(part: Part, exercises: Exercises) -> tuple[Step, ...]:
    """The steps stretched to the part's minutes, and then what was changed in each."""
    if part.pause:
        steps = pause(part.minutes, part.pause).steps
    else:
        steps = exercises[part.exercise].lasting(part.minutes).steps
    return tuple(_changed(step, part.steps[step.id]) if step.id in part.steps else step for step in steps)


def _changed(step: Step, change: Change) -> Step:
    easier = step.easier
    if easier is not None and change.easier:
        easier = replace(easier, prompt=change.easier)
    return replace(
        step,
        easier=easier,
        minutes=change.minutes or step.minutes,
        prompt=change.prompt or step.prompt,
        clock=change.clock or step.clock,
    )


def _part(activity: Activity, exercises: Exercises) -> Part:
    own = exercises.get(activity.exercise)
    said = {step.id: step for step in own.steps} if own and activity.kind != "break" else {}
    activity = activity_in_words(activity, "standard")
    return Part(
        exercise=activity.exercise if activity.kind != "break" else "",
        pause=(activity.title or tr("Break")) if activity.kind == "break" else "",
        minutes=activity.minutes,
        title=activity.title if own and activity.title != own.title else "",
        notes=activity.notes,
        protected=activity.protected,
        steps={step.id: _change(step, said.get(step.id)) for step in activity.steps},
    )


def _change(step: Step, said: Step | None) -> Change:
    return Change(
        easier=_easier(step) if said is None or _easier(step) != _easier(said) else "",
        minutes=step.minutes,
        prompt=step.prompt if said is None or step.prompt != said.prompt else "",
        clock=step.clock if said is None or step.clock != said.clock else None,
    )


def _easier(step: Step) -> str:
    """The prompt in easier words, where there are any."""
    return (step.easier.prompt or step.prompt) if step.easier else ""
