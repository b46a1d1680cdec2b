"""Steppers that stand in one row where there is room, and in two where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.pieces import scrolling
from facilitator.ui.kit.tally import TallyPanel
from tests.languages import seen


def rows(area, wide):
    area.resize(wide, 400)
    seen.settle()
    return len({part.y() for part in area.widget().steppers})


def test_a_window_that_was_wide_can_be_made_narrow_again(qtbot, looks):
    panel = TallyPanel()
    panel.show_tally(Tally(), ("No", "Rather not", "Both", "Rather", "Yes"), 12)
    area = scrolling(panel, "area")
    qtbot.addWidget(area)
    area.show()
    assert [rows(area, wide) for wide in (700, 1200, 700)] == [2, 1, 2]
    assert seen.sideways(area) == []


def test_a_count_that_is_being_typed_stays_when_another_changes(qtbot):
    panel = TallyPanel()
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitActive(panel)
    names = ("No", "Rather not", "Both", "Rather", "Yes")
    field = panel.steppers[2].spin
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1")
    panel.show_tally(Tally((4, 0, 0, 0, 0)), names, 20)
    QTest.keyClicks(field, "2")
    with qtbot.waitSignal(panel.changed) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [Tally((4, 0, 12, 0, 0))]
    panel.show_tally(Tally((4, 0, 7, 0, 0)), names, 20)
    assert field.value() == 7
