"""Words with a hyphen stay whole on the wall and on cards, where a line can hold them."""

import pytest
from PySide6.QtGui import QFontMetricsF

from facilitator.ui.kit.cards import paragraph
from facilitator.ui.kit.theme import Theme

QUESTION = "Is engagement a different thing from co-production?"


@pytest.fixture
def font(qtbot):
    return Theme().font(40)


def lines_of(text, font, width):
    layout = paragraph(text, font, width, 9).layout
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines]


def test_a_word_goes_to_the_next_line_whole(font):
    width = QFontMetricsF(font).horizontalAdvance(QUESTION.removesuffix("production?")) + 1
    assert lines_of(QUESTION, font, width) == ["Is engagement a different thing from", "co-production?"]


def test_a_word_wider_than_a_line_is_broken_at_its_hyphen(font):
    width = QFontMetricsF(font).horizontalAdvance("production?") + 1
    assert lines_of("A co-production?", font, width) == ["A co-", "production?"]
