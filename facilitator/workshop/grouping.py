"""Random pairs, fours and a talking order. People are numbers, counted off round the room: no names."""

from random import Random

Groups = tuple[tuple[int, ...], ...]


def groups(people: int, size: int, chance: Random) -> Groups:
    """Everybody, 1 to `people`, in random groups of `size` or one more; nobody is left alone.

    Too few for one whole group make one group of all. Raises ValueError for a size under 2.
    """
    if size < 2:
        raise ValueError("a group needs two people at least")
    everyone = talking_order(people, chance)
    count = max(1, people // size)
    share, extra = divmod(people, count)
    made, at = [], 0
    for index in range(count):
        end = at + share + (index < extra)
        made.append(tuple(sorted(everyone[at:end])))
        at = end
    return tuple(sorted(filter(None, made)))


def talking_order(people: int, chance: Random) -> tuple[int, ...]:
    """Everybody once, in random order."""
    return tuple(chance.sample(range(1, people + 1), max(0, people)))
