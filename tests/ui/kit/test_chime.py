"""The sound itself is short and soft, and the system's own bell never stops a session."""

import array
import sys
import wave
from types import SimpleNamespace
from unittest.mock import Mock

from facilitator import assets
from facilitator.ui.kit.chime import SystemBell
from facilitator.ui.kit.wakefulness import presenting


def test_the_sound_is_short_and_soft_and_ends_in_silence():
    with wave.open(str(assets.path("sounds", "end-of-step.wav"))) as file:
        seconds = file.getnframes() / file.getframerate()
        heights = array.array("h", file.readframes(file.getnframes()))
    assert seconds < 2
    assert max(map(abs, heights)) <= 32768 / 2
    assert max(map(abs, heights[-20:])) < 50


def test_a_bell_rings_once_it_is_ready_and_never_before(monkeypatch):
    effect, loudspeakers = Mock(), SimpleNamespace(audioOutputs=lambda: ["one"])
    fake = SimpleNamespace(QMediaDevices=loudspeakers, QSoundEffect=lambda: effect)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", fake)
    bell = SystemBell()
    bell.ring()
    assert bell.ready()
    assert effect.play.call_count == 0
    bell.ring()
    assert effect.play.call_count == 1


def test_this_computers_way_to_stay_awake_is_entered_and_left(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with presenting() as mode:
        assert mode.active
    assert not mode.active
