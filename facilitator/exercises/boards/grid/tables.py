"""The grid as tables: who has a say, in words; guesses, differing views, what was set aside."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.exercises.boards.grid import changes, compare, reading, through_time
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.figure import figure
from facilitator.exercises.boards.grid.model import OtherTable, Stakeholder, State
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.exercises.parts.figure import Figure
from facilitator.words import tr, trn

NAMED_AT_MOST = 6  # in the record's first half page


def told(state: State) -> State:
    """The state without what is covered: that counts as withdrawn."""
    shown = tuple(p for p in state.people if not p.hidden)
    hidden = len(state.people) - len(shown)
    others = tuple(replace(t, people=t.shown) for t in state.others)
    past = tuple(replace(p, people=p.shown) for p in state.past)
    return replace(state, people=shown, others=others, past=past, withdrawn=state.withdrawn + hidden)


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it."""
    state = told(state)
    decision = (Table(tr("The decision"), said=(state.decision,)),) if state.decision else ()
    parts = [_found(state), _guesses(state), _differences(state), _set_aside(state)]
    parts += [_changed(state), *(_beside(state, table) for table in state.others)]
    return (*decision, *(part for part in parts if part.rows or part.said), *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """One row for each group; places as words, square and figures."""
    heads = (
        *(tr("People or group"), tr("Kind"), tr("Have we asked them?"), tr("Our guess")),
        *(tr("Who checks"), tr("By when"), tr("Impacted"), tr("Say now"), tr("Square now")),
        *(tr("Impact now, 0 to 1"), tr("Say now, 0 to 1"), tr("Say they should have")),
        *(tr("Impact in should be, 0 to 1"), tr("Say in should be, 0 to 1"), tr("Why impact differs")),
        *(tr("Seen differently"), tr("Set aside"), tr("Why set aside"), tr("What would help")),
    )
    state = told(state)
    before = tuple(
        tr("{when}: {what}").format(when=when, what=what)
        for _, when in through_time.times(state)[:-1]
        for what in (tr("Square"), tr("Impact, 0 to 1"), tr("Say, 0 to 1"))
    )
    return Table(tr("Who has a say"), (*heads, *before), tuple(_data_rows(state)))


def in_brief(state: State) -> Brief:
    """The decision; how many are impacted and unheard; whose guesses wait to be checked."""
    state = told(state)
    decision = tr("The decision: {decision}").format(decision=state.decision)
    about: tuple[str, ...] = (decision,) if state.decision else ()
    about += changes.sentences(state, through_time.TODAY)[:1] if state.comparable else ()
    heard = reading.heard_sentence(state)
    checks = [p for p in state.present if p.guess and (p.checker or p.check_by)]
    coming = [
        tr("Check our guess about {name}: {how}.").format(name=p.name, how=reading.check_words(p))
        for p in checks[:NAMED_AT_MOST]
    ]
    return Brief(about, (heard,) if heard else (), tuple(coming))


def _found(state: State) -> Table:
    heads = (
        *(tr("People or group"), tr("Kind"), tr("Have we asked them?")),
        *(tr("Impacted"), tr("Say now"), tr("Say they should have")),
    )
    sentence = reading.heard_sentence(state)
    rows = tuple(_row(state, p) for p in state.ranked)
    placed = any(p.now for p in state.present)
    return Table(
        tr("Who has a say"),
        heads,
        rows,
        said=(sentence,) if sentence else (),
        figure=(lambda: figure(state)) if placed else None,
    )


def _row(state: State, person: Stakeholder) -> tuple[str, ...]:
    asked = reading.asked_choices()[person.asked]
    asked = tr("{answer}: our guess").format(answer=asked) if person.guess else asked
    who = (person.name, state.kind(person.kind).name, asked)
    if person.now is None:
        return (*who, tr("not placed"), "", "")
    words = (reading.band_word(state, person.now.impact), reading.band_word(state, person.now.say))
    return (*who, *words, _should(state, person))


def _should(state: State, person: Stakeholder) -> str:
    if person.should is None:
        return tr("not agreed")
    word = reading.band_word(state, person.should.say)
    if not person.moved:
        return tr("{word}, as now").format(word=word)
    if not person.impact_reason:
        return word
    impact = reading.band_word(state, person.should.impact)
    because = tr("impacted {word}, because: {reason}").format(word=impact, reason=person.impact_reason)
    return f"{word}; {because}"


def _guesses(state: State) -> Table:
    """Who checks what, where somebody said so; the first table already marks every guess."""
    guesses = [p for p in state.ranked if p.guess]
    checks = [p for p in guesses if p.checker or p.check_by]
    said = trn(
        "What we say of {count} group is our guess until people from it are asked.",
        "What we say of {count} groups is our guess until people from them are asked.",
        len(guesses),
    )
    heads = (tr("People or group"), tr("Who checks"), tr("By when"))
    rows = tuple((p.name, p.checker, p.check_by) for p in checks)
    return Table(tr("Our guesses"), heads, rows, (said,) if guesses else ())


def _differences(state: State) -> Table:
    """Places that were seen differently, each in a row with its reason; none is the average."""
    rows = tuple(
        (person.name, reading.place_words(state, place), reason)
        for person in state.ranked
        if person.now and person.views
        for place, reason in ((person.now, ""), *((v.place, v.reason) for v in person.views))
    )
    return Table(tr("We see these differently"), (tr("People or group"), tr("Place"), tr("Why")), rows)


def _changed(state: State) -> Table:
    """Each group's place in every session, today last."""
    times = through_time.times_on_record(state) if state.comparable else ()
    rows = tuple(
        (line.name, *(changes.full_words(state, line, person) for person in line.places))
        for line in through_time.lines(state)
    )
    said = tuple(words for at, _ in times[1:] for words in changes.sentences(state, at))
    return Table(
        tr("What changed"),
        (tr("People or group"), *(when for _, when in times)),
        rows if times else (),
        (*said, changes.how_matched()) if times else (),
        (lambda: _pictured(state, times[-2][1])) if times else None,
    )


def _pictured(state: State, since: str) -> Figure:
    told_words = tr(
        "Where groups stand this time; an arrow leads from where one stood on {when}. The table says it."
    )
    title = tr("What changed since {when}").format(when=since)
    drawn = figure(through_time.frame(state, through_time.TODAY), changes.arrow_words(since))
    return replace(drawn, title=title, told=told_words.format(when=since))


def _beside(state: State, other: OtherTable) -> Table:
    """Both tables' places for each group; none between them."""
    pairs = compare.side_by_side(state, other)
    said = (compare.summary(pairs),) if pairs else ()
    rows = tuple(map(compare.cells, pairs))
    return Table(compare.title(other), compare.heads(other), rows, said)


def _set_aside(state: State) -> Table:
    heads = (
        *(tr("People or group"), tr("Why"), tr("Suggested or agreed")),
        tr("What would make coming possible?"),
    )
    rows = tuple((p.name, *_aside(p)) for p in state.set_aside)
    return Table(tr("Set aside for now"), heads, rows)


def _aside(person: Stakeholder) -> tuple[str, str, str]:
    if person.aside is None:
        return "", "", ""
    how = tr("agreed") if person.aside.agreed else tr("suggested, not agreed")
    return person.aside.reason, how, person.aside.would_help


def _data_rows(state: State) -> Iterator[tuple[str, ...]]:
    """Each group of today, with where it stood in earlier sessions; then those that only they named."""
    empty = ("",) * len(_data_row(state, Stakeholder(id="", name="", kind="")))
    for line in through_time.lines(state):
        *before, today = line.places
        row = _data_row(state, today) if today else (line.name, *empty[1:])
        then = ((p.now.square, *_figures(p.now)) if p and p.now else ("", "", "") for p in before)
        yield (*row, *(cell for cells in then for cell in cells))


def _data_row(state: State, person: Stakeholder) -> tuple[str, ...]:
    now, should = person.now, person.should
    views = (
        reading.place_words(state, v.place) + (f": {v.reason}" if v.reason else "") for v in person.views
    )
    reason, how, would_help = _aside(person)
    return (
        *(person.name, state.kind(person.kind).name, reading.asked_choices()[person.asked]),
        *(tr("yes") if person.guess else tr("no"), person.checker, person.check_by),
        *(*_words(state, now), now.square if now else "", *_figures(now)),
        *(_words(state, should)[1], *_figures(should), person.impact_reason),
        *("; ".join(views), how, reason, would_help),
    )


def _words(state: State, place: Place | None) -> tuple[str, str]:
    if place is None:
        return "", ""
    return reading.band_word(state, place.impact), reading.band_word(state, place.say)


def _figures(place: Place | None) -> tuple[str, str]:
    return (f"{place.impact:.2f}", f"{place.say:.2f}") if place else ("", "")
