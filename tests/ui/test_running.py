from PySide6.QtCore import Qt


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window, key, modifier)


def test_the_wall_welcomes_then_follows_the_clicker(qtbot, running):
    wall = running.projector.stage.wall
    assert running.conductor.scene == "welcome"
    press(qtbot, running.console, Qt.Key.Key_PageDown)
    assert wall.findChild(object, "wall_prompt").text == running.store.step.prompt
    press(qtbot, running.console, Qt.Key.Key_PageDown)
    assert running.store.step.id == "now"
    press(qtbot, running.projector, Qt.Key.Key_PageUp)
    assert running.store.step.id == "list"
