"""Roles that somebody offered, and the words that the group will use."""

from facilitator.demo.doing import Do, Scene, Scenes, verb

ROLES = (  # column, words
    ("seen", "Tenant"),
    ("seen", "Carer"),
    ("seen", "Claimant"),
    ("unseen", "Aunt to seven"),
    ("unseen", "Choir treasurer"),
    ("unseen", "The one with the ladder"),
    ("unseen", "Keeps the allotment diary"),
)
WORDS = (
    ("use", "People who use the centre"),
    ("use", "First names, if people like"),
    ("use", "Family: whoever they say it is"),
    ("leave", "Service user"),
    ("leave", "Hard case"),
    ("leave", "Did not attend"),
)


def _hear(do: Do) -> None:
    for column, text in ROLES:
        do("Add a card", verb("added", text, column))


def _words(do: Do) -> None:
    for column, text in WORDS:
        do("Add a card", verb("added", text, column))


SCENES: Scenes = {
    ("more-than-a-label", "hear"): Scene(4, _hear),
    ("more-than-a-label", "words"): Scene(6, _words),
}
