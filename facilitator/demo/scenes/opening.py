"""The group is told what this is for, and agrees how it works."""

from facilitator.demo.doing import Do, Scene, Scenes, verb


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
        do(f"Answer {question}", verb("answering", question, text))


def _rules(do: Do) -> None:
    for text in (
        "One person speaks at a time",
        "Say so when you do not understand",
        "We may disagree, and stay kind",
        "Anybody may pass",
    ):
        do("Add a ground rule", verb("added", text))


SCENES: Scenes = {
    ("before-we-start", "frame"): Scene(3.5, _frame),
    ("before-we-start", "rules"): Scene(4, _rules),
}
