"""The planner's three parts: side by side, or a page each where the words are too large for that."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.kit.page_buttons import PageButtons
from facilitator.words import tr

WORKSHOP, AGENDA, ACTIVITY = 404, 356, 320  # pixels that each needs at the usual text size
SHARES = 5, 6  # how agenda and activity share what is left


class Columns(QWidget):
    """Details, agenda and the chosen activity. `fit` says how wide the window is."""

    def __init__(self, details: QWidget, agenda: QWidget, activity: QWidget) -> None:
        super().__init__()
        self.pages = PageButtons(
            "planner_pages",
            {"workshop": tr("The workshop"), "agenda": tr("Agenda"), "activity": tr("The activity")},
            "workshop",
        )
        self._parts = {"workshop": details, "agenda": agenda, "activity": activity}
        self._width, self._scale = 0, 1.0
        for scrolls in (details, activity):
            scrolls.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(details)
        row.addWidget(agenda, SHARES[0])
        row.addWidget(activity, SHARES[1])
        self.pages.opened.connect(self._arrange)

    def fit(self, width: int, scale: float) -> None:
        """Show as many parts at once as have room in so many pixels, with words `scale` times as large."""
        self._width, self._scale = width, scale
        self._arrange()

    def show_part(self, name: str) -> None:
        """Make sure that one of "workshop", "agenda" and "activity" is seen."""
        if self._parts[name].isHidden():
            self.pages.open("agenda" if name == "activity" and self._both() else name)

    def _arrange(self) -> None:
        self.pages.offer(*("workshop", "agenda") if self._both() else tuple(self._parts))
        seen = self._seen()
        alone = seen == {"workshop"}
        details = self._parts["workshop"]
        details.setMinimumWidth(0 if alone else round(WORKSHOP * self._scale))
        details.setMaximumWidth(self._width if alone else round(WORKSHOP * self._scale))
        activity = self._parts["activity"]
        activity.setMinimumWidth(0 if len(seen) == 1 else round(ACTIVITY * self._scale))
        activity.setContentsMargins(16 if seen == {"activity"} else 0, 0, 0, 0)
        for name, part in self._parts.items():
            if name not in seen and part.isAncestorOf(self.focusWidget() or self):
                self.window().setFocus()  # rather than whatever Qt finds next
            part.setVisible(name in seen)
        self.pages.setVisible(len(seen) < len(self._parts))

    def _both(self) -> bool:
        """Agenda and activity have room side by side."""
        return self._width >= (AGENDA + ACTIVITY) * self._scale

    def _seen(self) -> set[str]:
        if self._width >= (WORKSHOP + AGENDA + ACTIVITY) * self._scale:
            return set(self._parts)
        if self._both() and self.pages.page == "agenda":
            return {"agenda", "activity"}
        return {self.pages.page}
