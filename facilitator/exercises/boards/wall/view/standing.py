"""Which cards are shown in one window, what each looks like there, and on which page it stands."""

from facilitator.exercises.boards.wall.layout import Heap, Sheet, Slot, lay_out
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.view.faces import Look, Sizes, face
from facilitator.ui.kit.cards import CardFace, Cards


class Standing:
    """Keeps what was measured, so that a card in a hand costs no more on a full wall."""

    def __init__(self, cards: Cards, sizes: Sizes) -> None:
        self.cards = cards
        self.sizes = sizes
        self.faces: dict[str, CardFace] = {}
        self.sheets: tuple[Sheet, ...] = ()
        self._heights: dict[str, dict[float, float]] = {}  # by card, then by width

    def dress(self, cards: Cards, sizes: Sizes) -> None:
        """Other letters or colours: everything has to be measured again."""
        self.cards, self.sizes = cards, sizes
        self._heights.clear()

    def show(self, state: State, look: Look, only: tuple[str, str], size: tuple[float, float]) -> None:
        """`only` are a column that stands alone and words that are sought; nothing for all."""
        self._take_faces(state, look)
        self.sheets = lay_out(_heaps(state, *only), self.sizes.room(*size), self._height)

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
            heights[width] = self.cards.height(self.faces[item_id], width)
        return heights[width]


def _heaps(state: State, alone: str, sought: str) -> list[Heap]:
    """The columns that are shown, each with the cards that are."""
    found = {c.id for c in state.holding(sought)} if sought else None
    heaps = []
    for column in [c for c in state.columns if c.id == alone] or state.columns:
        cards = [c.id for c in state.in_column(column.id)]
        kept = [(at, card) for at, card in enumerate(cards) if found is None or card in found]
        heaps.append(Heap(column.id, tuple(c for _, c in kept), tuple(at for at, _ in kept)))
    return heaps
