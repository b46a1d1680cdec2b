"""Before a workshop is made that looks back at an earlier one: what it opens on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.ui.kit.pieces import button, escaped, label
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.words import tr, trn
from facilitator.workshop.review import GRID, PROMISES, RATINGS

KINDS = (PROMISES, GRID, RATINGS)


class ReviewForm(ShelfForm):
    """Stands in the shelf's place. Whatever there is to look back at is chosen until it is taken out."""

    made = Signal(object)  # a tuple of what was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("review_form", parent)
        self._ticks = {kind: QCheckBox() for kind in KINDS}
        self._go = button(tr("Make the workshop"), "review_go", self._make, role="main")
        self.column.addWidget(self._heading)
        told = tr(
            "This makes a new workshop. The earlier one stays as it is. What shall the new one open on?"
        )
        self.column.addWidget(label(told, "", "review_words"))
        for kind, tick in self._ticks.items():
            tick.setObjectName(f"review_{kind}")
            tick.toggled.connect(self._refresh)
            self.column.addWidget(wrapping(tick))
        self.column.addWidget(label(_copied(), "mute", "review_note"))
        self.end_with(button(tr("Cancel"), "review_cancel", self.left.emit), self._go)
        self.column.addStretch(1)

    def ask(self, title: str, counts: Mapping[str, int]) -> None:
        """`counts` says how much there is of each kind of board; what there is none of is not offered."""
        self.be_called(tr("Look back at “{title}”").format(title=title))
        for kind, words in _offers(counts).items():
            tick = self._ticks[kind]
            tick.setText(escaped(words))
            tick.setAccessibleName(words)
            tick.setChecked(counts[kind] > 0)
            tick.setVisible(counts[kind] > 0)
        self._refresh()
        first = next(self._ticks[kind] for kind in KINDS if counts[kind])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(kind for kind, tick in self._ticks.items() if tick.isChecked())

    def _refresh(self) -> None:
        self._go.setEnabled(bool(self.chosen))

    def _make(self) -> None:
        self.made.emit(self.chosen)


def _offers(counts: Mapping[str, int]) -> dict[str, str]:
    promises, grids, ratings = (counts[kind] for kind in KINDS)
    return {
        PROMISES: trn(
            "What became of what we promised ({count} promise)",
            "What became of what we promised ({count} promises)",
            promises,
        ),
        GRID: trn(
            "Who has a say: the grid as it stood, to move groups to where they are today",
            "Who has a say: {count} grids as they stood, to move groups to where they are today",
            grids,
        ),
        RATINGS: trn(
            "How are we doing: rate the same again, with the earlier ratings beside it",
            "How are we doing: rate the same {count} lists again, with the earlier ratings beside them",
            ratings,
        ),
    }


def _copied() -> str:
    return tr(
        "What is taken over is copied. If somebody takes words back later, remove them in both workshops. "
        "What was withdrawn already is not taken over."
    )
