"""The wall's view in one window: columns of cards, of which it shows what the handle has."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.wall.layout import Sheet, between_cards, place_at
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import spoken
from facilitator.exercises.boards.wall.view.acts import Acts, home_of
from facilitator.exercises.boards.wall.view.faces import Look, Sizes, sizes_for
from facilitator.exercises.boards.wall.view.keys import press
from facilitator.exercises.boards.wall.view.large import LargeCard
from facilitator.exercises.boards.wall.view.painting import Painting, dot_at, words_at
from facilitator.exercises.boards.wall.view.rewriting import Rewriting
from facilitator.exercises.boards.wall.view.standing import Standing, empty_words
from facilitator.exercises.boards.wall.voting import left, vote_words
from facilitator.ui.kit.cards import Cards
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.hands import HandsWidget
from facilitator.ui.kit.paging import page_words
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

PAGES = "cards"


class View(HandsWidget):
    """Cards in columns, the same on both windows; a wall that is too long turns pages."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_cards")
        self.setAccessibleName(tr("Wall of cards"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self._handle = handle
        self._theme = theme
        self._state: State = handle.state
        self._known = frozenset(c.id for c in self._state.cards)
        self._arrived: frozenset[str] = frozenset()
        self._mode = handle.mode
        self._turn_to_arrived = False
        sizes = sizes_for(theme, handle.wall, self._screen())
        self.standing = Standing(Cards(theme, sizes.card), sizes)
        self.page = 0
        self.acts = Acts(self, handle)
        self._large = LargeCard(theme, handle.showing, self)
        self._large.hide()
        self.rewriting = Rewriting(self, self.area, handle, theme)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self._chose)
        handle.pages(PAGES).turned.connect(self._turned)
        handle.showing.changed.connect(self.refresh)
        theme.changed.connect(self._dress)
        self._dress()

    # What can be read on it

    @property
    def sizes(self) -> Sizes:
        return self.standing.sizes

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All pages, of which `sheet` is shown."""
        return self.standing.sheets

    @property
    def sheet(self) -> Sheet:
        return self.sheets[min(self.page, len(self.sheets) - 1)]

    @property
    def page_words(self) -> str:
        return page_words(self.page, len(self.sheets))

    @property
    def vote_words(self) -> str:
        """How many dots are left, while they are placed."""
        return vote_words(self._state, self._handle.mode, self._handle.people)

    def texts(self) -> list[str]:
        """All words of the cards on this page, and of the card that stands large."""
        faces = [self.standing.faces[slot.card] for slot in self.sheet.slots]
        large = self._large.texts if self._large.isVisibleTo(self) else ()
        return [words for f in faces for words in (f.text, *(n.text for n in f.notes))] + [*large]

    def area(self, item_id: str) -> QRectF:
        """Where a card of this page stands; empty for one that does not."""
        slot = self.standing.slot(min(self.page, len(self.sheets) - 1), item_id)
        return QRectF(slot.x, slot.y, slot.width, slot.height) if slot else QRectF()

    # Keeping in step

    def refresh(self) -> None:
        """Show the present state; a card that has just arrived is turned to."""
        if not self._handle.mode:
            self.acts.cancel_all()
        state: State = self._handle.state
        self._note_arrivals(state)
        self._state = state
        self.acts.forget_gone(state)
        self._lay_out(state)
        self._large.follow(state, self._handle.showing.large if self._handle.wall else "", self._screen())
        self._describe()
        self.update()

    def _note_arrivals(self, state: State) -> None:
        ids = frozenset(c.id for c in state.cards)
        if self._mode != self._handle.mode:
            self._mode, self._arrived = self._handle.mode, frozenset()
            self._handle.pages(PAGES).go(0)  # another step looks at the wall from its beginning
        if new := ids - self._known:
            self._arrived = new
        elif ids != self._known:
            self._arrived &= ids
        self._turn_to_arrived = bool(new) or self._turn_to_arrived
        self._known = ids

    def _look(self) -> Look:
        handle = self._handle
        return Look(handle.mode, handle.wall, handle.held, self._arrived, handle.chosen, handle.showing.large)

    def _lay_out(self, state: State) -> None:
        showing, wall = self._handle.showing, self._handle.wall
        only = (showing.alone, "" if wall else showing.sought)
        self.standing.show(state, self._look(), only, (self.width(), self.height()))
        pages = self._handle.pages(PAGES)
        self.page = pages.need("wall" if wall else "console", len(self.sheets))
        if self._turn_to_arrived:
            self._turn_to_arrived = False
            self._turn_to(next((c.id for c in reversed(state.cards) if c.id in self._arrived), ""))

    def _turn_to(self, item_id: str) -> None:
        page = self.standing.page_of(item_id)
        if page is not None and page != self.page:
            self._handle.pages(PAGES).go(page)

    def _turned(self) -> None:
        pages = self._handle.pages(PAGES)
        self.page = min(pages.at, len(self.sheets) - 1)
        self.update()

    def _chose(self) -> None:
        if self.acts.carried and self.acts.carried != self._handle.chosen:
            self.acts.put_back()
        self.refresh()
        self._turn_to(self._handle.chosen)

    def _describe(self) -> None:
        card = self._state.get(self._handle.chosen)
        self.setAccessibleDescription(spoken(self._state, card) if card else "")

    # Hands: what they reach into

    def card_under(self, point: QPointF) -> str:
        slot = self.sheet.card_at(point.x(), point.y())
        if slot is None or (self.acts.carried and self._meant_between(point)):
            return ""
        return slot.card

    def corner_of(self, item_id: str) -> QPointF:
        return self.area(item_id).topLeft()

    def place_for(self, item_id: str, point: QPointF) -> tuple[str, int]:
        home = home_of(self._state, item_id)
        return place_at(self.sheet, point.x(), point.y(), item_id, home)

    def turn_page_at(self, point: QPointF) -> bool:
        foot = self.height() - 1.6 * self.sizes.label
        if len(self.sheets) < 2 or point.y() < foot:
            return False
        self._handle.pages(PAGES).turn()
        return True

    def dot_at(self, point: QPointF) -> int:
        slot = self.sheet.card_at(point.x(), point.y())
        return (
            dot_at(QRectF(slot.x, slot.y, slot.width, slot.height), point, self.standing.strip) if slot else 0
        )

    def moved_in_hand(self) -> None:
        self.update()

    def _meant_between(self, point: QPointF) -> bool:
        slack = self.sizes.card.gap / 2 + 6
        return between_cards(self.sheet, point.x(), point.y(), slack)

    def hand_down(self, hand: Hashable, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.acts.down(hand, at)

    def hand_moved(self, hand: Hashable, at: QPointF) -> None:
        self.acts.moved(hand, at)

    def hand_up(self, hand: Hashable, at: QPointF) -> None:
        self.acts.up(hand, at)
        self.refresh()

    def hand_lost(self, hand: Hashable) -> None:
        self.acts.lost(hand)
        self.refresh()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.acts.put_back()
            self.rewriting.start(self._handle.chosen)
        elif press(event.key(), self.acts, self._handle, self.sheets):
            self.refresh()
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.acts.cancel_all()
        super().changeEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.card_under(event.position())
        self.acts.put_back()
        self.rewriting.start(item)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pages = self._handle.pages(PAGES)
        if not self._handle.wall and (turned := event.angleDelta().y()):
            pages.go(pages.at + (1 if turned < 0 else -1))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_tab and self.area(self._handle.chosen).isEmpty() and self.sheet.slots:
            self._handle.choose(self.sheet.slots[0].card)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.acts.put_back()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._large.setGeometry(self.rect())
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("board"))
        painting = Painting(painter, self._theme, self.sizes, self.standing.cards)
        painting.page(self._state, self.sheet, self.standing, frozenset(h.item for h in self.acts.dragged))
        if self.standing.strip:
            free = left(self._state, self._handle.people) != 0
            painting.all_votes(self._state, self.sheet, self.standing.strip, free)
        self._paint_front(painting)
        painting.foot(self.page_words, QRectF(self.rect()))
        painting.foot_left(self.vote_words, QRectF(self.rect()))
        if self.hasFocus() and not self._handle.wall and self.area(self._handle.chosen).isEmpty():
            painting.focus(QRectF(self.rect()))

    def _paint_front(self, painting: Painting) -> None:
        """All of a long card that has the focus; what is under a finger; what to do on an empty wall."""
        if not self._handle.wall and (empty := empty_words(self._state, self._handle.mode)):
            painting.hint(empty, QRectF(self.rect()))
        chosen = self._handle.chosen
        area = self.area(chosen)
        held = self._handle.held
        if chosen in self.standing.faces and not area.isEmpty() and chosen not in held:
            painting.whole(
                self.standing.faces[chosen], words_at(area, self.standing.strip), QRectF(self.rect())
            )
        for hold in self.acts.dragged:
            size = self.area(hold.item).size()
            if not size.isEmpty():
                painting.card(self.standing.faces[hold.item], QRectF(hold.at - hold.grip, size))

    def _dress(self) -> None:
        sizes = sizes_for(self._theme, self._handle.wall, self._screen())
        room = max(1.0, sizes.room(self.width(), self.height()).column)
        self.standing.dress(Cards(self._theme, sizes.card, room), sizes)
        self.refresh()

    def _screen(self) -> float:
        """The height of the whole wall, which sizes are a share of."""
        return self.window().height()
