"""Pictures that are read back: a board as the room saw it, and photographs of what was made on paper."""

import base64
import binascii
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.export.read_back import Section
from facilitator.ui.kit.handle import LookedBack
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr
from facilitator.workshop.session import Photo


class Plate(QWidget):
    """A picture of one or more pages that nothing on the wall can change."""

    beside = False  # words stand beside it; else they come after it

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def page_count(self) -> int:
        return 1

    def turn_to(self, page: int) -> None:
        """Show that page, counted from 0, or the last one."""


class BoardPlate(Plate):
    """A board in the mode of the step that saw the most of it."""

    def __init__(self, store: Store, section: Section, theme: Theme, parent: QWidget) -> None:
        super().__init__("read_back_board", parent)
        activity = store.session.activity(section.activity)
        mode = activity.step(section.step).mode
        self._handle = LookedBack(store, activity.id, section.board, mode)
        view = boards.manifest(activity.board_kinds[section.board]).view()
        self.view: QWidget = view(self._handle, theme, self)
        self.view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a place is the same in every language
        for part in (self.view, *self.view.findChildren(QWidget)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view)
        self.destroyed.connect(self._handle.deleteLater)

    @property
    def page_count(self) -> int:
        self.grab(QRect(0, 0, 1, 1))  # Qt holds back the layout of what is not shown yet
        return self._handle.count

    def turn_to(self, page: int) -> None:
        self._handle.turn_to(page)


class PhotoPlate(Plate):
    """One photograph a page, as large as there is room."""

    beside = True

    def __init__(self, photos: Sequence[Photo], parent: QWidget) -> None:
        super().__init__("read_back_photo", parent)
        self._photos = tuple(photos)
        self._at = -1
        self._image = QImage()
        self.turn_to(0)

    @property
    def page_count(self) -> int:
        return len(self._photos)

    def turn_to(self, page: int) -> None:
        page = min(page, len(self._photos) - 1)
        if page == self._at:
            return
        self._at = page
        photo = self._photos[page]
        self._image = _image(photo)
        self.setAccessibleName(photo.caption or tr("Photograph"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, size.width(), size.height()), self._image)


def plate_for(section: Section, store: Store, theme: Theme, parent: QWidget) -> Plate | None:
    """The picture that goes with a section; None where words say it all."""
    if section.photos:
        return PhotoPlate(section.photos, parent)
    return BoardPlate(store, section, theme, parent) if section.board else None


def _image(photo: Photo) -> QImage:
    """Empty for what is no picture: its words stand there all the same."""
    try:
        return QImage.fromData(base64.b64decode(photo.jpeg))
    except (binascii.Error, ValueError):
        return QImage()
