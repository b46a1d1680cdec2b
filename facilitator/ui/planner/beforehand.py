"""What an activity's boards let one choose before the session, such as the principles to rate."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.ui.kit.fields import Tick
from facilitator.ui.kit.pieces import label
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.words import tr
from facilitator.workshop.session import Activity, Session


class Beforehand(QWidget):
    """A tick for each thing that one of the boards offers; which boards do is not known here."""

    def __init__(self, plan: Plan, activity: Activity, board: str, offers: Any) -> None:
        super().__init__()
        self._plan, self._activity, self._board, self._offers = plan, activity.id, board, offers
        state = activity.boards[board]
        self._ticks = [Tick(plan, self._edit(one.id, one.words)) for one in offers.options(state)]
        self._told = label(role="mute", name=f"beforehand_{board}_told")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(offers.title(state), "noteheading"))
        for tick in self._ticks:
            column.addWidget(tick)
        column.addWidget(self._told)
        self.refresh()

    def refresh(self) -> None:
        for tick in self._ticks:
            tick.refresh()
        self._told.setText(self._offers.told(self._state(self._plan.session)))

    def _state(self, session: Session) -> Any:
        return session.activity(self._activity).boards[self._board]

    def _edit(self, option_id: str, words: str) -> Edit[bool]:
        def read(session: Session) -> bool:
            found = self._offers.options(self._state(session))
            return next((one.on for one in found if one.id == option_id), False)

        def write(session: Session, on: bool) -> Session:
            state = self._offers.opting(self._state(session), option_id, on)
            return session.with_activity(session.activity(self._activity).with_board(self._board, state))

        return Edit(f"beforehand_{option_id}", words, tr("Choose “{what}”").format(what=words), read, write)


def of_activity(plan: Plan, activity: Activity) -> Iterator[Beforehand]:
    """One for each board that has something to choose beforehand."""
    for name, kind in activity.board_kinds.items():
        known = boards.manifests().get(kind)
        offers = known.beforehand() if known else None
        if offers and name in activity.boards:
            yield Beforehand(plan, activity, name, offers)
