"""Where a line of words ends: between words, and not at a hyphen within one, as in "co-production"."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine

LONGEST = 200  # characters that are looked at for each line: none holds more


def fill(line: QTextLine, layout: QTextLayout, width: float) -> None:
    """Give the line, just created, the words that fit `width` pixels.

    Only a word wider than a whole line is broken, at its hyphens or anywhere.
    """
    line.setLineWidth(width)
    text, start = layout.text(), line.textStart()
    end = start + line.textLength()
    if end >= len(text) or text[end - 1] != "-" or max(text) > "\uffff":  # Qt counts emoji twice
        return
    begins = max(text.rfind(" ", start, end), text.rfind("\n", start, end)) + 1
    word = text[begins:].split(maxsplit=1)[0]
    if begins > start and QFontMetricsF(layout.font()).horizontalAdvance(word) <= width:
        line.setNumColumns(len(text[start:begins].rstrip()), width)


def broken(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """Text in lines of at most so many pixels; when `most` lines cannot hold it the last ends in "…"."""
    if not most:
        return ()
    if len(text) > LONGEST * most:
        text = f"{text[: LONGEST * most - 1].rstrip()}…"
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    lines: list[str] = []
    start = 0
    for length in _line_lengths(text, font, width):
        if len(lines) == most - 1 and start + length < len(text.rstrip()):
            lines.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + length].rstrip())
        start += length
    return tuple(lines)


def _line_lengths(text: str, font: QFont, width: float) -> list[int]:
    layout = QTextLayout(text, font)
    option = layout.textOption()
    option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lengths = []
    while (line := layout.createLine()).isValid():
        fill(line, layout, width)
        lengths.append(line.textLength())
    layout.endLayout()
    return lengths
