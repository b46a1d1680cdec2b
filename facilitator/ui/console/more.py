"""What is needed now and then, behind one button: things for the wall, paper, the plan."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QPushButton

from facilitator.ui.kit.keys import shown_first
from facilitator.ui.kit.pieces import button, escaped
from facilitator.words import tr

Actions = Mapping[str, Callable[[], object]]


def more_button(actions: Actions) -> QPushButton:
    """A button with a menu of those verbs that `actions` has; each says its key."""
    made = button(tr("More"), "more_menu")
    menu = QMenu(made)
    menu.setObjectName("more_actions")
    for group in _groups():
        for name, words in group:
            if name in actions:
                key = shown_first(name)
                action = menu.addAction(escaped(words) + (f"\t{key}" if key else ""))
                action.setObjectName(f"do_{name}")
                action.triggered.connect(actions[name])
        menu.addSeparator()
    made.setMenu(menu)
    return made


def _groups() -> tuple[tuple[tuple[str, str], ...], ...]:
    return (
        (("aloud", tr("Read the prompt aloud")), ("say_time", tr("Say how much time is left"))),
        (
            ("pairs", tr("Show random pairs")),
            ("fours", tr("Show random fours")),
            ("order", tr("Show a talking order")),
            ("rules", tr("Show the ground rules")),
            ("media", tr("Show this step's picture or film")),
            ("choose_media", tr("Choose a picture or a film for this step…")),
            ("hold", tr("Hold the film, or let it go on")),
            ("take_off", tr("Take it off the wall")),
            ("calm", tr("Calm wall: one thing at a time, or everything")),
        ),
        (
            ("paper", tr("Add a note or photographs to the record")),
            ("paper_in", tr("Type in the paper…")),
            ("print", tr("Print handouts…")),
        ),
        (("plan", tr("Change the plan…")), ("settings", tr("Settings…")), ("help", tr("Help and keys"))),
    )
