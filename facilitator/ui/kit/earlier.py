"""Earlier sessions beside a board: listed, laid beside it, and taken away again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import button, escaped, label
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.words import date_words, tr
from facilitator.workshop.board import AnyBoard, Change
from facilitator.workshop.occasion import MOST, Occasion, when_words

HIGH = 150  # pixels for the list


@dataclass(frozen=True, kw_only=True)
class Offer(Occasion):
    """A session that could be compared with. `key` is for whoever offers it; `same` is the same project."""

    project: str
    key: str
    same: bool
    problem: str = ""  # why it cannot be read


class Board(Protocol):
    """What is compared: a board's handle, or something like it."""

    changed: Any

    @property
    def state(self) -> AnyBoard: ...

    def do(self, label: str, change: Change) -> None: ...

    def say(self, text: str) -> None: ...


class Earlier(QWidget):
    """The program answers `wanted` with `offer`, and `picked` with `lay` or `refuse`.

    Titles of other sessions wait to be asked for where everybody can see this screen.
    """

    wanted = Signal()
    picked = Signal(object)  # the key of an offer

    def __init__(self, board: Board, kind: str, nothing: str) -> None:
        """`nothing` is said when a session has nothing on a board of that kind to compare with."""
        super().__init__()
        self.setObjectName(f"earlier_{kind}")
        self.kind = kind
        self.private: Callable[[], bool] = _nobody_else
        self._board, self._nothing = board, nothing
        self._offers: tuple[Offer, ...] = ()
        self._offered = self._revealed = False
        self._none = ""  # what is said while no session is chosen
        self._words = label(role="mute", name="earlier_words")
        self._answer = label(role="fault", name="earlier_answer")
        self._answer.hide()
        heads = (tr("When"), tr("Workshop"), tr("Compared"))
        self.rows = RowsTable("earlier_rows", tr("Earlier workshops"), heads)
        self.rows.setMaximumHeight(HIGH)
        header = self.rows.horizontalHeader()
        for number in (0, 2):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self._ask = button(tr("Compare with…"), "earlier_ask", self._ask_for_them)
        self._all = QCheckBox(escaped(tr("Other projects too")))
        self._all.setObjectName("earlier_all")
        self._all.toggled.connect(self.refresh)
        self._take = button(tr("Compare with this one"), "earlier_take", self._taken, "main")
        self._drop = button(tr("Stop comparing"), "earlier_drop", self._dropped)
        self._lay_out()
        self.rows.selectionModel().currentRowChanged.connect(self._show_acts)
        self.rows.activated.connect(self._activated)
        board.changed.connect(self.refresh)
        self.refresh()

    def offer(self, offers: Sequence[Offer]) -> None:
        """The sessions that can be compared with, those of the same project first."""
        self._offers, self._offered = tuple(offers), True
        self.refuse("")
        self.refresh()
        self._board.say(self._none)

    def lay(self, when: Occasion, boards: Sequence[AnyBoard]) -> None:
        """Keep what one session has on the first of its boards with anything to compare."""
        state = self._board.state
        if len(state.past) >= MOST:
            words = tr("{count} workshops can be compared at most. Stop comparing with one first.")
            self.refuse(words.format(count=MOST))
            return
        before = next((b for b in boards if state.remembering(b, when) != state), None)
        if before is None:
            self.refuse(self._nothing)
            return
        self.refuse("")
        said = when_words(when)
        self._board.do(tr("Compare with {when}").format(when=said), lambda now: now.remembering(before, when))
        self._board.say(tr("Compared with {when}").format(when=said))

    def refuse(self, why: str) -> None:
        """Say why a session cannot be compared with; nothing to say hides it again."""
        self._answer.setText(why)
        self._answer.setVisible(bool(why))
        if why:
            self._board.say(why)

    def refresh(self) -> None:
        """Bring the list up to date with the board."""
        past, shut = self._past, self.private() and not self._revealed
        kept = {one.id for one in past}
        rows = [_kept_row(one, past, shut) for one in past]
        offers = () if shut else tuple(o for o in self._offers if o.id not in kept)
        rows += [_row(offer) for offer in offers if offer.same or self._all.isChecked()]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self._all.setVisible(not shut and any(not offer.same for offer in offers))
        ask = tr("Show the list") if shut and self._offered else tr("Compare with…")
        self._ask.setText(escaped(ask))
        self._ask.setAccessibleName(ask)
        self._ask.setVisible(shut or not self._offered)
        self._none = self._told(bool(rows), shut)
        self._show_acts()

    @property
    def _past(self) -> tuple[Occasion, ...]:
        return self._board.state.past  # type: ignore[no-any-return]

    def _told(self, any_rows: bool, shut: bool) -> str:
        if shut and self._offered:
            return tr("Everybody may see this screen. Titles of other workshops are out of sight.")
        if not self._offered:
            return "" if any_rows else tr("Choose an earlier workshop, to see what has changed since.")
        if any_rows:
            return ""
        if self._all.isVisibleTo(self):
            return tr("No other workshop of this project has something to compare with.")
        return tr("No other workshop has something to compare with.")

    def _ask_for_them(self) -> None:
        if self._offered:
            self._revealed = True
            self.refresh()
        else:
            self.wanted.emit()

    def _show_acts(self) -> None:
        chosen = self.rows.chosen
        kept = any(one.id == chosen for one in self._past)
        self._drop.setVisible(kept)
        self._take.setVisible(bool(chosen) and not kept)
        words = self._about(chosen, kept) or self._none
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _about(self, chosen: str, kept: bool) -> str:
        """What there is to know of the chosen session, beyond its row."""
        offer = next((o for o in self._offers if o.id == chosen), None)
        if offer and not kept:
            return tr("Project: {project}").format(project=offer.project) if offer.project else ""
        if kept and self._offered and offer is None:
            return tr("Its own file is not among your workshops. What is compared is kept here.")
        return ""

    def _activated(self, _index: QModelIndex) -> None:
        if not any(one.id == self.rows.chosen for one in self._past):
            self._taken()

    def _taken(self) -> None:
        offer = next((o for o in self._offers if o.id == self.rows.chosen), None)
        if offer is None:
            return
        self.refuse(offer.problem)
        if not offer.problem:
            self.picked.emit(offer.key)

    def _dropped(self) -> None:
        one = next((p for p in self._past if p.id == self.rows.chosen), None)
        if one is None:
            return
        said = when_words(one)
        self._board.do(tr("Stop comparing with {when}").format(when=said), lambda now: now.forgetting(one.id))
        words = tr("No longer compared with {when}. Undo brings it back; its own file is as it was.")
        self._board.say(words.format(when=said))

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for part in (self._ask, self._take, self._drop):
            acts.addWidget(part)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._words, self._answer, self.rows, self._all):
            column.addWidget(widget)
        column.addLayout(acts)


def _kept_row(one: Occasion, among: Sequence[Occasion], shut: bool) -> Row:
    title = tr("(out of sight)") if shut else one.title
    when = tr("no date") if shut and one.day is None else when_words(one, () if shut else among)
    return Row(one.id, (when, title, tr("yes")))


def _row(offer: Offer) -> Row:
    how = tr("cannot be read") if offer.problem else ""
    return Row(offer.id, (date_words(offer.day) or tr("no date"), offer.title, how))


def _nobody_else() -> bool:
    return False
