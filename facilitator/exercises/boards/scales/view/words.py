"""What stands on the wall in words: the principles of today, what is kept and what is changed."""

from collections.abc import Callable, Sequence

from facilitator.exercises.boards.scales.items import Kind
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import KINDS, kind_words, letter
from facilitator.ui.kit.prose import Paragraph, Prose, Run
from facilitator.words import tr, trn


def principles(state: State, px: int) -> tuple[Paragraph, ...]:
    """All principles: those of today in bold with a mark and how many sentences each has."""
    made = []
    for group in state.groups:
        today = group.id in state.chosen
        words = tr("{letter}  {name}").format(letter=letter(state, group), name=group.name)
        if today:
            count = trn("{count} sentence today", "{count} sentences today", len(group.behaviours))
            words = tr("{name}: {count}").format(name=words, count=count)
        made.append(
            Paragraph(
                (Run(words),),
                px,
                bold=today,
                colour="ink" if today else "mute",
                bullet="teal" if today else "board",
                before=round(0.35 * px),
            )
        )
    return tuple(made)


def chosen(state: State, kind: Kind, px: int) -> tuple[Paragraph, ...]:
    """One of the two choices; before it is made, what will be here."""
    head = Paragraph((Run(kind_words(kind)),), px, bold=True, colour="teal", kept=True)
    choice = state.choice(kind)
    behaviour = choice and state.get(choice.behaviour)
    gap = round(0.5 * px)
    if not choice or not behaviour:
        words = tr("What you choose will stand here")
        return head, Paragraph((Run(words),), px, colour="mute", before=gap)
    text = Paragraph((Run(behaviour.text),), px, bold=True, before=gap)
    note = tr("(covered)") if choice.hidden else choice.note
    said = Paragraph((Run(note),), px, colour="mute" if choice.hidden else "ink", before=gap)
    return (head, text, said) if note else (head, text)


def waiting(px: int) -> tuple[Paragraph, ...]:
    """While sheets are typed in: nothing of what they say."""
    gap = round(0.5 * px)
    return (
        Paragraph((Run(tr("The sheets are being typed in.")),), px, bold=True),
        Paragraph((Run(tr("Nothing shows until all of them are in.")),), px, colour="mute", before=gap),
    )


def fitted(
    proses: Sequence[Prose], make: Callable[[int, int], tuple[Paragraph, ...]], letters: Sequence[int]
) -> int:
    """Show each its paragraphs, in the largest letters that need one page; how many pages they need."""
    pages = 1
    for px in letters:
        for number, prose in enumerate(proses):
            prose.show_words(make(number, px))
        pages = max(prose.page_count for prose in proses)
        if pages == 1:
            break
    return pages


def spoken(state: State) -> str:
    """Both choices for somebody who does not see them."""
    parts = []
    for kind in KINDS:
        choice = state.choice(kind)
        behaviour = choice and state.get(choice.behaviour)
        if choice and behaviour:
            note = tr("(covered)") if choice.hidden else choice.note
            parts.append(f"{kind_words(kind)}: {behaviour.text} {note}".strip())
    return "\n".join(parts) or tr("Nothing chosen yet")
