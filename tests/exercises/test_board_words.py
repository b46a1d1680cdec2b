"""Words that stand on boards, on the wall and on paper: they keep to the limits of easier wording at once,
so that whoever asked for easier words meets no hard ones there, and nobody needs a second set."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.wording import words_in
from tests.exercises.test_easier import HIGHEST, LONGEST
from tools.readability import grade, longest_sentence, syllables

SENTENCE = 5  # words: of less than that a grade says nothing
HEARD = 3  # syllables of the longest word
# What an exercise is about, and people as they are called where they work: known, or what is found out.
TERMS = re.compile(
    r"co-produc\w+|engagement|collaboration|consultation|lived experience|community|commissioners",
    re.IGNORECASE,
)

BOARDS = [
    pytest.param(settings, id=f"{exercise.id}-{name}")
    for exercise in catalogue.shipped().exercises.values()
    for name, settings in exercise.boards.items()
]
every_board = pytest.mark.parametrize("settings", BOARDS)


def plain(text: str) -> str:
    """The text with every term as a short word, and without places for figures."""
    return TERMS.sub("it", text.replace("{count} ", ""))


def rows(value: object) -> Iterator[list[str]]:
    """The texts of each table within, and its lists of words; a table within it is one of its own."""
    if isinstance(value, Mapping):
        own = {k: v for k, v in value.items() if isinstance(v, str) or _words(v)}
        yield [text for one in words_in(own) for text in (one.text, one.many) if text]
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    for one in inner:
        yield from rows(one)


def _words(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)


def read_together(settings: Mapping[str, Any]) -> list[list[str]]:
    """A sentence with what is said of it, as a behaviour and its looks; and all else on the board."""
    several = [texts for texts in rows(settings) if len(texts) > 1]
    return [*several, [text for texts in rows(settings) if len(texts) == 1 for text in texts]]


def sentences(texts: list[str]) -> list[str]:
    return [plain(text) for text in texts if len(plain(text).split()) >= SENTENCE]


@every_board
def test_what_stands_on_a_board_reads_as_low_as_easier_words(settings: Mapping[str, Any]):
    hard = {
        round(grade(*said), 1): said
        for texts in read_together(settings)
        if grade(*(said := sentences(texts))) >= HIGHEST
    }
    assert hard == {}


@every_board
def test_nothing_on_a_board_is_a_long_sentence(settings: Mapping[str, Any]):
    assert [t for texts in rows(settings) for t in texts if longest_sentence(t) > LONGEST] == []


@every_board
def test_words_on_a_board_are_short_or_what_it_is_about(settings: Mapping[str, Any]):
    words = {w for texts in rows(settings) for t in texts for w in re.findall(r"[A-Za-z']+", plain(t))}
    assert {word for word in words if syllables(word) > HEARD} == set()
