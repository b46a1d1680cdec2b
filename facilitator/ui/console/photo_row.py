"""One photograph of a step done on paper: small, with what it shows and a way to take it out for good."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from facilitator.media.photographs import jpeg_bytes
from facilitator.ui.kit.pieces import button, label
from facilitator.words import tr
from facilitator.workshop.session import Photo

THUMB = QSize(96, 72)
LONGEST = 300  # characters of what it shows


class PhotoRow(QWidget):
    """It may show faces, so taking it out means files and backups too. As nothing undoes that, it asks."""

    captioned = Signal(str, str)  # the photograph's id; what it shows
    removed = Signal(str)  # the photograph's id

    def __init__(self, number: int, photo: Photo) -> None:
        super().__init__()
        self._photo = photo
        name = tr("Photograph {number}").format(number=number)
        picture = QLabel()
        picture.setPixmap(_thumb(photo))
        picture.setAccessibleName(name)
        self._caption = QLineEdit(photo.caption)
        self._caption.setObjectName(f"caption_{number}")
        self._caption.setAccessibleName(tr("What {photograph} shows").format(photograph=name))
        self._caption.setPlaceholderText(tr("What it shows"))
        self._caption.setMaxLength(LONGEST)
        self._caption.editingFinished.connect(self._say_caption)
        remove = tr("Remove {photograph} for good").format(photograph=name)
        self._remove = button(tr("Remove…"), f"remove_photo_{number}", self._ask, speak=remove)
        question = label(tr("Gone from files too, with no undo."), "fault", f"remove_photo_question_{number}")
        yes = button(tr("Remove for good"), f"remove_photo_yes_{number}", self._say_removed, speak=remove)
        self._no = button(tr("Keep it"), f"remove_photo_no_{number}", self._keep)
        self._asking = (question, yes, self._no)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(picture)
        row.addWidget(self._caption, 1)
        row.addWidget(question, 1)
        for part in (self._remove, yes, self._no):
            row.addWidget(part)
        self._ask_about_it(False)

    def _ask(self) -> None:
        self._ask_about_it(True)
        self._no.setFocus()

    def _keep(self) -> None:
        self._ask_about_it(False)
        self._remove.setFocus()

    def _ask_about_it(self, asking: bool) -> None:
        self._caption.setVisible(not asking)
        self._remove.setVisible(not asking)
        for part in self._asking:
            part.setVisible(asking)

    def _say_caption(self) -> None:
        self.captioned.emit(self._photo.id, " ".join(self._caption.text().split()))

    def _say_removed(self) -> None:
        self.removed.emit(self._photo.id)


def _thumb(photo: Photo) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(jpeg_bytes(photo), "JPEG")
    return picture.scaled(
        THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
