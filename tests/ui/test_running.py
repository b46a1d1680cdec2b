from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.ui.kit.banner import Banner
from facilitator.workshop.board import Notice

KEY = Qt.Key


def find(window, name, kind=QPushButton):
    return window.findChild(kind, name)


def click(qtbot, window, name):
    qtbot.mouseClick(find(window, name), Qt.MouseButton.LeftButton)


def same(one: QPixmap, other: QPixmap) -> bool:
    return one.toImage() == other.toImage()


def test_a_clicker_runs_the_whole_exercise(qtbot, running, passing):
    prompt = find(running.projector, "wall_prompt", QWidget)
    shown = []
    for _ in range(6):
        QTest.keyClick(running.console, KEY.Key_PageDown)
        passing(60)
        shown.append(prompt.text)
    steps = running.store.activity.steps
    assert list(dict.fromkeys(shown)) == [step.prompt for step in steps]
    assert running.store.session.finished
    assert [round(running.store.activity.time(s.id).spent) for s in steps] == [60] * 5


def test_the_wall_window_listens_to_the_same_keys(qtbot, running):
    QTest.keyClick(running.projector, KEY.Key_PageDown)
    QTest.keyClick(running.projector, KEY.Key_PageDown)
    QTest.keyClick(running.projector, KEY.Key_PageUp)
    assert running.store.step.id == "list"


def test_buttons_pause_give_time_and_say_by_how_much(qtbot, running, passing):
    click(qtbot, running.console, "next")
    click(qtbot, running.console, "more")
    passing(60)
    clock = find(running.console, "clock", QWidget)
    assert clock.text == "9:00"
    QTest.keyClick(running.console, KEY.Key_Space)
    passing(600)
    assert clock.text == "9:00"
    QTest.keyClick(running.console, KEY.Key_Space)
    passing(9 * 60 + 38)
    assert clock.text == "+0:38"
    assert find(running.projector, "wall_clock", QWidget).text == "Finishing up"


def test_single_keys_are_letters_in_a_text_field(qtbot, running):
    entry = find(running.console, "entry", QWidget)
    entry.setFocus()
    QTest.keyClicks(entry, "Bob. n+")
    QTest.keyClick(entry, KEY.Key_Space)
    assert entry.text() == "Bob. n+ "
    assert running.projector.stage.shown == "live"
    assert not running.timekeeper.running


def test_undo_in_an_empty_field_is_the_sessions(qtbot, running):
    entry = find(running.console, "entry", QWidget)
    entry.setFocus()
    QTest.keyClicks(entry, "Night staff")
    QTest.keyClick(entry, KEY.Key_Return)
    QTest.keyClick(entry, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert running.store.board("grid").people == ()
    QTest.keyClick(entry, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(running.store.board("grid").people) == 1


def test_blank_hides_the_wall_and_comes_back_with_what_is_there_now(qtbot, running):
    running.next()
    stage = running.projector.stage
    plain = stage.picture(stage.size() / 4)
    QTest.keyClick(running.console, KEY.Key_B)
    dark = stage.picture(stage.size() / 4)
    assert not same(plain, dark)
    assert not stage.wall.isVisible()
    running.next()
    assert same(stage.picture(stage.size() / 4), dark)
    QTest.keyClick(running.console, KEY.Key_Period)
    assert stage.wall.isVisible()
    assert not same(stage.picture(stage.size() / 4), plain)


def test_a_frozen_wall_stays_while_the_console_goes_on(qtbot, running):
    running.next()
    stage = running.projector.stage
    QTest.keyClick(running.console, KEY.Key_F)
    frozen = stage.picture(stage.size() / 4)
    running.next()
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers"))
    assert same(stage.picture(stage.size() / 4), frozen)
    assert find(running.console, "wall_state").text() == "The wall is frozen"


def test_withdrawing_while_frozen_leaves_no_picture(qtbot, running):
    running.next()
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers", item_id="d"))
    running.room.freeze()
    running.store.cover("d")
    assert running.projector.stage.shown == "blank"
    assert not running.projector.stage.frozen


def test_what_was_noticed_never_reaches_the_wall_unasked(qtbot, running):
    running.next()
    running.store.go_to(running.store.activity.id, "should-be")
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers"))
    running.console.notes.noticed.refresh()
    question = running.store.notices()[0].question
    assert question in words_in(running.console)
    assert not any(part in words_in(running.projector) for part in (question, running.store.step.say))
    click(qtbot, running.console, f"show_{running.store.notices()[0].id}")
    assert find(running.projector, "wall_notice", QWidget).text == question


def test_notices_wait_for_a_pause(qtbot, running):
    running.next()
    running.store.go_to(running.store.activity.id, "should-be")
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers"))
    assert not running.console.notes.noticed.isVisible()
    running.console.notes._quiet.timeout.emit()
    assert running.console.notes.noticed.isVisible()


def test_covered_words_are_nowhere_on_the_wall(qtbot, running):
    running.next()
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers", item_id="d"))
    assert "Drivers" in words_in(running.projector)
    running.store.cover("d")
    assert "Drivers" not in words_in(running.projector)


def test_a_click_on_the_agenda_goes_there(qtbot, running):
    running.next()
    activity = running.store.activity.id
    click(qtbot, running.console, f"go_{activity}_take_railstep")
    assert running.store.step.id == "take"
    assert find(running.console, "step_of", QWidget).text() == "step 5 of 5"


def test_a_sleep_is_asked_about_once(qtbot, running, clock):
    running.next()
    clock.sleep_through(12 * 60)
    running.timekeeper.beat()
    running.timekeeper.beat()
    assert "slept for 12 minutes" in running.console.banner.text("slept")
    click(qtbot, running.console, "go_on_after_sleep")
    assert running.timekeeper.running
    assert running.console.banner.text("slept") == ""


def test_the_room_sees_what_was_chosen_of_the_time(qtbot, running, passing):
    running.next()
    face = find(running.projector, "wall_clock", QWidget)
    assert face.text == "9:00"
    QTest.keyClick(running.console, KEY.Key_C)
    assert face.text == ""
    QTest.keyClick(running.console, KEY.Key_C)
    QTest.keyClick(running.console, KEY.Key_C)
    assert face.text == "9:00"


def test_every_control_has_a_name_and_an_object_name(qtbot, running):
    for window in (running.console, running.projector):
        for control in window.findChildren(QPushButton):
            assert control.accessibleName(), control.objectName()
            assert control.objectName(), control.accessibleName()


def test_a_late_start_is_told_in_the_forecast(qtbot, running, clock):
    clock.advance(4 * 60)
    running.next()
    running.console.top.refresh()
    assert find(running.console, "forecast", QWidget).text() == "Ends 10:49, 4 min late"


def test_a_shown_notice_goes_with_the_step(qtbot, running):
    running.next()
    running.store.show_notice(Notice("x", "Who is missing?"))
    running.next()
    assert find(running.projector, "wall_notice", QWidget).text == ""


def words_in(window) -> str:
    """Everything that any widget of a window says."""
    said = []
    for widget in window.findChildren(QWidget):
        text = getattr(widget, "text", "") if not isinstance(widget, Banner) else ""
        said += [text() if callable(text) else text, widget.accessibleName(), widget.accessibleDescription()]
    return "\n".join(filter(None, said))


def test_the_time_left_is_said_to_whoever_asks_and_only_then(qtbot, running, passing):
    said = []
    running.store.said.connect(said.append)
    running.next()
    running.console.activateWindow()
    qtbot.waitUntil(running.console.isActiveWindow)
    said.clear()
    minutes = running.store.step.minutes.planned
    passing(72)
    assert said == []
    QTest.keyClick(running.console, KEY.Key_L)
    passing(minutes * 60)
    QTest.keyClick(running.console, KEY.Key_L)
    whole = int(minutes) - 2
    assert said == [f"{whole} minutes 48 seconds left", "1 minute 12 seconds over"]
