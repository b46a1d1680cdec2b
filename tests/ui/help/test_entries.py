"""The help's list of headings: every one is read whole."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from facilitator.ui.help.window import HelpWindow

LONG = "Quick visit, or here for the long haul and what became of it?"


@pytest.fixture
def entries(looks):
    """The list as it opens: the guide's headings, and a long one of each level above them."""
    window = HelpWindow(looks.console)
    window.sections.clear()
    for level, words in ((2, LONG), (3, LONG), *window.page.headings()):
        window.sections.add(words, second=level == 3)
    window.show()
    QApplication.processEvents()
    yield window.sections
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begins(entries, row):
    """For each line of an entry, how far from the left its words begin."""
    picture = entries.viewport().grab(entries.visualItemRect(entries.item(row))).toImage()
    tall = entries.fontMetrics().lineSpacing()
    first = (picture.height() % tall) // 2
    lines = [range(top, top + tall) for top in range(first, picture.height() - tall + 1, tall)]
    return [next(x for x in range(picture.width()) if inked(picture, x, line)) for line in lines]


def inked(picture, x, line):
    return any(picture.pixelColor(x, y).lightness() < 120 for y in line)


def test_long_headings_go_on_under_their_own_words(entries):
    first, second = begins(entries, 0), begins(entries, 1)
    assert len(first) > 1
    assert len(second) > 1
    assert max(first) - min(first) <= 3
    assert max(second) - min(second) <= 3
    assert min(second) - max(first) >= 8


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_no_heading_is_cut(entries, looks, size):
    looks.console.scale_text(size)
    QApplication.processEvents()
    for row in range(entries.count()):
        words, place = entries.item(row).text(), entries.visualItemRect(entries.item(row))
        inside = place.adjusted(12, 0, -12, 0)  # what style sheet and Qt keep beside the words
        needed = entries.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, words)
        assert place.height() >= needed.height(), words
