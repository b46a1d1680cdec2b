"""The first run: an offer that can be skipped, and a tour of a few cards over the first window."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pieces import button, label, line, scale_of
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

WIDTH = 460  # pixels of a card, at the usual text size
SHADE = 120  # of 255: how far what is not spoken of steps back
GAP = 16
OFFERS = ("begin", "practise", "skip")


@dataclass(frozen=True)
class Stop:
    """One card: `about` is the object name of what it speaks of, or nothing."""

    title: str
    text: str
    about: str = ""


def stops() -> tuple[Stop, ...]:
    return (
        Stop(
            tr("Start here"),
            tr(
                "Choose a ready-made agenda, or one exercise. You are asked for a title, a place and a time. "
                "All of it can be changed later."
            ),
            "start_panel",
        ),
        Stop(
            tr("Your workshops are here"),
            tr(
                "Each is one file on this computer, saved while you work. "
                "Plan it, print what the day needs, run it, and look at the record afterwards."
            ),
            "shelf",
        ),
        Stop(
            tr("The wall belongs to the room"),
            tr(
                "Plug in a projector, and the wall opens on it by itself. Your notes stay on the laptop. "
                "With one display, the wall has a thin strip of buttons."
            ),
        ),
        Stop(
            tr("One key goes on"),
            tr(
                "Page Down is the next step, Space pauses the clock, B blanks the wall. "
                "A presenter's clicker works. Going back never loses anything."
            ),
        ),
        Stop(tr("Help is one key away"), tr("F1 opens the guide, with every key, at any time."), "help"),
    )


class Tour(QWidget):
    """Lies over the whole window while it is open. Escape ends it."""

    answered = Signal()  # taken or skipped: it need not be offered again
    practice_wanted = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("tour")
        self._theme = theme
        self._stops = stops()
        self._at = -1  # before the first card stands the offer
        self._card = QFrame(self)
        self._card.setObjectName("tour_card")
        self._card.setProperty("role", "card")
        self._title = label(role="heading", name="tour_title")
        self._text = label(name="tour_text")
        self._count = line(role="mute", name="tour_count")
        self._buttons = self._make_buttons()
        self._lay_out()
        window.installEventFilter(self)
        theme.changed.connect(self.place)

    def offer(self) -> None:
        """Ask whether the tour or a practice workshop is wanted."""
        self._show_at(-1)

    def begin(self) -> None:
        self._show_at(0)

    def next(self) -> None:
        if self._at + 1 < len(self._stops):
            self._show_at(self._at + 1)
        else:
            self.end()

    def back(self) -> None:
        if self._at > 0:
            self._show_at(self._at - 1)

    def end(self) -> None:
        self.hide()
        self.answered.emit()
        self.deleteLater()

    def practise(self) -> None:
        self.end()
        self.practice_wanted.emit()

    def place(self) -> None:
        """The card beside what it speaks of, else in the middle."""
        self.setGeometry(self._window.rect())
        width = min(round(WIDTH * scale_of(self)), self.width() - 2 * GAP)
        tall = min(self._card.heightForWidth(width), self.height() - 2 * GAP)
        card = QRect(QPoint(), QSize(width, tall))
        card.moveCenter(self.rect().center())
        about = self._about()
        if about.isValid() and about.width() < self.width() // 2:
            card.moveLeft(about.right() + 2 * GAP)
            card.moveTop(about.center().y() - tall // 2)
        inside = self.rect().adjusted(GAP, GAP, -GAP, -GAP)
        card.moveRight(min(card.right(), inside.right()))
        card.moveBottom(min(card.bottom(), inside.bottom()))
        card.moveTop(max(card.top(), inside.top()))
        self._card.setGeometry(card)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        about = self._about()
        shade = QColor(self._theme.hex("night"))
        shade.setAlpha(SHADE)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(about))
        painter.fillRect(self.rect(), shade)
        painter.setClipping(False)
        if about.isValid():
            painter.setPen(QPen(self._theme.colour("sun"), 4))
            painter.drawRect(about.adjusted(2, 2, -2, -2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {Qt.Key.Key_Escape: self.end, Qt.Key.Key_Right: self.next, Qt.Key.Key_Left: self.back}
        if self._at < 0:
            acts = {Qt.Key.Key_Escape: self.end}
        if act := acts.get(Qt.Key(event.key())):
            act()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the card while it is open."""
        shown = [made for made in self._buttons.values() if not made.isHidden()]
        if not shown:
            return False
        at = next((n for n, made in enumerate(shown) if made.hasFocus()), -1)
        shown[(at + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "begin": button(tr("Take the tour: one minute"), "tour_begin", self.begin, role="main"),
            "practise": button(tr("Try a practice workshop"), "tour_practise", self.practise),
            "skip": button(tr("Not now"), "tour_skip", self.end),
            "leave": button(tr("Skip the rest"), "tour_leave", self.end, role="plain"),
            "back": button(tr("Back"), "tour_back", self.back),
            "next": button(tr("Next"), "tour_next", self.next, role="main"),
            "done": button(tr("Done"), "tour_done", self.end, role="main"),
        }

    def _lay_out(self) -> None:
        offers = Flow(gap=10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addStretch(1)
        for name, made in self._buttons.items():
            (offers if name in OFFERS else row).addWidget(made)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(offers)
        column.addLayout(row)

    def _show_at(self, at: int) -> None:
        self._at = at
        offering, last = at < 0, at == len(self._stops) - 1
        stop = _welcome() if offering else self._stops[at]
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._count.setVisible(not offering)
        self._count.setText("" if offering else tr("{at} of {of}").format(at=at + 1, of=len(self._stops)))
        shown = {
            "begin": offering,
            "practise": offering or last,
            "skip": offering,
            "leave": not offering and not last,
            "back": at > 0,
            "next": not offering and not last,
            "done": last,
        }
        first = "begin" if offering else ("done" if last else "next")
        self._buttons[first].show()
        self._buttons[first].setFocus(Qt.FocusReason.OtherFocusReason)  # before what had it is hidden
        for name, made in self._buttons.items():
            made.setVisible(shown[name])
        self.show()
        self.raise_()
        self.place()
        announce(self, f"{stop.title}. {stop.text}")

    def _about(self) -> QRect:
        """Where in the window lies what the card speaks of."""
        name = self._stops[self._at].about if self._at >= 0 else ""
        part = self._window.findChild(QWidget, name) if name else None
        if part is None or not part.isVisible():
            return QRect()
        return QRect(part.mapTo(self._window, QPoint()), part.size())


def _welcome() -> Stop:
    return Stop(
        tr("Welcome"),
        tr("Two things to get to know the program. Both can be skipped, and are in the help later."),
    )
