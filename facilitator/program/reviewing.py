"""A workshop that looks back at an earlier one: what it opens on is chosen in the library."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry
from facilitator.ui.library.review_form import ReviewForm
from facilitator.words import tr
from facilitator.workshop.review import offered, review_of
from facilitator.workshop.session import Session

if TYPE_CHECKING:
    from facilitator.program.program import Program

LOOKING_BACK, CLOSING = "looking-back", "read-it-back"
TOPIC = "shelf"


def review(session: Session, wanted: Collection[str]) -> Session:
    """The review of that session, ready to be run. Raises ValueError when it left nothing to look back at."""
    looking_back, closing = (
        begin(catalogue.exercise(name), boards.start) for name in (LOOKING_BACK, CLOSING)
    )
    return review_of(session, looking_back, (closing,), wanted)


class Reviewing(QObject):
    """Asks what the new workshop opens on; the earlier one is only read."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._entry: Entry | None = None
        self._form = ReviewForm(program.window)
        self._form.hide()
        self._form.made.connect(self._make)
        self._form.left.connect(program.window.show_shelf)

    def offer(self, entry: Entry) -> None:
        """Show the form for one workshop. Raises what `Library.open` does."""
        counts = offered(self._read(entry))
        if not any(counts.values()):
            words = tr(
                "Nothing was promised, placed or rated in “{title}” yet, so there is nothing to look back at."
            )
            self._program.tell(TOPIC, words.format(title=entry.title))
            return
        self._entry = entry
        self._form.ask(entry.title, counts)
        self._program.window.show_page(self._form)

    def _make(self, wanted: object) -> None:
        if self._entry is None or not isinstance(wanted, tuple):
            return
        try:
            session = review(self._read(self._entry), wanted)
            self._program.library.create(session).close()
        except StorageError as problem:
            self._program.tell(TOPIC, str(problem), fault=True)
            return
        except ValueError:
            words = tr("“{title}” has changed meanwhile. Choose again what to look back at.")
            self._program.tell(TOPIC, words.format(title=self._entry.title), fault=True)
            return
        words = tr("“{title}” is ready among your workshops. It opens on what you chose.")
        self._program.tell(TOPIC, words.format(title=session.title))
        self._program.window.show_shelf()
        self._program.refresh()

    def _read(self, entry: Entry) -> Session:
        with self._program.library.open(entry.path, read_only=True) as file:
            return file.session
