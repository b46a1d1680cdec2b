"""Two questions, two votes each, and one shared statement."""

from facilitator.demo.doing import Do, Scene, Scenes, verb
from facilitator.exercises.parts.tally import Tally


def _first_vote(do: Do) -> None:
    do("Count the first vote", verb("counted", 1, Tally((2, 4, 3, 2, 1))))
    do("Show the first vote", verb("shown", 1))


def _reasons(do: Do) -> None:
    for side, text in (
        ("low", "Both start with people turning up and being heard"),
        ("high", "Engagement asks; co-production makes something"),
        ("low", "You can do either one badly"),
        ("high", "Who holds the decision at the end?"),
        ("high", "You can engage and then change nothing"),
    ):
        do("Add a reason", verb("reasoned", side, text))
    for side in ("low", "middle", "high"):
        do("Hear somebody", verb("hearing", side))


def _second_vote(do: Do) -> None:
    do("Count the second vote", verb("counted", 2, Tally((1, 2, 1, 5, 3))))
    do("Show the second vote", verb("shown", 2))


def _other_question(do: Do) -> None:
    do("Count the first vote", verb("counted", 1, Tally((1, 3, 4, 3, 0), 1)))
    do("Show the first vote", verb("shown", 1))


def _other_reasons(do: Do) -> None:
    do("Add a reason", verb("reasoned", "low", "Both need more than one of us"))
    do("Add a reason", verb("reasoned", "high", "In a collaboration the budget stays with one side"))


def _other_second_vote(do: Do) -> None:
    do("Count the second vote", verb("counted", 2, Tally((0, 3, 3, 4, 1), 1)))
    do("Show the second vote", verb("shown", 2))


def _together(do: Do) -> None:
    drafts = (
        "Co-production is when we make the decision together. Engagement is when you ask us first.",
        "Co-production is when we make and share the decision together. Engagement asks us, and decides "
        "without us.",
    )
    for text in drafts:
        do("Write the statement", verb("written", text))
        do("Keep this draft", verb("kept"))


def _agree(do: Do) -> None:
    do("Count how far we agree", verb("scored", Tally((0, 2, 3, 5, 2))))
    do("Note what would move us", verb("worried", "“Without us” sounds like blame"))
    do(
        "Change the statement",
        verb(
            "written",
            "Co-production is when we make and share the decision together. Engagement asks us, and the "
            "decision stays with the service.",
        ),
    )
    do("Count how far we agree", verb("scored", Tally((0, 0, 2, 6, 4))))
    do(
        "Note what some see differently",
        verb("dissenting", "Good engagement can be enough for small things."),
    )
    do("Say that it is agreed", verb("agreeing"))


SCENES: Scenes = {
    ("same-or-different", "vote-1"): Scene(2, _first_vote),
    ("same-or-different", "hear"): Scene(6, _reasons),
    ("same-or-different", "vote-2"): Scene(2, _second_vote),
    ("same-or-different", "second-vote"): Scene(2, _other_question),
    ("same-or-different", "second-hear"): Scene(3, _other_reasons),
    ("same-or-different", "second-vote-2"): Scene(1, _other_second_vote),
    ("same-or-different", "together"): Scene(4.5, _together),
    ("same-or-different", "agree"): Scene(3, _agree),
}
