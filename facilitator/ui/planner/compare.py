"""Earlier sessions that an activity will be compared with, chosen while it is planned."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.kit.earlier import Earlier
from facilitator.ui.kit.pieces import label
from facilitator.ui.planner.plan import Plan
from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, Change
from facilitator.workshop.session import Activity, Session

Serve = Callable[[Earlier, str], object]  # answers it, for the exercise of that id


class PlannedBoard(QObject):
    """A board of the session being planned, changed in steps of the plan's own undo."""

    changed = Signal()

    def __init__(self, plan: Plan, activity_id: str, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._plan, self._activity, self._name = plan, activity_id, name
        plan.changed.connect(self._plan_changed)

    @property
    def state(self) -> AnyBoard:
        return self._plan.session.activity(self._activity).boards[self._name]

    def do(self, label: str, change: Change) -> None:
        def write(session: Session) -> Session:
            activity = session.activity(self._activity)
            return session.with_activity(activity.with_board(self._name, change(activity.boards[self._name])))

        self._plan.do(label, write)

    def say(self, text: str) -> None:
        self._plan.said.emit(text)

    def _plan_changed(self) -> None:
        if self._plan.session.find(self._activity):
            self.changed.emit()


class Compare(QWidget):
    """A heading, and the sessions."""

    def __init__(self, plan: Plan, activity: Activity, board: str, serve: Serve) -> None:
        super().__init__()
        self.setObjectName(f"compare_{board}")
        nothing = tr("That workshop has nothing that can be compared with this one. Choose another.")
        planned = PlannedBoard(plan, activity.id, board, self)
        self.earlier = Earlier(planned, activity.board_kinds[board], nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Compare with an earlier workshop"), "noteheading"))
        column.addWidget(self.earlier)
        serve(self.earlier, activity.exercise)


def of_activity(plan: Plan, activity: Activity, serve: Serve | None) -> Iterator[Compare]:
    """One for each board that earlier sessions can be laid beside; none where nobody lists them."""
    for name in activity.board_kinds:
        if serve and hasattr(activity.boards.get(name), "remembering"):
            yield Compare(plan, activity, name, serve)
