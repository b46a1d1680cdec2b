"""A kind before a colon: `staff: drivers`, or its number, says under which kind a name is listed."""

from collections.abc import Sequence

from facilitator.exercises.boards.grid.people import Kind
from facilitator.exercises.parts.typed import one_line, plain


def kind_typed(kinds: Sequence[Kind], text: str, now: str) -> tuple[str, str]:
    """The name without what names its kind, and the id of that kind; `now` where no kind is named."""
    start, colon, name = text.partition(":")
    found = _kind(kinds, plain(start)) if colon else ""
    return (one_line(name), found) if found else (text, now)


def _kind(kinds: Sequence[Kind], wanted: str) -> str:
    """Whose number it is; else whose name begins so; else one of whose words does."""
    if not wanted:
        return ""
    if wanted.isdecimal():
        return kinds[int(wanted) - 1].id if 1 <= int(wanted) <= len(kinds) else ""
    names = [(kind.id, plain(kind.name)) for kind in kinds]
    begins = [kind for kind, name in names if name.startswith(wanted)]
    within = [kind for kind, name in names if f" {wanted}" in name]
    return next(iter(begins or within), "")
