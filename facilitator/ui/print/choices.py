"""What somebody chose to print, and what it means for a certain session. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from facilitator.handouts.kit.edition import Paper
from facilitator.handouts.packs import Kind, Options
from facilitator.workshop.session import Activity, Session

ORDER: tuple[Kind, ...] = ("pack", "worksheets", "runsheet", "record", "poster", "cards", "pocket")
FOR_EVERYBODY: frozenset[Kind] = frozenset({"pack", "worksheets"})
MOST_COPIES = 500


@dataclass(frozen=True)
class Choices:
    """Nothing chosen yet prints well: so many copies as people, large print for whoever asked.

    `copies` is 0 for as many as the session needs; `large` is how many of a pack are in large print, None
    for whoever asked; `all_large` sets every page so.
    """

    kind: Kind = "pack"
    left_out: frozenset[str] = frozenset()  # ids of activities
    copies: int = 0
    large: int | None = None
    all_large: bool = False
    paper: Paper = "A4"
    mono: bool = False
    names: bool = True

    def of_kind(self, kind: Kind) -> "Choices":
        """The same for other pages, as many of them as those need."""
        return self if kind == self.kind else replace(self, kind=kind, copies=0, large=None)

    def copies_of(self, session: Session) -> int:
        """How many, from 1."""
        usual = session.people if self.kind in FOR_EVERYBODY else 1
        return max(1, self.copies or usual)

    def large_of(self, session: Session) -> int:
        """How many copies of a pack are in large print."""
        asked = session.large_print if self.large is None else self.large
        return max(0, min(asked, self.copies_of(session)))

    def leaves_all_out(self, session: Session) -> bool:
        """There are activities, and none was chosen."""
        all_of_them = choosable(session)
        return bool(all_of_them) and all(a.id in self.left_out for a in all_of_them)

    def session(self, session: Session) -> Session:
        """The session to print from."""
        return replace(session, large_print=self.large_of(session))

    def options(self, session: Session) -> Options:
        """How to print it. Breaks stay, so that the times of a run sheet stay right."""
        chosen = tuple(n for n, a in enumerate(session.activities, 1) if a.id not in self.left_out)
        return Options(
            activities=() if len(chosen) == len(session.activities) else chosen,
            copies=self.copies_of(session),
            paper=self.paper,
            large_print=self.all_large,
            mono=self.mono,
            names=self.names,
        )


@dataclass
class Memory:
    """What is remembered until the program ends: choices by session, and where the last file went."""

    choices: dict[str, Choices] = field(default_factory=dict)
    folder: Path | None = None


def choosable(session: Session) -> Sequence[Activity]:
    """The activities that have pages of their own: all but the breaks."""
    return [activity for activity in session.activities if activity.kind != "break"]
