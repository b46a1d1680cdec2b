"""Two tables side by side: where each put a group, and how far apart that is. Never anything in between."""

from dataclasses import dataclass

from facilitator.exercises.boards.grid.bands import Place, band_of
from facilitator.exercises.boards.grid.model import OtherTable, Stakeholder, State
from facilitator.exercises.boards.grid.reading import band_word, place_words
from facilitator.exercises.parts.typed import plain
from facilitator.words import tr, trn


@dataclass(frozen=True)
class Pair:
    """One group at both tables, in words and as squares; nothing where a table did not name it.

    `differs` when the two stand in other bands, or when only one of them set it aside.
    """

    id: str
    name: str
    mine: str
    theirs: str
    spread: str = ""
    differs: bool = False
    squares: tuple[str, str] = ("", "")

    @property
    def alone(self) -> bool:
        """Only one of the tables named it."""
        return not (self.mine and self.theirs)


def side_by_side(mine: State, other: OtherTable) -> tuple[Pair, ...]:
    """Every group of either table: the furthest apart first, then those of one table alone, then the rest.

    Groups are the same when their names are, whatever case and spacing. Covered ones are left out.
    """
    theirs = {plain(p.name): p for p in other.shown}
    by_id = {p.id: p for p in other.shown}
    rows: list[tuple[int, Pair]] = []
    met: set[str] = set()
    for person in mine.people:
        match = theirs.get(plain(person.name)) or by_id.get(person.id)
        if match is not None:
            met.add(match.id)
        if not person.hidden:
            rows.append(_pair(mine, person, match))
    hidden = {plain(p.name) for p in mine.people if p.hidden}
    alone = (p for p in other.shown if p.id not in met and plain(p.name) not in hidden)
    rows += [(0, Pair(p.id, p.name, "", _where(mine, p), squares=("", _square(p)))) for p in alone]
    rows.sort(key=lambda row: (not row[1].differs, not row[1].alone, -row[0], row[1].name.casefold()))
    return tuple(pair for _, pair in rows)


def summary(pairs: tuple[Pair, ...]) -> str:
    """`2 groups are seen differently, 3 alike, 1 named at one table alone`, as a sentence."""
    apart, alone = sum(p.differs for p in pairs), sum(p.alone for p in pairs)
    words = trn("{count} group is seen differently", "{count} groups are seen differently", apart)
    alike = tr("{count} alike").format(count=len(pairs) - apart - alone)
    single = trn("{count} named at one table alone", "{count} named at one table alone", alone)
    return tr("{apart}, {alike}, {alone}.").format(apart=words, alike=alike, alone=single)


def title(other: OtherTable) -> str:
    return tr("Side by side with {table}").format(table=other.name)


def heads(other: OtherTable) -> tuple[str, ...]:
    """What stands above the `cells` of its pairs."""
    return (tr("People or group"), tr("Our table"), other.name, tr("How far apart"))


def cells(pair: Pair) -> tuple[str, ...]:
    """A pair as a row: the group, both places, and what lies between them in words."""
    missing = tr("not named")
    return (pair.name, pair.mine or missing, pair.theirs or missing, _apart(pair))


def short_cells(pair: Pair) -> tuple[str, ...]:
    """The same row with squares for the places, as the room calls them."""
    missing = tr("not named")
    mine, theirs = pair.squares
    return (pair.name, mine or missing, theirs or missing, _apart(pair))


def sentence(pair: Pair, other: OtherTable) -> str:
    """A pair as it is read out."""
    name, mine, theirs, _ = cells(pair)
    words = tr("{name}. Our table: {mine}. {table}: {theirs}.")
    return words.format(name=name, mine=mine, table=other.name, theirs=theirs)


def _apart(pair: Pair) -> str:
    if pair.alone:
        return tr("at one table alone")
    return pair.spread or (tr("set aside at one table") if pair.differs else tr("alike"))


def _pair(state: State, mine: Stakeholder, theirs: Stakeholder | None) -> tuple[int, Pair]:
    """A pair, and how many bands lie between its places in all."""
    if theirs is None:
        return 0, Pair(mine.id, mine.name, _where(state, mine), "", squares=(_square(mine), ""))
    words, apart = _spread(state, mine, theirs)
    other_side = (mine.aside is None) != (theirs.aside is None)
    differs = bool(apart) or other_side
    places = (_where(state, mine), _where(state, theirs))
    squares = (_square(mine), _square(theirs))
    return apart, Pair(mine.id, mine.name, *places, words, differs, squares)


def _square(person: Stakeholder) -> str:
    if person.aside is not None:
        return tr("set aside")
    if person.now is None:
        return tr("not placed")
    if person.should is None or person.should.square == person.now.square:
        return person.now.square
    return tr("{now}, should {should}").format(now=person.now.square, should=person.should.square)


def _where(state: State, person: Stakeholder) -> str:
    if person.aside is not None:
        reason = person.aside.reason
        return tr("set aside: {reason}").format(reason=reason) if reason else tr("set aside")
    if person.now is None:
        return tr("named, not placed")
    words = place_words(state, person.now)
    if person.should is None or person.should == person.now:
        return words
    say = band_word(state, person.should.say)
    return tr("{now}; should {say} have a say").format(now=words, say=say)


def _spread(state: State, mine: Stakeholder, theirs: Stakeholder) -> tuple[str, int]:
    """Both ends of each difference in words, and how many bands they span together."""
    if mine.aside or theirs.aside:
        return "", 0
    pairs = [
        (tr("impacted {from_} to {to}"), _values(mine.now, theirs.now, "impact")),
        (tr("a say {from_} to {to}"), _values(mine.now, theirs.now, "say")),
        (tr("should have a say {from_} to {to}"), _values(mine.should, theirs.should, "say")),
    ]
    words, apart = [], 0
    for sentence, (low, high) in pairs:
        if bands := band_of(high) - band_of(low):
            words.append(sentence.format(from_=band_word(state, low), to=band_word(state, high)))
            apart += bands
    if mine.now and theirs.now and (mine.should is None) != (theirs.should is None):
        words.append(tr("should be said at one table alone"))
    return tr("; ").join(words), apart


def _values(one: Place | None, other: Place | None, axis: str) -> tuple[float, float]:
    """The lower and the higher; alike where one of them is not there."""
    if one is None or other is None:
        return 0.0, 0.0
    low, high = sorted((getattr(one, axis), getattr(other, axis)))
    return low, high
