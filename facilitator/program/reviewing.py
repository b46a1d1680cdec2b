"""A workshop that looks back at an earlier one, made in the library."""

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.workshop.review import review_of
from facilitator.workshop.session import Session

LOOKING_BACK, CLOSING = "looking-back", "read-it-back"


def review(session: Session) -> Session:
    """The review of that session, ready to be run. Raises ValueError when it left nothing to look back at."""
    looking_back, closing = (
        begin(catalogue.exercise(name), boards.start) for name in (LOOKING_BACK, CLOSING)
    )
    return review_of(session, looking_back, (closing,))
