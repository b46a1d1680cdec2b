"""Steppers that stand in one row where there is room, and in two where there is not."""

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
