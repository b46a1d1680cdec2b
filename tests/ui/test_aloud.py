"""Reading aloud: one key, on both windows, and a plain word where there is no voice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.aloud import SystemVoice
from facilitator.workshop.wording import in_words

R = Qt.Key.Key_R


class Reader:
    """A voice that is only listened to."""

    def __init__(self):
        self.language, self.read, self.on = "en_GB", [], False

    def ready(self, language):
        return language == self.language

    def speaking(self):
        return self.on

    def say(self, text):
        self.read.append(text)
        self.on = True

    def stop(self):
        self.on = False


@pytest.fixture
def voice():
    return Reader()


@pytest.fixture
def around(around, voice):
    return replace(around, voice=voice)


@pytest.fixture
def quiet_line(running):
    return lambda: running.console.findChild(QWidget, "said").text()


def test_a_key_reads_the_prompt_and_the_same_key_stops(running, voice):
    running.next()
    QTest.keyClick(running.console, R)
    assert voice.read == [running.store.step.prompt]
    QTest.keyClick(running.projector, R)
    assert (voice.on, len(voice.read)) == (False, 1)


def test_it_reads_the_words_that_the_room_sees(running, voice):
    running.next()
    running.store.amend(lambda session: in_words(session, "easier"))
    running.console.findChild(QAction, "do_aloud").trigger()
    assert voice.read == ["Who does this affect? Who has a say in it?"]


def test_before_the_start_it_reads_the_title(running, voice, session):
    QTest.keyClick(running.console, R)
    assert voice.read == [session.title]


def test_with_nothing_left_in_the_plan_it_reads_the_title(running, voice, session):
    running.next()
    running.store.replan(running.store.session, replace(session, activities=()))
    QTest.keyClick(running.console, R)
    assert voice.read == [session.title]


def test_without_a_voice_for_the_language_the_console_says_so(running, voice, quiet_line):
    voice.language = "cy"
    QTest.keyClick(running.console, R)
    assert voice.read == []
    assert quiet_line().startswith("This computer has no voice for the words on the wall.")


def test_it_falls_silent_when_the_session_closes(running, voice):
    running.aloud.toggle()
    running.aloud.close()
    assert not voice.on


def test_a_letter_typed_into_a_field_is_not_a_key(running, voice):
    running.next()
    field = running.console.findChild(QWidget, "entry")
    field.setFocus()
    QTest.keyClick(field, R)
    assert (voice.read, field.text()) == ([], "r")


def test_a_stand_in_for_a_voice_does_not_count(qapp, monkeypatch):
    speech = pytest.importorskip("PySide6.QtTextToSpeech").QTextToSpeech
    monkeypatch.setattr(speech, "availableEngines", lambda: ["mock"])
    assert not SystemVoice().ready("en_GB")


def test_a_real_engine_speaks_only_languages_that_it_has(qapp, monkeypatch):
    """Qt's stand-in plays the part of a real one."""
    pytest.importorskip("PySide6.QtTextToSpeech")
    monkeypatch.setattr("facilitator.ui.kit.aloud.PRETENDED", "")
    monkeypatch.setattr("PySide6.QtTextToSpeech.QTextToSpeech.availableEngines", lambda: ["mock"])
    voice = SystemVoice()
    assert (voice.ready("en_GB"), voice.ready("cy")) == (True, False)
    voice.say("Who is here?")
    assert voice.speaking()
    voice.stop()
    assert not voice.speaking()
