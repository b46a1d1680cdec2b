"""The order of the day: added to, moved about, thinned, by keys, by clicks and by dragging."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.exercises import catalogue
from facilitator.exercises.exercise import pause
from facilitator.ui.planner.agenda_list import AgendaView
from facilitator.workshop import planning

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def agenda(find):
    return find("agenda", AgendaView)


@pytest.fixture
def click(qtbot, find):
    return lambda name: qtbot.mouseClick(find(name), Qt.MouseButton.LeftButton)


@pytest.fixture
def choose(qtbot, agenda):
    """Click a line of the agenda."""

    def choose(row):
        at = agenda.visualRect(agenda.model().index(row)).center()
        qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=at)

    return choose


@pytest.fixture
def drag(qtbot, agenda):
    """Carry a line to just above or below the middle of another; release unless told not to."""

    def drag(row, to, past=10, release=True):
        start = agenda.visualRect(agenda.model().index(row)).center()
        end = agenda.visualRect(agenda.model().index(to)).center() + QPoint(0, past)
        qtbot.mousePress(agenda.viewport(), Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.6, 1.0):
            qtbot.mouseMove(agenda.viewport(), start + (end - start) * share)
        if release:
            qtbot.mouseRelease(agenda.viewport(), Qt.MouseButton.LeftButton, pos=end)

    return drag


def test_keys_move_the_chosen_activity(qtbot, agenda, titles, choose):
    choose(1)
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_Down, ALT)
    assert titles()[1:3] == ["Same or different?", "What we bring"]
    qtbot.keyClick(agenda, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(agenda, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(agenda, Qt.Key.Key_Up, ALT)
    assert titles()[:2] == ["What we bring", "Before we start"]


def test_clicks_alone_move_it_too_and_stop_at_the_ends(titles, choose, click, find):
    choose(1)
    click("move_up")
    assert titles()[0] == "What we bring"
    assert not find("move_up").isEnabled()
    for _ in range(20):
        click("move_down")
    assert titles()[-1] == "What we bring"
    assert not find("move_down").isEnabled()


@pytest.mark.parametrize(
    ("row", "to", "past", "place"), [(1, 4, 10, 4), (1, 4, -10, 3), (4, 0, -10, 0), (2, 2, 10, 2)]
)
def test_dragging_puts_it_between_the_others(titles, drag, row, to, past, place):
    before = titles()
    drag(row, to, past)
    after = [t for t in before if t != before[row]]
    after.insert(place, before[row])
    assert titles() == after


def test_escape_puts_it_back(qtbot, agenda, titles, drag):
    before = titles()
    drag(1, 4, release=False)
    qtbot.keyClick(agenda, Qt.Key.Key_Escape)
    qtbot.mouseRelease(agenda.viewport(), Qt.MouseButton.LeftButton)
    assert titles() == before


def test_a_click_that_shakes_moves_nothing(qtbot, planner, agenda):
    at = agenda.visualRect(agenda.model().index(2)).center()
    qtbot.mousePress(agenda.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(agenda.viewport(), at + QPoint(1, 2))
    qtbot.mouseRelease(agenda.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert planner.plan.undo_label == ""


def test_an_exercise_is_added_after_the_chosen_one_by_keys_alone(qtbot, planner, choose, find, titles):
    choose(0)
    button = find("add_exercise", QPushButton)
    button.setFocus()
    names = [action.objectName() for action in button.menu().actions()]

    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    for _ in range(names.index("add_who-has-a-say") + 1):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert titles()[1] == "Who has a say?"
    assert "grid" in planner.session.activities[1].boards


def test_a_break_can_be_renamed_and_lasts_as_said(planner, choose, click, typing):
    choose(0)
    click("add_break")
    typing("activity_title", "Lunch")
    typing("activity_minutes", "45")
    lunch = planner.session.activities[1]
    assert (lunch.title, lunch.steps[0].prompt, lunch.minutes) == ("Lunch", "Lunch", 45)


def test_delete_takes_it_off_and_the_banner_brings_it_back(qtbot, planner, session, agenda, choose, click):
    choose(1)
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_Delete)
    assert len(planner.session.activities) == 6
    assert planner.banner.text("removed") == "“What we bring” is off the agenda."
    assert agenda.chosen_id == session.activities[2].id
    click("undo_remove")
    assert planner.session == session


def test_the_banner_never_undoes_anything_else(planner, choose, click, typing):
    choose(1)
    click("remove")
    typing("place", "Hub")
    assert planner.banner.text("removed") == ""


def test_what_a_group_made_is_named_when_it_goes(open_planner, session, qtbot):
    activity = session.activities[4]
    grid = activity.boards["grid"].listed("Carers").listed("Drivers")
    window = open_planner(session.with_activity(activity.with_board("grid", grid)))
    window.findChild(AgendaView, "agenda").choose(activity.id)
    qtbot.mouseClick(window.findChild(QPushButton, "remove"), Qt.MouseButton.LeftButton)
    assert grid.summary() in window.banner.text("removed")


def test_an_agenda_of_nothing_invites(open_planner, qtbot):
    window = open_planner(catalogue.new_session("empty", "Ours"))
    assert window.findChild(QPushButton, "use_taster").isVisible()
    assert not window.findChild(QPushButton, "run").isEnabled()
    qtbot.mouseClick(window.findChild(QPushButton, "use_who-has-a-say"), Qt.MouseButton.LeftButton)
    assert sum(a.minutes for a in window.session.activities) == 90
    assert window.findChild(QPushButton, "run").isEnabled()


def test_taking_everything_off_leaves_the_invitation(planner, choose, click, find):
    choose(0)
    for _ in range(7):
        click("remove")
    assert planner.session.activities == ()
    assert find("no_agenda").isVisible()
    assert not find("remove").isEnabled()


def test_a_hundred_are_enough_and_a_change_touches_only_what_differs(open_planner, session):
    for number in range(150):
        session = planning.added(session, pause(5, f"Part {number}"))
    window = open_planner(session)
    agenda = window.findChild(AgendaView, "agenda")
    resets = []
    agenda.model().modelReset.connect(lambda: resets.append(1))
    window.plan.do("", lambda s: planning.more_time(s, 2))
    assert resets == []
    assert not window.findChild(QPushButton, "add_break").isEnabled()
    assert agenda.model().rowCount() == 100


def test_a_line_says_all_of_itself(planner, agenda):
    first = planner.session.activities[0].id
    planner.plan.do("", lambda s: planning.protected(s, first, True))
    spoken = agenda.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Before we start, 10:00 to 10:08, not to be shortened, 8 minutes"
