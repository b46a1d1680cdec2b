import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from facilitator.program.program import Program
from facilitator.ui.library.window import LibraryWindow


@pytest.fixture
def start_program(qtbot, library, around, looks, monkeypatch):
    """Start the program, once more after it was killed."""
    made = []

    def start():
        window = LibraryWindow(around.now)
        program = Program(library, around.settings, window, looks)
        monkeypatch.setattr(program, "_surroundings", lambda: around)
        program.show_library()
        made.append(program)
        return program

    yield start
    for program in made:
        program.stop()
        program.deleteLater()


@pytest.fixture
def program(start_program):
    return start_program()


class Hands:
    """Somebody at the maker's window."""

    def __init__(self, qtbot, program) -> None:
        self.qtbot, self.program = qtbot, program

    @property
    def own(self):
        return self.program.workroom.open_now

    @property
    def window(self):
        return self.own.window

    @property
    def draft(self):
        return self.window.draft

    def find(self, name, kind=QWidget):
        found = [w for w in self.window.findChildren(kind, name) if w.isVisibleTo(self.window)]
        assert found, f"no {name}"
        return found[-1]

    def click(self, name, within=None):
        place = within or self.window
        found = [b for b in place.findChildren(QPushButton, name) if b.isVisibleTo(place)]
        assert found, f"no button {name}"
        assert found[-1].isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)

    def type(self, name, text):
        field = self.find(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit), name
        field.setFocus()
        field.selectAll()
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClicks(field, line) if line else QTest.keyClick(field, Qt.Key.Key_Delete)

    def choose(self, name, value):
        box = self.find(name, QComboBox)
        at = box.findData(value)
        assert at >= 0, [box.itemData(n) for n in range(box.count())]
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def tick(self, name):
        box = self.find(name)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))

    def step(self, number):
        view = self.window.editor.steps.view
        view.setCurrentIndex(view.model().index(number - 1, 0))

    def told(self):
        return self.window.banner.text("making")

    def files(self):
        folder = self.program.library.local / "exercises"
        return {f.name: json.loads(f.read_text(encoding="utf-8")) for f in folder.glob("*.json")}


@pytest.fixture
def hands(qtbot, program):
    program.workroom.open()
    made = Hands(qtbot, program)
    qtbot.waitActive(made.window)
    return made


@pytest.fixture
def at_work(qtbot):
    """Whoever works in a program that was started again."""

    def sit_down(program):
        program.workroom.open()
        return Hands(qtbot, program)

    return sit_down


@pytest.fixture
def made(hands):
    """An exercise on a wall, saved."""
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")
    hands.click("save")
    return hands.draft.id
