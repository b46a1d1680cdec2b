"""The agenda as a list: one line an activity, moved by dragging or by keys, quick with a hundred."""

from facilitator.ui.kit.carried_list import CarriedLine, CarriedList
from facilitator.ui.kit.theme import Theme
from facilitator.ui.planner.plan import Plan
from facilitator.words import clock_words, number_words, tr, trn
from facilitator.workshop.agenda import Slot, timetable
from facilitator.workshop.session import Activity


class AgendaView(CarriedList):
    """The plan's activities with their times."""

    def __init__(self, plan: Plan, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("agenda")
        self.setAccessibleName(tr("Agenda"))
        self.setMinimumWidth(240)
        self._plan = plan
        self.refresh()

    def refresh(self) -> None:
        """Show the plan; what was chosen stays chosen, if it is still there."""
        session = self._plan.session
        self.show_lines(tuple(map(_line, session.activities, timetable(session))))


def under(activity: Activity, slot: Slot) -> str:
    """When it is, and whether it is protected: "10:00 to 10:08, not to be shortened"."""
    times = ""
    if slot.starts is not None:
        times = tr("{start} to {end}").format(start=clock_words(slot.starts), end=clock_words(slot.ends))
    return ", ".join(filter(None, (times, tr("not to be shortened") if activity.protected else "")))


def _line(activity: Activity, slot: Slot) -> CarriedLine:
    figures = number_words(round(slot.minutes, 2))
    return CarriedLine(activity.id, activity.title, under(activity, slot), figures, _minutes_words(slot))


def _minutes_words(slot: Slot) -> str:
    if slot.minutes != int(slot.minutes):
        return tr("{minutes} minutes").format(minutes=number_words(round(slot.minutes, 2)))
    return trn("{count} minute", "{count} minutes", int(slot.minutes))
