"""What helps the group to work together, what gets in the way, and three small things against it."""

from facilitator.demo.doing import Do, Scene, Scenes, dots_on, on_card, on_row, verb
from facilitator.exercises.boards.wall.sorting import tagged
from facilitator.workshop.board import Change

HELPS = (
    "Tea before we begin",
    "The same faces every month",
    "Somebody minds the children",
    "Being asked early",
    "Minutes that one can read",
)
HINDRANCES = (
    "Meetings at ten in the morning",
    "Papers come the night before",
    "No money for the bus",
    "Words that nobody knows",
    "Nobody says what came of it",
    "We never hear what happened",
)
DOTS = {"Meetings at ten": 12, "Nobody says": 10, "No money": 8, "Papers": 4, "Words": 2}
WEIGHED = (  # words, how strong, whose
    ("Meetings at ten", "very", "ours"),
    ("Nobody says", "quite", "partly ours"),
    ("No money", "very", "not ours"),
)
SMALLEST = {  # hindrance: the smallest thing, who, by when
    "Meetings at ten in the morning": ("Every third meeting at six in the evening", "The chair", "February"),
    "Nobody says what came of it": ("One line under each item: what came of it", "Dev", "the next meeting"),
    "No money for the bus": ("Day tickets in the tea tin", "Reception", "Friday"),
}


def _collect(do: Do) -> None:
    for column, texts in (("helps", HELPS), ("hindrances", HINDRANCES)):
        for text in texts:
            do("Add a card", verb("added", text, column))


def _group(do: Do) -> None:
    do("Lay cards together", _on_each_other("We never hear", "Nobody says"))


def _on_each_other(begins: str, onto: str) -> Change:
    return lambda state: state.merged(state.holding(begins)[0].id, state.holding(onto)[0].id)


def _dots(do: Do) -> None:
    for begins, count in DOTS.items():
        do("Count dots", dots_on(begins, count))


def _weigh(do: Do) -> None:
    for begins, strength, whose in WEIGHED:
        do("Say how strong it is", _tagging(begins, "strength", strength))
        do("Say whose it is", _tagging(begins, "whose", whose))


def _tagging(begins: str, tag: str, choice: str) -> Change:
    return lambda state: tagged(state, state.holding(begins)[0].id, tag, choice)


def _lower(do: Do) -> None:
    for about, texts in SMALLEST.items():
        for field, text in zip(("smallest", "who", "by_when"), texts, strict=True):
            do("Write the plan", on_row(about, field, text))


def _worth_it(do: Do) -> None:
    do("Add a card", verb("added", "The garden is open on Sundays, because six of us have the key"))
    do("Add a card", verb("added", "My mother goes by herself now"))
    do("Edit card", on_card("My mother", "edited", "My mother goes there by herself now"))


SCENES: Scenes = {
    ("helps-and-hindrances", "collect"): Scene(7, _collect),
    ("helps-and-hindrances", "group"): Scene(3, _group),
    ("helps-and-hindrances", "dots"): Scene(3, _dots),
    ("helps-and-hindrances", "weigh"): Scene(4, _weigh),
    ("helps-and-hindrances", "lower"): Scene(8, _lower),
    ("helps-and-hindrances", "benefit"): Scene(3, _worth_it),
}
