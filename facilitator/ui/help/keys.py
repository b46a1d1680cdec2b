"""Every key of the program as text for the guide: those of a session, and those of each board and window."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from facilitator.ui.kit.keys import table
from facilitator.words import tr

BEGIN, END = "<!-- keys: written from the program's own table -->", "<!-- end of keys -->"
ANYWHERE = ("help", "settings")  # actions whose keys work in every window there is
NATIVE, PORTABLE = QKeySequence.SequenceFormat.NativeText, QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True)
class Group:
    """Keys of one place: each row says its keys, which may be words, and what they do."""

    title: str
    rows: tuple[tuple[tuple[str, ...], str], ...]


def groups() -> tuple[Group, ...]:
    """All keys there are, those of a session first."""
    session = tuple((key.keys, key.does) for key in table() if key.action not in ANYWHERE)
    anywhere = tuple((key.keys, key.does) for key in table() if key.action in ANYWHERE)
    return (
        Group(tr("In every window"), anywhere),
        Group(tr("In every window of a session"), session),
        _choosing(),
        _cards(),
        _counting(),
        _line(),
        _planner(),
        _maker(),
        _print(),
    )


def markdown(native: bool = False) -> str:
    """The groups as headings and tables; `native` names keys as this computer prints them."""
    return "\n\n".join(_written(group, native) for group in groups())


def with_keys(guide: str) -> str:
    """The guide with its keys named as on this computer."""
    before, rest = guide.split(BEGIN)
    return before + markdown(native=True) + rest.split(END)[1]


def _choosing() -> Group:
    return Group(
        tr("On the grid and the wall of cards"),
        (
            (("Tab",), tr("Go from one to the next; past the last, on to the controls")),
            ((tr("Arrow keys"),), tr("Go to what lies there; carry what is picked up")),
            ((tr("Shift and arrow keys"),), tr("On the grid, carry by a whole square")),
            (("Enter", "Space"), tr("Pick up, put down")),
            (("Escape",), tr("Put it back where it was")),
        ),
    )


def _cards() -> Group:
    to_column = tuple(str(n) for n in range(1, 7))
    return Group(
        tr("On the wall of cards"),
        (
            (to_column, tr("Send the chosen card to that column")),
            (tuple(f"Alt+{n}" for n in to_column), tr("While typing a card: put it in that column")),
            (("F2",), tr("Write the chosen card anew")),
            (("Delete",), tr("Withdraw the chosen card")),
        ),
    )


def _counting() -> Group:
    return Group(
        tr("Where votes are counted on the console"),
        (
            (tuple("12345"), tr("One more at that point, except while something is typed")),
            (("0",), tr("One more who passes")),
        ),
    )


def _line() -> Group:
    return Group(
        tr("On the line"),
        (
            (tuple("12345"), tr("In an open vote: put a dot there, or the chosen one")),
            (("Up", "Down"), tr("Choose a dot")),
            (("Left", "Right"), tr("Move the chosen dot")),
            (("Delete",), tr("Take the chosen dot away")),
            (("Alt+1", "Alt+2", "Alt+3"), tr("Type a reason for one end, the middle, the other end")),
        ),
    )


def _planner() -> Group:
    return Group(
        tr("In the planner"),
        (
            (("Alt+Up", "Alt+Down"), tr("Move the chosen activity up or down")),
            (("Delete",), tr("Take the chosen activity off the agenda")),
            (("F5",), tr("Run the workshop")),
        ),
    )


def _maker() -> Group:
    return Group(
        tr("Where an exercise is made"),
        (
            (("Ctrl+S",), tr("Save the exercise")),
            (("F5",), tr("Try it")),
            (("Ctrl+Z", "Ctrl+Shift+Z"), tr("Undo, and do it again")),
            (("Alt+Up", "Alt+Down"), tr("Move the chosen step up or down")),
            (("Delete",), tr("Take the chosen step out")),
        ),
    )


def _print() -> Group:
    return Group(
        tr("Where handouts are printed"),
        (
            (("Ctrl+P",), tr("Print")),
            (("Ctrl+S",), tr("Save as a PDF")),
            (("Ctrl+O",), tr("Open the pages in this computer's own viewer")),
            (("Ctrl++", "Ctrl+-", "Ctrl+0"), tr("Pages larger, smaller, whole")),
            (("Escape",), tr("Stop what is being made, else close the window")),
        ),
    )


def _written(group: Group, native: bool) -> str:
    head = (tr("Key"), tr("What it does"))
    lines = [f"### {group.title}", "", f"| {head[0]} | {head[1]} |", "| --- | --- |"]
    for keys, does in group.rows:
        names = ", ".join(f"**{_name(key, native)}**" for key in keys)
        lines.append(f"| {names} | {does} |")
    return "\n".join(lines)


def _name(key: str, native: bool) -> str:
    """A key's name; words that are no key stay as they are."""
    sequence = QKeySequence(key)
    known = sequence.toString(PORTABLE)
    if known != key:
        return key
    return sequence.toString(NATIVE) if native else key
