"""What everybody brings, and what was new to the others."""

from facilitator.demo.doing import Do, Scene, Scenes, on_card, verb

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


def _first_card(do: Do) -> None:
    do("Add a card", verb("added", CARDS[0][1], CARDS[0][0]))


def _round(do: Do) -> None:
    for column, text in CARDS[1:]:
        do("Add a card", verb("added", text, column))


def _look_back(do: Do) -> None:
    do("Mark as new to us", on_card("Bakes for forty", "newly", True))
    do("Mark as new to us", on_card("Speaks Punjabi", "newly", True))
    do("Say what we could use it for", on_card("Speaks Punjabi", "usable", True, "the phone line"))
    do("Say what we could use it for", on_card("Knows every bus", "usable", True, "the new timetable"))


SCENES: Scenes = {
    ("what-we-bring", "first"): Scene(1, _first_card),
    ("what-we-bring", "round"): Scene(4.5, _round),
    ("what-we-bring", "look"): Scene(3, _look_back),
}
