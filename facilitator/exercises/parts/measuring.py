"""How much room words take on the wall, measured from the face's own widths. Free of Qt."""

import unicodedata
from collections.abc import Mapping
from functools import cache

import uharfbuzz

from facilitator import assets, tokens
from facilitator.exercises.parts.setting import OnWall

FACE = "AtkinsonHyperlegibleNext-Bold.ttf"
HEIGHT, WIDTH = 1080, 1920  # of a usual wall, in pixels
MARGIN, CLOCK = 0.045, 0.24  # of the height: beside the words, and for the clock's figures
PROMPT_LINES = 2
OTHER = 0.6  # of a letter's size: the width of one that the face does not have


def prompt_fits(prompt: str) -> bool:
    """Two lines beside the clock."""
    return lines_of(prompt, "prompt", WIDTH - (2 * MARGIN + CLOCK) * HEIGHT) <= PROMPT_LINES


def fits(words: str, place: OnWall) -> bool:
    """Whether words on a board have room in their place, at the wall's usual size."""
    return lines_of(words, place.size, place.share * (WIDTH - 2 * MARGIN * HEIGHT)) <= place.lines


def lines_of(text: str, size: str, width: float) -> int:
    """How many lines a text takes in a size of the tokens; a word that is wider is broken."""
    px = HEIGHT * tokens.WALL[size] / 100
    space, lines, used = width_of(" ") * px, 1, 0.0
    for word in text.split():
        wide = width_of(word) * px
        if used and used + space + wide > width:
            lines, used = lines + 1, 0.0
        used += wide + (space if used else 0.0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines


def width_of(text: str) -> float:
    """At a size of 1."""
    face = _face()
    return sum(face.get(letter, _guessed(letter)) for letter in text)


@cache
def _face() -> Mapping[str, float]:
    """How wide each letter of the wall's face is, at a size of 1."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(assets.path("fonts", FACE))))
    font = uharfbuzz.Font(face)
    glyphs = {code: font.get_nominal_glyph(code) for code in face.unicodes}
    return {chr(code): font.get_glyph_h_advance(glyph) / face.upem for code, glyph in glyphs.items() if glyph}


def _guessed(letter: str) -> float:
    """For scripts of other faces."""
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else OTHER
