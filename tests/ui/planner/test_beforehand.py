"""What a board lets one choose before the session, chosen in the planner."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from facilitator.exercises import catalogue
from facilitator.handouts import packs


@pytest.fixture
def session():
    return catalogue.session_of_one("how-are-we-doing", "Ours", people=12)


@pytest.fixture
def ratings(planner, find):
    """The board, its activity chosen."""
    activity = planner.session.activities[0]
    find("agenda").choose(activity.id)
    return lambda: planner.session.activity(activity.id).boards["ratings"]


def text_of(pdf):
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pages).split())


def tick(qtbot, find, name):
    box = find(f"beforehand_{name}", QCheckBox)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))


def test_the_principles_to_rate_are_chosen_and_undone(qtbot, planner, find, ratings):
    tick(qtbot, find, "principle_leading")
    assert ratings().chosen == ("assets", "mutuality", "facilitating", "leading")
    assert find("beforehand_ratings_told", QLabel).text().startswith("16 sentences to rate: about 8 minutes")
    planner.plan.undo()
    assert ratings().chosen == ("assets", "mutuality", "facilitating")
    assert not find("beforehand_principle_leading", QCheckBox).isChecked()


def test_the_last_principle_stays_ticked(qtbot, find, ratings):
    for name in ratings().chosen:
        tick(qtbot, find, f"principle_{name}")
    assert ratings().chosen == ("facilitating",)
    assert find("beforehand_principle_facilitating", QCheckBox).isChecked()


def test_sheets_that_are_printed_then_ask_what_was_chosen(qtbot, planner, find, ratings):
    tick(qtbot, find, "principle_leading")
    tick(qtbot, find, "roles")
    words = text_of(packs.pdf(planner.session, "worksheets", packs.Options(copies=1)))
    assert "Leaders share the say on money" in words
    assert "I am paid to work here" in words


def test_an_activity_without_such_a_board_offers_nothing(planner, open_planner):
    other = open_planner(catalogue.session_of_one("what-we-bring", "Ours"))
    assert not [box for box in other.findChildren(QCheckBox) if box.objectName().startswith("beforehand_")]
