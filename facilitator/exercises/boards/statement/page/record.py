"""What the record says of a shared text: the words, how far they are agreed, how they came about."""

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.page.revised import revised
from facilitator.exercises.boards.statement.reading import agreement_words, levels, present_check, steps
from facilitator.exercises.boards.statement.revision import in_lines
from facilitator.exercises.boards.statement.tables import told
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import KEPT, Block, Heading, Text, items, lead
from facilitator.handouts.kit.lines import Span, named
from facilitator.handouts.kit.sheet import withdrawn
from facilitator.handouts.kit.table import table
from facilitator.words import tr
from facilitator.workshop.session import Activity


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """The opening's answers, or the text and all that belongs to it. Covered drafts are not told."""
    state: State = told(activity.boards[name])
    story = _answers(state, edition)
    parts = (_text, _agreement, _concerns, _minority, _drafts)
    if told_of := [block for part in parts for block in part(state, edition)]:
        story += [Heading(tr("Our statement"), 2, edition), *told_of]
    return story + withdrawn(state.withdrawn, edition)


def _answers(state: State, edition: Edition) -> list[Block]:
    """Each question in bold, its answer after it."""
    story: list[Block] = []
    for question, answer in state.answered:
        first, *rest = [line for line in answer.split("\n") if line]
        story.append(Text([named(question.label), Span(first)], edition.style("text")))
        story += [Text(line, edition.style("text")) for line in rest]
    return story


def _text(state: State, edition: Edition) -> list[Block]:
    if not state.text:
        return []
    story = [Text(line, edition.style("h3")) for line in state.text.split("\n") if line]
    words = tr("Agreed by the group.") if state.agreed else tr("Not agreed yet.")
    if story and len(story[-1].lines(edition.width)) <= KEPT:
        story[-1].heads = True  # its standing is not left alone on the next page
    return [*story, Text(words, edition.style("text"))]


def _agreement(state: State, edition: Edition) -> list[Block]:
    """The last round as a table, earlier ones each in a sentence."""
    rounds = [c for c in state.checks if c.tally.voted]
    if not rounds:
        return []
    story: list[Block] = [Heading(tr("How far we agree"), 3, edition)]
    last = rounds[-1]
    if present_check(state) is not last:
        story.append(Text(tr("Asked before the words were changed again."), edition.style("text")))
    rows = [(words, str(count)) for words, count in levels(state, last)]
    story += table((tr("Level"), tr("People")), rows, edition)
    for number, check in enumerate(rounds[:-1], 1):
        said = tr("Round {number}: {levels}.").format(number=number, levels=agreement_words(state, check))
        story.append(Text(said, edition.style("text")))
    return story


def _concerns(state: State, edition: Edition) -> list[Block]:
    if not state.concerns:
        return []
    heading = Heading(tr("What would move a low score"), 3, edition)
    return [heading, *items([c.text for c in state.concerns], edition)]


def _minority(state: State, edition: Edition) -> list[Block]:
    if not state.minority:
        return []
    texts = [Text(line, edition.style("text")) for line in state.minority.split("\n") if line]
    return [Heading(tr("Some of us see it differently"), 3, edition), *texts]


def _drafts(state: State, edition: Edition) -> list[Block]:
    """Each draft with what changed since the one before; nothing for a text written in one go."""
    found = steps(state)
    if len(found) < (2 if state.text else 1):
        return []
    story: list[Block] = [Heading(tr("How it came about"), 3, edition)]
    for number, (_, pieces) in enumerate(found, 1):
        story.append(lead(tr("Draft {number}").format(number=number), edition, "h3"))
        story += [revised(line, edition) for line in in_lines(pieces) if line]
    return story
