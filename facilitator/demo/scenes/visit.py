"""Somebody who looked in, somebody who stayed, and which of them the day centre is."""

from facilitator.demo.doing import Do, Scene, Scenes, verb
from facilitator.exercises.parts.tally import Tally

MARKS = (  # column, words
    ("quick-talk", "“What is the matter with you?”"),
    ("quick-talk", "Says it all in the doorway"),
    ("long-talk", "“How did it go on Friday?”"),
    ("long-talk", "Waits for the answer"),
    ("quick-act", "Fills in the form while you talk"),
    ("long-act", "Rings when they said they would"),
    ("long-act", "Comes back after a bad day"),
    ("quick-think", "“They never turn up anyway”"),
    ("long-think", "“You know this better than I do”"),
)


def _mark(do: Do) -> None:
    for column, text in MARKS:
        do("Add a card", verb("added", text, column))


def _vote(do: Do) -> None:
    do("Count the vote", verb("counted", 1, Tally((2, 5, 3, 2, 0))))
    do("Show the vote", verb("shown", 1))


def _reasons(do: Do) -> None:
    for side, text in (
        ("low", "Ten minutes, then the next one"),
        ("middle", "It depends on who is on"),
        ("high", "I have had the same worker for six years"),
    ):
        do("Add a reason", verb("reasoned", side, text))


SCENES: Scenes = {
    ("quick-visit", "mark"): Scene(9, _mark),
    ("quick-visit", "vote"): Scene(3, _vote),
    ("quick-visit", "hear"): Scene(6, _reasons),
}
