"""Everybody's own words, grouped, and one statement out of them."""

from facilitator.demo.doing import Do, Scene, Scenes, dots_on, on_card, verb
from facilitator.exercises.parts.tally import Tally

WORDS = (  # words, group, dots
    ("Being asked before it is decided", "first", 9),
    ("Doing it together from start to end", "first", 8),
    ("Somebody keeps a promise", "second", 6),
    ("Not having to explain it twice", "second", 3),
    ("Power, shared", "third", 5),
    ("Nobody is only a patient", "third", 4),
    ("Slow, and worth it", "own", 1),
)
GROUPS = {"first": "From the start", "second": "Trust", "third": "On one level"}
STATEMENT = (
    "For us, co-production means being asked before it is decided, doing it together from start to end, "
    "and keeping what we promise each other."
)


def _collect(do: Do) -> None:
    for text, *_ in WORDS:
        do("Add a card", verb("added", text))


def _group(do: Do) -> None:
    for text, group, _ in WORDS:
        do("Move card", on_card(text, "moved", group))
    for group, name in GROUPS.items():
        do("Rename column", verb("column_named", group, name))


def _dots(do: Do) -> None:
    for text, _, count in WORDS:
        do("Count dots", dots_on(text, count))


def _write(do: Do) -> None:
    do("Keep this draft", verb("kept"))
    do("Write the statement", verb("written", STATEMENT))
    do("Keep this draft", verb("kept"))


def _agree(do: Do) -> None:
    do("Count how far we agree", verb("scored", Tally((0, 0, 3, 6, 3))))
    do("Note what some see differently", verb("dissenting", "It is not always worth the time it takes."))
    do("Say that it is agreed", verb("agreeing"))


SCENES: Scenes = {
    ("what-does-it-mean", "collect"): Scene(6, _collect),
    ("what-does-it-mean", "group"): Scene(6, _group),
    ("what-does-it-mean", "dots"): Scene(3, _dots),
    ("what-does-it-mean", "write"): Scene(7, _write),
    ("what-does-it-mean", "agree"): Scene(4, _agree),
}
