"""What can be chosen before the session: the principles to rate, and whether sheets ask for a role."""

from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import letter
from facilitator.exercises.parts.options import Option
from facilitator.words import tr, trn

EACH = 0.5  # minutes that a behaviour takes to rate and to count in
ROLES = "roles"
_PRINCIPLE = "principle_"


def title(state: State) -> str:
    return tr("What is rated")


def options(state: State) -> tuple[Option, ...]:
    """Each principle, and whether sheets ask for a role where there are any."""
    words = tr("{letter}  {name}")
    principles = [
        Option(
            _PRINCIPLE + group.id,
            words.format(letter=letter(state, group), name=group.name),
            group.id in state.chosen,
        )
        for group in state.groups
    ]
    asking = Option(ROLES, tr("Sheets ask for a role (nobody has to say)"), state.asking_roles)
    return (*principles, *((asking,) if state.roles else ()))


def opting(state: State, option_id: str, on: bool) -> State:
    """One of them chosen, or left out; the last principle stays."""
    if option_id == ROLES:
        return state.asking(on)
    return state.choosing(option_id.removeprefix(_PRINCIPLE), on)


def told(state: State) -> str:
    """How many sentences that makes, and how long they take to rate."""
    count = len(state.behaviours)
    sentences = trn("{count} sentence to rate", "{count} sentences to rate", count)
    minutes = trn("about {count} minute", "about {count} minutes", max(1, round(count * EACH)))
    return tr("{sentences}: {minutes}. Print the sheets after choosing.").format(
        sentences=sentences, minutes=minutes
    )
