"""What changed from one draft to the next, word by word."""

import difflib
import re
from collections.abc import Iterator
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
    plain_old, plain_new = [w.strip() for w in old], [w.strip() for w in new]
    start = _alike(plain_old, plain_new)
    end = _alike(plain_old[start:][::-1], plain_new[start:][::-1])
    middle = slice(start, len(old) - end), slice(start, len(new) - end)
    pieces = [
        Piece("same", "".join(new[:start])),
        *_changes(plain_old[middle[0]], plain_new[middle[1]], new[middle[1]]),
        Piece("same", "".join(new[len(new) - end :])),
    ]
    return _joined(pieces)


def _changes(old: list[str], new: list[str], spaced: list[str]) -> Iterator[Piece]:
    """`spaced` are the later words with the spaces and line ends after them."""
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(spaced[new_from:new_to]))
            continue
        if old_to > old_from:
            yield Piece("out", " ".join(old[old_from:old_to]) + " ")
        if new_to > new_from:
            yield Piece("in", "".join(spaced[new_from:new_to]))


def _alike(one: list[str], other: list[str]) -> int:
    """How many words both begin with: comparing the rest alone keeps typing fast in a long text."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """No empty pieces, and no two of the same that stayed side by side."""
    found: list[Piece] = []
    for piece in filter(lambda p: p.text, pieces):
        if found and found[-1].kind == piece.kind == "same":
            found[-1] = Piece("same", found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(found)


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
