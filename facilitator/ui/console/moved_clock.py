"""Notices that somebody set the computer's clock, and asks once what that means for the plan."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.ui.console.lateness import CLOCK_TOPIC
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import tr, trn
from facilitator.workshop.agenda import shifted
from facilitator.workshop.clock import Clock, Look


class MovedClock(QObject):
    """The timer reads other clocks and goes on; only times of day follow the one that was set."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        clock: Clock,
        now: Callable[[], datetime.datetime],
        banner: Banner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._clock, self._now, self._banner = store, clock, now, banner
        self._by = 0.0  # seconds that were not answered for yet
        self._last = self._read()
        timekeeper.ticked.connect(self.look)

    def look(self) -> None:
        read = self._read()
        by, self._last = read.moved_since(self._last), read
        if by and self._store.session.start is not None:
            self._ask(by)

    def _read(self) -> Look:
        return Look(self._clock.read(), self._now())

    def _ask(self, by: float) -> None:
        unanswered = self._by if self._banner.text(CLOCK_TOPIC) else 0.0
        self._by = unanswered + by
        minutes = round(abs(self._by) / 60)
        if not minutes:
            self._banner.clear(CLOCK_TOPIC)
            return
        forward = trn(
            "This computer's clock was set forward by {count} minute.",
            "This computer's clock was set forward by {count} minutes.",
            minutes,
        )
        back = trn(
            "This computer's clock was set back by {count} minute.",
            "This computer's clock was set back by {count} minutes.",
            minutes,
        )
        asked = tr("The timer goes on as it was. Move the planned times too?")
        self._banner.tell(
            CLOCK_TOPIC,
            f"{forward if self._by > 0 else back} {asked}",
            Choice(tr("Move the plan"), "move_plan", self._move),
            Choice(tr("Leave the plan"), "leave_plan", self._leave),
        )

    def _move(self) -> None:
        by = self._by
        self._store.amend(lambda session: shifted(session, by))

    def _leave(self) -> None:
        """Forecasts go by the clock as it is now."""
