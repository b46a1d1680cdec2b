"""Plays one film of the facilitator's own: frames to be painted, sound to the computer's output."""

from pathlib import Path

from PySide6.QtCore import QObject, QRect, QUrl, Signal
from PySide6.QtGui import QPainter
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink


class Film(QObject):
    """A film from a file on this computer; nothing is ever fetched."""

    frame_changed = Signal()
    ended = Signal()
    failed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = QVideoFrame()
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(QAudioOutput(self._player))
        sink = QVideoSink(self._player)
        self._player.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._framed)
        self._player.errorOccurred.connect(self._error)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def run(self, on: bool) -> None:
        """Play, or hold where it is."""
        if on:
            self._player.play()
        else:
            self._player.pause()

    def paint(self, painter: QPainter, room: QRect) -> None:
        """The present frame, whole, in the middle of `room`."""
        if self._frame.isValid():
            self._frame.paint(painter, room, QVideoFrame.PaintOptions())

    def close(self) -> None:
        """Let go of the file; nothing is said any more."""
        self.blockSignals(True)
        self._player.stop()
        self._player.setSource(QUrl())
        self.deleteLater()

    def _framed(self, frame: QVideoFrame) -> None:
        self._frame = frame
        self.frame_changed.emit()

    def _error(self, error: QMediaPlayer.Error, text: str) -> None:
        if error != QMediaPlayer.Error.NoError:
            self.failed.emit()

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()
        elif status == QMediaPlayer.MediaStatus.InvalidMedia:
            self.failed.emit()
