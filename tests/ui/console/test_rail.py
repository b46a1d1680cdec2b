"""The agenda beside the board: where we are is always in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.exercises import catalogue
from facilitator.ui.console.rail_row import RailRow, told
from facilitator.workshop.session import Here


@pytest.fixture
def session(session):
    """A hundred activities."""
    taster = catalogue.activities(catalogue.shipped().agendas["taster"])
    many = [replace(a, id=f"{a.id}-{n}", title=f"{a.title} {n}") for n in range(15) for a in taster]
    return replace(session, activities=tuple(many[:100]))


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def rows(request, qapp, looks, shown, session):
    """Two activities of the agenda, in the first of which we are, written from either side."""
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(request.param)
    first, second = session.activities[:2]
    here = replace(session, activities=(first, second), here=Here(first.id, first.steps[0].id))
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    made = [RailRow(said) for said in told(here)]
    for row in made:
        column.addWidget(row)
    shown(body)
    yield made
    qapp.setLayoutDirection(before)


def begins(row):
    """How far from the edge that it is read from the title of an activity begins, in pixels."""
    head = row.findChild(QPushButton).findChildren(QLabel)[-1]
    if row.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return row.width() - head.mapTo(row, head.rect().topRight()).x()
    return head.mapTo(row, QPoint()).x()


def test_an_edge_marks_where_we_are_on_the_side_that_is_read_from(rows, looks):
    picture = rows[0].grab().toImage()
    ends = [picture.pixelColor(x, picture.height() // 2).name() for x in (0, picture.width() - 1)]
    if rows[0].layoutDirection() == Qt.LayoutDirection.RightToLeft:
        ends.reverse()
    assert ends == [looks.console.colour(name).name() for name in ("teal", "teal_tint")]


def test_all_titles_begin_in_one_line(rows):
    assert abs(begins(rows[0]) - begins(rows[1])) <= 1


def in_sight(rail, part):
    place = QRect(part.mapTo(rail.viewport(), QPoint()), part.size())
    return rail.viewport().rect().contains(place)


@pytest.mark.parametrize("number", [0, 7, 60, 99, 3])
def test_where_we_are_is_in_sight(qtbot, running, number):
    running.next()
    rail, activity = running.console.rail, running.store.session.activities[number]
    running.conductor.go_to(activity.id, activity.steps[-1].id)
    qtbot.waitUntil(lambda: in_sight(rail, rail.findChild(QFrame, f"activity_{activity.id}")))


def test_who_looks_ahead_is_not_called_back_by_a_change(qtbot, running):
    running.next()
    qtbot.waitUntil(lambda: not running.console.rail.verticalScrollBar().value())
    running.console.rail.verticalScrollBar().setValue(2000)
    activity = running.store.session.activities[80]
    running.store.amend(lambda session: session.with_activity(replace(activity, title="Other")))
    running.console.rail.refresh()
    qtbot.wait(1)
    assert running.console.rail.verticalScrollBar().value() == 2000


def test_the_offer_to_shorten_leaves_room_for_the_board(qtbot, running, clock):
    clock.advance(3 * 3600)
    running.next()
    words = running.console.banner.text("late")
    assert "more give some" in words
    assert len(words) < 500


class TestNothing:
    @pytest.fixture
    def session(self, session):
        return replace(session, activities=())

    def test_an_agenda_of_nothing_says_so_and_every_key_is_harmless(self, running):
        for act in (
            "next",
            "back",
            "toggle",
            "more",
            "less",
            "undo",
            "redo",
            "turn",
            "rules",
            "order",
            "pairs",
        ):
            running._actions()[act]()
        console = running.console
        assert "no exercises yet" in console.findChild(QLabel, "no_board").text()
        assert not console.findChild(QPushButton, "checked").isVisible()
        assert not console.findChild(QPushButton, "undo").isEnabled()


def test_a_change_makes_only_its_own_row_anew(running):
    running.next()
    rail = running.console.rail
    rows = list(rail._rows)
    activity = running.store.session.activities[50]
    running.store.amend(lambda session: session.with_activity(replace(activity, title="Other")))
    rail.refresh()
    assert [n for n, (old, new) in enumerate(zip(rows, rail._rows, strict=True)) if old is not new] == [50]


def test_an_agenda_changed_while_it_runs_is_the_agenda_shown(running):
    running.next()
    rail = running.console.rail
    whole = running.store.session.activities
    for wanted in (whole[:3], whole[::7], (whole[0], *whole[40:5:-1]), whole):
        running.store.amend(lambda session, wanted=wanted: replace(session, activities=wanted))
        rail.refresh()
        titles = [a.title for a in running.store.session.activities]
        shown = [row.findChild(QPushButton).accessibleName().removeprefix("✓ ") for row in rail._rows]
        assert shown == titles


def test_a_title_of_five_thousand_letters_leaves_room_for_the_others_and_for_what_to_say(qtbot, running):
    running.next()
    first, second, *rest = running.store.session.activities
    long = "A title without an end " * 217
    named = (replace(first, title=long), replace(second, title=long), *rest)
    running.store.amend(lambda session: replace(session, activities=named))
    running.conductor.go_to(first.id, first.steps[-1].id)
    running.console.rail.refresh()
    row = running.console.rail.findChild(QFrame, f"activity_{first.id}")
    coming = running.console.notes.findChild(QLabel, "next_words")
    qtbot.waitUntil(lambda: row.height() < running.console.rail.height() // 2)
    assert coming.height() < running.console.notes.height() // 3
    assert long.strip() in row.findChild(QPushButton).toolTip()
