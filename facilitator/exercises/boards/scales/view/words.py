"""What stands on the wall in words: the principles of today, what is kept and what is changed."""

from facilitator.exercises.boards.scales.model import Kind, State
from facilitator.exercises.boards.scales.reading import KINDS, kind_words, letter
from facilitator.exercises.boards.scales.view.sizes import Sizes
from facilitator.ui.kit.prose import Paragraph, Run
from facilitator.words import tr, trn


def principles(state: State, sizes: Sizes) -> tuple[Paragraph, ...]:
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
                sizes.card,
                bold=today,
                colour="ink" if today else "mute",
                bullet="teal" if today else "board",
                before=round(0.35 * sizes.card),
            )
        )
    return tuple(made)


def chosen(state: State, kind: Kind, sizes: Sizes) -> tuple[Paragraph, ...]:
    """One of the two choices, large; before it is made, what will be here."""
    head = Paragraph((Run(kind_words(kind)),), sizes.card, bold=True, colour="teal", kept=True)
    choice = state.choice(kind)
    behaviour = choice and state.get(choice.behaviour)
    gap = round(0.5 * sizes.card)
    if not choice or not behaviour:
        words = tr("What you choose will stand here")
        return head, Paragraph((Run(words),), sizes.card, colour="mute", before=gap)
    text = Paragraph((Run(behaviour.text),), max(sizes.card, round(0.75 * sizes.behaviour)), before=gap)
    note = tr("(covered)") if choice.hidden else choice.note
    said = Paragraph((Run(note),), sizes.card, colour="mute" if choice.hidden else "ink", before=gap)
    return (head, text, said) if note else (head, text)


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
