"""Earlier drafts, with what was crossed out from one to the next."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import revised_words, steps
from facilitator.exercises.boards.statement.view.pages import revised_paragraphs
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.prose import Prose
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

SHOWN = 300  # characters of a draft in the list


class DraftSheet(QWidget):
    """The chosen draft stands beside the list, what changed crossed out and underlined."""

    def __init__(self, handle: BoardHandle, theme: Theme) -> None:
        super().__init__()
        self._handle, self._theme = handle, theme
        self._table = RowsTable("drafts_table", tr("Drafts"), (tr("Draft"),))
        self._table.selectionModel().currentChanged.connect(self._show_changes)
        self._changes = Prose(theme, "draft_changes")
        self._changes.setProperty("role", "board")
        self._changes.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("draft_scroll")
        self._scroll.setAccessibleName(tr("What changed in the chosen draft"))
        self._scroll.setWidget(self._changes)
        self._scroll.setMinimumHeight(110)
        self._scroll.viewport().installEventFilter(self)
        acts = QHBoxLayout()
        for made in (
            button(tr("Take it up again"), "draft_take_up", self._take_up),
            button(tr("Cover"), "draft_cover", self._cover, speak=tr("Cover the draft, or show it again")),
            button(tr("Remove for good"), "draft_erase", self._erase),
        ):
            acts.addWidget(made)
        acts.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self._table, 1)
        both.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(both)
        column.addLayout(acts)

    def refresh(self) -> None:
        state: State = self._handle.state
        covered = tr("(covered)")
        self._table.show_rows([Row(d.id, (covered if d.hidden else d.text[:SHOWN],)) for d in state.drafts])
        self._show_changes()

    def _show_changes(self) -> None:
        pieces = dict(steps(self._handle.state)).get(self._table.chosen, ())
        px = self._theme.space("text")
        self._changes.show_words(revised_paragraphs(pieces, px) if pieces else ())
        self._fit()
        self._scroll.setAccessibleDescription(revised_words(pieces))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What changed is as wide as the place it stands in."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        width = max(100, self._scroll.viewport().width())
        self._changes.resize(width, max(1, self._changes.height_for(width)))

    def _take_up(self) -> None:
        if item_id := self._table.chosen:
            self._handle.do(tr("Take up a draft"), lambda s: s.taken_up(item_id))
            self._handle.say(tr("The earlier draft stands again; the other one is kept"))

    def _cover(self) -> None:
        found = next((d for d in self._handle.state.drafts if d.id == self._table.chosen), None)
        if found:
            self._handle.cover(found.id, not found.hidden)

    def _erase(self) -> None:
        if item_id := self._table.chosen:
            self._handle.erase(item_id)
