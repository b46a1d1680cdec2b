"""Nothing moves by itself, so a system that asks for less motion asks for nothing more."""

from pathlib import Path

import pytest

import facilitator

MOVING = (
    "QPropertyAnimation",
    "QVariantAnimation",
    "QTimeLine",
    "QGraphicsEffect",
    "QMovie(",
    "setRange(0, 0",
)
FILES = sorted(Path(facilitator.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("way", MOVING)
def test_no_window_has_anything_that_moves_by_itself(way):
    assert [path.name for path in FILES if way in path.read_text(encoding="utf-8")] == []
