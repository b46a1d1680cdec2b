"""What changed from one draft to the next, word by word."""

import difflib
import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Piece:
    """A run of words that stayed, were crossed out, or came in."""

    kind: Literal["same", "out", "in"]
    text: str


def revision(before: str, after: str) -> tuple[Piece, ...]:
    """The later draft with what was crossed out left in its place, spaces and line ends kept."""
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("out", "".join(old[old_from:old_to])))
        if new_to > new_from:
            pieces.append(Piece("in", "".join(new[new_from:new_to])))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)
