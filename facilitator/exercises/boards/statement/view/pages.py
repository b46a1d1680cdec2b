"""What stands on the wall in each step, as paragraphs."""

from dataclasses import dataclass

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import before, revised_words
from facilitator.exercises.boards.statement.revision import Piece, in_lines, revision
from facilitator.ui.kit.prose import Paragraph, Run, paragraphs
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

LARGE = 140  # characters: a text up to this long stands in the largest letters
MIDDLING = 320


@dataclass(frozen=True)
class Sizes:
    """Letters in pixels: labels, words, and a text by its length."""

    label: int
    card: int
    large: int
    middling: int

    def of(self, text: str) -> int:
        """Shorter texts stand larger; none is smaller than a card's words."""
        if len(text) <= LARGE:
            return self.large
        return self.middling if len(text) <= MIDDLING else self.card


def sizes_for(theme: Theme, wall: bool, screen: float) -> Sizes:
    """Sizes for a window `screen` pixels high."""
    if not wall:
        text = theme.space("text")
        return Sizes(text, text + 1, round(1.6 * text), round(1.3 * text))
    label, card = theme.wall_px("label", screen), theme.wall_px("card", screen)
    return Sizes(label, card, max(card, round(0.055 * screen)), max(card, round(0.044 * screen)))


def frame(state: State, sizes: Sizes) -> tuple[Paragraph, ...]:
    """Each question that has an answer, with it; before there are any, the questions."""
    if not state.answered:
        gap = round(0.5 * sizes.card)
        return tuple(_paragraph(q.label, sizes.card, "mute", before=gap) for q in state.questions)
    made: list[Paragraph] = []
    for question, answer in state.answered:
        head = Paragraph(
            (Run(question.label),),
            sizes.card,
            bold=True,
            colour="teal",
            before=round(0.8 * sizes.card),
            kept=True,
        )
        made += [head, *paragraphs(answer, sizes.card)]
    return tuple(made)


def writing(state: State, sizes: Sizes, revised: bool) -> tuple[Paragraph, ...]:
    """The text as typed, with what changed since the last draft where that is asked for."""
    if not state.text:
        gap = round(0.5 * sizes.large)
        return tuple(_paragraph(s, sizes.large, "mute", before=gap) for s in state.starters)
    earlier = before(state) if revised else ""
    px = sizes.of(state.text)
    if not earlier:
        return paragraphs(state.text, px)
    return revised_paragraphs(revision(earlier, state.text), px)


def revised_paragraphs(pieces: tuple[Piece, ...], px: int) -> tuple[Paragraph, ...]:
    """A revision with its line ends."""
    lines = [tuple(_run(piece) for piece in line) for line in in_lines(pieces)]
    gap = round(0.4 * px)
    return tuple(Paragraph(runs, px, before=gap if number else 0) for number, runs in enumerate(lines))


def beside(state: State, sizes: Sizes) -> tuple[Paragraph, ...]:
    """What would move a low score, and what some of us see differently."""
    made: list[Paragraph] = []
    if state.concerns:
        made.append(_head(tr("What would move a low score"), sizes))
        for concern in state.concerns:
            words, colour = (tr("(covered)"), "mute") if concern.hidden else (concern.text, "ink")
            made.append(
                Paragraph((Run(words),), sizes.card, colour=colour, bullet="amber", before=sizes.card // 3)
            )
    if state.minority:
        made += [_head(tr("Some of us see it differently"), sizes), *paragraphs(state.minority, sizes.card)]
    return tuple(made)


def spoken(state: State, mode: str) -> str:
    """The text for somebody who does not see it, with what was changed while it is written."""
    earlier = before(state) if mode == "write" else ""
    return revised_words(revision(earlier, state.text)) if earlier and state.text else state.text


def _head(words: str, sizes: Sizes) -> Paragraph:
    return Paragraph((Run(words),), sizes.card, bold=True, before=round(0.8 * sizes.card), kept=True)


def _paragraph(words: str, px: int, colour: str, before: int) -> Paragraph:
    return Paragraph((Run(words),), px, colour=colour, before=before)


def _run(piece: Piece) -> Run:
    return Run(piece.text, out=piece.kind == "out", new=piece.kind == "in")
