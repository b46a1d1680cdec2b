"""Which sessions belong to one project."""

from collections.abc import Iterable
from typing import Protocol


class Linked(Protocol):
    """A session, or what a library lists of one. `reviews` are ids of the sessions it looks back at."""

    @property
    def id(self) -> str: ...

    @property
    def project(self) -> str: ...

    @property
    def reviews(self) -> tuple[str, ...]: ...


def of_one_project(here: Linked, others: Iterable[Linked]) -> frozenset[str]:
    """The ids of those of the same project, whatever its case and spacing, or that look back at each other.

    A session without a project belongs with those that it looks back at, and with those that look back at it.
    """
    everyone = [here, *(one for one in others if one.id != here.id)]
    found, new = {here.id}, {here.id}
    while new:
        members = [one for one in everyone if one.id in new]
        names = {_plain(one.project) for one in members} - {""}
        back = {name for one in members for name in one.reviews}
        reached = {
            one.id
            for one in everyone
            if one.id in back or _plain(one.project) in names or new & {*one.reviews}
        }
        new = reached - found
        found |= new
    return frozenset(found - {here.id})


def _plain(project: str) -> str:
    return " ".join(project.split()).casefold()
