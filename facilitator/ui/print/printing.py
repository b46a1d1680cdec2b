"""Sends pages to a printer, a strip at a time, so that the window stays alive and stopping is quick."""

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPrintSupport import QPrinter

from facilitator.ui.print.pages import Made, Pages

DPI = 300
STRIP = 160  # rows of a page at a time at most, under 10 ms
LEAST = 24
Unit = QPrinter.Unit


class PrintRun(QObject):
    """Ends with exactly one of `finished`, `stopped` and `failed`."""

    went_on = Signal(int, int)  # pages that have gone to the printer, of how many
    finished = Signal(int)
    stopped = Signal(int)
    failed = Signal()

    def __init__(self, made: Made, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)  # goes before what it draws from
        self._pages = Pages(made, self)  # the window may show others meanwhile
        self._printer = printer
        self._painter = QPainter()
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._pages.document)
        self._renderer.pageRendered.connect(self._came)
        self._order = _order(printer, self._pages.count)
        self._gone = 0
        self._image = QImage()
        self._row = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._strip)

    def start(self) -> None:
        self._printer.setFullPage(True)
        self._printer.setResolution(DPI)
        self._set_paper()
        if self._painter.begin(self._printer):
            self._ask()
        else:
            self.failed.emit()

    def stop(self) -> None:
        """Send no more; the printer is told to forget what it was sent."""
        self._timer.stop()
        self._renderer.pageRendered.disconnect(self._came)
        self._printer.abort()
        self._painter.end()
        self.stopped.emit(self._gone)

    def _ask(self) -> None:
        page = self._order[self._gone]
        size = self._pages.sizes[page] * (DPI / 72)
        self._renderer.requestPage(page, QSize(round(size.width()), round(size.height())))

    def _came(self, page: int, size: QSize, image: QImage) -> None:
        self._image, self._row = image, 0
        self._timer.start()

    def _strip(self) -> None:
        image, paper = self._image, self._printer.paperRect(Unit.DevicePixel).toRect()
        row, end = _next_strip(image, self._row)
        if row < end:
            scale = paper.height() / image.height()
            top, bottom = round(row * scale), round(end * scale)
            rows = QRect(0, row, image.width(), end - row)
            self._painter.drawImage(QRect(0, top, paper.width(), bottom - top), _on_white(image, rows))
        self._row = end
        if end == image.height():
            self._timer.stop()
            self._next()

    def _next(self) -> None:
        self._image = QImage()
        self._gone += 1
        self.went_on.emit(self._gone, len(self._order))
        if self._gone == len(self._order):
            ended = self._painter.end()
            (self.finished.emit(self._gone) if ended else self.failed.emit())
            return
        self._set_paper()
        if self._printer.newPage():
            self._ask()
        else:
            self._painter.end()
            self.failed.emit()

    def _set_paper(self) -> None:
        """Pages of one pack may lie on different papers."""
        size = self._pages.sizes[self._order[self._gone]]
        upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
        lying = size.width() > size.height()
        way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        layout = QPageLayout(paper, way, QMarginsF(), QPageLayout.Unit.Point, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        self._printer.setPageLayout(layout)


def _order(printer: QPrinter, count: int) -> list[int]:
    """The pages that were asked for in the system's dialog, as often as the printer cannot do itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(max(1, first) - 1, min(count, last)))
    return pages * (1 if printer.supportsMultipleCopies() else max(1, printer.copyCount()))


def _next_strip(image: QImage, row: int) -> tuple[int, int]:
    """The next rows with something on them. They end between lines of text, which no printer then cuts."""
    across, height = image.bytesPerLine(), image.height()
    bits, nothing = image.constBits(), bytes(across)

    def blank(y: int) -> bool:
        return bytes(bits[y * across : (y + 1) * across]) == nothing

    while row < height and blank(row):
        row += 1
    most = min(height, row + STRIP)
    if most == height:
        return row, height
    return row, next((y for y in range(most, row + LEAST, -1) if blank(y - 1)), most)


def _on_white(image: QImage, rows: QRect) -> QImage:
    strip = QImage(rows.size(), QImage.Format.Format_RGB32)
    strip.fill(Qt.GlobalColor.white)
    painter = QPainter(strip)
    painter.drawImage(0, 0, image, rows.x(), rows.y(), rows.width(), rows.height())
    painter.end()
    return strip
