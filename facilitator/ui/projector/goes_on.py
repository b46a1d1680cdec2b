"""When a break ends, as the wall says it: a wait of less than a minute does not change what was said."""

import datetime
from collections.abc import Callable

from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import clock_words, tr

HALF_MINUTE = datetime.timedelta(seconds=30)
STEADY = datetime.timedelta(seconds=45)


class GoesOn:
    """Remembers what it said last."""

    def __init__(self, timekeeper: Timekeeper, now: Callable[[], datetime.datetime]) -> None:
        self._timekeeper, self._now = timekeeper, now
        self._said: datetime.datetime | None = None

    def words(self) -> str:
        """Nothing while the clock stands."""
        if self._timekeeper.over:
            return tr("We are about to go on")
        if not self._timekeeper.running:
            return ""
        ends = self._now() + datetime.timedelta(seconds=self._timekeeper.remaining)
        if self._said is None or abs(ends - self._said) > STEADY:
            self._said = (ends + HALF_MINUTE).replace(second=0, microsecond=0)
        return tr("We go on at {time}").format(time=clock_words(self._said))
