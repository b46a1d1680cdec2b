"""Other tables' grids and earlier ones beside this one: laid there, and reached when a name is withdrawn."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b

from facilitator.exercises.boards.grid.people import Aside, OtherTable, Past, Stakeholder
from facilitator.exercises.parts.typed import one_line, plain
from facilitator.workshop.board import new_id

MOST_TABLES = 4  # ours among them

Tables = tuple[OtherTable, ...]
People = tuple[Stakeholder, ...]
Beside = tuple[OtherTable | Past, ...]


def laid(tables: Tables, mine: People, name: str, people: People, table_id: str = "") -> Tables:
    """The tables with one more, or with the one of that id as it is now."""
    table = OtherTable(table_id or new_id(), one_line(name), _ours(mine, people))
    if any(t.id == table.id for t in tables):
        return tuple(table if t.id == table.id else t for t in tables)
    return (*tables, table) if len(tables) + 1 < MOST_TABLES else tables


def called(tables: Tables, table_id: str, name: str) -> Tables:
    name = one_line(name)
    return tuple(replace(t, name=name) if t.id == table_id and name else t for t in tables)


def meaning(item_id: str, mine: People, tables: Beside) -> Callable[[Stakeholder], bool]:
    """Who is meant by an id: whoever has it, and whoever is called the same at any table."""
    everyone = (*mine, *(p for t in tables for p in t.people))
    names = {plain(p.name) for p in everyone if p.id == item_id}
    return lambda person: person.id == item_id or plain(person.name) in names


def alike(item_id: str, mine: People, tables: Beside) -> frozenset[str]:
    """Every id that whoever is meant by one has here, or had at a table that is no longer there."""
    fits = meaning(item_id, mine, tables) if tables else lambda p: p.id == item_id
    meant = [p for p in (*mine, *(p for t in tables for p in t.people)) if fits(p)]
    return frozenset(p.id for p in meant) | frozenset(_id_of(p.name) for p in meant)


def of_then(mine: People, before: People) -> People:
    """An earlier session's groups, without what was covered there and without any reason.

    Who is covered here is covered there too. Ids stay: names may have changed since.
    """
    covered = {p.id for p in mine if p.hidden} | {plain(p.name) for p in mine if p.hidden}
    return tuple(
        Stakeholder(
            id=p.id,
            name=p.name,
            kind=p.kind,
            asked=p.asked,
            now=p.now,
            should=p.should,
            aside=Aside() if p.aside else None,
            hidden=p.id in covered or plain(p.name) in covered,
        )
        for p in before
        if not p.hidden
    )


def _id_of(name: str) -> str:
    """The same for a name at whichever table, so that it is found again in earlier copies too."""
    return f"x{blake2b(plain(name).encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"


def _ours(mine: People, people: People) -> People:
    """The other table's groups under our ids; those that we did not name get ids of their names.

    A name that is covered here is covered there too.
    """
    known = {plain(p.name): p for p in mine}
    found = ((p, known.get(plain(p.name))) for p in people if not p.hidden)
    return tuple(
        replace(p, id=ours.id, hidden=ours.hidden) if ours else replace(p, id=_id_of(p.name))
        for p, ours in found
    )
