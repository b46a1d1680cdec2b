"""What a board's pages promise, and what they are given.

A story is a list of `Block`s, this kit's own: reportlab's platypus would take as long to load as a record
takes to print. A board's `page.py` has two functions. Each is given the activity, the name of the
board's instance in it, and the edition to be set; each reads `activity.boards[name]` and draws with this
kit alone.

- `worksheets(activity, name, edition) -> list[Sheet]`: blank pages to write on. An empty list when the
  board has none. A sheet may ask for another paper by being set in `edition.on("A3")`.
- `record(activity, name, edition) -> list[Block]`: what the group made, under headings of level 2
  (the activity's own is level 1). An empty list when nothing was made. Use `Heading`, `Text`, `items`,
  `table`, `Picture`; every figure's content is said in words beside it.

It may have more, each with an empty list for nothing:

- `poster(activity, name, edition) -> list[Block]`: a page to hang up.
- `cards(activity, name, edition) -> list[Sheet]`: pages to cut up, see `kit.cut.cut_cards`.
- `pocket(activity, name, edition) -> list[Card]`: what was promised, for cards to carry about.

Names of people are already left out of the state where they are not wanted. What is covered is the
board's part: ask `state.seen_by_room(mode)`. Numbers, page furniture, tags, bookmarks, the step's prompt
and what was done on paper, with its photographs, are added by `handouts.packs` and need no care here.
"""

from dataclasses import dataclass
from typing import Literal

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Text
from facilitator.words import trn

For = Literal["person", "table", "room"]


@dataclass
class Sheet:
    """A blank page (or several) to write on; `each` says who gets one."""

    title: str
    edition: Edition
    story: list[Block]
    each: For = "person"


def withdrawn(count: int, edition: Edition) -> list[Block]:
    """All that a record says of what somebody took back; nothing for none."""
    words = trn("{count} withdrawn.", "{count} withdrawn.", count)
    return [Text(words, edition.style("text"))] if count else []
