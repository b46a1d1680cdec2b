"""Seven weeks later: what became of the promises, where the groups stand today, and what comes next."""

from facilitator.demo.doing import Do, Scene, Scenes, on_card, on_group, on_promise, place, verb

BECAME = (  # what was said, what became of it, what was learnt
    ("People who use the centre", "kept", "Two seats are not enough when one is ill"),
    ("Family, friends, carers", "partly", "The sitter was there, and nobody knew"),
    ("Young carers", "kept", "They want to choose the day"),
    ("People who stopped coming", "not_kept", "The old list has no numbers any more"),
    ("Ring three families", "kept", "Six would have talked to us"),
    ("Ask the drivers", "kept", "They finish at five, so evenings need another bus"),
    ("Bring one new person", "partly", "She comes next time"),
)
TODAY = (  # group, where it stands now
    ("People who use the centre", "d5"),
    ("Family, friends, carers", "c4"),
    ("Young carers", "c5"),
    ("Minibus drivers", "c4"),
)
NEXT = (  # what, who, by when, help, when it is checked
    ("Ask the young carers which day suits them", "Youth worker", "26 January", "", "9 March"),
    ("Put the sitter on the poster, in large letters", "Sam", "19 January", "A printer", "9 March"),
)


def _values(do: Do) -> None:
    do("Move card", on_card("We say what we do not know", "moved", "slips"))


def _check(do: Do) -> None:
    for begins, kept, learnt in BECAME:
        do("Say whether it was kept", on_promise(begins, "judged", kept))
        do("Write what we learnt", on_promise(begins, "learned", learnt))


def _today(do: Do) -> None:
    for group, square in TODAY:
        do(f"Move {group}", on_group(group, "placed", place(square)))


def _next(do: Do) -> None:
    fields = ("will", "who", "by_when", "help", "check_back")
    for row in NEXT:
        do("Add a promise", verb("added", "", dict(zip(fields, row, strict=True))))


SCENES: Scenes = {
    ("looking-back", "values"): Scene(3, _values),
    ("looking-back", "check"): Scene(6, _check),
    ("looking-back", "check-2"): Scene(5, _check),
    ("looking-back", "next"): Scene(5, _next),
    ("who-has-a-say", "now"): Scene(7, _today),
}
