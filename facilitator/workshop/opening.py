"""What is asked before a session begins, by the keys of `Session.opening`."""

from facilitator.words import tr
from facilitator.workshop.session import Session


def opening_names() -> dict[str, str]:
    """The questions, in the order in which they are asked."""
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


def answers(session: Session) -> tuple[tuple[str, str], ...]:
    """Each question that was answered, with its answer."""
    given = ((name, session.opening.get(key, "").strip()) for key, name in opening_names().items())
    return tuple((name, answer) for name, answer in given if answer)
