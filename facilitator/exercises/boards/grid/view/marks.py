"""What stands on the grid for each group: its pill, where it was, how others see it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.exercises.boards.grid.bands import MIDDLE, Place
from facilitator.exercises.boards.grid.model import Showing, Stakeholder, State
from facilitator.exercises.boards.grid.reading import name_of
from facilitator.ui.kit.pills import Face, Style

GUESS = "?"


@dataclass(frozen=True)
class Mark:
    """One pill on the grid. `view` names another view of the group; `ghost` is where it was."""

    key: str
    item: str
    place: Place
    face: Face
    view: str = ""
    ghost: bool = False


@dataclass(frozen=True)
class Look:
    """What decides how all groups are drawn, beside the groups themselves."""

    mode: str
    showing: Showing
    held: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()  # these show all of a long name

    @property
    def wishing(self) -> bool:
        return self.mode == "should_be"


def marks_of(state: State, person: Stakeholder, look: Look) -> Iterator[Mark]:
    """Every pill that a group has on the grid now; none while it has no place or is set aside."""
    if person.now is None or person.aside is not None:
        return
    face = face_of(state, person, look)
    if not look.wishing:
        own = replace(face, mark="1") if person.views else face  # several views are numbered
        yield Mark(person.id, person.id, person.now, own)
        yield from _views(person, face)
    else:
        yield Mark(person.id, person.id, _place(person, look), face)
        if person.moved and look.showing == "both":
            was = replace(face, short="", style="covered" if person.hidden else "was")
            yield Mark(f"was:{person.id}", person.id, person.now, was, ghost=True)


def only_moved(before: Stakeholder, after: Stakeholder) -> bool:
    """Whether the same pills show both, perhaps at other places."""
    return (
        after.name is before.name
        and after.kind is before.kind
        and after.asked is before.asked
        and after.hidden is before.hidden
        and after.views is before.views
        and after.aside is before.aside
        and after.now is not None
        and before.now is not None
        and after.moved is before.moved
    )


def moved_mark(mark: Mark, person: Stakeholder, look: Look) -> Mark:
    """A pill of a group that was only moved, where it is after that."""
    if mark.view:
        return mark
    place = person.now if mark.ghost else _place(person, look)
    return Mark(mark.key, mark.item, place or mark.place, mark.face, "", mark.ghost)


def _place(person: Stakeholder, look: Look) -> Place:
    """Where a group that has a place stands."""
    wished = person.should if look.wishing and look.showing != "now" else None
    return wished or person.now or Place(MIDDLE, MIDDLE)


def face_of(state: State, person: Stakeholder, look: Look) -> Face:
    """A group's pill; covered groups show neither name nor mark."""
    kind = state.kind(person.kind)
    style: Style = "covered" if person.hidden else "plain"
    if person.id in look.held:
        style = "hand"
    mark = GUESS if person.guess and not person.hidden else ""
    whole = person.id in look.whole
    number = str(state.numbers[person.id])
    return Face(name_of(person), kind.shape, kind.colour, style, mark=mark, whole=whole, short=number)


def _views(person: Stakeholder, face: Face) -> Iterator[Mark]:
    for number, view in enumerate(person.views, start=2):
        style: Style = face.style if face.style != "plain" else "was"
        seen = replace(face, style=style, mark=str(number))
        yield Mark(f"view:{person.id}:{view.id}", person.id, view.place, seen, view=view.id)
