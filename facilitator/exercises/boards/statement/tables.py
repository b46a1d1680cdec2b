"""The statement as tables: the text, how far it was agreed, its drafts, what is seen differently."""

from dataclasses import replace

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import gradient
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.words import tr

FIRST = 3  # answers of the opening that the record's first half page has room for


def told(state: State) -> State:
    """The state without what is covered, and without the rounds that asked about a covered draft."""
    seen = state.seen_by_room("")
    drafts = tuple(d for d in seen.drafts if not d.hidden)
    concerns = tuple(c for c in seen.concerns if not c.hidden)
    hidden = len(state.covered_texts) + len(seen.concerns) - len(concerns) + state.minority_hidden
    return replace(seen, drafts=drafts, concerns=concerns, withdrawn=state.withdrawn + hidden)


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it."""
    state = told(state)
    answers = tuple((question.label, answer) for question, answer in state.answered)
    drafts = tuple((str(number), draft.text) for number, draft in enumerate(state.drafts, 1))
    parts = (
        Table(tr("What we said"), (tr("Question"), tr("Answer")), answers),
        Table(tr("Our statement"), said=_statement(state)),
        Table(tr("How far we agree"), (tr("Text"), *gradient(state)), _checks(state)),
        Table(tr("What would move a low score"), said=tuple(c.text for c in state.concerns)),
        Table(tr("Some of us see it differently"), said=tuple(state.minority.splitlines())),
        Table(tr("Drafts"), (tr("Draft"), tr("Text")), drafts),
    )
    return (*(part for part in parts if part.rows or part.said), *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """One row for each text."""
    state = told(state)
    rows = [(tr("Answer"), question.label, answer) for question, answer in state.answered]
    rows += [(tr("Statement"), tr("agreed") if state.agreed else "", state.text)] if state.text else []
    rows += [(tr("Draft"), str(number), draft.text) for number, draft in enumerate(state.drafts, 1)]
    rows += [(tr("What would move a low score"), "", concern.text) for concern in state.concerns]
    rows += [(tr("Minority note"), "", state.minority)] if state.minority else []
    for row in _checks(state):
        counts = (f"{name}: {count}" for name, count in zip(gradient(state), row[1:], strict=True))
        rows.append((tr("How far we agree"), ", ".join(counts), row[0]))
    return Table(tr("Our statement"), (tr("What"), tr("About"), tr("Text")), tuple(rows))


def in_brief(state: State) -> Brief:
    """The statement when it is agreed; the first answers of an opening."""
    state = told(state)
    if state.questions:
        return Brief(about=tuple(_answer(q.label, a) for q, a in state.answered[:FIRST]))
    if not state.text:
        return Brief()
    if state.agreed:
        return Brief(agreed=(" ".join(state.text.split()),))
    return Brief(about=(tr("A statement, not agreed yet: {text}").format(text=" ".join(state.text.split())),))


def _answer(label: str, answer: str) -> str:
    said = " ".join(answer.split())
    return tr("{label}: {answer}").format(label=label, answer=said)


def _statement(state: State) -> tuple[str, ...]:
    if not state.text:
        return ()
    agreed = (tr("Agreed by the group."),) if state.agreed else (tr("Not agreed yet."),)
    return (*state.text.splitlines(), *agreed)


def _checks(state: State) -> tuple[tuple[str, ...], ...]:
    return tuple((c.text, *map(str, c.tally.points)) for c in state.checks if c.tally.voted)
