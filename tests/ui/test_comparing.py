"""Comparing with earlier sessions: from the library's files, with clicks, on console and planner."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.program.comparing import Comparing, offers
from facilitator.program.opened import Opened
from facilitator.ui.planner.window import PlannerWindow

CLICK = Qt.MouseButton.LeftButton


def rated(title, day, project="", points=(2, 3, 1), **more):
    """A session in which people rated one behaviour, and placed one group."""
    plan = catalogue.AgendaPlan(
        id="two",
        title="",
        parts=tuple(catalogue.Part(exercise=e) for e in ("how-are-we-doing", "who-has-a-say")),
    )
    ratings, grid = catalogue.activities(plan)
    board = ratings.boards["ratings"].taking("hands").counted("assets-1", Counts(points)).revealed()
    placed = grid.boards["grid"].listed("Young carers", item_id="yc").placed("yc", Place(0.9, 0.1))
    activities = (ratings.with_board("ratings", board), grid.with_board("grid", placed))
    made = catalogue.session_of_one("how-are-we-doing", title)
    return replace(made, activities=activities, date=day, project=project, **more)


@pytest.fixture
def session():
    """Today's."""
    return rated("Autumn", datetime.date(2026, 11, 22), "Library", (0, 3, 3))


@pytest.fixture
def spring(library):
    return kept(library, rated("Spring", datetime.date(2026, 5, 12), "library "))


@pytest.fixture
def others(library, spring):
    kept(library, rated("Somebody else's", datetime.date(2026, 6, 1), "Parks"))
    kept(library, catalogue.session_of_one("what-we-bring", "Nothing rated"))
    broken = library.folder / "broken.workshop.json"
    broken.write_bytes(b"{")


def kept(library, made):
    with library.create(made) as file:
        return file.path


@pytest.fixture
def opened(library, session, around):
    made = Opened(library, library.create(session), around)
    made.running.show()
    made.running.next()
    made.running.store.go_to(session.activities[0].id, "look")
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(inside, name, kind=QPushButton):
    QTest.mouseClick(inside.findChild(kind, name), CLICK)


def listing(earlier):
    return [earlier.rows.rows.row(n).cells for n in range(earlier.rows.rows.rowCount())]


def asked(qtbot, opened, opener="look_compare"):
    """The list of sessions, asked for in the console."""
    press(opened.running.console, opener)
    earlier = opened.running.console.stage.controls.earlier
    press(earlier, "earlier_ask")
    qtbot.waitUntil(lambda: earlier._offered)
    return earlier


def take(qtbot, earlier, title):
    at = next(n for n, cells in enumerate(listing(earlier)) if cells[1] == title)
    earlier.rows.selectRow(at)
    press(earlier, "earlier_take")
    answered = earlier.findChild(QLabel, "earlier_answer")
    qtbot.waitUntil(lambda: bool(earlier._board.state.past) or bool(answered.text()))
    return answered.text()


def test_sessions_of_the_same_project_are_offered_and_others_by_choice(qtbot, opened, others):
    earlier = asked(qtbot, opened)
    assert listing(earlier) == [("12 May 2026", "Spring", "")]
    earlier.rows.selectRow(0)
    assert earlier.findChild(QLabel, "earlier_words").text() == "Project: library "
    earlier.findChild(QCheckBox, "earlier_all").click()
    assert [cells[1] for cells in listing(earlier)] == ["Spring", "Somebody else's", "broken"]


def test_a_chosen_session_is_compared_and_what_changed_stands_on_the_wall(qtbot, opened, spring):
    earlier = asked(qtbot, opened)
    assert take(qtbot, earlier, "Spring") == ""
    controls = opened.running.console.stage.controls
    press(controls, "look_compare")
    press(controls, "look_changes")
    wall = opened.running.projector.findChild(type(opened.running.console.stage.view))
    assert "Since 12 May 2026: 1 more often." in wall.accessibleName()
    opened.running.store.undo()
    assert opened.running.store.board("ratings").past == ()
    assert "2026" not in wall.accessibleName()


def test_before_the_reveal_the_wall_says_nothing_of_then(qtbot, opened, spring):
    take(qtbot, asked(qtbot, opened), "Spring")
    opened.running.store.handle("ratings").do("Hide", lambda s: s.revealed(False))
    assert opened.running.store.handle("ratings", wall=True).state.past == ()


def test_the_grid_is_compared_in_the_same_way(qtbot, opened, spring):
    opened.running.store.go_to(opened.running.store.session.activities[1].id, "now")
    take(qtbot, asked(qtbot, opened, "open_past"), "Spring")
    assert [p.name for p in opened.running.store.board("grid").past[0].people] == ["Young carers"]


def test_removed_for_good_here_it_is_gone_from_this_file_and_its_backups_and_stays_in_the_earlier_one(
    qtbot, opened, spring
):
    opened.running.store.go_to(opened.running.store.session.activities[1].id, "now")
    take(qtbot, asked(qtbot, opened, "open_past"), "Spring")
    assert opened.safe()
    opened.running.store.handle("grid").do("Rename", lambda s: s.renamed("yc", "Youth"))
    assert opened.safe()
    assert b'"Young carers","kind"' in opened.path.read_bytes()
    opened.running.store.erase("yc")
    assert opened.safe()
    backups = opened._library.backups.folder(opened.running.store.session.id)
    copies = [opened.path, *backups.glob("*.json")]
    assert len(copies) > 1
    for copy in copies:
        assert b'"Young carers","kind"' not in copy.read_bytes()
        assert b'"Youth"' not in copy.read_bytes()
    assert b'"Young carers","kind"' in spring.read_bytes()


def test_a_file_that_is_damaged_or_gone_is_told_and_nothing_is_lost(qtbot, opened, others, spring):
    earlier = asked(qtbot, opened)
    earlier.findChild(QCheckBox, "earlier_all").click()
    assert "broken" in take(qtbot, earlier, "broken")
    spring.unlink()
    assert "spring" in take(qtbot, earlier, "Spring")
    assert opened.running.store.board("ratings").past == ()


def test_what_is_compared_stays_when_its_file_is_gone_and_says_so(qtbot, opened, spring):
    take(qtbot, asked(qtbot, opened), "Spring")
    spring.unlink()
    controls = opened.running.console.stage.controls
    controls.earlier.offer(offers(opened._library.entries(), opened.running.store.session, "scales"))
    controls.earlier.rows.selectRow(0)
    assert "not among your workshops" in controls.earlier.findChild(QLabel, "earlier_words").text()
    assert opened.running.store.board("ratings").past[0].counts["assets-1"] == Counts((2, 3, 1))


def test_a_session_that_rated_other_things_is_refused_in_words(qtbot, opened, library):
    made = rated("Other words", datetime.date(2026, 5, 1), "Library")
    ratings = made.activities[0]
    other = ratings.boards["ratings"]
    renamed = tuple(
        replace(g, behaviours=tuple(replace(b, text=f"Once: {b.text}") for b in g.behaviours))
        for g in other.groups
    )
    kept(library, made.with_activity(ratings.with_board("ratings", replace(other, groups=renamed))))
    assert "same words" in take(qtbot, asked(qtbot, opened), "Other words")


def test_where_everybody_may_see_titles_wait_to_be_asked_for(qtbot, opened, others, displays):
    displays.plug(("eDP-1", QRect(0, 0, 1366, 768)))
    earlier = asked(qtbot, opened)
    assert listing(earlier) == []
    assert "out of sight" in earlier.findChild(QLabel, "earlier_words").text()
    assert earlier.findChild(QPushButton, "earlier_ask").accessibleName() == "Show the list"
    press(earlier, "earlier_ask")
    assert [cells[1] for cells in listing(earlier)] == ["Spring"]


def test_an_open_comparison_hides_its_title_there_too(qtbot, opened, spring, displays):
    take(qtbot, asked(qtbot, opened), "Spring")
    displays.plug(("eDP-1", QRect(0, 0, 1366, 768)))
    controls = opened.running.console.stage.controls
    controls.earlier.refresh()
    assert "Spring" not in repr(listing(controls.earlier))


def test_it_can_be_chosen_while_planning_and_taken_back(qtbot, library, session, spring, looks, around):
    window = PlannerWindow(
        session, looks.console, catalogue.shipped(), lambda *_: catalogue.shipped(), around.now
    )
    qtbot.addWidget(window)
    assert window.findChild(QPushButton, "earlier_ask") is None
    comparing = Comparing(window, library, lambda: False, lambda: session)
    beside, window = window, PlannerWindow(
        session, looks.console, catalogue.shipped(), lambda *_: catalogue.shipped(), around.now,
        serve=comparing.serve,
    )  # fmt: skip
    qtbot.addWidget(window)
    window.show()
    from facilitator.ui.kit.earlier import Earlier

    earlier = window.findChild(Earlier)
    press(earlier, "earlier_ask")
    qtbot.waitUntil(lambda: earlier._offered)
    take(qtbot, earlier, "Spring")
    assert [p.title for p in window.session.activities[0].boards["ratings"].past] == ["Spring"]
    window.plan.undo()
    assert window.session.activities[0].boards["ratings"].past == ()
    assert earlier.isVisible()
    assert beside.session == session


def test_a_session_joins_by_looking_back_without_a_project_too(library):
    first = replace(rated("First", datetime.date(2026, 1, 1)), project="")
    second = rated("Second", datetime.date(2026, 2, 1), reviews=(first.id,))
    third = rated("Third", datetime.date(2026, 3, 1), reviews=(second.id,))
    for made in (first, second, rated("Alone", datetime.date(2026, 4, 1))):
        kept(library, made)
    found = offers(library.entries(), third, "scales")
    assert [(o.title, o.same) for o in found] == [("Second", True), ("First", True), ("Alone", False)]
    assert boards.codecs()["scales"].__name__ == "State"
