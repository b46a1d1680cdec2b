"""When ratings may be shown split by role: only where that cannot point at anyone.

A part is everyone of one role, or everyone who gave no role. Ratings are split only when

- there are two parts or more,
- each has at least five answers to every behaviour ("don't know" is an answer, a pass is not),
- and in none of them do all give the same answer to a behaviour: then it would be known of each person.

It holds for all behaviours together or not at all. To refuse a single behaviour would say of that one
that a role is small or of one mind, and with the whole room's counts beside it, often which role.
"""

from collections.abc import Sequence

from facilitator.exercises.boards.scales.counts import Counts

LEAST = 5

Part = Sequence[Counts]  # one part's counts, behaviour by behaviour


def may_split(parts: Sequence[Part]) -> bool:
    """Whether these parts may stand beside each other. A part in which nobody answered is none."""
    present = [part for part in parts if any(counts.answered for counts in part)]
    return len(present) > 1 and all(_safe(counts) for part in present for counts in part)


def _safe(counts: Counts) -> bool:
    return counts.answered >= LEAST and not counts.unanimous
