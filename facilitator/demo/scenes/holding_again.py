"""What the group holds to at the end of a later day, beside what its exercises ended with."""

from facilitator.demo.doing import Do, Scene, Scenes, on_promise, verb


def _values(do: Do) -> None:
    for text in ("We say what came of it", "Decisions wait until those are here whom they are about"):
        do("Add card", verb("added", text))


def _promises(do: Do) -> None:
    do("Say who does it", on_promise("From “We will let", "written", "who", "All of us at the desk"))
    do("Say by when", on_promise("Change:", "written", "check_back", "9 March"))
    row = {"will": "Say each sentence aloud once before I use the old one", "who": "Dev", "by_when": "Monday"}
    do("Add a promise", verb("added", "", {**row, "check_back": "9 March"}))


SCENES: Scenes = {
    ("what-we-will-hold-to", "values"): Scene(3, _values),
    ("what-we-will-hold-to", "say"): Scene(7, _promises, taking=4),
}
