"""Standard or easier words: which of a step's two wordings the room gets. The other one is kept."""

from dataclasses import replace

from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Said, Step, Wording


def in_words(session: Session, wording: Wording) -> Session:
    """The session on wall and paper in that wording, as far as its steps have it."""
    activities = tuple(activity_in_words(activity, wording) for activity in session.activities)
    return replace(session, activities=activities, wording=wording)


def activity_in_words(activity: Activity, wording: Wording) -> Activity:
    return replace(activity, steps=tuple(step_in_words(step, wording) for step in activity.steps))


def step_in_words(step: Step, wording: Wording) -> Step:
    """The step with that wording in force; as it is where it has no other."""
    if wording == "easier" and step.easier is not None:
        return replace(_saying(step, step.easier), easier=None, standard=said_in(step))
    if wording == "standard" and step.standard is not None:
        return replace(_saying(step, step.standard), easier=said_in(step), standard=None)
    return step


def asking(step: Step, before: str, after: str) -> Step:
    """The step asking `after` where it asked `before`. One's own question is the same in both wordings."""
    if before not in (step.prompt, step.standard.prompt if step.standard else step.prompt):
        return step
    easier = replace(step.easier, prompt=after) if step.easier else None
    standard = replace(step.standard, prompt=after) if step.standard else None
    return replace(step, prompt=after, easier=easier, standard=standard)


def said_in(step: Step) -> Said:
    """The words in force."""
    return Said(prompt=step.prompt, say=step.say, ask=step.ask, stuck=step.stuck)


def _saying(step: Step, said: Said) -> Step:
    """What a wording leaves out stays as it is."""
    return replace(
        step,
        prompt=said.prompt or step.prompt,
        say=said.say or step.say,
        ask=said.ask or step.ask,
        stuck=said.stuck or step.stuck,
    )
