"""A draft on paper, with what was crossed out left in its place."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.exercises.boards.statement.reading import revised_words
from facilitator.exercises.boards.statement.revision import Piece
from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.flow import Text
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.tags import Node
from facilitator.words import tr

STRIKE, UNDER = 0.26, -0.14  # of the size, above the baseline


class Revised(Text):
    """Crossed-out words are struck through, new ones bold and underlined. Read aloud, both are said."""

    def __init__(self, pieces: Sequence[Piece], style: Style) -> None:
        super().__init__("", style, Node("P", alt=lines.plain(revised_words(tuple(pieces)))))
        self._kinds: dict[int, str] = {}
        for piece in pieces:
            bold = piece.kind == "in"
            found = [replace(word) for word in lines.words([Span(piece.text, bold)])]  # told apart by id
            self._all += found
            self._kinds.update((id(word), piece.kind) for word in found)
        self._base = lines.leading_side(self._all)

    def paint_lines(self, canvas: PaperCanvas, x: float, y: float) -> None:
        super().paint_lines(canvas, x, y)
        size, leading = self.style.size, self.style.leading
        rows = self.lines(self.width)
        baseline = y + len(rows) * leading - size * 0.95 - (leading - size * 1.2) / 2
        canvas.setLineWidth(max(1.0, size / 13))
        for row in rows:
            at = self._start(row, x, len(rows))
            for number, word in enumerate(row):
                at += word.gap * size if number else 0.0
                kind = self._kinds.get(id(word), "same")
                if kind != "same":
                    height = baseline + size * (STRIKE if kind == "out" else UNDER)
                    canvas.line(at, height, at + word.width * size, height)
                at += word.width * size
            baseline -= leading


def revised(pieces: Sequence[Piece], edition: Edition) -> Text:
    """In words where a line through them would not be sure to meet them: right to left, or too long."""
    style = edition.style("text")
    whole = lines.words([Span(piece.text) for piece in pieces])
    sure = all(w.side != "R" and w.width * style.size <= edition.width for w in whole)
    changed = any(piece.kind != "same" for piece in pieces)
    if changed and not sure:
        return Text(_told(pieces), style)
    return Revised(pieces, style)


def _told(pieces: Sequence[Piece]) -> list[Span]:
    forms = {"same": "{words} ", "out": tr("[crossed out: {words}] "), "in": tr("[new: {words}] ")}
    return [
        Span(forms[piece.kind].format(words=piece.text.strip()), piece.kind == "in")
        for piece in pieces
        if piece.text.strip()
    ]
