"""Every way of placing a group, on the console and on the wall."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from facilitator.exercises.boards.grid.bands import Place

Key = Qt.Key


@pytest.fixture(params=["console", "wall"])
def window(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def screen(qapp):
    return QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)


def touch(window, screen):
    return QTest.touchEvent(window.canvas.viewport(), screen)


def test_the_mouse_drags_a_group(window):
    window.drag(window.shape("Young carers"), window.point(0.3, 0.5))
    assert window.person("Young carers").now == Place(0.3, 0.5)


def test_a_group_is_taken_by_its_name_without_jumping(window):
    name_side = window.shape("Councillors")
    name_side.setX(name_side.x() + 50)
    end = window.point(0.5, 0.3)
    end.setX(end.x() + 50)
    window.drag(name_side, end)
    assert window.person("Councillors").now == Place(0.5, 0.3)


def test_a_finger_drags_a_group(window, screen):
    start, end = window.shape("Young carers"), window.point(0.3, 0.5)
    touch(window, screen).press(1, start)
    touch(window, screen).move(1, end)
    touch(window, screen).release(1, end)
    assert window.person("Young carers").now == Place(0.3, 0.5)


def test_a_tap_picks_up_and_a_tap_puts_down(window):
    window.click(window.shape("Young carers"))
    assert window.handle.held == {"young carers"}
    window.click(window.point(0.3, 0.5))
    assert window.person("Young carers").now == Place(0.3, 0.5)
    assert not window.handle.held


def test_keys_pick_up_move_and_put_down(window):
    window.handle.choose("young carers")
    window.keys(Key.Key_Return, Key.Key_Left, Key.Key_Up)
    window.keys(Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    window.keys(Key.Key_Return)
    assert window.person("Young carers").now == Place(0.65, 0.15)


def test_dragging_from_the_tray_places(window):
    window.drag(window.card("Drivers"), window.point(0.3, 0.5))
    assert window.person("Drivers").now == Place(0.3, 0.5)


def test_a_tap_in_the_tray_picks_up_too(window):
    window.click(window.card("Drivers"))
    window.click(window.point(0.3, 0.5))
    assert window.person("Drivers").now == Place(0.3, 0.5)


def test_dragging_back_to_the_tray_takes_off_the_grid(window):
    window.drag(window.shape("Night staff"), window.card("Drivers"))
    assert window.person("Night staff").now is None
    window.store.undo()
    assert window.person("Night staff").now == Place(0.5, 0.5)


def test_two_fingers_move_two_groups_and_a_third_does_no_harm(window, screen):
    first, second = window.shape("Young carers"), window.shape("Councillors")
    touch(window, screen).press(1, first).press(2, second)
    touch(window, screen).move(1, window.point(0.7, 0.3)).move(2, window.point(0.1, 0.7))
    touch(window, screen).stationary(1).stationary(2).press(3, window.point(0.5, 0.1))
    assert window.handle.held == {"young carers", "councillors"}
    touch(window, screen).release(2, window.point(0.1, 0.7)).stationary(1).stationary(3)
    touch(window, screen).release(1, window.point(0.7, 0.3)).release(3, window.point(0.5, 0.1))
    assert window.person("Young carers").now == Place(0.7, 0.3)
    assert window.person("Councillors").now == Place(0.1, 0.7)


def test_a_finger_and_the_keys_hold_two_groups(window, screen):
    window.handle.choose("councillors")
    window.keys(Key.Key_Return, Key.Key_Down)
    start, end = window.shape("Young carers"), window.point(0.7, 0.3)
    touch(window, screen).press(1, start)
    touch(window, screen).move(1, end)
    window.keys(Key.Key_Escape)
    touch(window, screen).release(1, end)
    assert window.person("Councillors").now == Place(0.3, 0.9)
    assert window.person("Young carers").now == Place(0.7, 0.3)


def test_escape_puts_a_drag_back(window):
    window.drag(window.shape("Young carers"), window.point(0.3, 0.5), release=False)
    window.keys(Key.Key_Escape)
    QTest.mouseRelease(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=window.point(0.3, 0.5))
    assert window.person("Young carers").now == Place(0.9, 0.1)
    assert window.store.undo_label == "List"


def test_a_drag_is_one_step_of_undo(window):
    window.drag(window.shape("Young carers"), window.point(0.3, 0.5))
    assert window.store.undo_label == "Move Young carers"
    window.store.undo()
    assert window.person("Young carers").now == Place(0.9, 0.1)


def test_a_move_is_announced_once_in_words(window, qtbot):
    said = []
    window.store.said.connect(said.append)
    window.drag(window.shape("Young carers"), window.point(0.7, 0.05))
    assert said == ["Young carers: often impacted, never has a say"]


def test_in_should_be_only_say_moves(window):
    window.store.go_to(window.store.activity.id, "should-be")
    window.drag(window.shape("Young carers"), window.point(0.2, 0.7))
    assert window.person("Young carers").now == Place(0.9, 0.1)
    assert window.person("Young carers").should == Place(0.9, 0.7)


def test_tab_goes_through_the_groups_and_then_leaves(window):
    seen = []
    window.canvas.setFocus()
    for _ in range(4):
        window.canvas.focusNextPrevChild(True)
        seen.append(window.handle.chosen)
    assert seen == ["young carers", "councillors", "night staff", "drivers"]
    assert not window.canvas.keys.focus_next(True)


def test_arrows_take_the_focus_to_the_next_group_that_way(window):
    window.handle.choose("night staff")
    window.keys(Key.Key_Down)
    assert window.handle.chosen == "young carers"


def test_another_step_lets_go_of_everything(window):
    window.click(window.shape("Young carers"))
    window.store.go_to(window.store.activity.id, "should-be")
    assert not window.handle.held
    window.click(window.point(0.3, 0.5))
    assert window.person("Young carers").should is None
