"""One session opened from its file: its windows, its saving, and the quiet lines that saving needs."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.program.comparing import Comparing
from facilitator.program.kept import SavedTo, ask_where
from facilitator.program.other_table import OtherTable
from facilitator.storage.decks import load_decks, save_deck
from facilitator.storage.errors import ChangedOnDisk, StorageError
from facilitator.storage.library import Library
from facilitator.storage.pulse import Pulse
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.autosave import Autosave, NoAnswer
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.keys import Keys
from facilitator.ui.kit.standing import stand_on
from facilitator.ui.running import Running, Surroundings
from facilitator.words import tr
from facilitator.workshop.session import Session


class Opened(QObject):
    """Lives from opening to closing. A session that can only be read is shown, and says so.

    One that is not `kept` is only tried out, and nothing is said of its file.
    """

    closed = Signal()

    def __init__(self, library: Library, file: SessionFile, around: Surroundings, kept: bool = True) -> None:
        super().__init__()
        self._library = library
        self._around = around
        self._file = file
        self._pulse = Pulse(library.local, file.session.id)
        self.running = Running(_caught_up(file.session, self._pulse), around)
        self._saved_to = SavedTo(file)
        self.autosave: Autosave | None = None
        self._letting_go = False
        self._other_table = OtherTable(self)
        self._comparing = Comparing(self, library, self._private, lambda: self.running.store.session)
        self._end_told = False
        self._kept = kept
        if file.read_only:
            self._banner.tell("saving", file.why, self._copy_choice())
        else:
            self._save_by_itself()
        self.running.console.may_close = self._may_close
        self.running.console.closing.connect(self.close)
        self.running.timekeeper.ticked.connect(self._beat)
        self.running.store.committed.connect(self._tell_the_end)
        self.running.print_wanted.connect(self._print)
        self.running.paper_in_wanted.connect(self._type_paper)
        stage = self.running.console.stage
        self.running.controls_stood.connect(self._offer_own)
        if stage.controls is not None:
            self._offer_own(stage.controls)
        self._tell_the_end()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def window(self) -> QWidget:
        """What the facilitator works in."""
        return self.running.console

    def show(self) -> None:
        self.running.show()

    def close(self) -> None:
        """Put everything away. What can be saved is saved; call `safe` first to know."""
        self.running.timekeeper.pause()
        safe = self.safe()
        self.running.close()
        if self.autosave is not None:
            self.autosave.stop()
        self._file.close()
        if safe and not self._file.read_only:
            self._pulse.clear()
        self.closed.emit()

    def safe(self) -> bool:
        """Save now; whether nothing would be lost by closing."""
        if self.autosave is None:  # to go through the steps of what can only be read is no work
            return _made(self.running.store.session) == _made(self._file.session)
        return self.autosave.flush()

    def _print(self) -> None:
        """The real pages of the session as it stands, in a window beside the console."""
        from facilitator.ui.print import open_print  # brings reportlab

        session, theme = self.running.store.session, self._around.theme
        self._beside(open_print(session, theme, parent=self.running.console))

    def _type_paper(self) -> None:
        """Sheets typed in beside the console; each line is a step of undo like any other."""
        from facilitator.ui.paper_in.window import PaperIn  # few type paper in

        window = self.running.console.findChild(PaperIn)
        if window is None:
            window = PaperIn(self.running.store, self.running.console)
            stand_on(window, self.running.console.screen())
            self._beside(window)
        window.show()
        window.raise_()
        window.activateWindow()

    def _beside(self, window: QWidget) -> None:
        """The guide and the settings are a key away beside the console too."""
        running = self.running
        Keys(window, {"settings": running.settings_wanted.emit, "help": running.help_wanted.emit})

    @property
    def _banner(self) -> Banner:
        return self.running.console.banner

    def _save_by_itself(self) -> None:
        self.autosave = Autosave(self.running.store, self._saved_to, self, self._saved_to.erase)
        self.autosave.saved.connect(self._all_is_well)
        self.autosave.save_failed.connect(self._tell_trouble)
        self.running.store.moved.connect(self.autosave.hurry)

    def _offer_own(self, controls: Any) -> None:
        """Controls that know decks or questions of one's own get what was kept, and say what is new."""
        if (beside := getattr(controls, "beside", None)) is not None:
            self._other_table.serve(beside)
        if (earlier := getattr(controls, "earlier", None)) is not None:
            self._comparing.serve(earlier, self.running.store.activity.exercise)
        saved = getattr(controls, "deck_saved", None) or getattr(controls, "question_saved", None)
        if saved is None:
            return
        saved.connect(self._keep_deck if hasattr(controls, "deck_saved") else self._keep_question)
        known = load_decks(self._library.local)
        if known.problem:
            self._banner.tell("deck", known.problem)
        elif (deck := known.decks.get(self.running.store.activity.exercise)) is not None:
            controls.offer(deck)

    def _private(self) -> bool:
        """Everybody may be looking at this screen."""
        return len(self._around.displays.all()) < 2

    def _keep_question(self, question: Any) -> None:
        """One more question; the same words replace what was kept under them."""
        known = load_decks(self._library.local).decks.get(self.running.store.activity.exercise, [])
        rest = [kept for kept in known if kept.get("question") != question["question"]]
        self._keep_deck([*rest, question])

    def _keep_deck(self, deck: Any) -> None:
        try:
            save_deck(self._library.local, self.running.store.activity.exercise, deck)
        except StorageError as problem:
            self._banner.tell("deck", str(problem), fault=True)

    def _beat(self) -> None:
        """The timer's place, noted beside the file each second: a killed program loses no more."""
        timekeeper = self.running.timekeeper
        if timekeeper.running and not self._file.read_only:
            self._pulse.note(self.running.store.session.here, timekeeper.spent)

    def _tell_the_end(self) -> None:
        """Once it is over: where the record is, and how it gets to people."""
        finished = self.running.store.session.finished
        if finished == self._end_told or not self._kept:
            return
        self._end_told = finished
        if not finished:
            self._banner.clear("end")
            return
        words = tr("The workshop is over. All of it is kept in {path}. Print the record, or save it to send.")
        print_it = Choice(tr("Print the record"), "print_record", self._print)
        self._banner.tell("end", words.format(path=self.path), print_it)

    def _may_close(self) -> bool:
        self.running.timekeeper.pause()
        if self._letting_go or self.safe():
            return True
        words = tr("The latest work is not saved yet. Save a copy elsewhere, or close without it.")
        let_go = Choice(tr("Close without saving"), "let_go", self._let_go)
        self._banner.tell("closing", words, self._copy_choice(), let_go, fault=True)
        return False

    def _let_go(self) -> None:
        self._letting_go = True
        self.running.console.close()

    def _all_is_well(self) -> None:
        for topic in ("saving", "closing"):
            self._banner.clear(topic)
        if self._file.made_anew:
            self._banner.tell("made_anew", self._file.made_anew)
            self._file.made_anew = ""
        if self._file.backup_problem:
            self._banner.tell("backup", self._file.backup_problem)
        else:
            self._banner.clear("backup")

    def _tell_trouble(self, problem: Exception) -> None:
        choices = [self._copy_choice()]
        if isinstance(problem, ChangedOnDisk):
            choices.append(Choice(tr("Replace the other version"), "replace_other", self._replace))
        words = str(problem)
        if not isinstance(problem, StorageError | NoAnswer):
            words = tr("The workshop could not be saved ({reason}). Your work is kept here in memory.")
            words = words.format(reason=problem)
        self._banner.tell("saving", words, *choices, fault=True)

    def _replace(self) -> None:
        self._saved_to.replacing = True
        if self.autosave is not None:
            self.autosave.flush()

    def _copy_choice(self) -> Choice:
        return Choice(tr("Save a copy elsewhere"), "save_copy", self._ask_where)

    def _ask_where(self) -> None:
        ask_where(self.running.console, self._copy_into)

    def _copy_into(self, folder: str) -> None:
        self.copy_to(Path(folder))

    def copy_to(self, folder: Path) -> bool:
        """Go on in a copy in that folder; whether it could be made."""
        store = self.running.store
        try:
            path = self._file.save_copy(folder, store.session)
            copy = self._library.open(path)
        except StorageError as problem:
            self._banner.tell("copy", str(problem), self._copy_choice(), fault=True)
            return False
        if self.autosave is not None:
            self.autosave.stop()
        self._file.close()
        self._file = copy
        self._saved_to = SavedTo(copy)
        self._pulse = Pulse(self._library.local, copy.session.id)
        self._end_told = False  # the record lies elsewhere now
        store.amend(lambda session: replace(session, id=copy.session.id))
        for topic in ("saving", "closing", "copy"):
            self._banner.clear(topic)
        if self.autosave is None:
            self._save_by_itself()
        self.running.store.said.emit(tr("You now work in the copy {path}").format(path=path))
        return self.autosave is not None and self.autosave.write_to(self._saved_to, self._saved_to.erase)


def _made(session: Session) -> list[Any]:
    """What a group works on."""
    return [(activity.id, activity.boards, activity.on_paper) for activity in session.activities]


def _caught_up(session: Session, pulse: Pulse) -> Session:
    """The session with the seconds that its timer had run when the program was killed."""
    spent = pulse.spent(session.here)
    if spent is None or not session.here.step:
        return session
    activity = session.activity(session.here.activity)
    time = activity.time(session.here.step)
    if spent <= time.spent:
        return session
    return session.with_activity(activity.with_time(session.here.step, replace(time, spent=spent)))
