"""The statement in words, for the wall, a screen reader, the record and tables."""

from facilitator.exercises.boards.statement.model import Check, State
from facilitator.exercises.boards.statement.revision import Piece, revision
from facilitator.exercises.parts.tally import Tally
from facilitator.words import tr


def gradient(state: State) -> tuple[str, ...]:
    """Words for the five points, from strongly disagree to strongly agree."""
    fallback = (
        tr("Strongly disagree"),
        tr("Disagree"),
        tr("Can live with it"),
        tr("Agree"),
        tr("Strongly agree"),
    )
    return state.gradient or fallback


def levels(state: State, check: Check) -> tuple[tuple[str, int], ...]:
    """Each point's words with its count, the most agreement first."""
    return tuple(zip(gradient(state)[::-1], check.tally.points[::-1], strict=True))


def agreement_words(state: State, check: Check) -> str:
    """One round in a sentence: "Agree: 6, can live with it: 2." Points nobody chose are left out."""
    said = [tr("{words}: {count}").format(words=w, count=c) for w, c in levels(state, check) if c]
    return tr(", ").join(said)


def present_tally(state: State) -> Tally:
    """The counts for the words as they are now; none when these were not asked about."""
    check = state.last_check
    return check.tally if check and check.text == state.text else Tally()


def present_check(state: State) -> Check | None:
    """The last round, if it asked about the words as they are now and somebody answered."""
    return state.last_check if present_tally(state).total else None


def before(state: State) -> str:
    """The text that the present one is compared with: the last kept draft that differs and is not covered."""
    earlier = [d.text for d in state.drafts if d.text and not d.hidden and d.text != state.text]
    return earlier[-1] if earlier else ""


def steps(state: State) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    """How the text came about: each draft with what was changed from the one before, the present one last.

    Covered drafts are left out, as if they had never been kept. Each has the id of its draft; the
    present text has none.
    """
    told = [(d.id, d.text) for d in state.drafts if d.text and not d.hidden]
    if state.text and (not told or told[-1][1] != state.text):
        told.append(("", state.text))
    found = []
    for number, (item_id, text) in enumerate(told):
        pieces = revision(told[number - 1][1], text) if number else (Piece("same", text),)
        found.append((item_id, pieces))
    return tuple(found)


def revised_words(pieces: tuple[Piece, ...]) -> str:
    """A revision for somebody who does not see it: what was crossed out and what came in, said as such."""
    forms = {"same": "{words}", "out": tr("[crossed out: {words}]"), "in": tr("[new: {words}]")}
    return " ".join(forms[p.kind].format(words=p.text.strip()) for p in pieces if p.text.strip())
