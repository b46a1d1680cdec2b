import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from facilitator.ui.library.tour import Tour, stops
from facilitator.ui.library.window import LibraryWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot, looks):
    made = LibraryWindow(lambda: datetime.datetime(2026, 11, 22, 10, 0))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def tour(window, looks):
    made = Tour(window, looks.console)
    made.offer()
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def title(tour):
    return tour.findChild(QLabel, "tour_title").text()


def press(tour, key):
    """A key wherever the focus is."""
    QTest.keyClick(tour.focusWidget(), key)


def test_the_tour_goes_by_with_the_keyboard_alone(qtbot, tour):
    seen = []
    for _ in stops():
        press(tour, Key.Key_Space)
        seen.append(title(tour))
    assert seen == [stop.title for stop in stops()]
    with qtbot.waitSignal(tour.answered):
        press(tour, Key.Key_Escape)
    assert not tour.isVisible()


def test_tab_stays_on_the_card(tour):
    reached = []
    for _ in range(4):
        reached.append(tour.focusWidget().objectName())
        press(tour, Key.Key_Tab)
    assert reached == ["tour_begin", "tour_practise", "tour_skip", "tour_begin"]


def test_arrows_turn_the_cards_both_ways(tour):
    tour.begin()
    QTest.keyClick(tour, Key.Key_Right)
    QTest.keyClick(tour, Key.Key_Right)
    QTest.keyClick(tour, Key.Key_Left)
    assert title(tour) == stops()[1].title


def test_one_click_skips_it(qtbot, tour):
    with qtbot.waitSignal(tour.answered):
        qtbot.mouseClick(tour.findChild(QPushButton, "tour_skip"), Qt.MouseButton.LeftButton)


def test_practice_can_be_had_at_once(qtbot, tour):
    with qtbot.waitSignals([tour.answered, tour.practice_wanted]):
        qtbot.mouseClick(tour.findChild(QPushButton, "tour_practise"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)])
def test_every_card_is_whole_whatever_the_window_and_the_words(window, tour, looks, size, text):
    looks.console.scale_text(text)
    window.resize(*size)
    for number in range(-1, len(stops())):
        tour._show_at(number)
        card = tour.findChild(QFrame, "tour_card")
        assert tour.rect().contains(card.geometry())
        assert card.height() >= card.layout().totalHeightForWidth(card.width())


def test_the_rest_can_be_skipped_from_any_card(qtbot, tour):
    press(tour, Key.Key_Return)
    assert title(tour) == stops()[0].title
    with qtbot.waitSignal(tour.answered):
        qtbot.mouseClick(tour.findChild(QPushButton, "tour_leave"), Qt.MouseButton.LeftButton)
    assert not tour.isVisible()
