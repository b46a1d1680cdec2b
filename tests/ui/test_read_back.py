"""At the end the record goes by on the wall; people correct it; then it is checked."""

import base64
import io
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside
from facilitator.ui.running import Running
from facilitator.workshop import planning
from facilitator.workshop.session import OnPaper, Photo
from tests.ui.acts import click

KEY = Qt.Key
GROUPS = [f"Group number {n}" for n in range(1, 26)]


@pytest.fixture
def session(session):
    """Twenty-five groups listed, and the reading after them."""
    say = session.activities[0]
    grid = say.boards["grid"]
    for name in GROUPS:
        grid = grid.listed(name, item_id=name)
    reading = catalogue.session_of_one("read-it-back").activities[0]
    return replace(session, activities=(say.with_board("grid", grid), reading))


@pytest.fixture
def reading(running):
    """The reading has begun."""
    running.next()
    last = running.store.session.activities[-1]
    running.conductor.go_to(last.id, last.steps[0].id)
    return running


def on_wall(running):
    return running.projector.stage.wall.board_view.words


def page(running):
    return running.projector.findChild(QWidget, "read_back_page").text


def test_a_clicker_pages_through_everything_and_then_goes_on(reading):
    read, pages = "", reading.conductor.pages.of
    assert pages > 2
    for at in range(1, pages + 1):
        assert page(reading) == f"page {at} of {pages}"
        read += on_wall(reading) + "\n"
        QTest.keyClick(reading.console, KEY.Key_PageDown)
    assert all(name in read for name in GROUPS)
    assert reading.store.session.finished


def test_a_clicker_goes_back_a_page_before_it_goes_back_a_step(reading):
    QTest.keyClick(reading.projector, KEY.Key_PageDown)
    QTest.keyClick(reading.projector, KEY.Key_PageUp)
    assert page(reading).startswith("page 1 of")
    QTest.keyClick(reading.projector, KEY.Key_PageUp)
    assert reading.store.activity.kind == "exercise"


def test_the_arrows_turn_pages_and_stop_at_both_ends(reading):
    QTest.keyClick(reading.console, KEY.Key_Left)
    assert page(reading).startswith("page 1 of")
    for _ in range(40):
        QTest.keyClick(reading.console, KEY.Key_Right)
    assert reading.conductor.pages.at == reading.conductor.pages.of - 1
    assert not reading.store.session.finished


def test_the_next_button_says_what_it_does(qtbot, reading):
    button = reading.console.findChild(QPushButton, "next")
    assert button.text() == "Next page"
    for _ in range(reading.conductor.pages.of - 1):
        click(qtbot, reading.console, "next")
    assert button.text() == "Finish"


def test_the_console_has_the_same_in_real_text(reading):
    words = reading.console.findChild(QPlainTextEdit, "read_back_words").toPlainText()
    assert all(name in words for name in GROUPS)


def test_correcting_goes_to_the_board_and_comes_back_to_the_page(qtbot, reading):
    QTest.keyClick(reading.console, KEY.Key_PageDown)
    click(qtbot, reading.console, "correct")
    assert reading.store.activity.kind == "exercise"
    assert not reading.timekeeper.running
    reading.store.handle("grid").do("Rename", lambda s: s.listed("Night workers"))
    QTest.keyClick(reading.console, KEY.Key_PageDown)
    assert page(reading).startswith("page 2 of")
    assert reading.timekeeper.running
    assert "Night workers" in reading.console.findChild(QPlainTextEdit, "read_back_words").toPlainText()


def test_going_elsewhere_ends_correcting(qtbot, reading):
    click(qtbot, reading.console, "correct")
    here = reading.store.activity
    reading.conductor.go_to(here.id, here.steps[0].id)
    QTest.keyClick(reading.console, KEY.Key_PageDown)
    assert reading.store.step.id == here.steps[1].id


def test_where_the_plan_drops_the_reading_correcting_ends(qtbot, reading):
    store, read_back = reading.store, reading.store.activity.id
    click(qtbot, reading.console, "correct")
    _, following = store.next_place
    store.replan(store.session, planning.removed(store.session, read_back))
    QTest.keyClick(reading.console, KEY.Key_PageDown)
    assert store.step.id == following.id


def test_withdrawn_words_leave_the_reading_at_once(reading):
    assert GROUPS[0] in on_wall(reading)
    reading.store.cover(GROUPS[0])
    assert GROUPS[0] + "\n" not in on_wall(reading) + "\n"
    words = reading.console.findChild(QPlainTextEdit, "read_back_words").toPlainText()
    assert "1 withdrawn" in words


def test_checked_is_taken_back_by_pressing_again(qtbot, reading):
    click(qtbot, reading.console, "checked")
    assert reading.store.session.checked
    click(qtbot, reading.console, "checked")
    assert not reading.store.session.checked


def test_a_later_change_makes_it_a_draft_again(qtbot, reading):
    click(qtbot, reading.console, "checked")
    reading.conductor.go_to(reading.store.session.activities[0].id, "list")
    assert reading.store.session.checked
    reading.store.handle("grid").do("Add", lambda s: s.listed("Drivers"))
    assert not reading.store.session.checked
    assert "draft again" in reading.console.findChild(QWidget, "said").text()


def test_time_and_titles_leave_the_mark_alone(qtbot, reading, passing):
    click(qtbot, reading.console, "checked")
    passing(30)
    reading.conductor.more()
    reading.store.amend(lambda session: replace(session, title="Another"))
    reading.timekeeper.keep()
    assert reading.store.session.checked


def test_reading_begins_at_the_first_page_each_time(reading):
    QTest.keyClick(reading.console, KEY.Key_PageDown)
    first = reading.store.session.activities[0]
    reading.conductor.go_to(first.id, first.steps[-1].id)
    reading.next()
    assert page(reading).startswith("page 1 of")


def test_larger_words_take_more_pages(reading, around):
    before = reading.conductor.pages.of
    around.wall_theme.scale_room_text(2.0)
    assert reading.conductor.pages.of > before
    assert GROUPS[0] in on_wall(reading)


def test_one_display_reads_corrects_and_checks(qtbot, displays, reading):
    displays.plug(("eDP-1", reading.console.screen().geometry()))
    reading.room.run_here()
    QTest.keyClick(reading.projector, KEY.Key_E)
    click(qtbot, reading.projector, "checked")
    assert reading.store.session.checked
    click(qtbot, reading.projector, "correct")
    assert reading.projector.findChild(QPushButton, "strip_next").text() == "Back to reading"
    click(qtbot, reading.projector, "strip_next")
    assert reading.store.activity.kind == "read_back"


class TestNothing:
    @pytest.fixture
    def session(self, session):
        return replace(session, activities=session.activities[1:])

    def test_an_empty_record_says_so_and_goes_on(self, running):
        running.next()
        assert running.projector.findChild(QWidget, "read_back_title").text == "Nothing was written down yet."
        running.next()
        assert running.store.session.finished


class TestPictures:
    """What a picture says better is read back as a picture."""

    @pytest.fixture
    def plain_boards(self):
        """The boards as they are."""

    @pytest.fixture
    def session(self, session):
        """One group that was placed and moved, one set aside; two photographs of a sheet."""
        say, reading = session.activities
        grid = say.boards["grid"].placed(GROUPS[0], Place(0.9, 0.1)).wished(GROUPS[0], 0.7)
        grid = replace(grid, people=grid.people[:2])
        grid = grid.put_aside(GROUPS[1], Aside("Meets at the wrong time"))
        photos = tuple(Photo(caption, _jpeg(), caption) for caption in ("The wall", "The window"))
        say = replace(say.with_board("grid", grid), on_paper={say.steps[0].id: OnPaper("A map", photos)})
        return replace(session, activities=(say, reading))

    def plate(self, running, name):
        found = running.projector.findChildren(QWidget, name)
        return next((plate for plate in found if plate.isVisible()), None)

    def test_the_grid_stands_there_before_its_words(self, reading):
        view = self.plate(reading, "read_back_board").view
        assert view.canvas.groups.token(GROUPS[0]).spot
        assert GROUPS[0] not in on_wall(reading)
        QTest.keyClick(reading.console, KEY.Key_PageDown)
        assert self.plate(reading, "read_back_board") is None
        assert "Meets at the wrong time" in on_wall(reading)

    def test_nobody_moves_anything_on_it(self, reading):
        view = self.plate(reading, "read_back_board").view
        before = reading.store.session
        middle = view.mapTo(reading.projector, view.rect().center())
        target = reading.projector.childAt(middle)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        assert not view.isAncestorOf(target)
        assert reading.store.session == before

    def test_photographs_are_shown_one_by_one_beside_their_words(self, reading):
        while not (plate := self.plate(reading, "read_back_photo")):
            QTest.keyClick(reading.console, KEY.Key_PageDown)
        assert plate.accessibleName() == "The wall"
        assert "A map" in on_wall(reading)
        QTest.keyClick(reading.console, KEY.Key_PageDown)
        assert self.plate(reading, "read_back_photo").accessibleName() == "The window"
        assert "A map" in on_wall(reading)

    def test_what_was_corrected_is_in_the_picture(self, qtbot, reading):
        click(qtbot, reading.console, "correct")
        reading.store.handle("grid").do("Move", lambda s: s.wished(GROUPS[0], 0.9))
        QTest.keyClick(reading.console, KEY.Key_PageDown)
        view = self.plate(reading, "read_back_board").view
        assert view.canvas.groups.token(GROUPS[0]).mark.place.say == 0.9


def _jpeg():
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(out, "JPEG")
    return base64.b64encode(out.getvalue()).decode()


def test_a_wall_that_was_never_open_counts_its_pages_at_its_own_size(qtbot, session, around):
    made = Running(session, around)
    last = session.activities[-1]
    told = []
    made.reading.pages.turned.connect(lambda: told.append(made.reading.pages.of))
    made.conductor.next()
    made.conductor.go_to(last.id, last.steps[0].id)
    assert 2 < made.reading.pages.of < 10
    assert max(told, default=0) < 10
    made.close()
    made.deleteLater()
