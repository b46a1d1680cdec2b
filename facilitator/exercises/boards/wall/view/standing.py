"""Which cards are shown in one window, what each looks like there, and on which page it stands."""

from dataclasses import replace

from facilitator.exercises.boards.wall.cards import Column
from facilitator.exercises.boards.wall.layout import Heap, Sheet, Slot
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.sorting import places_in
from facilitator.exercises.boards.wall.stacking import stacked, with_tray
from facilitator.exercises.boards.wall.view.faces import BESIDE, Look, Sizes, beside, face
from facilitator.exercises.boards.wall.voting import ranked
from facilitator.ui.kit.cards import CardFace, Cards
from facilitator.words import tr

WITH_TRAY = ("collect", "sort")  # modes in which cards that wait stand along the foot
RANKED = "ranked"  # stands for a column where cards stand by their dots


class Standing:
    """Keeps what was measured, so that a card in a hand costs no more on a full wall."""

    def __init__(self, cards: Cards, sizes: Sizes) -> None:
        self.cards = cards
        self.sizes = sizes
        self.faces: dict[str, CardFace] = {}
        self.sheets: tuple[Sheet, ...] = ()
        self.strip = 0  # pixels at each card's foot for placing dots
        self._heights: dict[str, dict[float, float]] = {}  # by card, then by width

    def dress(self, cards: Cards, sizes: Sizes) -> None:
        """Other letters or colours: everything has to be measured again."""
        self.cards, self.sizes = cards, sizes
        self._heights.clear()

    def show(self, state: State, look: Look, only: tuple[str, str], size: tuple[float, float]) -> None:
        """`only` are a column that stands alone and words that are sought; nothing for all."""
        strip = self.sizes.strip if look.voting and (state.dots_shown or not look.wall) else 0
        if strip != self.strip:
            self.strip = strip
            self._heights.clear()
        self._take_faces(state, look)
        room = self.sizes.room(*size)
        if look.voting:
            room = replace(room, height=room.height - room.foot)  # what is left of the dots stands there
        heaps, tray = _heaps(state, look.mode, *only), state.tray
        waiting = _heap(state, tray.id, None) if tray is not None else None
        if waiting and waiting.cards and look.mode in WITH_TRAY and not only[0]:
            self.sheets = with_tray(heaps, waiting, room, self._height, state.across)
        else:
            self.sheets = stacked(heaps, room, self._height, state.across or len(heaps))

    def page_of(self, item_id: str) -> int | None:
        """The page that a card stands on, if it is shown at all."""
        return next((n for n, s in enumerate(self.sheets) if any(x.card == item_id for x in s.slots)), None)

    def slot(self, page: int, item_id: str) -> Slot | None:
        return next((s for s in self.sheets[page].slots if s.card == item_id), None)

    def _take_faces(self, state: State, look: Look) -> None:
        """Faces as they are now; the heights of those that did not change stay known."""
        faces = {c.id: face(state, c, look) for c in state.cards}
        for item, before in self.faces.items():
            now = faces.get(item)
            if now != before:
                self._heights.pop(item, None)
            if now is None or now.text != before.text:
                self.cards.forget(before)  # words that were withdrawn are kept nowhere
        self.faces = faces

    def _height(self, item_id: str, width: float) -> float:
        heights = self._heights.setdefault(item_id, {})
        if width not in heights:
            heights[width] = self._with_strip(self.faces[item_id], width)
        return heights[width]

    def _with_strip(self, face: CardFace, width: float) -> float:
        if beside(width, self.strip) and self.strip:
            return max(self.strip, self.cards.height(face, width - BESIDE * self.strip))
        return self.cards.height(face, width) + self.strip


def shown_column(state: State, column_id: str) -> Column:
    """The column that a lane shows."""
    if column_id == RANKED:
        return Column(RANKED, tr("Most dots first"), "teal")
    return state.column(column_id)


def empty_words(state: State, mode: str) -> str:
    """What will be here, where nothing is yet."""
    if not state.cards:
        return tr("Cards appear here as you type them.")
    return "" if mode != "ranked" or ranked(state) else tr("Cards that were given dots appear here.")


def _heaps(state: State, mode: str, alone: str, sought: str) -> list[Heap]:
    """The columns that are shown, each with the cards that are; by dots, all that have any in one."""
    if mode == "ranked":
        ids = tuple(c.id for c in ranked(state))
        return [Heap(RANKED, ids, tuple(range(len(ids))))]
    found = frozenset(c.id for c in state.holding(sought)) if sought else None
    columns = [c for c in state.places if c.id == alone] or places_in(state, mode)
    return [_heap(state, column.id, found) for column in columns]


def _heap(state: State, column_id: str, found: frozenset[str] | None) -> Heap:
    cards = [c.id for c in state.in_column(column_id)]
    kept = [(at, card) for at, card in enumerate(cards) if found is None or card in found]
    return Heap(column_id, tuple(c for _, c in kept), tuple(at for at, _ in kept))
