"""Typed text made plain, and set in lines: by word, by script, in both directions, in linear time."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from facilitator.handouts.kit import fonts
from facilitator.handouts.kit.fonts import Run
from facilitator.words import right_to_left, tr

_HYPHENED = re.compile(r"[^-]*-+|[^-]+")
_ENDED = re.compile(r"(.*[^.,;:!?…])([.,;:!?…]+)", re.DOTALL)  # a word, and the marks after it


@dataclass(frozen=True)
class Span:
    """Words in one weight within a paragraph."""

    text: str
    bold: bool = False


def named(name: str) -> Span:
    """What stands in bold before its words: `By when: `, or a question as it is."""
    return Span(f"{name} " if name.endswith("?") else tr("{name}: ").format(name=name), True)


@dataclass(frozen=True, slots=True)
class Word:
    """What is kept together on a line; `gap` is the space before it, in sizes."""

    text: str
    bold: bool
    runs: tuple[Run, ...]
    width: float
    gap: float
    side: str  # L, R, or N for what takes the direction of its neighbours


Line = list[Word]


def plain(text: str) -> str:
    """Typed text as paper can bear it. Everything typed goes through here, and nothing is ever markup.

    Composed, on one line, without control and direction characters; broken halves of characters are
    shown as such.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    composed = unicodedata.normalize("NFC", whole)
    kept = (" " if c.isspace() else c for c in composed if c.isspace() or not _unseen(c))
    return " ".join("".join(kept).split())


def _unseen(char: str) -> bool:
    """Control, direction and other format characters, but not the joiners inside a word."""
    return unicodedata.category(char) in ("Cc", "Cf") and char not in fonts.JOINERS


def words(content: "str | Sequence[Span]") -> Line:
    """The words of a paragraph, ready to be set."""
    spans = (Span(content),) if isinstance(content, str) else content
    out: Line = []
    spaced = True
    for span in spans:
        own = _words_of(plain(span.text), span.bold)
        if own and not spaced and not span.text[:1].isspace():
            own = (replace(own[0], gap=0.0), *own[1:])
        out += own
        spaced = span.text[-1:].isspace()
    return out


def fill(line: Line, width: float) -> list[Line]:
    """The words in lines no wider than `width` (in sizes); only a wider word is split."""
    width += 1e-6  # a column as wide as its widest word holds it
    lines: list[Line] = []
    now: Line = []
    used = 0.0
    for word in line:
        gap = word.gap if now else 0.0
        if used + gap + word.width > width and now:
            lines.append(now)
            now, used, gap = [], 0.0, 0.0
        if word.width > width:
            *whole, word = _split(word, width)
            lines.extend([part] for part in whole)
        now.append(word)
        used += gap + word.width
    return [*lines, now] if now else lines


def width_of(line: Line) -> float:
    """The width of a line, in sizes."""
    return sum(w.width for w in line) + sum(w.gap for w in line[1:])


def shortened(line: Line, width: float) -> Line:
    """The line cut to `width` (in sizes) with an ellipsis; as it is when it fits."""
    if width_of(line) <= width:
        return line
    dots = words("…")[0]
    kept = fill(line, max(1.0, width - dots.width))[:1]
    return [*(kept[0] if kept else []), Word("…", dots.bold, dots.runs, dots.width, 0.0, "N")]


def leading_side(line: Sequence[Word], otherwise: str = "L") -> str:
    """The direction a paragraph starts in: that of its first word that has one.

    In a language written from the right a code or a Latin name before such words does not turn it round.
    """
    if right_to_left() and any(w.side == "R" for w in line):
        return "R"
    return next((w.side for w in line if w.side != "N"), otherwise)


class Laid(NamedTuple):
    """A stretch drawn in one font, its left end `x` sizes from the line's.

    `actual` is what it says when the drawn characters do not, in the order in which it is seen: readers
    of PDF expect right-to-left so, and turn it round.
    """

    x: float
    font: str
    text: str
    actual: str = ""


def laid(line: Line, base: str = "L") -> list[Laid]:
    """The line as it stands from left to right."""
    first = line[0].runs[0].font
    if all(w.side != "R" and len(w.runs) == 1 and w.runs[0][::3] == (first, "") for w in line):
        return [Laid(0.0, first, "".join(" " * (i > 0 and w.gap > 0) + w.text for i, w in enumerate(line)))]
    out: list[Laid] = []
    x, before = 0.0, (-1, -1)
    line = _apart(line) if base == "R" else line
    for side, order in _in_sight(line, base):
        for index in order:
            if gap := _gap(line, before, (index, min(order))):
                out.append(Laid(x, fonts.font(), " "))
                x += gap
            turn = -1 if side == "R" else 1
            for run in line[index].runs[::turn]:
                out.append(Laid(x, run.font, run.text, run.actual[::turn]))
                x += run.width
            before = (index, min(order))
    return out


def _gap(line: Line, before: tuple[int, int], after: tuple[int, int]) -> float:
    """The space between two words side by side, each with the first of its stretch: before the later one."""
    if before[0] < 0:
        return 0.0
    same = before[1] == after[1]
    return line[max(before[0], after[0]) if same else max(before[1], after[1])].gap


def _apart(line: Line) -> Line:
    """What ends a word by itself: among words from the right it stands to the left of a name or a number."""
    out: Line = []
    for word in line:
        if word.side == "R" or not (ended := _ENDED.fullmatch(word.text)):
            out.append(word)
            continue
        text, marks = ended.groups()
        out += [_word(text, word.bold, word.gap), _word(marks, word.bold, 0.0)]
    return out


def _in_sight(line: Line, base: str) -> list[tuple[str, list[int]]]:
    """Places of words as they stand from left to right, in stretches of one direction."""
    sides = _settled([w.side for w in line], base)
    stretches = [
        (side, [i for i, _ in group]) for side, group in groupby(enumerate(sides), key=lambda pair: pair[1])
    ]
    seen = [(side, order if side == "L" else order[::-1]) for side, order in stretches]
    return seen if base == "L" else seen[::-1]


def _settled(sides: list[str], base: str) -> list[str]:
    """Sides with each neutral between two of one kind made the same, and the base's otherwise."""
    settled: list[str] = []
    ahead = _next_sides(sides, base)
    for side, following in zip(sides, ahead, strict=True):
        before = settled[-1] if settled else base
        settled.append(side if side != "N" else before if before == following else base)
    return settled


def _next_sides(sides: list[str], base: str) -> list[str]:
    ahead, following = [], base
    for side in reversed(sides):
        following = side if side != "N" else following
        ahead.append(following)
    return ahead[::-1]


@lru_cache(maxsize=4_000)
def _words_of(text: str, bold: bool) -> tuple[Word, ...]:
    if fonts.coverage(fonts.MAIN).issuperset(text):
        name = fonts.font(fonts.MAIN, bold)
        return tuple(_simple(part, name, bold) for part in text.split(" ") if part)
    return tuple(word for part in text.split(" ") for word in _pieces(part, bold))


@lru_cache(maxsize=20_000)
def _simple(part: str, name: str, bold: bool) -> Word:
    width = fonts.width_of(part, name)
    side = "L" if any(c.isalpha() for c in part) else "N"
    return Word(part, bold, (Run(name, part, width),), width, fonts.width_of(" ", name), side)


def _pieces(part: str, bold: bool) -> Iterator[Word]:
    """A part between spaces, cut where writing changes direction and between Chinese characters."""
    gap = fonts.width_of(" ", fonts.font(fonts.MAIN, bold))
    for _, group in groupby(_cuts(part), key=lambda pair: pair[0]):
        text = "".join(cluster for _, cluster in group)
        yield _word(text, bold, gap)
        gap = 0.0


def _cuts(part: str) -> Iterator[tuple[tuple[int, str], str]]:
    """Clusters with a key that changes where a line may be cut."""
    count, side = 0, ""
    for cluster in fonts.clusters(part):
        own = _side(cluster)
        ideograph = _is_ideograph(cluster[0])
        if ideograph or (own != "N" and side not in ("", own)):
            count += 1
        side = own if own != "N" else side
        yield (count, ""), cluster


def _is_ideograph(char: str) -> bool:
    return "\u3040" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def _side(text: str) -> str:
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "R"
        if kind == "L":
            return "L"
    return "N"


def _word(text: str, bold: bool, gap: float) -> Word:
    cut = fonts.runs(text, bold)
    return Word(text, bold, cut, sum(r.width for r in cut), gap, _side(text))


def _split(word: Word, width: float) -> list[Word]:
    """A word wider than its column in parts that fit, each as full as can be; at its hyphens if it can."""
    parts: list[str] = []
    part: list[str] = []
    used = 0.0
    for piece in _unbroken(word, width):
        wide = _wide(piece, word.bold)
        if part and used + wide > width:
            parts.append("".join(part))
            part, used = [], 0.0
        part.append(piece)
        used += wide
    parts.append("".join(part))
    return [_word(text, word.bold, word.gap if i == 0 else 0.0) for i, text in enumerate(parts)]


def _unbroken(word: Word, width: float) -> Iterator[str]:
    """What stands between hyphens where it fits the column, and single characters where it does not."""
    for piece in _HYPHENED.findall(word.text):
        yield from [piece] if _wide(piece, word.bold) <= width else fonts.clusters(piece)


def _wide(text: str, bold: bool) -> float:
    return sum(run.width for run in fonts.runs(text, bold))
