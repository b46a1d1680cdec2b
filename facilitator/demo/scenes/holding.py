"""What the group holds to, and what each will do."""

from facilitator.demo.doing import Do, Scene, Scenes, verb


def _values(do: Do) -> None:
    for text in ("People are asked before, not after", "We say what we do not know", "Coming is thanked"):
        do("Add card", verb("added", text))


def _promises(do: Do) -> None:
    rows = (
        ("Ring three families about evening hours", "Sam", "29 November", "The phone list", "12 January"),
        ("Ask the drivers what would work", "Transport", "6 December", "", "12 January"),
        ("Bring one new person next time", "", "12 January", "A lift for two", "12 January"),
    )
    fields = ("will", "who", "by_when", "help", "check_back")
    for row in rows:
        do("Add a promise", verb("added", "", dict(zip(fields, row, strict=True))))


SCENES: Scenes = {
    ("what-we-will-hold-to", "values"): Scene(3, _values),
    ("what-we-will-hold-to", "say"): Scene(7, _promises),
}
