import json

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QScrollArea

from facilitator.exercises import catalogue
from facilitator.ui.settings.window import SettingsWindow

Key = Qt.Key


class Ear:
    """A bell that is listened to."""

    def __init__(self, loudspeaker=True) -> None:
        self.rung, self.loudspeaker = 0, loudspeaker

    def ready(self):
        return self.loudspeaker

    def ring(self):
        self.rung += 1


@pytest.fixture
def bell():
    return Ear()


@pytest.fixture
def opened():
    return []


@pytest.fixture
def window(qtbot, settings, looks, bell, opened, tmp_path):
    made = SettingsWindow(settings, looks, tmp_path / "Workshops", bell, opened.append)
    made.show()
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pick(window, name, words):
    """Choose by keyboard, as in any list."""
    box = window.findChild(QComboBox, name)
    QTest.keyClick(box, Key.Key_Home)
    for _ in range(box.findText(words)):
        QTest.keyClick(box, Key.Key_Down)
    assert box.currentText() == words


def text(window, name):
    return window.findChild(QLabel, name).text()


def test_what_is_chosen_is_in_force_at_once_and_in_a_readable_file(window, looks, settings):
    pick(window, "room_text", "150 %")
    pick(window, "room_theme", "A dark room")
    pick(window, "console_theme", "Dark")
    pick(window, "console_text", "130 %")
    assert (looks.wall.room_text, looks.wall.name) == (1.5, "dark")
    assert (looks.console.text, looks.console.name) == (1.3, "dark")
    kept = json.loads(settings.path.read_text())
    assert kept == {"room_text": 1.5, "room_theme": "dark", "console_theme": "dark", "console_text": 1.3}


def test_the_picture_of_the_wall_follows(qtbot, window):
    qtbot.waitUntil(lambda: not window.preview._picture.isNull())
    before = window.preview._picture.toImage()
    pick(window, "room_theme", "A dark room")
    qtbot.waitUntil(lambda: window.preview._picture.toImage() != before)
    assert window.preview._picture.toImage().pixelColor(30, 300) == window._looks.wall.colour("board")


def test_the_picture_shows_what_the_room_would_see_of_the_time(window):
    pick(window, "room_clock", "The bar alone")
    assert window.preview.clock == "bar"


def test_the_rooms_clock_is_in_the_exercises_but_quiet_thinking_stays_quiet():
    plain = catalogue.shipped()
    quiet = plain.showing("bar").exercises["what-we-bring"].steps
    assert all(step.clock != "figures" for step in quiet)
    assert plain.showing("figures") == plain


def test_a_size_chosen_with_a_key_in_the_room_is_shown(window, looks):
    looks.wall.scale_room_text(1.75)
    window._settings.set("room_text", 1.75)
    looks.wall.changed.emit()
    assert window.findChild(QComboBox, "room_text").currentText() == "175 %"


def test_sound_is_off_until_chosen_and_can_be_heard_before(qtbot, window, bell, settings):
    assert not settings.get("sound", False)
    qtbot.mouseClick(window.findChild(QPushButton, "play_sound"), Qt.MouseButton.LeftButton)
    assert bell.rung == 1
    QTest.keyClick(window.findChild(QCheckBox, "sound"), Key.Key_Space)
    assert settings.get("sound", False)


def test_a_computer_without_sound_says_so(qtbot, window, bell):
    bell.loudspeaker = False
    qtbot.mouseClick(window.findChild(QPushButton, "play_sound"), Qt.MouseButton.LeftButton)
    assert "nothing to play a sound with" in text(window, "no_sound")
    assert bell.rung == 0


def test_wrong_values_are_named_beside_the_setting_until_another_is_chosen(qtbot, looks, settings, tmp_path):
    settings.set("room_text", "large")
    window = SettingsWindow(settings, looks, tmp_path, Ear())
    window.show()
    assert "“large”" in text(window, "room_text_problem")
    assert "100 %" in text(window, "room_text_problem")
    pick(window, "room_text", "115 %")
    assert not window.findChild(QLabel, "room_text_problem").isVisible()
    window.close()


def test_a_wrong_value_is_named_no_more_when_a_key_has_chosen_another(qtbot, looks, settings, tmp_path):
    settings.set("room_text", "large")
    window = SettingsWindow(settings, looks, tmp_path, Ear())
    window.show()
    settings.set("room_text", 1.15)
    looks.refresh()
    assert not window.findChild(QLabel, "room_text_problem").isVisible()
    window.close()


def test_the_folder_of_workshops_is_shown_and_opened(qtbot, window, opened, tmp_path):
    assert window.findChild(QLabel, "library_folder").accessibleName() == str(tmp_path / "Workshops")
    qtbot.mouseClick(window.findChild(QPushButton, "show_folder"), Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "Workshops")]


def test_a_language_is_offered_only_where_there_are_two(window, settings, looks, tmp_path, monkeypatch):
    assert window.findChild(QComboBox, "language") is None
    two = {"en_GB": "English", "cy": "Cymraeg"}
    monkeypatch.setattr("facilitator.ui.settings.window.languages", lambda: two)
    monkeypatch.setattr("facilitator.ui.kit.preferences.languages", lambda: two)
    other = SettingsWindow(settings, looks, tmp_path, Ear())
    pick(other, "language", "Cymraeg")
    other.close()
    assert settings.get("language", "") == "cy"


def test_the_wheel_changes_nothing(window):
    box = window.findChild(QComboBox, "room_text")
    none, at = Qt.KeyboardModifier.NoModifier, QPointF(5, 5)
    down, quiet = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, at, QPoint(), down, Qt.MouseButton.NoButton, none, quiet, False)
    QCoreApplication.sendEvent(box, turn)
    assert box.currentText() == "100 %"


@pytest.mark.parametrize("percent", [100, 200])
def test_every_setting_can_be_reached_at_any_size_of_words(qtbot, window, settings, looks, percent):
    settings.set("console_text", percent / 100)
    looks.refresh()
    window.resize(800, 600)
    body = window.findChild(QPushButton, "show_folder").parentWidget()
    assert body.width() <= window.width()
    for part in body.findChildren(QComboBox) + body.findChildren(QPushButton):
        assert part.width() >= part.minimumSizeHint().width()
        assert body.rect().contains(QRect(part.mapTo(body, QPoint()), part.size()))


def test_what_is_wrong_with_a_language_of_ones_own_is_said(settings, looks, tmp_path, monkeypatch):
    said = ["cy.po cannot be read"]
    monkeypatch.setattr("facilitator.ui.settings.window.troubles", lambda: said)
    other = SettingsWindow(settings, looks, tmp_path, Ear())
    assert text(other, "language_fault_0") == said[0]
    other.close()
    other.deleteLater()


def test_a_calm_wall_is_chosen_and_seen_in_the_picture(qtbot, window, looks, settings):
    box = window.findChild(QCheckBox, "room_calm")
    window.preview.draw()
    before = window.preview.grab().toImage()
    QTest.keyClick(box, Key.Key_Space)
    qtbot.waitUntil(lambda: window.preview.grab().toImage() != before)
    assert looks.wall.calm
    assert settings.get("room_calm", False)
    assert "one thing at a time" in box.accessibleName()


def test_the_box_follows_the_key_that_makes_the_wall_calm(window, looks, settings):
    settings.set("room_calm", True)
    looks.refresh()
    assert window.findChild(QCheckBox, "room_calm").isChecked()


def test_the_largest_words_find_room_in_the_smallest_window(qtbot, window, looks):
    looks.console.scale_text(2.0)
    window.resize(window.minimumSize())
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    qtbot.waitUntil(lambda: not any(area.horizontalScrollBar().maximum() for area in areas))
