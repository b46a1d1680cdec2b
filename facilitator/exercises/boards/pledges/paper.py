"""Pledges typed back in from paper: a line for each thing to say, an empty one for what was left blank."""

from facilitator.exercises.boards.pledges.model import Field, Pledge, State
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, stays
from facilitator.exercises.parts.typed import one_line, plain
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id

ROWS = "rows"


def piles(state: State) -> tuple[Pile, ...]:
    title = state.prompt or tr("Our plan")
    return (Pile(ROWS, title, title),)


def asks(state: State, at: str) -> Ask:
    row, field = _place(state, at)
    if row is None:
        return Ask(field.name, tr("Enter goes to the next thing on the sheet"))
    return Ask(
        tr("{field}, of: {row}").format(field=field.name, row=_called(state, row)),
        tr("Enter alone: left blank"),
    )


def so_far(state: State, at: str) -> str:
    begun = sum(p.begun for p in state.pledges)
    return trn("{count} written", "{count} written", begun)


def read_line(state: State, text: str, at: str) -> Taken | None:
    """The next field of a row; the first begins one, or goes on with the one of that group."""
    text = one_line(text)
    row, field = _place(state, at)
    if row is not None:
        then = _after(state, row.id, field)
        return _written(row, field, text, then) if text else stays(then)
    if not text:
        return None
    known = _row_about(state, text) if field.id == "about" else None
    if known is not None:
        return stays(_after(state, known.id, field), tr("For: {row}").format(row=known.about))
    return _begun(state, field, text)


def _begun(state: State, field: Field, text: str) -> Taken:
    item = new_id()
    about, values = (text, {}) if field.id == "about" else ("", {field.id: text})
    return Taken(
        change=lambda now: now.added(about, values, item),
        echo=_words(field, text),
        then=_after(state, item, field),
        label=tr("Type in a row"),
        back=lambda now: now.dropped(item),
    )


def _written(row: Pledge, field: Field, text: str, then: str) -> Taken:
    """What stands there already stays, with the new words after it."""
    before = row.values.get(field.id, "")
    after = tr("{before}; {more}").format(before=before, more=text) if before else text

    def back(now: State) -> State:
        found = now.get(row.id)
        fits = found is not None and found.values.get(field.id) == one_line(after)
        return now.written(row.id, field.id, before) if fits else now

    return Taken(
        change=lambda now: now.written(row.id, field.id, after),
        echo=_words(field, text),
        then=then,
        label=tr("Type in: {field}").format(field=field.name),
        back=back,
    )


def _fields(state: State) -> tuple[Field, ...]:
    about = (Field("about", state.about),) if state.about else ()
    return (*about, *state.fields)


def _place(state: State, at: str) -> tuple[Pledge | None, Field]:
    """The row and the field of its that comes next; no row where a new one begins."""
    _, _, rest = at.partition("/")
    item, _, name = rest.partition("/")
    row = state.get(item)
    field = next((f for f in _fields(state) if f.id == name), None)
    if row is None or row.hidden or field is None:
        return None, _fields(state)[0]
    return row, field


def _after(state: State, item: str, field: Field) -> str:
    names = [f.id for f in _fields(state)]
    at = names.index(field.id) + 1
    return f"{ROWS}/{item}/{names[at]}" if at < len(names) else ROWS


def _row_about(state: State, text: str) -> Pledge | None:
    """The one row that is about it, by its whole name or the only one that begins so."""
    wanted = plain(text)
    rows = [p for p in state.pledges if p.about and not p.hidden]
    whole = [p for p in rows if plain(p.about) == wanted]
    begin = [p for p in rows if plain(p.about).startswith(wanted)]
    return whole[0] if whole else (begin[0] if len(begin) == 1 else None)


def _called(state: State, row: Pledge) -> str:
    return row.about or next(filter(None, row.values.values()), "")


def _words(field: Field, text: str) -> str:
    return tr("{field}: {text}").format(field=field.name, text=text)
