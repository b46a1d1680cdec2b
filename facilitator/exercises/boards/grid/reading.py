"""The grid in words: what is read out, written in the list and announced. Words, never figures."""

from facilitator.exercises.boards.grid.bands import Place, band_of
from facilitator.exercises.boards.grid.model import Asked, Showing, Stakeholder, State
from facilitator.words import tr, trn


def name_of(person: Stakeholder) -> str:
    """The name, or "covered" for one that was withdrawn."""
    return tr("covered") if person.hidden else person.name


def band_word(state: State, value: float | None) -> str:
    """never, rarely, sometimes, often or always; nothing for no value."""
    return "" if value is None else state.bands[band_of(value)]


def place_words(state: State, place: Place) -> str:
    """`often impacted, never has a say`."""
    return tr("{how_often} impacted, {say} has a say").format(
        how_often=band_word(state, place.impact), say=band_word(state, place.say)
    )


def moved_words(state: State, item_id: str, mode: str) -> str:
    """What is announced once a move is made; nothing for an id that has gone."""
    person = state.get(item_id)
    if person is None:
        return ""
    name = name_of(person)
    if mode == "should_be" and person.should is not None:
        return tr("{name}: should {say} have a say").format(
            name=name, say=band_word(state, person.should.say)
        )
    if person.now is None:
        return tr("{name}: not on the grid").format(name=name)
    return f"{name}: {place_words(state, person.now)}"


def in_hand_words(person: Stakeholder, mode: str) -> str:
    """What is announced when a group is picked up."""
    text = (
        tr("{name} is in your hand. Up and down change how much say they should have.")
        if mode == "should_be"
        else tr("{name} is in your hand. Choose a place and put it down.")
    )
    return text.format(name=name_of(person))


def asked_choices() -> dict[Asked, str]:
    """The answers to "Have we asked people from this group?"."""
    return {"yes": tr("yes"), "not_yet": tr("not yet"), "unknown": tr("don't know")}


def showing_choices() -> dict[Showing, str]:
    return {"both": tr("Now and should be"), "now": tr("Now"), "should_be": tr("Should be")}


def check_words(person: Stakeholder) -> str:
    """Who will check a guess, and by when; nothing when nobody said."""
    who, when = person.checker, person.check_by
    if who and when:
        return tr("{who} will check by {when}").format(who=who, when=when)
    if who:
        return tr("{who} will check").format(who=who)
    return tr("check by {when}").format(when=when) if when else ""


def heard_sentence(state: State) -> str:
    """`4 groups are often impacted and rarely heard; we agreed more say for 2.`, nothing for none."""
    unheard = [p for p in state.present if p.unheard]
    if not unheard:
        return ""
    raised = sum(p.should is not None and p.now is not None and p.should.say > p.now.say for p in unheard)
    first = trn(
        "{count} group is often impacted and rarely heard",
        "{count} groups are often impacted and rarely heard",
        len(unheard),
    )
    if not raised:
        return tr("{first}; nobody was given more say yet.").format(first=first)
    return tr("{first}; we agreed more say for {count}.").format(first=first, count=raised)
