import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.standing import FRAME, stand_on


@pytest.mark.parametrize("size", [(300, 200), (4000, 3000)])
def test_a_window_opens_whole_on_its_display(qtbot, size):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    screen = QGuiApplication.primaryScreen()
    stand_on(window, screen)
    room = screen.availableGeometry()
    assert room.contains(window.geometry())
    assert window.geometry().top() >= room.top() + FRAME
    assert window.width() == min(size[0], room.width())
