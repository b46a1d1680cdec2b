from PySide6.QtCore import QObject

from facilitator.program import readiness


def test_what_fails_now_keeps_nothing_else_from_being_ready(qtbot, caplog):
    done, owner = [], QObject()
    readiness.one_by_one(owner, lambda: done.append(1), lambda: 1 / 0, lambda: done.append(3))
    qtbot.waitUntil(lambda: done == [1, 3])
    assert "not ready" in caplog.text
