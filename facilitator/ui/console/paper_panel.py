"""What a step made on paper: a few words, and photographs that the record prints."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from facilitator.media.photographs import UnreadablePhoto, photograph
from facilitator.ui.console.photo_row import PhotoRow
from facilitator.ui.kit.job import Job
from facilitator.ui.kit.pieces import button, label, scrolling
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.writing import Writing
from facilitator.words import tr, trn
from facilitator.workshop.session import Here, OnPaper, Photo, Session

MOST_PHOTOS = 40  # for one step: the file stays small enough to save at once
PICTURES = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff"

Brought = tuple[list[Photo], list[str]]  # what was brought in, and what was wrong with the rest


class PaperPanel(QFrame):
    """Opens in place under the board. Any step can be done on paper; nothing has to be typed."""

    closed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("paper_panel")
        self.setProperty("role", "card")
        self._store = store
        self._job: Job | None = None
        self._place = self._for = store.session.here  # the step shown; the one photographs are read for
        self._made = Writing(
            "paper_made",
            tr("What was made on paper, or a note"),
            tr("For example: three flip charts, in the photographs below"),
        )
        self._made.setFixedHeight(72)
        self._made.paused.connect(self._keep_words)
        self._said = label(role="mute", name="paper_said")
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._add = button(tr("Add photographs…"), "paper_add", self._choose)
        self._lay_out()
        store.moved.connect(self.refresh)
        self.refresh()

    @property
    def _done(self) -> OnPaper:
        activity = self._store.session.find(self._place.activity)
        return activity.on_paper.get(self._place.step, OnPaper()) if activity else OnPaper()

    def refresh(self) -> None:
        """Show the present step's paper; what was being typed belongs to the step that was left."""
        self._made.flush()
        if self._place != self._store.session.here and self._job is None:
            self._said.clear()
        self._place = self._store.session.here
        self.setEnabled(bool(self._place.step))
        if self._place.step:
            self._made.show_text(self._done.made)
            self._show_photos()

    def bring_in(self, paths: Sequence[Path]) -> Job:
        """Read photographs on a thread of their own and add them to this step."""
        room = MOST_PHOTOS - len(self._done.photos)
        self._said.setText(trn("Reading {count} photograph…", "Reading {count} photographs…", len(paths)))
        self._for = self._place
        self._job = Job(partial(_read, tuple(paths)[:room], len(paths) > room), self)
        self._add.setEnabled(False)
        self._job.done.connect(self._brought)
        return self._job.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        caution = label(
            tr("Look at each photograph first: faces and names in it are printed too."),
            "mute",
            "paper_caution",
        )
        photos = QWidget()
        photos.setLayout(self._rows)
        area = scrolling(photos, "paper_photos")
        area.setMaximumHeight(190)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(button(tr("Close"), "paper_close", self.closed.emit))
        buttons.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(label(tr("Done on paper, or a note for the record"), "strong", "paper_heading"))
        column.addWidget(self._made)
        column.addWidget(area)
        column.addWidget(caution)
        column.addLayout(buttons)
        self._area = area

    def _choose(self) -> None:
        kinds = tr("Pictures") + f" ({PICTURES} {PICTURES.upper()})"
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add photographs"), "", kinds)
        if names:
            self.bring_in([Path(name) for name in names])

    def _brought(self, brought: Brought) -> None:
        photos, problems = brought
        self._job = None
        added = trn("{count} added", "{count} added", len(photos)) if self._for == self._place else ""
        self._said.setText("\n".join(problems) or added)
        self._amend(lambda done: replace(done, photos=(*done.photos, *photos)), self._for)
        self._show_photos()

    def _keep_words(self, text: str) -> None:
        self._amend(lambda done: replace(done, made=text.strip()))

    def _caption(self, place: Here, photo_id: str, caption: str) -> None:
        def captioned(photo: Photo) -> Photo:
            return replace(photo, caption=caption) if photo.id == photo_id else photo

        self._amend(lambda done: replace(done, photos=tuple(map(captioned, done.photos))), place)

    def _remove(self, photo_id: str) -> None:
        self._store.erase(photo_id)
        self._said.setText(tr("Removed for good."))
        self._show_photos()

    def _amend(self, change: Callable[[OnPaper], OnPaper], place: Here | None = None) -> None:
        place = place or self._place

        def amended(session: Session) -> Session:
            activity = session.find(place.activity)
            if activity is None:  # the plan dropped it meanwhile
                return session
            done = change(activity.on_paper.get(place.step, OnPaper()))
            return session.with_activity(activity.with_paper(place.step, done))

        self._store.amend(amended)

    def _show_photos(self) -> None:
        while item := self._rows.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        photos = self._done.photos
        for number, photo in enumerate(photos, 1):
            row = PhotoRow(number, photo)
            row.captioned.connect(partial(self._caption, self._place))  # typing ends when the row goes
            row.removed.connect(self._remove)
            self._rows.addWidget(row)
        self._area.setVisible(bool(photos))
        self._add.setEnabled(self._job is None and len(photos) < MOST_PHOTOS)


def _read(paths: tuple[Path, ...], too_many: bool) -> Brought:
    photos, problems = [], []
    for path in paths:
        try:
            photos.append(photograph(path))
        except UnreadablePhoto as problem:
            problems.append(str(problem))
    if too_many:
        problems.append(
            tr("A step holds {most} photographs. The rest were not added.").format(most=MOST_PHOTOS)
        )
    return photos, problems
