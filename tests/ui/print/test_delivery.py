import errno
from dataclasses import replace

import pikepdf
import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton
from shiboken6 import isValid

from facilitator.disk import Disk
from facilitator.ui.print.delivery import TOPIC
from tests.ui.acts import click

Key = Qt.Key


def page_count(path):
    with pikepdf.open(path) as file:
        return len(file.pages)


class FullDisk(Disk):
    def write(self, handle, data):
        raise OSError(errno.ENOSPC, "No space left on device")


class ReadOnlyDisk(Disk):
    def create(self, path):
        raise OSError(errno.EACCES, "Permission denied")


class Viewer(QObject):
    """What the computer opens files with."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot("QUrl")
    def see(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def viewer():
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "see")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_saved_pages_are_those_in_sight(qtbot, window, tmp_path, settled):
    window.save_to(tmp_path / "pages.pdf")
    settled(window)
    assert page_count(tmp_path / "pages.pdf") == window.stage.pages.count
    assert "pages.pdf" in window.banner.text(TOPIC)


def test_save_as_suggests_a_name_from_date_and_title(qtbot, window, tmp_path, settled, memory):
    memory.folder = tmp_path
    click(qtbot, window, "print_save")
    dialog = window.findChild(QFileDialog, "print_save_dialog")
    assert dialog.selectedFiles() == [str(tmp_path / "2026-11-22-opening-hours-for-the-day.pdf")]
    dialog.accept()
    settled(window)
    assert (tmp_path / "2026-11-22-opening-hours-for-the-day.pdf").exists()


def test_saving_right_after_a_change_saves_the_changed_pages(qtbot, window, tmp_path, memory, settled):
    memory.folder = tmp_path
    before = window.stage.pages.count
    click(qtbot, window, "print_copies_less")
    click(qtbot, window, "print_save")
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "print_save_dialog") is not None)
    window.findChild(QFileDialog, "print_save_dialog").accept()
    settled(window)
    assert page_count(next(tmp_path.glob("*.pdf"))) < before


@pytest.mark.parametrize(("disk", "says"), [(FullDisk(), "full"), (ReadOnlyDisk(), "only be read")])
def test_a_disk_that_says_no_leaves_no_file(qtbot, opened, session, tmp_path, settled, disk, says):
    window = opened(session, disk=disk)
    folder = tmp_path / "out"
    folder.mkdir()
    window.save_to(folder / "pages.pdf")
    settled(window)
    assert says in window.banner.text(TOPIC)
    assert "still here" in window.banner.text(TOPIC)
    assert list(folder.iterdir()) == []
    assert window.findChild(QPushButton, "print_save_elsewhere").isVisible()


def test_a_folder_that_is_gone_is_said(window, tmp_path, settled):
    window.save_to(tmp_path / "gone" / "pages.pdf")
    settled(window)
    assert "cannot be reached" in window.banner.text(TOPIC)


def test_open_hands_the_pages_to_the_viewer(qtbot, window, viewer, settled):
    click(qtbot, window, "print_open")
    qtbot.waitUntil(lambda: bool(viewer.opened))
    assert page_count(viewer.opened[0]) == window.stage.pages.count
    settled(window)


def test_without_a_printer_saving_and_opening_are_offered(qtbot, window, monkeypatch, viewer):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    click(qtbot, window, "print_print")
    assert "no printer" in window.banner.text(TOPIC)
    click(qtbot, window, "print_open_instead")
    qtbot.waitUntil(lambda: bool(viewer.opened))


@pytest.fixture
def paper(tmp_path):
    """A printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def test_a_printer_gets_every_page_at_its_size(qtbot, opened, session, paper, tmp_path, settled):
    window = opened(session, "record")
    window.print_on(paper, window.stage.pages.made)
    settled(window)
    with pikepdf.open(tmp_path / "printed.pdf") as printed:
        assert len(printed.pages) == window.stage.pages.count
        assert [round(float(x)) for x in printed.pages[0].MediaBox] == [0, 0, 595, 842]
    assert "went to the printer" in window.banner.text(TOPIC)


def test_a_printer_gets_the_chosen_pages_alone(opened, session, paper, tmp_path, settled):
    window = opened(session, "runsheet")
    paper.setFromTo(2, 3)
    window.print_on(paper, window.stage.pages.made)
    settled(window)
    assert page_count(tmp_path / "printed.pdf") == 2


def test_the_pages_that_were_asked_for_are_printed_though_there_are_others_by_then(
    opened, session, paper, tmp_path, settled, monkeypatch
):
    window = opened(session)
    dialog, many = QDialog(window), window.stage.pages.count
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr("facilitator.ui.print.window.printer_dialog", lambda *_: (dialog, paper))
    window.print_pages()
    paper.setFromTo(many, many)
    window.take(replace(session, people=1))
    settled(window)
    assert window.stage.pages.count < many
    dialog.accept()
    settled(window)
    assert page_count(tmp_path / "printed.pdf") == 1


def test_printing_can_be_stopped(qtbot, window, paper, settled):
    window.print_on(paper, window.stage.pages.made)
    qtbot.waitUntil(window.stage.busy.isVisible)
    click(qtbot, window, "print_stop")
    assert not window.delivery.printing
    assert "Stopped after" in window.banner.text(TOPIC)
    assert window.findChild(QPushButton, "print_print").isEnabled()


def test_the_window_does_not_close_on_a_running_printer(qtbot, window, paper):
    window.print_on(paper, window.stage.pages.made)
    window.close()
    assert window.isVisible()
    click(qtbot, window, "print_leave")
    qtbot.waitUntil(lambda: not (isValid(window) and window.isVisible()))
