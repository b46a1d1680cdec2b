"""The first window: start a workshop, or carry on with one."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.kit.banner import Banner
from facilitator.ui.kit.reading_order import ReadingOrder
from facilitator.ui.library.shelf import Shelf
from facilitator.ui.library.start import Choice, StartPanel
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.storage.library import Entry
    from facilitator.ui.library.new_form import NewForm
    from facilitator.ui.library.versions import Version, Versions


class LibraryWindow(ReadingOrder):
    """Shows; what is asked of it is done elsewhere."""

    made = Signal(object, object)  # a Choice, the Answers
    asked = Signal(str, object)  # a verb, an entry
    restored = Signal(object, object)  # an entry, a backup
    search_wanted = Signal(str)
    file_wanted = Signal()  # a file from elsewhere is to be chosen
    files_brought = Signal(object)  # a list of paths that were dropped here
    bin_wanted = Signal()
    exercise_wanted = Signal(str)  # the id of an exercise to be saved as a file
    own_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()
    closing = Signal()

    def __init__(self, now: Callable[[], datetime.datetime] = datetime.datetime.now) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(tr("Facilitator"))
        self._now = now
        self.banner = Banner()
        self.start = StartPanel()
        self.shelf = Shelf(self._today)
        self._form: NewForm | None = None  # both load when they are first asked for
        self._versions: Versions | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.shelf)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.start)
        row.addLayout(right, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()  # nothing is chosen yet; Tab leads to the first card
        self.setMinimumSize(960, 600)
        self.resize(1280, 720)
        self.start.chosen.connect(self.ask)
        self.start.own_wanted.connect(self.own_wanted)
        self.start.settings_wanted.connect(self.settings_wanted)
        self.start.help_wanted.connect(self.help_wanted)
        self.shelf.asked.connect(self.asked)
        self.shelf.search_wanted.connect(self.search_wanted)
        self.shelf.file_wanted.connect(self.file_wanted)
        self.shelf.bin_wanted.connect(self.bin_wanted)
        self.setAcceptDrops(True)

    def show_shelf(self) -> None:
        self._pages.setCurrentWidget(self.shelf)

    def show_page(self, page: QWidget) -> None:
        """Show something in the shelf's place, until `show_shelf`."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    @property
    def page(self) -> QWidget | None:
        """What stands at the right: the shelf, or what took its place."""
        return self._pages.currentWidget()

    def offer_versions(self, entry: "Entry", versions: "list[Version]") -> None:
        if self._versions is None:
            from facilitator.ui.library.versions import Versions  # the first window stands without forms

            self._versions = Versions()
            self._versions.restored.connect(self.restored)
            self._versions.left.connect(self.show_shelf)
            self._pages.addWidget(self._versions)
        self._versions.offer(entry.title, entry, versions)
        self._pages.setCurrentWidget(self._versions)

    def ask(self, choice: Choice) -> None:
        """Ask what a new workshop is called, where and when."""
        if self._form is None:
            from facilitator.ui.library.new_form import NewForm

            self._form = NewForm()
            self._form.made.connect(self.made)
            self._form.left.connect(self.show_shelf)
            self._form.file_wanted.connect(self.exercise_wanted)
            self._pages.addWidget(self._form)
        self._form.ask(choice, self._now())
        self._pages.setCurrentWidget(self._form)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_brought.emit(_files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.start.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.shelf.turn_day()  # it may have stood here since yesterday

    def _today(self) -> datetime.date:
        return self._now().date()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _files(carried: QMimeData) -> list[Path]:
    """Files on this computer; what an address elsewhere names is not fetched."""
    return [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
