"""The heads of a table whose columns are narrower than what they are called."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SIDES, ENDS = 24, 18  # pixels that a head takes beside and above its words
MOST = 3  # lines: what is longer still is read in its tip


class WrappedHeads(QHeaderView):
    """Each over as many lines as its words need, as one reads."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setObjectName(f"{table.objectName()}_heads")
        self.setDefaultAlignment(LEFT | Qt.TextFlag.TextWordWrap)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionResized.connect(self._resized)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        lines = max(map(self._lines, range(self.count())), default=1)
        return QSize(hint.width(), ENDS + lines * self._metrics.lineSpacing())

    @property
    def _metrics(self) -> QFontMetrics:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font)

    def _lines(self, section: int) -> int:
        words = str(self.model().headerData(section, self.orientation()) or "")
        room = QRect(0, 0, max(1, self.sectionSize(section) - SIDES), 10_000)
        taken = self._metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return min(MOST, max(1, round(taken / self._metrics.lineSpacing())))

    def _resized(self) -> None:
        self._table.updateGeometries()
        self._table.updateGeometry()
