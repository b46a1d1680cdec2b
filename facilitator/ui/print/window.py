"""The print window: options at the left, the real pages at the right, and three ways out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.disk import DISK, Disk
from facilitator.handouts.packs import Kind
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.reading_order import ReadingOrder
from facilitator.ui.kit.theme import Theme
from facilitator.ui.print import files
from facilitator.ui.print.choices import Choices, Memory
from facilitator.ui.print.delivery import TOPIC, Delivery
from facilitator.ui.print.dialogs import printer_dialog, save_dialog
from facilitator.ui.print.maker import Maker
from facilitator.ui.print.pages import Made, Pages
from facilitator.ui.print.panel import Panel
from facilitator.ui.print.stage import Stage
from facilitator.words import tr, trn
from facilitator.workshop.session import Session

MEMORY = Memory()
SIDE = 356  # pixels for the options
Standard = QKeySequence.StandardKey


class PrintWindow(ReadingOrder):
    """Everything else in the program goes on while it is open."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        kind: Kind = "pack",
        parent: QWidget | None = None,
        *,
        memory: Memory = MEMORY,
        disk: Disk = DISK,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("window")
        self._session = session
        self._memory = memory
        self._asked: tuple[QPrinter, Made] | None = None  # the printer that was asked about, and for what
        self._then: Callable[[], object] | None = None  # what waits for the pages
        choices = memory.choices.get(session.id, Choices()).of_kind(kind)
        self.banner = Banner()
        self.stage = Stage(theme)
        self.panel = Panel(session, choices)
        self.delivery = Delivery(self.banner, self.stage.busy, disk, self)
        self._maker = Maker(self)
        self._count = line(role="mute", name="print_count")
        self._lay_out()
        self._connect()
        self._add_keys()
        self.take(session)
        self.resize(1280, 720)
        self.setMinimumSize(760, 480)
        self.panel.kind.setFocus()

    @property
    def making(self) -> bool:
        """The pages in sight are not yet those that were chosen."""
        return self._maker.busy

    def take(self, session: Session) -> None:
        """Show the pages of the session as it has become."""
        self._session = session
        self.setWindowTitle(tr("Print: {title}").format(title=session.title))
        self.panel.show_choices(session, self.panel.choices)
        self._make()

    def print_pages(self) -> None:
        """Ask which printer; without any, say what can be done instead."""
        self._when_made(self._ask_printer)

    def save_as(self) -> None:
        self._when_made(self._ask_where)

    def open_pages(self) -> None:
        """Show the pages in the computer's own viewer."""
        self._when_made(self._open)

    def save_to(self, path: Path) -> None:
        """Save the pages in sight as that file."""
        if self.stage.pages is not None:
            self._memory.folder = path.parent
            self.delivery.save(path, self.stage.pages.made.data)

    def stop(self) -> None:
        """Stop printing; or, when nothing is printed, stop making pages."""
        self._then = None
        if self.delivery.printing:
            self.delivery.stop()
        elif self.making:
            self._maker.stop()
            again = Choice(tr("Make the pages"), "print_make", self._make)
            self.stage.say(tr("Stopped. The pages were not made; your options are kept."), again)
            self._refresh()

    # Making pages

    def _make(self) -> None:
        choices = self.panel.choices
        self._memory.choices[self._session.id] = choices
        if choices.leaves_all_out(self._session):
            self._maker.stop()
            self._say(tr("No activity is chosen. Tick at least one of them."))
            return
        self._maker.want(self._session, choices)

    def _busy_changed(self, busy: bool) -> None:
        if not self.delivery.busy:
            if busy:
                self.stage.busy.begin(tr("Making the pages…"), stops=True)
            else:
                self.stage.busy.end()
        self._refresh()

    def _went_on(self, done: int, of: int) -> None:
        if self.making and not self.delivery.busy:
            self.stage.busy.go_on(tr("Making the pages…"), done, of)

    def _made(self, made: Made) -> None:
        self.stage.show_pages(Pages(made, self))
        self._refresh()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _empty(self, words: str) -> None:
        usual = Choice(tr("Show everything for the day"), "print_show_pack", self._show_pack)
        self._say(words, usual if self._session.activities and self.panel.choices.kind != "pack" else None)

    def _failed(self, problem: object) -> None:
        self._say(
            tr(
                "These pages could not be made ({reason}). Your session is safe. Choose other pages or "
                "fewer activities, and tell whoever looks after the program."
            ).format(reason=problem)
        )

    def _say(self, words: str, choice: Choice | None = None) -> None:
        self._then = None
        self.stage.say(words, choice)
        self._refresh()

    def _show_pack(self) -> None:
        self.panel.kind.setFocus()
        self.panel.kind.setCurrentIndex(self.panel.kind.findData("pack"))

    def _refresh(self) -> None:
        pages = self.stage.pages
        ready = (pages is not None or self.making) and not self.delivery.busy
        for made in self._outs:
            made.setEnabled(ready)
        self._count.setText(trn("{count} page", "{count} pages", pages.count) if pages else "")

    # Ways out

    def _when_made(self, act: Callable[[], object]) -> None:
        if self.making:
            self._then = act
        elif self.stage.pages is not None and not self.delivery.busy:
            act()

    def _ask_printer(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            words = tr(
                "This computer has no printer set up. Save the pages as a file to print elsewhere, or open "
                "them in your own viewer."
            )
            save = Choice(tr("Save as…"), "print_save_instead", self.save_as)
            see = Choice(tr("Open"), "print_open_instead", self.open_pages)
            self.banner.tell(TOPIC, words, save, see, fault=True)
            return
        if self.stage.pages is not None:
            name = self._name.removesuffix(".pdf")
            dialog, printer = printer_dialog(name, self.stage.pages.count, self)
            self._asked = printer, self.stage.pages.made
            dialog.finished.connect(self._printer_chosen)
            dialog.show()

    def _printer_chosen(self, result: int) -> None:
        """The pages that the dialog counted are printed, whatever stands in sight by now."""
        if result == QDialog.DialogCode.Accepted and self._asked is not None:
            self.print_on(*self._asked)

    def print_on(self, printer: QPrinter, made: Made) -> None:
        self.delivery.print_on(printer, made)
        self._refresh()

    def _ask_where(self) -> None:
        dialog = save_dialog(self._memory.folder, self._name, self)
        dialog.fileSelected.connect(self._save_there)
        dialog.open()

    def _save_there(self, path: str) -> None:
        self.save_to(Path(path))

    def _open(self) -> None:
        if self.stage.pages is not None:
            self.delivery.open(self._name, self.stage.pages.made.data)

    @property
    def _name(self) -> str:
        return files.suggested_name(self._session, self.panel.choices.kind)

    # Putting together

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panel, 1)
        column.addWidget(self._foot())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.stage, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("role", "strip")
        main = button(tr("Print…"), "print_print", self.print_pages, role="main")
        save = button(tr("Save as…"), "print_save", self.save_as)
        see = button(tr("Open"), "print_open", self.open_pages, speak=tr("Open in the computer's viewer"))
        self._outs: tuple[QPushButton, ...] = (main, save, see)
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 14)
        column.setSpacing(8)
        column.addWidget(self._count)
        column.addWidget(main)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(save, 1)
        row.addWidget(see, 1)
        column.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.panel.changed.connect(self._make)
        self.stage.busy.stop_wanted.connect(self.stop)
        self.delivery.elsewhere_wanted.connect(self.save_as)
        self.delivery.idle.connect(self._refresh)
        self._maker.busy_changed.connect(self._busy_changed)
        self._maker.went_on.connect(self._went_on)
        self._maker.made.connect(self._made)
        self._maker.empty.connect(self._empty)
        self._maker.failed.connect(self._failed)

    def _add_keys(self) -> None:
        pages = self.stage.list
        for key, act in (
            (Standard.Print, self.print_pages),
            (Standard.Save, self.save_as),
            (Standard.Open, self.open_pages),
            (Standard.ZoomIn, pages.enlarge),
            (Standard.ZoomOut, pages.reduce),
        ):
            QShortcut(key, self, act)
        QShortcut(QKeySequence("Ctrl+0"), self, pages.whole_page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.making or self.delivery.printing:
            self.stop()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.delivery.printing:
            words = tr("The pages are still going to the printer. Wait for them, or stop printing.")
            self.banner.tell(
                "closing", words, Choice(tr("Stop printing and close"), "print_leave", self._leave)
            )
            event.ignore()
            return
        self._maker.stop()
        super().closeEvent(event)

    def _leave(self) -> None:
        self.delivery.stop()
        self.close()
