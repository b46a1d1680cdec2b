"""What changed on a grid from one session to the next, in words: groups are counted, nothing is measured."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from facilitator.exercises.boards.grid.bands import Place, band_of
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import place_words
from facilitator.exercises.boards.grid.through_time import Line, before_and_after, times
from facilitator.exercises.parts.typed import plain
from facilitator.words import listed, tr, trn

SOME = 4  # names in a sentence; the table has all of them


@dataclass
class Changes:
    """Names of the groups that something changed for. `same` stand in the square where they stood."""

    more: list[str] = field(default_factory=list)
    less: list[str] = field(default_factory=list)
    oftener: list[str] = field(default_factory=list)
    rarer: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    agreed: list[str] = field(default_factory=list)  # more say was agreed for them the time before
    kept: list[str] = field(default_factory=list)  # and they have more


def changes(state: State, at: str) -> Changes:
    """Since the session before; nothing for the first."""
    found = Changes()
    for line, before, after in before_and_after(state, at):
        if before is None:
            found.new.append(line.name)
        elif after is None:
            found.gone.append(line.name)
        elif after.aside:
            found.aside += [] if before.aside else [line.name]
        elif before.now and after.now and not before.aside:
            _compare(found, line.name, before, before.now, after.now)
    return found


def sentences(state: State, at: str, most: int = SOME) -> tuple[str, ...]:
    """What changed since the session before: how many, then who is new and who was no longer named.

    `most` names stand in a sentence.
    """
    whens = [when for name, when in times(state)]
    number = next((n for n, (name, _) in enumerate(times(state)) if name == at), 0)
    if not number:
        return (tr("The first time."),) if whens else ()
    found = changes(state, at)
    counted = tr(", ").join(filter(None, _counted(found))) or tr("nobody was placed at both times")
    since = tr("Since {when}: {changes}.").format(when=whens[number - 1], changes=counted)
    named = (
        (tr("New: {names}."), found.new),
        (tr("No longer named: {names}."), found.gone),
        (tr("Set aside since: {names}."), found.aside),
    )
    told = (words.format(names=some(names, most)) for words, names in named if names)
    return (since, *told, *_promised(found))


def some(names: Sequence[str], most: int = SOME) -> str:
    """The first few names, and how many more there are; only how many for none."""
    if not most:
        return trn("{count} group", "{count} groups", len(names))
    if len(names) <= most:
        return listed(list(names))
    rest = len(names) - most
    return listed([*names[:most], trn("{count} more", "{count} more", rest)])


def square_words(line: Line, person: Stakeholder | None) -> str:
    """Where a group stood, as the room calls the square; its name of then where that has changed."""
    if person is None:
        return tr("not named")
    place = person.now.square if person.now else tr("not placed")
    return _called(line, person, tr("set aside") if person.aside else place)


def short_words(person: Stakeholder | None) -> str:
    """As little as a narrow column holds; `short_legend` says what it means."""
    if person is None:
        return "–"
    if person.aside:
        return tr("aside")
    return person.now.square if person.now else tr("listed")


def short_legend() -> str:
    return tr("A dash: not named then. Aside: set aside then. Listed: named, and not placed.")


def full_words(state: State, line: Line, person: Stakeholder | None) -> str:
    """The same in words."""
    if person is None or person.aside or person.now is None:
        return square_words(line, person)
    return _called(line, person, place_words(state, person.now))


def told(state: State, line: Line) -> str:
    """A group through all times, as it is read out."""
    steps = zip(times(state), line.places, strict=True)
    said = (tr("{when}: {place}").format(when=w, place=full_words(state, line, p)) for (_, w), p in steps)
    return tr("{name}. {places}.").format(name=line.name, places="; ".join(said))


def arrow_words(since: str) -> str:
    """What an arrow means in the record's picture."""
    return tr("from {when} to this time").format(when=since)


def how_matched() -> str:
    """Which groups count as the same, for whoever reads the table."""
    return tr("Groups are the same where one workshop took them over from another, or where names are alike.")


def _compare(found: Changes, name: str, before: Stakeholder, then: Place, now: Place) -> None:
    say, impact = _bands(then.say, now.say), _bands(then.impact, now.impact)
    for by, up, down in ((say, found.more, found.less), (impact, found.oftener, found.rarer)):
        if by:
            (up if by > 0 else down).append(name)
    if not say and not impact:
        found.same.append(name)
    if before.should and _bands(then.say, before.should.say) > 0:
        found.agreed.append(name)
        if say > 0:
            found.kept.append(name)


def _bands(then: float, now: float) -> int:
    return band_of(now) - band_of(then)


def _counted(found: Changes) -> tuple[str, ...]:
    return (
        _many(trn("{count} group has more say", "{count} groups have more say", len(found.more)), found.more),
        _many(trn("{count} group has less say", "{count} groups have less say", len(found.less)), found.less),
        _many(
            trn(
                "{count} group is impacted more often",
                "{count} groups are impacted more often",
                len(found.oftener),
            ),
            found.oftener,
        ),
        _many(
            trn(
                "{count} group is impacted less often",
                "{count} groups are impacted less often",
                len(found.rarer),
            ),
            found.rarer,
        ),
        _many(
            trn("{count} group stands as before", "{count} groups stand as before", len(found.same)),
            found.same,
        ),
    )


def _many(words: str, names: Sequence[str]) -> str:
    return words if names else ""


def _promised(found: Changes) -> tuple[str, ...]:
    if not found.agreed:
        return ()
    agreed = trn(
        "More say had been agreed for {count} group",
        "More say had been agreed for {count} groups",
        len(found.agreed),
    )
    kept = trn("{count} has more now", "{count} have more now", len(found.kept))
    return (
        tr("{agreed}; {kept}.").format(agreed=agreed, kept=kept if found.kept else tr("none has it yet")),
    )


def _called(line: Line, person: Stakeholder, words: str) -> str:
    if plain(person.name) == plain(line.name):
        return words
    return tr("{place}, as “{name}”").format(place=words, name=person.name)
