"""What the record says of a question: both votes, how many moved, reasons on every side."""

from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.page.picture import LinePicture
from facilitator.exercises.boards.line.reading import (
    SIDES,
    begun,
    counts_words,
    moved_words,
    side_words,
    vote_words,
)
from facilitator.exercises.boards.line.tables import held, told
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text, items
from facilitator.handouts.kit.lines import Span, named
from facilitator.handouts.kit.sheet import withdrawn
from facilitator.words import tr
from facilitator.workshop.session import Activity


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """Only votes that the room has seen."""
    state: State = told(activity.boards[name])
    votes = held(state)
    if not (votes or state.reasons or state.withdrawn):
        return []
    text = edition.style("text")
    story: list[Block] = [Heading(state.question, 2, edition)]
    if state.starter:
        story.append(Text(tr("To react to: “{words}”").format(words=state.starter), text))
    if votes:
        story.append(LinePicture(state, votes, edition))
        story += [_vote(state, vote, edition) for vote in votes]
    if moved := moved_words(state):
        story.append(Text(tr("{sentence}.").format(sentence=begun(moved)), text))
    for side in SIDES:
        if reasons := state.reasons_for(side):
            story.append(Heading(side_words(state, side), 3, edition))
            story += items([r.text for r in reasons], edition)
    return story + withdrawn(state.withdrawn, edition)


def _vote(state: State, vote: int, edition: Edition) -> Text:
    """The same in words."""
    said = tr("{counts}.").format(counts=counts_words(state, vote))
    return Text([named(begun(vote_words(vote))), Span(said)], edition.style("text"))
