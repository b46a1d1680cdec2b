"""A logout or a shutdown is no crash: the windows close, and with them everything is saved."""

import os
import signal

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.program.leaving import Leaving


@pytest.fixture
def left(qapp, monkeypatch):
    """How often the program was told to end."""
    told = []
    monkeypatch.setattr(QApplication, "quit", lambda: told.append(1))
    return told


@pytest.mark.skipif(os.name == "nt", reason="where the system asks the windows")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_asked_to_end_it_ends_in_order(qtbot, left, name):
    number = getattr(signal, name)
    before = signal.getsignal(number)
    leaving = Leaving()
    leaving.begin()
    beat = QTimer(interval=10)
    beat.start()
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: bool(left))
    assert signal.getsignal(number) == signal.SIG_DFL, "who asks again is not kept waiting"
    leaving.end()
    assert left == [1]
    assert signal.getsignal(number) == before
