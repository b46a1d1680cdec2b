"""The fields of an exercise and of its steps: told on paper and in the docs, checked in every file."""

from collections.abc import Mapping

from facilitator.exercises import boards
from facilitator.exercises.making.draft import MOST_STEPS
from facilitator.exercises.parts.setting import OneOf, OnWall, Rows, Setting, SomeOf, Text, Texts, YesNo
from facilitator.words import tr

DAY = 24 * 60  # minutes
MOST_ON_WALL = OnWall(0.86, 2, "prompt")  # a prompt, beside the clock
Kinds = Mapping[str, str]  # of the exercise's boards, by name


def exercise_fields(kinds: Kinds) -> tuple[Setting, ...]:
    """What stands at the top of a file, its boards excepted: these are checked by their kind."""
    sorts = (
        ("exercise", tr("an exercise")),
        ("break", tr("a break")),
        ("read_back", tr("the record is read back")),
    )
    return (
        Text(key="id", words=tr("Id"), hint=tr("Small letters and hyphens, like no other."), needed=True),
        Text(key="title", words=tr("Title"), needed=True),
        Text(key="summary", words=tr("What it is for"), hint=tr("One sentence.")),
        Text(key="source", words=tr("Source"), hint=tr("Where the idea comes from.")),
        OneOf(key="kind", words=tr("What it is"), choices=sorts),
        SomeOf(
            key="hands_on",
            words=tr("Boards whose lines a later exercise is offered"),
            choices=_named(kinds),
        ),
        Rows(
            key="steps",
            words=tr("Steps"),
            one=tr("step"),
            named="title",
            new={},
            least=1,
            most=MOST_STEPS,
            needed=True,
            fields=said_in_step(),
        ),
    )


def step_fields(kinds: Kinds) -> tuple[Setting, ...]:
    """Everything that a step may say. Minutes and easier words have fields of their own."""
    return (*said_in_step(), *worked_on_in_step(kinds, _modes(kinds)))


def said_in_step() -> tuple[Setting, ...]:
    """A step's words, and what the room sees."""
    faces = (
        ("figures", tr("the time in figures")),
        ("bar", tr("a bar that grows shorter")),
        ("nothing", tr("no time")),
    )
    return (
        Text(key="title", words=tr("Title"), needed=True),
        Text(key="prompt", words=tr("On the wall"), needed=True, wall=MOST_ON_WALL),
        Text(key="say", words=tr("What to say")),
        *asked(),
        Texts(key="watch", words=tr("What to watch for")),
        OneOf(key="clock", words=tr("The room sees"), choices=faces),
        Text(
            key="media",
            words=tr("Picture or film"),
            hint=tr("The path of a file on this computer; better chosen in the planner."),
        ),
    )


def worked_on_in_step(kinds: Kinds, modes: tuple[str, ...]) -> tuple[Setting, ...]:
    """The board that a step works on, and what comes to it from elsewhere."""
    named = _named(kinds)
    return (
        OneOf(key="board", words=tr("The board it works on"), hint=tr("None: words alone."), choices=named),
        OneOf(key="mode", words=tr("What happens on it"), choices=tuple((mode, mode) for mode in modes)),
        OneOf(key="takes_from", words=tr("A board of this exercise that it starts from"), choices=named),
        YesNo(
            key="takes_earlier",
            words=tr("Offers what earlier exercises hand on"),
            hint=tr("On a board of promises."),
        ),
    )


def easier_fields() -> tuple[Setting, ...]:
    """A step in easier words; what is left out stays as it is."""
    prompt = Text(key="prompt", words=tr("On the wall"), wall=MOST_ON_WALL)
    return (prompt, Text(key="say", words=tr("What to say")), *asked())


def asked() -> tuple[Setting, ...]:
    """What helps a room that has gone quiet, and somebody who is stuck."""
    return (
        Texts(key="ask", words=tr("When it goes quiet")),
        Texts(key="stuck", words=tr("For somebody who is stuck")),
    )


def _named(kinds: Kinds) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in kinds)


def _modes(kinds: Kinds) -> tuple[str, ...]:
    known = (boards.manifests()[kind].modes for kind in kinds.values() if kind in boards.manifests())
    return tuple(dict.fromkeys(mode for modes in known for mode in modes))
