"""Which font writes what: each stretch of text in the first font that has its characters, in one rule.

Covered: Latin (Welsh, Polish, Vietnamese and their neighbours), Greek, Cyrillic, Arabic script (Arabic,
Urdu, Persian, Kurdish), Chinese and Japanese kana, and emoji in black and white. Anything else is
written as the name of its script in brackets, and still found by a search for the true characters.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import uharfbuzz
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, shapeStr

from facilitator import assets

# What somebody typed must never make the program open a file or an address.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.useA85 = 0  # photographs as they are: a quarter smaller

MAIN = "AtkinsonHyperlegibleNext"
ARABIC = "NotoSansArabic"
EMOJI = "NotoEmoji"
ORDER = (MAIN, "SourceSans3", ARABIC, "NotoSansSC", EMOJI)
BOLD = frozenset((MAIN, "SourceSans3", ARABIC))
SHAPED = frozenset((ARABIC, EMOJI))
JOINERS = "\u200c\u200d"
_SCRIPTLESS = "?"


class Run(NamedTuple):
    """A stretch of text in one font. `text` may be shaped; `width` is for a size of 1.

    `actual` is what a search or a screen reader gets when the drawn characters differ from it.
    """

    font: str
    text: str
    width: float
    actual: str = ""


@cache
def coverage(stem: str) -> frozenset[str]:
    """Every character a font has, read from its character map without loading the font."""
    blob = uharfbuzz.Blob.from_file_path(str(assets.path("fonts", f"{stem}-Regular.ttf")))
    return frozenset(map(chr, uharfbuzz.Face(blob).unicodes))


@cache
def font(stem: str = MAIN, bold: bool = False) -> str:
    """The name under which reportlab knows a font; the file is read when it is first needed."""
    name = f"{stem}-{'Bold' if bold and stem in BOLD else 'Regular'}"
    pdfmetrics.registerFont(TTFont(name, assets.path("fonts", f"{name}.ttf")))
    return name


@cache
def _widths(name: str) -> tuple[dict[int, float], float]:
    face = pdfmetrics.getFont(name).face
    return face.charWidths, face.defaultWidth


@lru_cache(maxsize=20_000)
def width_of(text: str, name: str) -> float:
    """The width of plain text at a size of 1."""
    widths, other = _widths(name)
    return sum(widths.get(code, other) for code in map(ord, text)) / 1000


@lru_cache(maxsize=20_000)
def runs(text: str, bold: bool = False) -> tuple[Run, ...]:
    """`text` (already plain, see `kit.lines.plain`) cut into runs, in the order it is read."""
    if coverage(MAIN).issuperset(text):
        name = font(MAIN, bold)
        return (Run(name, text, width_of(text, name)),)
    return tuple(_run(stem, stretch, bold) for stem, stretch in _stretches(text))


def clusters(text: str) -> Iterator[str]:
    """Characters with the marks and joiners that belong to them; never cut within one."""
    cluster = ""
    for char in text:
        if cluster and (_clings(char) or cluster[-1] == "\u200d"):
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster = char
    if cluster:
        yield cluster


def _clings(char: str) -> bool:
    return (
        char in JOINERS
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or (char > "\u02ff" and unicodedata.category(char) in ("Mn", "Me", "Mc"))
    )


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """Neighbouring clusters that one font writes; an empty font for those that none can."""
    stem, stretch = "", ""
    for cluster in clusters(text):
        found = _stem_for(cluster)
        if stretch and found != stem:
            yield stem, stretch
            stretch = ""
        stem, stretch = found, stretch + cluster
    if stretch:
        yield stem, stretch


@lru_cache(maxsize=20_000)
def _stem_for(cluster: str) -> str:
    seen = {c for c in cluster if c not in JOINERS and not "\ufe00" <= c <= "\ufe0f"}
    return next((stem for stem in ORDER if seen <= coverage(stem)), "")


def _run(stem: str, text: str, bold: bool) -> Run:
    if not stem:
        shown = f"[{_script_of(text)}]"
        name = font(MAIN, bold)
        return Run(name, shown, width_of(shown, name), text)
    name = font(stem, bold)
    if stem not in SHAPED and not any(map(_clings, text)):
        return Run(name, text, width_of(text, name))
    shaped = shapeStr(text, name, 10, force=True)
    width = sum(glyph.x_advance for glyph in shaped.__shapeData__) / 1000
    return Run(name, shaped, width, text)


def _script_of(text: str) -> str:
    """The first word of a character's name, which is its script's: "Tamil"."""
    first = unicodedata.name(text[0], _SCRIPTLESS).split(" ")[0].split("-")[0]
    return first.capitalize()
