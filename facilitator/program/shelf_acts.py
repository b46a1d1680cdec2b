"""What can be done with a workshop from the library, besides running it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.exercises import agendas, boards
from facilitator.exercises.parts.typed import one_line
from facilitator.program.bin_acts import BinActs
from facilitator.program.receiving import Receiving
from facilitator.program.reviewing import Reviewing
from facilitator.program.sending import Sending
from facilitator.storage.erase import forget_names
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry
from facilitator.storage.salvage import mend
from facilitator.ui.kit.banner import Choice
from facilitator.ui.library.rename import rename_dialog
from facilitator.ui.library.versions import Version
from facilitator.words import listed, tr
from facilitator.workshop.board import new_id
from facilitator.workshop.opening import filled_in
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.wording import in_words

if TYPE_CHECKING:
    from facilitator.handouts.packs import Kind
    from facilitator.program.program import Program


class ShelfActs(QObject):
    """Does what a row asks. What goes wrong is said in the first window; nothing is ever just gone."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._library = program.library
        self.receiving = Receiving(program)
        self.sending = Sending(program)
        self.reviewing = Reviewing(program)
        self.bin = BinActs(program)
        self.typing: Any = None  # a TypedIn, while sheets are typed in

    def act(self, verb: str, entry: Entry) -> None:
        """Raises KeyError for an unknown verb."""
        acts: dict[str, Callable[[Entry], object]] = {
            "run": self._open,
            "carry_on": self._open,
            "look": self._open,
            "handouts": self._handouts,
            "record": self._record,
            "plan": self._plan,
            "paper_in": self._paper_in,
            "review": self.reviewing.offer,
            "again": self._again,
            "rename": self._rename,
            "duplicate": self._duplicate,
            "send": self.sending.offer,
            "versions": self._versions,
            "folder": self._folder,
            "forget": self._ask_forget,
            "delete": self._delete,
            "salvage": self._salvage,
        }
        self._trying(lambda: acts[verb](entry))

    def restore(self, entry: Entry, backup: Any) -> None:
        """Put an earlier version in the place of the file; the present one becomes a version too."""

        def put_back() -> None:
            before = self._library.backups.restore(backup, entry.path, boards.codecs())
            words = tr("“{title}” is as it was then.").format(title=entry.title)
            undo = [Choice(tr("Undo"), "undo_restore", lambda: self.restore(entry, before))] if before else []
            self._program.tell("shelf", words, *undo)
            self._shown()

        self._trying(put_back)

    def _handouts(self, entry: Entry) -> None:
        self._print(entry, "pack")

    def _record(self, entry: Entry) -> None:
        self._print(entry, "record")

    def _print(self, entry: Entry, kind: "Kind") -> None:
        """The real pages in a window of their own; the file is only read."""
        from facilitator.ui.print import open_print  # each of these loads with its first use

        with self._library.open(entry.path, read_only=True) as file:
            window = open_print(file.session, self._program.theme, kind, self._program.window)
        self._program.aside.listen(window)

    def _plan(self, entry: Entry) -> None:
        self._program.plan(entry.path)

    def _paper_in(self, entry: Entry) -> None:
        from facilitator.program.typed_in import TypedIn

        self.typing = TypedIn(self._program, self._library.open(entry.path))
        self.typing.left.connect(self._typed_in)
        self._program.window.hide()
        self.typing.show()

    def _typed_in(self) -> None:
        typing, self.typing = self.typing, None
        if typing is not None:
            typing.deleteLater()
        self._program.show_library()

    def close(self) -> None:
        """Put away what was opened from here."""
        if self.typing is not None:
            self.typing.put_away()

    def _open(self, entry: Entry) -> None:
        self._program.open_path(entry.path)

    def _again(self, entry: Entry) -> None:
        with self._library.open(entry.path, read_only=True) as file:
            session, missing = fresh(file.session, self._program.catalogue.exercises)
        self._library.create(session).close()
        words = [tr("“{title}” is ready, empty and with the same agenda.").format(title=session.title)]
        if missing:
            left = tr("Not kept, since this computer does not have the exercise: {titles}.")
            words.append(left.format(titles=listed(missing)))
        self._program.tell("shelf", " ".join(words))
        self._shown()

    def _rename(self, entry: Entry) -> None:
        dialog = rename_dialog(entry.title, self._program.window)
        dialog.textValueSelected.connect(lambda title: self._renamed(entry, title))
        dialog.open()

    def _renamed(self, entry: Entry, title: str) -> None:
        title = " ".join(title.split())
        if title and title != entry.title:
            self._program.window.banner.clear("shelf")  # what its buttons would do was meant for the old name
            self._trying(lambda: self._library.rename(entry.path, title))
            self._shown()

    def _duplicate(self, entry: Entry) -> None:
        self._library.duplicate(entry.path, tr("{title} (copy)").format(title=entry.title))
        self._shown()

    def _versions(self, entry: Entry) -> None:
        backups = self._library.backups
        found = backups.versions(entry.id) if entry.id else backups.of_file(entry.path)
        offered = [Version(b, b.made, partial(self._look, b), b.set_aside) for b in found]
        self._program.window.offer_versions(entry, offered)

    def _look(self, backup: Any) -> str:
        """What an earlier version holds, or why that cannot be said."""
        from facilitator.program.look import held_in

        try:
            return held_in(self._library.backups.read(backup, boards.codecs()))
        except StorageError as problem:
            return str(problem)

    def _folder(self, entry: Entry) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path.parent)))

    def _ask_forget(self, entry: Entry) -> None:
        """It cannot be undone: that is what it is for."""
        words = tr(
            "Take every person's name out of “{title}” and its earlier versions? What the group made stays. "
            "The names cannot be brought back. Copies that you sent, saved or printed keep theirs."
        )
        forget = Choice(tr("Forget names"), "forget_now", lambda: self._trying(lambda: self._forget(entry)))
        self._program.tell("shelf", words.format(title=entry.title), forget)

    def _forget(self, entry: Entry) -> None:
        with self._library.open(entry.path) as file:
            done = forget_names(file, file.session)
        words = [tr("No names are left in “{title}” and its earlier versions.").format(title=entry.title)]
        if done.unread:
            words.append(tr("A part that this version of Facilitator cannot read was left as it is."))
        later = [e.title for e in self._program.window.shelf.entries if entry.id in e.reviews]
        if later:
            took = tr(
                "Workshops that look back at it have names of their own; forget them there too: {titles}."
            )
            words.append(took.format(titles=listed(later)))
        self._program.tell("shelf", " ".join(words))
        self._shown()

    def _delete(self, entry: Entry) -> None:
        binned = self._library.delete(entry.path)
        words = tr("“{title}” is in the bin.").format(title=entry.title)
        choices = [
            Choice(tr("Undo"), "undo_delete", lambda: self._undelete(binned)),
            Choice(tr("Delete now, with its backups"), "delete_now", lambda: self._destroy(binned, entry)),
        ]
        self._program.tell("shelf", words, *choices)
        self._shown()

    def _undelete(self, binned: Path | None) -> None:
        if binned is not None:
            self._trying(lambda: self._library.undelete(binned))
            self._shown()

    def _destroy(self, binned: Path | None, entry: Entry) -> None:
        if binned is not None:
            self.bin.destroy(binned, entry.title)

    def _salvage(self, entry: Entry) -> None:
        saved = mend(entry.path, boards.codecs(), self._library.local)
        words = tr("What could be saved from “{title}” is open. The damaged file is kept.")
        lost = tr("Lost: {what}.").format(what=listed(list(saved.lost))) if saved.lost else ""
        if self._program.open_path(entry.path):
            self._program.tell("shelf", f"{words.format(title=saved.session.title)} {lost}".strip())

    def _trying(self, what: Callable[[], object]) -> None:
        try:
            what()
        except StorageError as problem:
            self._program.tell("shelf", str(problem), fault=True)

    def _shown(self) -> None:
        self._program.window.show_shelf()
        self._program.refresh()


def fresh(session: Session, exercises: agendas.Exercises) -> tuple[Session, list[str]]:
    """The same agenda with nothing on its boards, for another day; titles of what cannot be made again."""
    made = [(activity, _fresh(activity, session, exercises)) for activity in session.activities]
    again = replace(
        session,
        id=new_id(),
        title=one_line(session.title),
        date=None,
        activities=tuple(anew for _, anew in made if anew is not None),
        here=Here(),
        began=False,
        finished=False,
        checked=False,
        reviews=(),
    )
    return in_words(again, session.wording), [activity.title for activity, anew in made if anew is None]


def _fresh(activity: Activity, session: Session, exercises: agendas.Exercises) -> Activity | None:
    if activity.exercise not in exercises:
        return None if activity.boards else replace(activity, id=new_id(), times={}, on_paper={})
    plan = agendas.agenda_of(replace(session, activities=(activity,)), "", "", "", exercises)
    (anew,) = agendas.activities(plan, exercises)
    return filled_in(anew, session.opening)
