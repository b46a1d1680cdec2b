"""Who is impacted by the opening hours, and who has a say in them."""

from facilitator.demo.doing import Do, Scene, Scenes, on_group, on_row, place, verb
from facilitator.exercises.boards.grid.model import Aside

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


def _list(do: Do) -> None:
    do("Name the decision", verb("deciding", DECISION))
    for name, kind, asked, *_ in GROUPS:
        do(f"Add {name}", verb("listed", name, kind))
        do(f"Say whether we asked {name}", on_group(name, "asking", asked))


def _now(do: Do) -> None:
    for name, *_, now, _should in GROUPS:
        do(f"Place {name}", on_group(name, "placed", place(now)))
    do(
        "See it differently",
        on_group("Front-line staff", "seen_differently", place("b4"), "Night staff hear of it last"),
    )
    do("Say who checks", on_group("Young carers", "asking", "not_yet", "The youth worker", "6 December"))


def _missing(do: Do) -> None:
    do("Add Night staff", verb("listed", "Night staff", "staff"))
    aside = Aside("Meets at the wrong time", agreed=False, would_help="A meeting at seven in the morning")
    do("Set Night staff aside", on_group("Night staff", "put_aside", aside))


def _should_be(do: Do) -> None:
    for name, *_, should in GROUPS:
        if should:
            do(f"Move {name}", on_group(name, "wished", place(should).say))


def _plan(do: Do) -> None:
    for group, texts in PLAN.items():
        for field, text in zip(("keeps_out", "first_step", "who", "by_when", "thanks"), texts, strict=True):
            do("Write the plan", on_row(group, field, text))


SCENES: Scenes = {
    ("who-has-a-say", "list"): Scene(8, _list),
    ("who-has-a-say", "now"): Scene(11, _now),
    ("who-has-a-say", "missing"): Scene(4, _missing),
    ("who-has-a-say", "should-be"): Scene(8, _should_be),
    ("who-has-a-say", "take"): Scene(9, _plan),
}
