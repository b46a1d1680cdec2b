"""Blank sheets for a shared text: one for each four, and the opening's questions."""

from facilitator.exercises.boards.statement.model import State
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text
from facilitator.handouts.kit.sheet import Sheet
from facilitator.handouts.kit.writing import WritingLines, high, spread
from facilitator.words import tr
from facilitator.workshop.session import Activity

MOST_LINES = 4  # for each answer of the opening


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """The opening is filled in once, by whoever prepares it; a statement by each four."""
    state: State = activity.boards[name]
    if state.questions:
        return [Sheet(activity.title, edition, _frame(activity, state, edition), "room")]
    return [Sheet(tr("Statement sheet"), edition, _statement(state, edition), "table")]


def _frame(activity: Activity, state: State, edition: Edition) -> list[Block]:
    """As much room for each answer as lets all of them stand on one page."""
    story: list[Block] = []
    for count in range(MOST_LINES, 0, -1):
        story = [Heading(activity.title, 1, edition, title=True)]
        for question in state.questions:
            story.append(Heading(question.label, 3, edition))
            story.append(WritingLines(edition, count, edition.text * 1.5))
        if high(story, edition) <= edition.height:
            break
    return spread(story, edition)


def _statement(state: State, edition: Edition) -> list[Block]:
    """First what each wrote, then room for the one statement of the four."""
    lead = tr("Alone, then in pairs: finish one of these in your own words.")
    story: list[Block] = [
        Heading(tr("One statement for the four of you"), 1, edition, title=True),
        Text(lead, edition.style("text")),
    ]
    for starter in state.starters:
        story.append(Heading(starter, 2, edition))
        story.append(WritingLines(edition, 1 if edition.large else 2))
    story.append(Heading(tr("What the four of us say"), 2, edition))
    story.append(WritingLines(edition, 4))
    story.append(Heading(tr("Who reads it out?"), 2, edition))
    story.append(WritingLines(edition, 1))
    return spread(story, edition)
