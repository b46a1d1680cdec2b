"""A soft sound when a step's time is over: only for those who chose it, and never the only sign."""

from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from facilitator import assets
from facilitator.ui.kit.settings import Settings
from facilitator.words import tr

SOUND = "sound"  # the setting: off until chosen
LOUDNESS = 0.6


class Bell(Protocol):
    """What makes the sound, so that a test can listen."""

    def ready(self) -> bool:
        """Get ready to ring; whether there is anything to be heard through."""
        ...

    def ring(self) -> None: ...


class Silence:
    """Nobody wants to hear anything."""

    def ready(self) -> bool:
        return True

    def ring(self) -> None:
        """Not a sound."""


class SystemBell:
    """The computer's loudspeaker. QtMultimedia loads when a sound is first wanted."""

    def __init__(self) -> None:
        self._effect: Any = None

    def ready(self) -> bool:
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:
            return False
        if not QMediaDevices.audioOutputs():
            return False
        if self._effect is None:
            self._effect = QSoundEffect()
            self._effect.setSource(QUrl.fromLocalFile(str(assets.path("sounds", "end-of-step.wav"))))
            self._effect.setVolume(LOUDNESS)
        return True

    def ring(self) -> None:
        if self._effect is not None:
            self._effect.play()


class Chime(QObject):
    """Rings when it is told to, if sound was chosen. A computer without sound is named once."""

    problem = Signal(str)

    def __init__(self, settings: Settings, bell: Bell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._bell = settings, bell
        self._told = False

    def get_ready(self) -> None:
        """The end is near: load what ringing needs, if it is wanted."""
        self._can_ring()

    def ring(self) -> None:
        if self._can_ring():
            self._bell.ring()

    def _can_ring(self) -> bool:
        if not self._settings.get(SOUND, False):
            return False
        ready = self._bell.ready()
        if not ready and not self._told:
            self._told = True
            self.problem.emit(tr("This computer has nothing to play a sound with. The wall shows the end."))
        return ready
