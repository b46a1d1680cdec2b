"""A new session from what was chosen in the first window."""

from facilitator.exercises import catalogue
from facilitator.ui.library.new_form import Answers
from facilitator.ui.library.start import Choice
from facilitator.workshop.session import Session
from facilitator.workshop.wording import in_words


def new_session(choice: Choice, answers: Answers, within: catalogue.Catalogue) -> Session:
    """A session from a ready-made agenda, or of one exercise."""
    if choice.kind == "agenda":
        plan = within.agendas[choice.id]
    else:
        parts = (catalogue.Part(exercise=choice.id),)
        plan = catalogue.AgendaPlan(id=choice.id, title=choice.title, parts=parts)
    session = Session(
        title=answers.title,
        place=answers.place,
        date=answers.date,
        start=answers.start,
        people=answers.people,
        activities=catalogue.activities(plan, within),
    )
    return in_words(session, answers.wording)
