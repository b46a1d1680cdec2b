"""Draws on the wall what the facilitator put in front of the step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QImageReader, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.overhead import File, Lines, Overhead
from facilitator.ui.kit.paging import page_of, page_words, pages_for
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.ui.projector.film import Film

MARGIN, GAP = 0.06, 0.02  # of the height
MOST_COLUMNS = 4
MOST_MEGABYTES = 512  # of a picture unpacked


class OverheadView(QWidget):
    """Opaque, over the whole wall while something is shown; hidden otherwise."""

    showed = Signal()  # there is another picture to see

    def __init__(self, overhead: Overhead, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overhead")
        self._overhead, self._theme = overhead, theme
        self._picture = QImage()
        self._film: Film | None = None
        self._blank = False  # the wall is
        overhead.changed.connect(self.refresh)
        overhead.playing_changed.connect(self._play_or_hold)
        overhead.pages.turned.connect(self._again)
        theme.changed.connect(self.update)
        self.refresh()

    def refresh(self) -> None:
        """Show what is to be shown, and let go of what was."""
        shown = self._overhead.shown
        self._picture = QImage()
        self._stop()
        if isinstance(shown, File) and shown.kind == "picture":
            self._read(shown)
        elif isinstance(shown, File):
            self._start(shown)
        shown = self._overhead.shown
        self.setAccessibleName(_spoken(shown))
        self.setVisible(shown is not None)
        self._again()

    def hold(self, hidden: bool) -> None:
        """The wall is blank: a film waits, in picture and in sound."""
        self._blank = hidden
        self._play_or_hold()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self._overhead.shown
        if isinstance(shown, Lines):
            painter.fillRect(self.rect(), self._theme.colour("board"))
            self._paint_lines(painter, shown)
            return
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._film is not None:
            self._film.paint(painter, self.rect())
        elif not self._picture.isNull():
            painter.drawImage(_fitted(self._picture.size(), self.rect()), self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def _again(self) -> None:
        self.update()
        self.showed.emit()

    def _paint_lines(self, painter: QPainter, shown: Lines) -> None:
        """Columns as wide as the longest line needs; what does not fit stands on further pages."""
        height, theme = self.height(), self._theme
        margin, gap = round(height * MARGIN), round(height * GAP)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(theme.wall_px("prompt", height), bold=True))
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        heading = painter.boundingRect(inner, Qt.TextFlag.TextWordWrap, shown.heading)
        painter.drawText(heading, Qt.TextFlag.TextWordWrap, shown.heading)
        font = theme.font(theme.wall_px("lead", height) * 1.4)
        metrics = QFontMetrics(font)
        body = inner.adjusted(0, heading.height() + 2 * gap, 0, 0)
        columns = _columns(body.width(), max(map(metrics.horizontalAdvance, shown.lines), default=1), gap)
        wide = (body.width() - (columns - 1) * gap) // columns
        tall = _tallest(metrics, wide, shown.lines) + gap
        rows = max(1, (body.height() - tall) // tall)
        pages = self._overhead.pages
        at = pages.need("wall", pages_for(len(shown.lines), rows * columns))
        painter.setFont(font)
        for index, line in enumerate(page_of(shown.lines, at, rows * columns)):
            column, row = divmod(index, rows)
            place = QRect(body.left() + column * (wide + gap), body.top() + row * tall, wide, tall - gap)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, line)
        painter.setPen(theme.colour("mute"))
        painter.drawText(body, Qt.AlignmentFlag.AlignBottom, page_words(at, pages.of))

    def _read(self, file: File) -> None:
        reader = QImageReader(str(file.path))
        reader.setAutoTransform(True)
        QImageReader.setAllocationLimit(MOST_MEGABYTES)
        self._picture = reader.read()
        if self._picture.isNull():
            self._unreadable(file)

    def _start(self, file: File) -> None:
        try:
            from facilitator.ui.projector.film import Film  # loads QtMultimedia, which few sessions need
        except ImportError:
            words = tr("This computer has nothing to play a film with. The wall shows the step again.")
            self._overhead.fail(words)
            return
        self._film = Film(file.path, self)
        self._film.frame_changed.connect(self._again)
        self._film.ended.connect(self._overhead.take_off)
        self._film.failed.connect(self._film_failed)
        self._play_or_hold()

    def _play_or_hold(self) -> None:
        if self._film is not None:
            self._film.run(self._overhead.playing and not self._blank)

    def _stop(self) -> None:
        if self._film is not None:
            self._film.close()
            self._film = None

    def _film_failed(self) -> None:
        shown = self._overhead.shown
        if isinstance(shown, File):
            self._unreadable(shown)

    def _unreadable(self, file: File) -> None:
        self._overhead.fail(
            tr("{name} could not be read. The wall shows the step again. Try another file.").format(
                name=file.path.name
            )
        )


def _fitted(size: QSize, room: QRect) -> QRect:
    """As large as fits, whole, in the middle."""
    scaled = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(room.topLeft(), scaled)
    place.moveCenter(room.center())
    return place


def _columns(width: int, widest: int, gap: int) -> int:
    return max(1, min(MOST_COLUMNS, (width + gap) // (widest + gap)))


def _tallest(metrics: QFontMetrics, width: int, lines: tuple[str, ...]) -> int:
    box = QRect(0, 0, width, 10_000)
    return max(
        (metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, line).height() for line in lines), default=1
    )


def _spoken(shown: Lines | File | None) -> str:
    if isinstance(shown, Lines):
        return ". ".join((shown.heading, *shown.lines))
    return shown.path.name if shown else ""
