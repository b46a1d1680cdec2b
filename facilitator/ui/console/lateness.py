"""Running late: offers, rarely and quietly, to take the loss from what is left, and to give it back."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import listed, tr, trn
from facilitator.workshop.agenda import forecast
from facilitator.workshop.shortening import Cut, offer, restored, shortened

LATE = 120.0  # seconds: under this nobody is asked
LATER = 180.0  # so much later than when it was last asked before it is asked again
LATE_TOPIC, TAKEN_TOPIC, CLOCK_TOPIC = "late", "taken", "clock"
FEW = 4  # so many steps are named one by one
MOST = 8  # activities that are named; how many more there are is counted
LONGEST = 32  # characters of a title


class Lateness(QObject):
    """One line on the console. Being early needs nothing, and so does a step that is just over."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        now: Callable[[], datetime.datetime],
        banner: Banner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._timekeeper, self._now, self._banner = store, timekeeper, now, banner
        self._asked = 0.0  # seconds late when it was last asked about
        self._offered: tuple[Cut, ...] = ()
        self._taken: tuple[Cut, ...] = ()  # what the line that says so gives back
        timekeeper.ticked.connect(self.look)
        store.committed.connect(self._forget_at_the_end)

    def look(self) -> None:
        """Ask when it is time to, and take back a question that has become idle."""
        if not self._timekeeper.running or self._banner.text(CLOCK_TOPIC):
            return  # who was asked about the clock is not asked about lateness as well
        late = self._late()
        asking = bool(self._banner.text(LATE_TOPIC))
        if late < LATE:
            self._asked = min(self._asked, max(0.0, late))
            self._banner.clear(LATE_TOPIC)
        elif asking or late >= self._asked + (LATER if self._asked else 0.0):
            self._ask(late, again=asking)

    def _late(self) -> float:
        return forecast(self._store.session, self._now(), self._timekeeper.spent).late or 0.0

    def _ask(self, late: float, again: bool) -> None:
        """Whole minutes, so that a question that stands there changes once a minute and then silently."""
        minutes = int(late // 60)
        cuts = offer(self._store.session, minutes * 60.0)
        self._asked, self._offered = late, cuts
        if not cuts:
            self._banner.clear(LATE_TOPIC)
            return
        asked = trn(
            "{count} minute late. Take it from what is left?",
            "{count} minutes late. Take it from what is left?",
            minutes,
        )
        self._banner.tell(
            LATE_TOPIC,
            f"{asked} {self._listed(cuts)}",
            Choice(tr("Shorten"), "shorten", self._shorten),
            Choice(tr("Leave it"), "leave_late", self._leave),
            aloud=not again,
        )

    def _shorten(self) -> None:
        cuts = self._offered
        self._taken = (*self._taken, *cuts) if self._banner.text(TAKEN_TOPIC) else cuts
        self._store.amend(lambda session: shortened(session, cuts))
        self._asked = max(0.0, self._late())
        back = Choice(tr("Give it back"), "give_back", self._give_back)
        self._banner.tell(TAKEN_TOPIC, tr("Shortened: {steps}").format(steps=self._listed(self._taken)), back)
        self._timekeeper.switched.emit()

    def _leave(self) -> None:
        """Nothing changes; it is not asked again until it has become much later."""

    def _give_back(self) -> None:
        cuts, self._taken = self._taken, ()
        self._store.amend(lambda session: restored(session, cuts))
        self._asked = max(0.0, self._late())
        self._store.said.emit(tr("Every step has its time back."))
        self._timekeeper.switched.emit()

    def _forget_at_the_end(self) -> None:
        if self._store.session.finished:
            for topic in (LATE_TOPIC, TAKEN_TOPIC):
                self._banner.clear(topic)

    def _listed(self, cuts: tuple[Cut, ...]) -> str:
        """Who loses how much: step by step when there are few, else activity by activity."""
        losses: dict[str, tuple[str, float]] = {}
        for cut in cuts:
            key, name = f"{cut.activity}/{cut.step}", cut.title
            if len(cuts) > FEW:
                key, name = cut.activity, self._store.session.activity(cut.activity).title
            losses[key] = (name, losses.get(key, (name, 0.0))[1] + cut.seconds)
        told = [_from(*loss) for loss in list(losses.values())[:MOST]]
        if (more := len(losses) - MOST) > 0:
            told.append(trn("{count} more gives some", "{count} more give some", more))
        return tr("{steps}.").format(steps=listed(told))


def _from(step: str, seconds: float) -> str:
    """Minutes in halves, and whose they were."""
    whole, half = divmod(round(seconds / 30), 2)
    minutes = f"{whole or ''}½" if half else str(whole)
    short = step if len(step) <= LONGEST else f"{step[: LONGEST - 1].rstrip()}…"
    return tr("{minutes} min from {step}").format(minutes=minutes, step=short)
