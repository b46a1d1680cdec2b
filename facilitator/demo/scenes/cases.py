"""Short cases that the group sorts, and the reasons that it hears afterwards."""

from facilitator.demo.doing import Do, Scene, Scenes, on_card, verb
from facilitator.exercises.boards.wall.sorting import all_told

SORTED = (  # words, column
    ("A survey about", "consultation"),
    ("People are asked about", "consultation"),
    ("One carer sits", "voice"),
    ("Each month a users", "voice"),
    ("Wheelchair users", "design"),
    ("Young people test", "consultation"),
    ("Six parents", "self"),
    ("People who hear", "self"),
    ("Tenants and staff", "co-production"),
    ("Past patients", "co-production"),
)


def _decide(do: Do) -> None:
    for begins, column in SORTED:
        do("Move card", on_card(begins, "moved", column))


def _reasons(do: Do) -> None:
    do("Show all reasons", all_told)
    do("Move card", on_card("Young people test", "moved", "design"))


def _own(do: Do) -> None:
    do("Add a card", verb("added", "The lunch club: user voice now. One step further: the till is theirs"))
    do("Add a card", verb("added", "The rota: consultation now. One step further: we write it on Thursdays"))


SCENES: Scenes = {
    ("is-it-or-isnt-it", "decide"): Scene(7, _decide),
    ("is-it-or-isnt-it", "reasons"): Scene(5, _reasons),
    ("is-it-or-isnt-it", "own"): Scene(4, _own),
}
