"""The grid's paper typed back in: `young c4`, or `drivers b2 d2` for now and should be."""

from dataclasses import dataclass, replace

from facilitator.exercises.boards.grid.bands import Place, band_of, read_square
from facilitator.exercises.boards.grid.model import MOST_VIEWS, Stakeholder, State
from facilitator.exercises.boards.grid.reading import band_word, place_words
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, Unread, stays
from facilitator.exercises.parts.typed import one_line
from facilitator.words import listed, tr, trn
from facilitator.workshop.board import Change, new_id

GRID = "grid"
MOST_NAMED = 4


@dataclass(frozen=True)
class Line:
    """A name, where the sheet has it now, and where it should be."""

    name: str
    now: Place | None = None
    should: Place | None = None


def piles(state: State) -> tuple[Pile, ...]:
    return (Pile(GRID, tr("The grid and its list"), tr("The grid")),)


def asks(state: State, at: str) -> Ask:
    hint = tr("young c4; with should be: drivers b2 d2; a name alone is listed")
    return Ask(tr("A group and its square"), hint)


def so_far(state: State, at: str) -> str:
    placed = sum(p.now is not None for p in state.people)
    named = trn("{count} group named", "{count} groups named", len(state.people))
    return tr("{named}, {count} of them placed").format(named=named, count=placed)


def read_line(state: State, text: str, at: str) -> Taken | None:
    """A group, listed, placed, or seen differently from an earlier sheet. Raises Unread."""
    text = one_line(text)
    if not text:
        return None
    line = _line(text)
    person = _whose(state, line)
    if line.now is None:
        there = tr("{name}: there already")
        return stays(at, there.format(name=person.name)) if person else _new(state, line, at)
    if person is None:
        return _new(state, line, at)
    return _placed(state, person, line, line.now, at)


def _line(text: str) -> Line:
    last = read_square(text)
    if last is None:
        return Line(text)
    name, place = last
    if (first := read_square(name)) is None:
        line = Line(name, place)
    else:
        line = Line(first[0], first[1], place)
        if band_of(first[1].impact) != band_of(place.impact):
            raise Unread(tr("From now to should be only the letter changes: drivers b2 d2."))
    if not line.name:
        raise Unread(tr("Write whose square it is: a name, then the square."))
    return line


def _whose(state: State, line: Line) -> Stakeholder | None:
    """The group of that name; part of it is enough where a square follows. Raises Unread."""
    called = state.called(line.name)
    if called is not None and called.hidden:
        raise Unread(tr("This group is covered. Show it again first, or leave it out."))
    if called is not None and called.aside is not None:
        raise Unread(tr("{name} was set aside. Bring it back first.").format(name=called.name))
    if called is not None or line.now is None:
        return called
    fits = [p for p in state.matching(line.name) if not p.hidden]
    if len(fits) > 1:
        names = [p.name for p in fits[:MOST_NAMED]]
        if more := len(fits) - len(names):
            names.append(trn("{count} more", "{count} more", more))
        raise Unread(tr("Which one? It could be {names}.").format(names=listed(names)))
    return fits[0] if fits else None


def _new(state: State, line: Line, at: str) -> Taken:
    item = new_id()

    def change(now: State) -> State:
        now = now.listed(line.name, item_id=item)
        now = now.placed(item, line.now) if line.now else now
        return now.wished(item, line.should.say) if line.should else now

    echo = tr("New: {words}").format(words=_words(state, line))
    return Taken(change, echo, at, tr("Type in a group"), _undoing(state, item, change))


def _placed(state: State, person: Stakeholder, line: Line, place: Place, at: str) -> Taken:
    """The first sheet says where a group is; a later one that differs is kept beside it."""
    item, line = person.id, replace(line, name=person.name)
    squares = [p.square for p in (person.now, *(v.place for v in person.views)) if p]
    wished = line.should if person.should is None else None
    if person.now is not None and place.square in squares and wished is None:
        return stays(at, tr("{name}: in {square} already").format(name=person.name, square=place.square))
    differs = person.now is not None and place.square not in squares
    if differs and len(person.views) + 1 >= MOST_VIEWS:
        words = tr("{name} has three places already, and no more are kept. Take one back to keep this one.")
        raise Unread(words.format(name=person.name))

    def change(now: State) -> State:
        if person.now is None:
            now = now.placed(item, place)
        elif differs:
            now = now.seen_differently(item, place)
        return now.wished(item, wished.say) if wished else now

    echo = _words(state, line)
    if differs:
        echo = tr("Also seen: {words}").format(words=echo)
    return Taken(change, echo, at, tr("Type in a place"), _undoing(state, item, change))


def _undoing(state: State, item: str, change: Change) -> Change:
    """Takes the line back where the group is still as the line left it."""
    before, after = state.get(item), change(state).get(item)

    def back(now: State) -> State:
        if now.get(item) != after:
            return now
        people = ((before if p.id == item else p) for p in now.people)
        return replace(now, people=tuple(p for p in people if p is not None))

    return back


def _words(state: State, line: Line) -> str:
    words = f"{line.name}: {place_words(state, line.now)}" if line.now else line.name
    if line.should:
        say = band_word(state, line.should.say)
        words += tr("; should {say} have a say").format(say=say)
    return words
