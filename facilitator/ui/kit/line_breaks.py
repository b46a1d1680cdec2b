"""Where a line of words ends: between words, and not at a hyphen within one, as in "co-production"."""

from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine


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
