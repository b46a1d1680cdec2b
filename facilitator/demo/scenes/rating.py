"""Twelve sheets on what can be seen at the day centre, one strength to keep and one thing to change."""

from facilitator.demo.doing import Do, Scene, Scenes, on_row, verb
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.typing_in import read
from facilitator.workshop.board import Change

SHEETS = (  # as they are typed: a figure for each sentence, 0 for don't know, - for left blank
    *("231211232113", "332221132213", "221131223112", "331221233113", "132131133213", "23122-232012"),
    *("312232323321", "313332223231", "322233323321", "213332303331", "313223323231", "322332323-31"),
)
KEEP, CHANGE = "mutuality-4", "facilitating-2"
STEPS = {  # what it is about: first step, who, by when
    "Change: We decide things with the people they are about.": (
        "Move the rota talk to Thursdays, when everybody is here",
        "Priya",
        "28 January",
    ),
    "Keep: People who were helped here can help others here.": (
        "Ask three people who came through the door last year",
        "Reception",
        "2 February",
    ),
}


def _ask_roles(do: Do) -> None:
    do("Ask for a role", verb("asking", True))


def _hand_in(do: Do) -> None:
    for number, figures in enumerate(SHEETS):
        do("Type a sheet in", _sheet(figures, number % 2))


def _sheet(figures: str, role: int) -> Change:
    def handed_in(state: State) -> State:
        return state.handed_in(read(state, figures), state.roles[role])

    return handed_in


def _reveal(do: Do) -> None:
    do("Show the ratings", verb("revealed"))


def _choose(do: Do) -> None:
    do("Choose a strength", verb("choosing_to", "keep", KEEP))
    do("Choose a change", verb("choosing_to", "change", CHANGE))
    do("Say more about it", verb("noted", "change", "Begin with the rota."))


def _first_steps(do: Do) -> None:
    for about, texts in STEPS.items():
        for field, text in zip(("first", "who", "by_when"), texts, strict=True):
            do("Write the plan", on_row(about, field, text))


SCENES: Scenes = {
    ("how-are-we-doing", "choose"): Scene(3, _ask_roles),
    ("how-are-we-doing", "count"): Scene(5, _hand_in),
    ("how-are-we-doing", "look"): Scene(12, _reveal),
    ("how-are-we-doing", "decide"): Scene(5, _choose),
    ("how-are-we-doing", "first-step"): Scene(4, _first_steps),
}
