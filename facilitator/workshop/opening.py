"""What is asked before a session begins: the questions, and their answers on the wall and in the record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from facilitator.words import tr
from facilitator.workshop.session import Activity, Session


@dataclass(frozen=True)
class Asked:
    """One of the opening's questions, and its answer so far."""

    id: str
    label: str
    answer: str


def opening_names() -> dict[str, str]:
    """The questions, in the order in which they are asked, by the keys of `Session.opening`."""
    return {
        "why": tr("Why we are here"),
        "can_change": tr("What can change"),
        "decided": tr("What is already decided"),
        "who_decides": tr("Who decides"),
        "what_happens": tr("What happens with what we say, and when you will hear"),
        "who_sees": tr("Who sees the record"),
        "thanks": tr("How people are thanked or paid"),
        "access": tr("Access"),
    }


def given(session: Session) -> dict[str, str]:
    """Every answer by its question. What stands on a board counts: the room may have changed it."""
    found = dict(session.opening)
    for activity in session.activities:
        for name in _framed(activity):
            found |= activity.boards[name].answers
    return found


def asked(session: Session) -> tuple[Asked, ...]:
    """The questions of the session's own opening, or the usual ones where it has none yet."""
    labels: dict[str, str] = {}
    for activity in session.activities:
        for name in _framed(activity):
            labels |= {q.id: q.label for q in activity.boards[name].questions}
    answers = given(session)
    return tuple(Asked(key, name, answers.get(key, "")) for key, name in (labels or opening_names()).items())


def answered(session: Session, question_id: str, text: str) -> Session:
    """An answer, on every board that asks the question and in the session itself."""
    told = {**session.opening, question_id: text}
    rows = tuple(_answering(activity, {question_id: text}) for activity in session.activities)
    return replace(session, opening=told, activities=rows)


def filled_in(activity: Activity, answers: Mapping[str, str]) -> Activity:
    """The activity with the questions it asks already answered, where they are."""
    return _answering(activity, {key: text for key, text in answers.items() if text})


def has_questions(activity: Activity) -> bool:
    return any(_framed(activity))


def answers(session: Session) -> tuple[tuple[str, str], ...]:
    """Each question that was answered, with its answer."""
    found = given(session)
    told = ((name, found.get(key, "").strip()) for key, name in opening_names().items())
    return tuple((name, answer) for name, answer in told if answer)


def _answering(activity: Activity, answers: Mapping[str, str]) -> Activity:
    for name in _framed(activity):
        state = activity.boards[name]
        for question in state.questions:
            if question.id in answers:
                state = state.answering(question.id, answers[question.id])
        activity = activity.with_board(name, state)
    return activity


def _framed(activity: Activity) -> Iterator[str]:
    """The names of an activity's boards that ask something; no board is known here by its kind."""
    for name, state in activity.boards.items():
        if getattr(state, "questions", ()) and hasattr(state, "answering"):
            yield name
