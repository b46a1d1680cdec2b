"""The sound itself is short and soft, and the system's own bell never stops a session."""

import array
import wave

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


def test_a_bell_that_was_never_made_ready_is_silent():
    SystemBell().ring()


def test_this_computers_way_to_stay_awake_is_entered_and_left(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with presenting() as mode:
        assert mode.active
    assert not mode.active
