"""Walls in more than one part: rows of columns under each other, and a tray of cards along the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.exercises.boards.wall.layout import Heap, Lane, Measure, Room, Sheet, Slot, lay_out

TRAY_CARD = 1.5  # a card in the tray is at least so many narrowest columns wide


def stacked(heaps: Sequence[Heap], room: Room, measure: Measure, across: int) -> tuple[Sheet, ...]:
    """Rows of `across` columns, as many rows on a page as have room, sharing out what is left of it."""
    rows = [heaps[start : start + across] for start in range(0, len(heaps), across)]
    if len(rows) < 2:
        return lay_out(heaps, room, measure)
    sheets = tuple(_stacked(rows, room, measure))
    if len(sheets) > 1:
        sheets = tuple(_stacked(rows, replace(room, height=room.height - room.foot), measure))
    return sheets


def with_tray(
    heaps: Sequence[Heap], tray: Heap, room: Room, measure: Measure, across: int
) -> tuple[Sheet, ...]:
    """Columns above, and cards that wait along the foot, which turn pages together.

    Where the letters are too large for both, the tray is one more column.
    """
    runs, width = _tray_runs(tray, room)
    tall = max((measure(c, width) for c in tray.cards), default=1.5 * room.head)
    high = room.head + tall + 2 * room.gap + (room.foot if len(runs) > 1 else 0.0)
    if room.height - high < room.head + tall:
        return lay_out((*heaps, tray), room, measure)
    above = stacked(heaps, replace(room, height=room.height - high), measure, across or len(heaps))
    turns = max(len(above), len(runs))
    foot = room.foot if turns > 1 else 0.0
    top = room.height - room.edge - foot - room.head - tall
    lanes = [_tray_lane(tray, run, width, top, room, measure) for run in runs]
    return tuple(
        Sheet((*_ending(above[min(n, len(above) - 1)], top - room.gap), lanes[min(n, len(lanes) - 1)]))
        for n in range(turns)
    )


def _stacked(rows: Sequence[Sequence[Heap]], room: Room, measure: Measure) -> Iterator[Sheet]:
    """Rows are packed into pages; one that no page holds has pages of its own."""
    page: list[Sheet] = []
    used = 0.0
    for row in rows:
        made = lay_out(row, replace(room, foot=0.0), measure)
        high = max((s.bottom for s in made[0].slots), default=0.0) + 2 * room.gap
        high = max(high, room.edge + 2 * room.head)
        if page and (used + high > room.height or len(made) > 1):
            yield _page(page, room)
            page, used = [], 0.0
        if len(made) > 1:
            yield from made
            continue
        page.append(Sheet(_ending(made[0], high)))
        used += high
    if page:
        yield _page(page, room)


def _page(rows: list[Sheet], room: Room) -> Sheet:
    """Rows under each other; what is left of the page is shared out between them."""
    spare = max(0.0, room.height - sum(row.lanes[0].foot for row in rows)) / len(rows)
    lanes: list[Lane] = []
    top = 0.0
    for row in rows:
        high = row.lanes[0].foot + spare
        lanes += [_lowered(lane, top, top + high) for lane in row.lanes]
        top += high
    return Sheet(tuple(lanes))


def _lowered(lane: Lane, by: float, foot: float) -> Lane:
    slots = tuple(replace(s, y=s.y + by) for s in lane.slots)
    return replace(lane, y=lane.y + by, foot=foot, slots=slots)


def _ending(sheet: Sheet, foot: float) -> tuple[Lane, ...]:
    return tuple(replace(lane, foot=foot) for lane in sheet.lanes)


def _tray_runs(tray: Heap, room: Room) -> tuple[list[range], float]:
    """Which cards stand beside each other on each page, and how wide each is."""
    each = max(1, int((room.inner + room.gap) / (TRAY_CARD * room.least + room.gap)))
    width = (room.inner - room.gap * (each - 1)) / each
    count = len(tray.cards)
    return [range(n, min(n + each, count)) for n in range(0, max(1, count), each)], width


def _tray_lane(tray: Heap, run: range, width: float, top: float, room: Room, measure: Measure) -> Lane:
    slots = []
    for n, index in enumerate(run):
        card, x = tray.cards[index], room.edge + n * (width + room.gap)
        tall = measure(card, width)
        slots.append(Slot(card, tray.column, tray.at[index], x, top + room.head, width, tall))
    end = slots[-1].at + 1 if slots else 0
    return Lane(tray.column, room.edge, room.inner, tuple(slots), end, y=top, flat=True)
