"""The smaller windows and pages: bin, sending, files from elsewhere, typing paper in, tour, menus."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from facilitator.exercises import catalogue
from facilitator.storage.deleted import Deleted
from facilitator.ui.kit.store import Store
from facilitator.ui.library.arrival import Arrival, Holding
from facilitator.ui.library.bin_view import BinView
from facilitator.ui.library.rename import rename_dialog
from facilitator.ui.library.review_form import ReviewForm
from facilitator.ui.library.send_form import SendForm
from facilitator.ui.library.start import choices
from facilitator.ui.library.tour import Tour
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.paper_in.window import PaperIn
from facilitator.workshop.codes import code_of
from facilitator.workshop.review import GRID, PROMISES, RATINGS
from tests.accessibility import walk
from tests.accessibility.test_walk import LEAST, NOW, check, entries, running  # noqa: F401 - a fixture

KEY = Qt.Key
DAY = datetime.date(2026, 12, 22)


@pytest.fixture
def first(looks, shown):
    made = LibraryWindow(lambda: NOW)
    made.start.show_choices(*choices(catalogue.shipped()))
    made.shelf.show_entries(entries())
    return shown(made)


def binned(name):
    return Deleted(Path(f"/x/{name}/a.workshop.json"), f"Day {name}", "Lye", None, NOW, DAY)


def test_the_bin_and_its_question(first):
    page = BinView(30)
    page.show_deleted([binned("one"), binned("two")])
    first.show_page(page)
    check(first)
    page.findChildren(QPushButton, "bin_ask")[0].click()
    check(first)


def test_an_empty_bin(first):
    page = BinView(30)
    page.show_deleted([])
    first.show_page(page)
    check(first)


def test_sending(first):
    page = SendForm()
    page.ask("Opening hours", 2, notes=True)
    first.show_page(page)
    check(first)


def test_what_a_review_opens_on(first):
    page = ReviewForm()
    page.ask("Opening hours", {PROMISES: 3, GRID: 1, RATINGS: 2})
    first.show_page(page)
    check(first)


def test_a_file_from_elsewhere(first):
    page = Arrival()
    page.offer(Holding("Opening hours", (("Date", "Sunday"), ("Place", "Lye")), "A note.", "Add it"))
    first.show_page(page)
    check(first)


def test_an_empty_shelf_and_a_search_that_finds_nothing(first):
    first.shelf.show_entries([])
    check(first)


def typing_in(store, shown):
    made = PaperIn(store)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return shown(made)


PRINTED = [e.id for e in catalogue.shipped().exercises.values() if e.boards]


@pytest.mark.parametrize("exercise", PRINTED)
def test_typing_paper_in(looks, shown, full_session, exercise):
    store = Store(full_session)
    window = typing_in(store, shown)
    check(window)
    activity = next(a for a in full_session.activities if a.exercise == exercise)
    if code := code_of(full_session, activity.id):
        QTest.keyClicks(window.codes.code, str(code))
        QTest.keyClick(window.codes.code, KEY.Key_Return)
        check(window)
    store.deleteLater()


def tour_order(tour):
    """What Tab comes to on the tour's card, until it is back where it began."""
    found = [QApplication.focusWidget()]
    while True:
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        if (at := QApplication.focusWidget()) in found:
            return found
        found.append(at)


def test_every_stop_of_the_tour_has_the_keys_and_an_order(first, looks):
    tour = Tour(first, looks.console)
    tour.offer()
    QApplication.processEvents()
    assert [w.objectName() for w in tour_order(tour)] == ["tour_begin", "tour_practise", "tour_skip"]
    tour.begin()
    for _ in tour._stops:
        QApplication.processEvents()
        found = tour_order(tour)
        assert walk.nameless(tour) == []
        assert walk.small(tour, LEAST) == []
        assert walk.unseen(found) == []
        assert all(QRect(QPoint(), first.size()).contains(walk.place(w)) for w in found)
        tour.next()


def test_every_menu_says_what_each_of_its_actions_does(first, running):  # noqa: F811
    for window in (first, running.console, running.projector):
        for menu in window.findChildren(QMenu):
            menu.aboutToShow.emit()
            said = [a for a in menu.actions() if not a.isSeparator()]
            assert said, menu.objectName()
            assert [a for a in said if not a.text().strip("&… ")] == []
            assert [a.text() for a in said if not a.objectName()] == []
            assert [a.text() for a in said if menu.actionGeometry(a).height() < LEAST] == []


def test_the_question_for_a_new_title(first):
    """The one question that has a window of its own."""
    dialog = rename_dialog("Opening hours", first)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    check(dialog)
    dialog.done(0)
