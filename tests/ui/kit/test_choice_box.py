"""A list to choose from in a narrow place."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from facilitator.ui.kit.choice_box import ChoiceBox
from tests.languages import seen

LONG = "People who use the centre: two seats on the design group by the sixth of December"


@pytest.fixture
def box(qtbot, looks):
    made = ChoiceBox()
    made.addItems([LONG, "Short"])
    qtbot.addWidget(made)
    made.resize(240, 44)
    made.show()
    return made


def asked(box):
    """What its tip says."""
    at = QPoint(20, 20)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    return QToolTip.text()


def test_what_has_no_room_ends_in_an_ellipsis_and_is_whole_in_the_tip(box):
    (shown,) = seen.drawn(box)
    assert shown.endswith("…")
    assert LONG in asked(box)


def test_what_has_room_is_whole_and_has_no_tip(box):
    QToolTip.hideText()
    box.setCurrentIndex(1)
    assert seen.drawn(box) == ["Short"]
    assert asked(box) == ""
