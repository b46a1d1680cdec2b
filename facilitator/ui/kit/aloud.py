"""Reads words of the wall aloud, through the computer's own voice where it has one."""

from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject

from facilitator.ui.kit.store import Store
from facilitator.words import tr

PRETENDED = "mock"  # Qt's stand-in for tests: says nothing


class Voice(Protocol):
    """What speaks, so that a test can listen."""

    def ready(self, language: str) -> bool:
        """Get ready to speak that language, such as `en_GB`; whether it can be heard."""
        ...

    def speaking(self) -> bool: ...

    def say(self, text: str) -> None: ...

    def stop(self) -> None: ...


class Mute:
    """A computer without a voice."""

    def ready(self, language: str) -> bool:
        return False

    def speaking(self) -> bool:
        return False

    def say(self, text: str) -> None:
        """Not a word."""

    def stop(self) -> None:
        """Nothing to stop."""


class SystemVoice:
    """The computer's voice. QtTextToSpeech loads when something is first to be read."""

    def __init__(self) -> None:
        self._speech: Any = None

    def ready(self, language: str) -> bool:
        speech = self._speech or self._first_that_works()
        if speech is None:
            return False
        self._speech = speech
        wanted = QLocale(language)
        voices = [one for one in speech.availableLocales() if one.language() == wanted.language()]
        if voices:
            speech.setLocale(wanted if wanted in voices else voices[0])
        return bool(voices)

    def speaking(self) -> bool:
        return self._speech is not None and self._speech.state() == self._speech.State.Speaking

    def say(self, text: str) -> None:
        if self._speech is not None:
            self._speech.say(text)

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    @staticmethod
    def _first_that_works() -> Any:
        """Another engine may be put in between two tries, so nothing is remembered of a failure."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # not everywhere, and slow to load
        except ImportError:
            return None
        for engine in QTextToSpeech.availableEngines():
            if engine == PRETENDED:
                continue
            speech = QTextToSpeech(engine)
            if speech.state() != QTextToSpeech.State.Error:
                return speech
        return None


class Aloud(QObject):
    """Reads the prompt of the present step, or the title outside of steps. Asked again, it stops."""

    def __init__(self, store: Store, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._voice = store, voice

    def toggle(self) -> None:
        """Read, or fall silent. Where there is no voice, the console says so."""
        session = self._store.session
        if self._voice.speaking():
            self._voice.stop()
        elif not self._voice.ready(session.language):
            told = tr("This computer has no voice for the words on the wall. Read them out yourself.")
            self._store.said.emit(told)
        else:
            running = session.began and session.here.step and not session.finished
            self._voice.say(self._store.step.prompt if running else session.title)

    def close(self) -> None:
        self._voice.stop()
