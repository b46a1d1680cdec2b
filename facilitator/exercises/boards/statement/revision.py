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
    """The later draft, with what was crossed out left in its place.

    What is not crossed out is the later draft to the letter. Spaces alone make no change, and what is
    crossed out keeps no line ends.
    """
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    plain_old, plain_new = [w.strip() for w in old], [w.strip() for w in new]
    matcher = difflib.SequenceMatcher(a=plain_old, b=plain_new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("out", " ".join(plain_old[old_from:old_to]) + " "))
        if new_to > new_from:
            pieces.append(Piece("in", "".join(new[new_from:new_to])))
    return tuple(pieces)


def in_lines(pieces: tuple[Piece, ...]) -> list[list[Piece]]:
    """The pieces of each line, without its end; empty lines are empty lists."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1] += [Piece(piece.kind, first)] if first else []
        lines += [[Piece(piece.kind, words)] if words else [] for words in rest]
    return lines


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)
