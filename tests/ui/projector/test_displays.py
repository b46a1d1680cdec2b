import json
import subprocess
import sys
import textwrap
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.ui.projector.displays import Display, _named, choose
from facilitator.ui.projector.overlay import NotesOverlay

LAPTOP = ("eDP-1", QRect(0, 0, 1366, 768))
PROJECTOR = ("HDMI-1", QRect(1366, 0, 1920, 1080))
OTHER = ("DP-2", QRect(-1280, -200, 1280, 800))


def shown(*plugged):
    return [Display(i + 1, name, place, None) for i, (name, place) in enumerate(plugged)]


def test_the_wall_takes_any_display_but_the_consoles():
    laptop, projector = displays = shown(LAPTOP, PROJECTOR)
    assert choose(displays, laptop, []) == projector
    assert choose(displays, projector, []) == laptop
    assert choose([laptop], laptop, []) is None


def test_a_display_that_the_wall_stood_on_is_preferred():
    laptop, _, other = displays = shown(LAPTOP, PROJECTOR, OTHER)
    assert choose(displays, laptop, ["DP-2 1280x800"]) == other
    assert choose(displays, laptop, ["DP-2 1920x1080"]).name == "HDMI-1"


def test_pulling_the_cable_twenty_times_disturbs_nothing(running, displays, passing):
    running.next()
    for _ in range(20):
        displays.plug(LAPTOP)
        assert not running.projector.isVisible()
        assert running.console.isVisible()
        passing(1)
        displays.plug(LAPTOP, PROJECTOR)
        assert running.projector.display.name == "HDMI-1"
        assert running.projector.isVisible()
    assert round(running.timekeeper.spent) == 20
    assert running.timekeeper.running


def test_a_display_left_of_and_above_the_first_is_as_good(running, displays):
    displays.plug(LAPTOP, OTHER)
    assert running.projector.display.geometry.topLeft().toTuple() == (-1280, -200)
    assert running.projector.isVisible()


def test_one_key_swaps_and_the_choice_is_remembered(running, displays, around):
    QTest.keyClick(running.console, Qt.Key.Key_F6)
    assert running.projector.display.name == "eDP-1"
    assert around.settings.get("wall_displays", []) == ["eDP-1 1366x768"]
    QTest.keyClick(running.console, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert running.projector.display.name == "HDMI-1"


def test_one_display_runs_the_wall_with_a_strip_and_nothing_private(qtbot, running, displays):
    displays.plug(LAPTOP)
    running.next()
    assert running.projector.isVisible()
    assert running.projector.strip.isVisible()
    assert running.projector.findChild(NotesOverlay) is None
    qtbot.mouseClick(running.projector.findChild(QPushButton, "strip_next"), Qt.MouseButton.LeftButton)
    assert running.store.step.id == "now"
    QTest.keyClick(running.projector, Qt.Key.Key_Escape)
    assert not running.projector.isVisible()
    assert running.timekeeper.running


def test_notes_come_at_a_key_without_what_was_noticed(running, displays):
    displays.plug(LAPTOP)
    running.next()
    running.store.go_to(running.store.activity.id, "should-be")
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers"))
    QTest.keyClick(running.projector, Qt.Key.Key_N)
    overlay = running.projector.findChild(NotesOverlay)
    assert overlay.findChild(object, "notes_say_0").text().strip("“”") == running.store.step.say
    assert running.projector.findChild(object, "noticed") is None
    QTest.keyClick(running.projector, Qt.Key.Key_Escape)
    assert running.projector.overlay is None
    assert running.projector.isVisible()


def test_a_projector_plugged_in_later_takes_the_wall_over(running, displays):
    displays.plug(LAPTOP)
    running.next()
    QTest.keyClick(running.projector, Qt.Key.Key_N)
    displays.plug(LAPTOP, PROJECTOR)
    assert running.room.standing == "beside"
    assert not running.projector.strip.isVisible()
    assert running.projector.overlay is None


def test_a_wall_put_away_stays_away_until_asked_for(running, displays):
    QTest.keyClick(running.console, Qt.Key.Key_W)
    displays.plug(LAPTOP)
    displays.plug(LAPTOP, PROJECTOR)
    assert not running.projector.isVisible()
    QTest.keyClick(running.console, Qt.Key.Key_F5)
    assert running.projector.isVisible()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
@pytest.mark.parametrize("plugged", [(LAPTOP,), (LAPTOP, PROJECTOR)])
def test_a_clickers_start_shows_the_wall_and_never_puts_it_away(running, displays, plugged, held):
    displays.plug(*plugged)
    for _ in range(3):
        QTest.keyClick(running.console, Qt.Key.Key_F5, held)
        assert running.projector.isVisible()
    QTest.keyClick(running.projector, Qt.Key.Key_F5, held)
    assert running.projector.isVisible()
    assert running.console.isVisible()


def test_a_clickers_stop_leaves_a_wall_beside_the_console_where_it_is(running):
    QTest.keyClick(running.projector, Qt.Key.Key_Escape)
    QTest.keyClick(running.console, Qt.Key.Key_Escape)
    assert running.room.standing == "beside"


def test_closing_the_wall_by_the_systems_means_leaves_the_console(running):
    running.projector.close()
    assert running.console.isVisible()
    assert running.room.standing == "away"


def test_every_display_says_which_it_is(running):
    QTest.keyClick(running.console, Qt.Key.Key_F7)
    cards = running.room._identify.cards
    assert [card.accessibleName() for card in cards] == ["1: Console", "2: Wall"]
    running.room._identify.hide()


def test_what_the_displays_say_goes_when_it_would_be_wrong(running):
    QTest.keyClick(running.console, Qt.Key.Key_F7)
    QTest.keyClick(running.console, Qt.Key.Key_F6)
    assert running.room._identify.cards == []


SCREENS = [
    {"name": "HDMI-1", "x": -1920, "y": -300, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    {"name": "eDP-1", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
]

REAL = """
import sys
from pathlib import Path
from facilitator.ui.projector.displays import Displays
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.displays import choose
displays = Displays()
found = displays.all()
window = QWidget()
laptop = next(d for d in found if d.name == "eDP-1")
place = choose(found, laptop, [])
window.setScreen(place.screen)
window.setGeometry(place.geometry)
window.showFullScreen()
app.processEvents()
print(sorted(d.key for d in found), window.screen().name(), window.geometry().getRect())
"""


def test_projectors_of_one_make_are_told_apart():
    called = [SimpleNamespace(name=lambda name=name: name) for name in ("Epson", "eDP-1", "Epson", "Epson")]
    assert [name for name, _ in _named(called)] == ["Epson", "eDP-1", "Epson (2)", "Epson (3)"]


def test_two_real_screens_one_with_negative_coordinates(tmp_path):
    expected = "['HDMI-1 1920x1080', 'eDP-1 1366x768'] HDMI-1 (-1920, -300, 1920, 1080)"
    assert expected in told(tmp_path, SCREENS, REAL)


def told(folder, screens, program):
    """What a program prints on a computer with such displays."""
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
