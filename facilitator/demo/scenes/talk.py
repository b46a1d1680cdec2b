"""What the day centre says, and what it would rather say."""

from facilitator.demo.doing import Do, Scene, Scenes, dots_on, on_card, verb

SORTED = (  # words, column
    ("That is not how", "heard"),
    ("We will let you know", "heard"),
    ("It is on the form", "heard"),
    ("We only have ten", "heard"),
    ("We know what people", "not-heard"),
    ("You are not trained", "not-heard"),
    ("We asked people", "other-words"),
    ("You must fit", "other-words"),
    ("What is the problem", "other-words"),
)
TURNED = (  # words, dots
    ("From “We will let you know” to “Come on Thursday and decide it with us”", 11),
    ("From “It is on the form” to “I have read what you told us”", 8),
    ("From “That is not how we do things” to “Show me how you would do it”", 9),
    ("From “We only have ten minutes” to “What matters most today?”", 5),
)


def _sort(do: Do) -> None:
    for begins, column in SORTED:
        do("Move card", on_card(begins, "moved", column))
    do("Add a card", verb("added", "You will have to ask the office", "heard"))


def _turn(do: Do) -> None:
    for text, _ in TURNED:
        do("Add a card", verb("added", text))


def _dots(do: Do) -> None:
    for text, count in TURNED:
        do("Count dots", dots_on(text, count))


SCENES: Scenes = {
    ("from-to", "together"): Scene(5, _sort),
    ("from-to", "fours"): Scene(6, _turn),
    ("from-to", "choose"): Scene(3, _dots),
}
