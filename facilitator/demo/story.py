"""What a made-up group in a made-up place does in a workshop, step by step.

Everything is done with the boards' own verbs, as hands at the console and the wall would do it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.exercises.boards.grid.bands import read_square
from facilitator.exercises.boards.grid.model import Aside
from facilitator.exercises.parts.tally import Tally
from facilitator.workshop.board import AnyBoard, Change

Do = Callable[[str, Change], None]  # what is done, in a few words, and the change
Act = Callable[[Do], None]


@dataclass(frozen=True)
class Scene:
    """One step of the story: how many minutes it takes, and what the group makes."""

    minutes: float
    act: Act


DECISION = "Changing the day centre's opening hours"

GROUPS = (  # name, kind, asked, now, should be
    ("Senior managers", "decision", "yes", "e1", "e1"),
    ("Councillors", "decision", "yes", "d2", "d2"),
    ("Council commissioners", "decision", "unknown", "e3", "d3"),
    ("Front-line staff", "staff", "yes", "c3", "c3"),
    ("People who use the centre", "lived", "yes", "a5", "e5"),
    ("Family, friends, carers", "family", "yes", "b4", "d4"),
    ("Young carers", "community", "not_yet", "b5", ""),
    ("People who stopped coming", "unasked", "not_yet", "a4", "c4"),
    ("Minibus drivers", "staff", "yes", "b3", "c3"),
    ("Faith groups", "community", "unknown", "b2", "b2"),
)

CARDS = (  # column, words
    ("hands", "Bakes for forty without a recipe"),
    ("heart", "Patience with people who are angry"),
    ("head", "Knows every bus route in the borough"),
    ("heart", "Keeping going when it is hard"),
    ("head", "Reads a budget and finds the gap"),
    ("hands", "Mends bikes"),
    ("connections", "Knows who to ring at the housing office"),
    ("heart", "Making newcomers feel welcome"),
    ("head", "Speaks Punjabi, Urdu and English"),
    ("hands", "Brings neighbours together over tea"),
    ("heart", "Listening without fixing"),
    ("connections", "Runs the allotment group's messages"),
)

PLAN = {  # group: what keeps them out, first step, who, by when, thanks
    "People who use the centre": (
        "Meetings are in office hours",
        "Two seats on the design group",
        "The manager",
        "6 December",
        "Travel, lunch and a voucher",
    ),
    "Family, friends, carers": (
        "Nobody sits with the person they care for",
        "Evening meetings, with a sitter paid",
        "The carers' lead",
        "13 December",
        "Sitter and travel paid",
    ),
    "Young carers": (
        "We have never asked them",
        "Ask at the Thursday club",
        "The youth worker",
        "6 December",
        "To be agreed with them",
    ),
    "People who stopped coming": (
        "They do not get our letters any more",
        "Ring ten people on the old list",
        "Reception",
        "20 December",
        "A thank-you call and travel",
    ),
}


def _frame(do: Do) -> None:
    answers = {
        "why": "To agree how we change the day centre's opening hours.",
        "can_change": "Which days, which hours, and what is on in the evenings.",
        "decided": "The building stays, and the budget for this year is set.",
        "who_decides": "The centre's board, on 12 January, with two of us in the room.",
        "what_happens": "You get this record within a week, and the board's answer by 19 January.",
        "who_sees": "Everyone here, and the board. No names unless you give yours.",
        "thanks": "Travel and care costs today, a £20 voucher. It may affect benefits: get advice.",
        "access": "Loop is on, quiet room next door, a break at half past eleven.",
    }
    for question, text in answers.items():
        do(f"Answer {question}", _verb("answering", question, text))


def _rules(do: Do) -> None:
    for text in (
        "One person speaks at a time",
        "Say so when you do not understand",
        "We may disagree, and stay kind",
        "Anybody may pass",
    ):
        do("Add a ground rule", _verb("added", text))


def _first_card(do: Do) -> None:
    do("Add a card", _verb("added", CARDS[0][1], CARDS[0][0]))


def _round(do: Do) -> None:
    for column, text in CARDS[1:]:
        do("Add a card", _verb("added", text, column))


def _look_back(do: Do) -> None:
    do("Mark as new to us", _on_card("Bakes for forty", "newly", True))
    do("Mark as new to us", _on_card("Speaks Punjabi", "newly", True))
    do("Say what we could use it for", _on_card("Speaks Punjabi", "usable", True, "the phone line"))
    do("Say what we could use it for", _on_card("Knows every bus", "usable", True, "the new timetable"))


def _first_vote(do: Do) -> None:
    do("Count the first vote", _verb("counted", 1, Tally((2, 4, 3, 2, 1))))
    do("Show the first vote", _verb("shown", 1))


def _reasons(do: Do) -> None:
    for side, text in (
        ("low", "Both start with people turning up and being heard"),
        ("high", "Engagement asks; co-production makes something"),
        ("low", "You can do either one badly"),
        ("high", "Who holds the decision at the end?"),
        ("high", "You can engage and then change nothing"),
    ):
        do("Add a reason", _verb("reasoned", side, text))
    for side in ("low", "middle", "high"):
        do("Hear somebody", _verb("hearing", side))


def _second_vote(do: Do) -> None:
    do("Count the second vote", _verb("counted", 2, Tally((1, 2, 1, 5, 3))))
    do("Show the second vote", _verb("shown", 2))


def _other_question(do: Do) -> None:
    do("Count the first vote", _verb("counted", 1, Tally((1, 3, 4, 3, 0), 1)))
    do("Show the first vote", _verb("shown", 1))


def _other_reasons(do: Do) -> None:
    do("Add a reason", _verb("reasoned", "low", "Both need more than one of us"))
    do("Add a reason", _verb("reasoned", "high", "In a collaboration the budget stays with one side"))


def _other_second_vote(do: Do) -> None:
    do("Count the second vote", _verb("counted", 2, Tally((0, 3, 3, 4, 1), 1)))
    do("Show the second vote", _verb("shown", 2))


def _together(do: Do) -> None:
    drafts = (
        "Co-production is when we make the decision together. Engagement is when you ask us first.",
        "Co-production is when we make and share the decision together. Engagement asks us, and decides "
        "without us.",
    )
    for text in drafts:
        do("Write the statement", _verb("written", text))
        do("Keep this draft", _verb("kept"))


def _agree(do: Do) -> None:
    do("Count how far we agree", _verb("scored", Tally((0, 2, 3, 5, 2))))
    do("Note what would move us", _verb("worried", "“Without us” sounds like blame"))
    do(
        "Change the statement",
        _verb(
            "written",
            "Co-production is when we make and share the decision together. Engagement asks us, and the "
            "decision stays with the service.",
        ),
    )
    do("Count how far we agree", _verb("scored", Tally((0, 0, 2, 6, 4))))
    do(
        "Note what some see differently",
        _verb("dissenting", "Good engagement can be enough for small things."),
    )
    do("Say that it is agreed", _verb("agreeing"))


def _list(do: Do) -> None:
    do("Name the decision", _verb("deciding", DECISION))
    for name, kind, asked, *_ in GROUPS:
        do(f"Add {name}", _verb("listed", name, kind))
        do(f"Say whether we asked {name}", _on_group(name, "asking", asked))


def _now(do: Do) -> None:
    for name, *_, now, _should in GROUPS:
        do(f"Place {name}", _on_group(name, "placed", _place(now)))
    do(
        "See it differently",
        _on_group("Front-line staff", "seen_differently", _place("b4"), "Night staff hear of it last"),
    )
    do("Say who checks", _on_group("Young carers", "asking", "not_yet", "The youth worker", "6 December"))


def _missing(do: Do) -> None:
    do("Add Night staff", _verb("listed", "Night staff", "staff"))
    aside = Aside("Meets at the wrong time", agreed=False, would_help="A meeting at seven in the morning")
    do("Set Night staff aside", _on_group("Night staff", "put_aside", aside))


def _should_be(do: Do) -> None:
    for name, *_, should in GROUPS:
        if should:
            do(f"Move {name}", _on_group(name, "wished", _place(should).say))


def _plan(do: Do) -> None:
    for group, texts in PLAN.items():
        for field, text in zip(("keeps_out", "first_step", "who", "by_when", "thanks"), texts, strict=True):
            do("Write the plan", _on_row(group, field, text))


def _values(do: Do) -> None:
    for text in ("People are asked before, not after", "We say what we do not know", "Coming is thanked"):
        do("Add card", _verb("added", text))


def _promises(do: Do) -> None:
    rows = (
        ("Ring three families about evening hours", "Sam", "29 November", "The phone list", "12 January"),
        ("Ask the drivers what would work", "Transport", "6 December", "", "12 January"),
        ("Bring one new person next time", "", "12 January", "A lift for two", "12 January"),
    )
    fields = ("will", "who", "by_when", "help", "check_back")
    for row in rows:
        do("Add a promise", _verb("added", "", dict(zip(fields, row, strict=True))))


SCENES: Mapping[tuple[str, str], Scene] = {
    ("before-we-start", "frame"): Scene(3.5, _frame),
    ("before-we-start", "rules"): Scene(4, _rules),
    ("what-we-bring", "first"): Scene(1, _first_card),
    ("what-we-bring", "round"): Scene(4.5, _round),
    ("what-we-bring", "look"): Scene(3, _look_back),
    ("same-or-different", "vote-1"): Scene(2, _first_vote),
    ("same-or-different", "hear"): Scene(6, _reasons),
    ("same-or-different", "vote-2"): Scene(2, _second_vote),
    ("same-or-different", "second-vote"): Scene(2, _other_question),
    ("same-or-different", "second-hear"): Scene(3, _other_reasons),
    ("same-or-different", "second-vote-2"): Scene(1, _other_second_vote),
    ("same-or-different", "together"): Scene(4.5, _together),
    ("same-or-different", "agree"): Scene(3, _agree),
    ("who-has-a-say", "list"): Scene(8, _list),
    ("who-has-a-say", "now"): Scene(11, _now),
    ("who-has-a-say", "missing"): Scene(4, _missing),
    ("who-has-a-say", "should-be"): Scene(8, _should_be),
    ("who-has-a-say", "take"): Scene(9, _plan),
    ("what-we-will-hold-to", "values"): Scene(3, _values),
    ("what-we-will-hold-to", "say"): Scene(7, _promises),
}


def _place(square: str) -> Any:
    found = read_square(square)
    if found is None:
        raise ValueError(square)
    return found[1]


def _verb(name: str, *words: Any) -> Change:
    """A change that calls one verb of whatever board it is given."""
    return lambda state: getattr(state, name)(*words)


def _on_group(group: str, verb: str, *words: Any) -> Change:
    return lambda state: getattr(state, verb)(state.called(group).id, *words)


def _on_card(begins: str, verb: str, *words: Any) -> Change:
    def change(state: AnyBoard) -> AnyBoard:
        return getattr(state, verb)(state.holding(begins)[0].id, *words)

    return change


def _on_row(about: str, field: str, text: str) -> Change:
    def change(state: AnyBoard) -> AnyBoard:
        row = next((p for p in state.pledges if p.about == about), None)
        return state.written(row.id, field, text) if row else state

    return change
