"""One made PDF file: its pages as pictures, drawn on a thread of Qt's, and as words."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

KEPT = 96_000_000  # bytes of pictures
MOST_WORDS = 4000  # characters of a page that are read out


@dataclass(frozen=True)
class Made:
    """A PDF file and the sizes of its pages in points; measuring a thousand takes long enough to be felt."""

    data: bytes
    sizes: tuple[QSizeF, ...]

    @classmethod
    def of(cls, data: bytes) -> "Made":
        """For a thread of its own."""
        document, buffer = QPdfDocument(), QBuffer()
        _load(document, buffer, data)
        sizes = tuple(document.pagePointSize(page) for page in range(document.pageCount()))
        document.close()  # while the buffer is still there
        return cls(data, sizes)


class Pages(QObject):
    """Pages are counted from 0 here. `drawn` says that a page's picture came."""

    drawn = Signal(int)

    def __init__(self, made: Made, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.made = made
        self.sizes = made.sizes
        self.count = len(made.sizes)
        # Children go in the order they came: first the thread that draws, last what it draws from.
        self._renderer = QPdfPageRenderer(self)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        _load(self.document, self._buffer, made.data)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self.document)
        self._renderer.pageRendered.connect(self._came)
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._asked: dict[int, QSize] = {}

    @cached_property
    def largest(self) -> QSizeF:
        """The size in points that every page fits in."""
        return QSizeF(max(s.width() for s in self.sizes), max(s.height() for s in self.sizes))

    def picture(self, page: int, size: QSize) -> QPixmap | None:
        """The page at that many pixels; what there is so far, or nothing, until it is drawn."""
        kept = self._pictures.get(page)
        if kept is not None:
            self._pictures.move_to_end(page)
        if (kept is None or kept.size() != size) and self._asked.get(page) != size:
            self._asked[page] = size
            self._renderer.requestPage(page, size)
        return kept

    def words(self, page: int) -> str:
        """What stands on the page, for a screen reader."""
        return self.document.getAllText(page).text()[:MOST_WORDS]

    def _came(self, page: int, size: QSize, image: QImage) -> None:
        if self._asked.get(page) != size:
            return  # the zoom has changed since
        del self._asked[page]
        self._pictures[page] = QPixmap.fromImage(image)
        self._pictures.move_to_end(page)
        room = max(4, KEPT // max(1, 4 * size.width() * size.height()))
        while len(self._pictures) > room:
            self._pictures.popitem(last=False)
        self.drawn.emit(page)


def _load(document: QPdfDocument, buffer: QBuffer, data: bytes) -> None:
    """The buffer has to live as long as the document."""
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
