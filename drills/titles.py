"""Titles of any characters become names that Windows, macOS and Linux all take."""

from typing import Any

from drills.drill import Drill, Found, dice, must
from drills.sixty import STRINGS
from facilitator.workshop.session import Session
from tools import rehearsal

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
FORBIDDEN = set('<>:"/\\|?* ')
LONGEST = 100  # characters of a name: a synced folder needs room for the rest of the path
RANDOM = 20  # characters of a title at most


def legal(rounds: int) -> Found:
    """Each makes a file of its own, whose title comes back exactly."""
    luck = dice()
    titles = [*STRINGS, *RESERVED, ".", "..", " x ", "x.", "~$x", *(_any(luck) for _ in range(rounds))]
    titles = titles[:rounds]
    with rehearsal.own_house() as house:
        library = rehearsal.library(house)
        names = []
        for title in titles:
            with library.create(Session(title=title)) as file:
                names.append(file.path.name)
            _take(names[-1], title)
            with library.open(file.path, read_only=True) as again:
                must(again.session.title == title, f"the title {title!r} came back as another")
    must(len({name.lower() for name in names}) == len(names), "two files of one name")
    longest = max(map(len, names))
    return Found(len(titles), f"each a file of its own; the longest name has {longest} characters")


def _take(name: str, title: str) -> None:
    """What the three systems and the services that sync their folders ask of a name."""
    stem = name.split(".")[0]
    wrong = (
        not name.isascii()
        or FORBIDDEN & set(name)
        or any(ord(letter) < 32 for letter in name)
        or stem.lower() in RESERVED
        or name.startswith((".", "~", "-"))
        or name.endswith((".", " "))
        or len(name) > LONGEST
    )
    must(not wrong, f"{title!r} became {name!r}")


def _any(luck: Any) -> str:
    codes = (luck.randrange(0x11_0000) for _ in range(luck.randint(0, RANDOM)))
    return "".join(chr(code) for code in codes if not 0xD800 <= code < 0xE000)


DRILLS = (Drill("a title of any characters", legal, short=100, long=1000),)
