import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from facilitator import tokens
from facilitator.ui.kit.computer import Computer, text_of
from facilitator.ui.kit.looks import Looks


class SetComputer(Computer):
    """A computer whose owner changes its settings."""

    dark = high_contrast = False
    text = 1.0

    def be(self, **what) -> None:
        for name, value in what.items():
            setattr(type(self), name, value)
        self.changed.emit()


@pytest.fixture
def computer(qapp):
    made = SetComputer(qapp)
    yield made
    made.be(dark=False, high_contrast=False, text=1.0)


@pytest.fixture
def looks(qapp, settings, computer):
    yield Looks(qapp, settings, computer)
    qapp.setStyleSheet("")


def test_without_a_choice_the_console_follows_the_computer_while_it_runs(looks, computer):
    computer.be(dark=True, text=1.4)
    assert (looks.console.name, looks.console.text) == ("dark", 1.4)
    assert looks.wall.name == "bright"
    computer.be(dark=False, text=1.0)
    assert (looks.console.name, looks.console.text) == ("bright", 1.0)


def test_a_choice_is_stronger_than_the_computer(looks, computer, settings):
    settings.set("console_theme", "bright")
    settings.set("console_text", 1.5)
    computer.be(dark=True, text=2.0)
    assert (looks.console.name, looks.console.text) == ("bright", 1.5)


def test_high_contrast_reaches_both_windows(looks, computer):
    computer.be(high_contrast=True)
    strong = tokens.BRIGHT_HIGH["mute"]
    assert looks.console.hex("mute") == looks.wall.hex("mute") == strong
    assert strong in looks.console.stylesheet()


def test_every_window_is_dressed_anew(qtbot, looks, settings):
    words = QLabel("Words")
    qtbot.addWidget(words)
    words.show()
    small = words.sizeHint().height()
    settings.set("console_text", 2.0)
    looks.refresh()
    assert words.sizeHint().height() > 1.8 * small


def test_wrong_values_are_noted_and_not_used(qapp, settings):
    settings.set("room_text", 7)
    settings.set("console_theme", "purple")
    looks = Looks(qapp, settings)
    qapp.setStyleSheet("")
    assert (looks.wall.room_text, looks.console.name) == (1.0, "bright")
    assert settings.wrong == {"room_text": 7, "console_theme": "purple"}


def test_large_system_text_is_measured_against_what_is_usual():
    assert text_of(QFont("", 9), "win32") == 1.0
    assert text_of(QFont("", 18), "win32") == pytest.approx(2.0, abs=0.1)
    assert text_of(QFont("", 13), "darwin") == 1.0
    assert text_of(QFont("", 60), "linux") == 2.0
