"""At the end the console says where the record is; the wall says thank you."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.program.opened import Opened


@pytest.fixture
def opened(qtbot, plain_boards, library, session, around):
    made = Opened(library, library.create(session), around)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def to_the_end(running):
    while not running.store.session.finished:
        running.next()


def test_the_console_says_where_it_is_and_offers_to_print(opened):
    assert opened.running.console.banner.text("end") == ""
    to_the_end(opened.running)
    assert str(opened.path) in opened.running.console.banner.text("end")
    assert opened.running.console.findChild(QPushButton, "print_record").isEnabled()


def test_going_back_into_it_takes_that_away(opened):
    to_the_end(opened.running)
    opened.running.conductor.back()
    assert opened.running.console.banner.text("end") == ""


def test_the_wall_thanks_and_names_no_file(opened):
    to_the_end(opened.running)
    wall = [getattr(part, "text", "") for part in opened.running.projector.findChildren(QWidget)]
    said = [text() if callable(text) else text for text in wall]
    assert "Thank you" in said
    assert not any("workshop.json" in text for text in said)
