"""The scales in words, for the wall, a screen reader, the record and tables."""

from facilitator.exercises.boards.scales.changes import Shift
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.items import Behaviour, Group, Kind
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.past import Moment
from facilitator.words import tr

CLOSE, APART = (
    0.26,
    0.4,
)  # spreads: two neighbouring points by halves are close, three in thirds are not apart
KINDS: tuple[Kind, ...] = ("keep", "change")


def point_words(state: State, point: int) -> str:
    """A point of the scale, or "don't know"."""
    return tr("Don't know") if point == UNKNOWN else state.points[point]


def coded(state: State, behaviour: Behaviour) -> str:
    """`A1  We first ask people …`."""
    return tr("{code}  {text}").format(code=state.code(behaviour.id), text=behaviour.text)


def letter(state: State, group: Group) -> str:
    """The letter that the group's codes begin with."""
    return state.code(group.behaviours[0].id)[:1]


def counts_words(state: State, counts: Counts) -> str:
    """As "Not yet: 2, Sometimes: 4, Don't know: 1"; points that nobody chose are left out."""
    points = (*range(len(counts.points)), UNKNOWN)
    said = [
        tr("{point}: {count}").format(point=point_words(state, point), count=counts.at(point))
        for point in points
        if counts.at(point)
    ]
    return tr(", ").join(said) or tr("nobody answered")


def spread_words(counts: Counts) -> str:
    """How far apart we stand; nothing where fewer than two rated."""
    if counts.rated < 2:
        return ""
    if not counts.spread:
        return tr("all the same")
    if counts.spread <= CLOSE:
        return tr("close together")
    return tr("far apart") if counts.spread >= APART else tr("spread out")


def told_words(state: State, counts: Counts) -> str:
    """The counts and how far apart they stand, in one sentence."""
    spread = spread_words(counts)
    said = tr("{counts}; {spread}") if spread else "{counts}"
    return tr("{sentence}.").format(sentence=said.format(counts=counts_words(state, counts), spread=spread))


def role_words(name: str) -> str:
    return name or tr("No role given")


def kind_words(kind: Kind) -> str:
    """What a choice is called in front of the room."""
    return tr("One strength to keep") if kind == "keep" else tr("One thing to change")


def choice_words(state: State, kind: Kind) -> str:
    """The behaviour that was chosen, with what was said about it."""
    choice = state.choice(kind)
    behaviour = choice and state.get(choice.behaviour)
    if not choice or not behaviour:
        return ""
    return f"{behaviour.text} {choice.note}".strip()


def shift_words(shift: Shift) -> str:
    """What changed, in shares and never in means."""
    way = {
        "same": tr("as before"),
        "more": tr("more often than before"),
        "less": tr("less often than before"),
        "apart": tr("some see it more often, some less"),
    }[shift.way]
    width = {
        "same": "",
        "wider": tr("further apart"),
        "closer": tr("closer together"),
    }[shift.width]
    return tr("{way}, and {width}").format(way=way, width=width) if width else way


def moment_words(moment: Moment) -> str:
    """What changed since the time before; nothing for the first time."""
    return shift_words(moment.shift) if moment.shift else ""


def moment_row_words(moment: Moment) -> str:
    """What stands beside a bar: the time, then what changed since the time before."""
    change = moment_words(moment)
    return tr("{when}: {change}").format(when=moment.when, change=change) if change else moment.when


def rule_words() -> str:
    """When ratings may be split by role, for whoever looks after the session."""
    return tr(
        "Roles stand side by side only when each of them, and everyone who gave none, has five answers or "
        "more to every behaviour, and in none of them all said the same of one. Otherwise it could point "
        "at somebody."
    )


def nothing_words() -> str:
    """Why an earlier session is not compared with."""
    return tr("Nothing that is rated here was rated and shown there in the same words. Choose another.")
