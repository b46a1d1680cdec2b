"""The maker open: an exercise of one's own is made, tried and saved, with nothing lost on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.making.record import text_of
from facilitator.program.own_shelf import OwnShelf
from facilitator.program.trial import Trial
from facilitator.storage.drafts import drop_draft, keep_draft, note_making
from facilitator.storage.errors import StorageError
from facilitator.ui.kit.banner import Choice
from facilitator.ui.maker.home import Own
from facilitator.ui.maker.window import MakerWindow
from facilitator.words import tr, trn

if TYPE_CHECKING:
    from facilitator.program.program import Program

WAIT = 400  # milliseconds after a change until the draft is on the disk
TOPIC = "making"


class OwnExercises(QObject):
    """Serves one maker's window. `left` says that it is closed."""

    left = Signal()

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self.window = MakerWindow(program.looks)
        self._saved: Exercise | None = None  # the draft as its file has it; nothing for one without a file
        self._after: Callable[[], object] | None = None  # what was wanted when it was asked about saving
        self._soon = QTimer(self, singleShot=True, interval=WAIT)
        self._soon.timeout.connect(self._keep)
        self._trial = Trial(program)
        self._trial.left.connect(self.show)
        self.shelf = OwnShelf(program, self.window)
        self.shelf.opened.connect(self._open)
        program.aside.listen(self.window)
        self._listen()
        self.shelf.tell_unread()
        self.shelf.show()

    def show(self) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @property
    def trying(self) -> bool:
        """What is being made is tried out just now; its window comes back by itself."""
        return self._trial.under_way

    def copy(self, exercise_id: str) -> None:
        """Change an exercise as one's own copy; the exercise itself stays as it is."""
        self._leaving(lambda: self._copied(exercise_id))

    def go_on_with(self, exercise_id: str) -> None:
        """Open what was being made, where it is still kept."""
        self._leaving(lambda: self._open(Own(exercise_id, "", "")))

    def close(self) -> None:
        """Put everything away; what is not saved is kept as a draft."""
        self._keep()
        self._trial.clear()
        self.window.hide()
        self.window.deleteLater()

    # Making

    def _begin(self, draft: Exercise) -> None:
        self._saved = None
        self.window.edit(draft)

    def _begin_on(self, kind: str) -> None:
        self._begin(drafts.on_board(kind) if kind else drafts.empty())

    def _copied(self, exercise_id: str) -> None:
        if (found := self.shelf.known().get(exercise_id)) is None:  # its file is gone meanwhile
            self._program.read_catalogue()
            return
        self._begin(drafts.copy_of(found))

    def _open(self, one: Own) -> None:
        """Go on with what was not saved, where there is something; else with the exercise as it is."""
        draft = self.shelf.drafts().get(one.id)
        saved = self.shelf.known().get(one.id)
        start = draft or saved
        if start is None:
            self.shelf.show()
            return
        self._begin(start)
        self._saved = saved
        if draft is not None and saved is not None and draft != saved:
            words = tr("“{title}” has changes that were not saved. They are here again.")
            back = Choice(tr("Go back to what was saved"), "draft_back", lambda: self._back_to_saved(saved))
            self._tell(words.format(title=saved.title), back)

    def _back_to_saved(self, saved: Exercise) -> None:
        drop_draft(self._local, saved.id)
        self._begin(saved)
        self._saved = saved

    def _changed(self, _: object) -> None:
        if not self._soon.isActive():  # whoever never stops typing is kept all the same
            self._soon.start()

    @property
    def _unsaved(self) -> bool:
        draft = self.window.draft
        if draft is None:
            return False
        return draft != self._saved if self._saved else bool(draft.title or draft.steps)

    def _keep(self) -> None:
        """Put what is not saved on the disk, so that a killed program loses next to nothing."""
        self._soon.stop()
        draft = self.window.draft
        if draft is None:
            return
        if not self._unsaved:
            drop_draft(self._local, draft.id)
            note_making(self._local, "")
            return
        try:
            keep_draft(self._local, draft.id, text_of(draft))
            note_making(self._local, draft.id)
        except StorageError as problem:
            self._tell(str(problem), fault=True)

    def _save(self) -> bool:
        """Save it where the planner finds it; whether it could be."""
        draft, editor = self.window.draft, self.window.editor
        if draft is None or editor is None:
            return True
        if not self._sound(tr("It cannot be saved as an exercise yet. What you wrote is kept meanwhile.")):
            return False
        draft = drafts.tidy(draft)
        try:
            kept = self.shelf.put(draft)
        except StorageError as problem:
            self._tell(str(problem), fault=True)
            return False
        self._saved = self.window.draft
        self._soon.stop()
        drop_draft(self._local, draft.id)
        note_making(self._local, "")
        self._program.read_catalogue()
        words = tr("“{title}” is saved. You can choose it in the first window and in the planner.")
        self._tell(f"{words.format(title=draft.title)} {kept}".strip())
        return True

    def _sound(self, words: str) -> bool:
        """Whether it can be used; else say so and go to the first thing to be mended."""
        editor = self.window.editor
        if editor is None or not editor.mistakes:
            return True
        count = len(editor.mistakes)
        mend = trn("{count} thing is still to be mended.", "{count} things are still to be mended.", count)
        self._tell(f"{words} {mend}", fault=True)
        editor.mend(editor.mistakes[0])
        return False

    def _try(self) -> None:
        draft = self.window.draft
        if draft is None or not self._sound(tr("It cannot be tried yet.")):
            return
        if self._program.opened is not None:
            self._tell(tr("A workshop is running. Close it first, then try your exercise."), fault=True)
            return
        self._keep()
        try:
            self._trial.run(drafts.tidy(draft))
        except (StorageError, OSError) as problem:
            self._trial.clear()
            self._tell(str(problem), fault=True)
        else:
            self.window.hide()

    # Leaving

    def _leaving(self, then: Callable[[], object]) -> None:
        """Do it at once, or once it was said what becomes of changes that are not saved."""
        self._keep()
        if not self._unsaved:
            then()
            return
        self._after = then
        draft = self.window.draft
        title = draft.title if draft and draft.title else tr("A new exercise")
        self._tell(
            tr("“{title}” has changes that are not saved.").format(title=title),
            Choice(tr("Save"), "leave_save", self._leave_saved),
            Choice(tr("Keep them for later"), "leave_keep", self._leave_kept),
            Choice(tr("Throw them away"), "leave_drop", self._leave_dropped),
        )

    def _leave_saved(self) -> None:
        if self._save():
            self._go_on()

    def _leave_kept(self) -> None:
        self._keep()
        self._go_on()

    def _leave_dropped(self) -> None:
        if (draft := self.window.draft) is not None:
            drop_draft(self._local, draft.id)
        self._soon.stop()
        self._go_on()

    def _go_on(self) -> None:
        then, self._after = self._after, None
        note_making(self._local, "")
        self.window.show_home()
        self.window.banner.clear(TOPIC)
        self._saved = None
        if then is not None:
            then()

    def _home(self) -> None:
        self._leaving(self._show_home)

    def _show_home(self) -> None:
        self.window.show_home()
        self._saved = None
        self.shelf.show()

    def _may_close(self) -> bool:
        if not self._unsaved:
            return True
        self._leaving(self.window.close)
        return False

    def _closed(self) -> None:
        self.left.emit()

    @property
    def _local(self) -> Path:
        return self._program.library.local

    def _bring_file(self) -> None:
        self.window.close()
        self._program.ask_file()

    def _tell(self, words: str, *choices: Choice, fault: bool = False) -> None:
        self.window.banner.tell(TOPIC, words, *choices, fault=fault)

    def _listen(self) -> None:
        window = self.window
        window.changed.connect(self._changed)
        window.save_wanted.connect(self._save)
        window.try_wanted.connect(self._try)
        window.home_wanted.connect(self._home)
        window.done.connect(window.close)
        window.closing.connect(self._closed)
        window.may_close = self._may_close
        window.home.begun.connect(self._begin_on)
        window.home.copied.connect(self._copied)
        window.home.file_wanted.connect(self._bring_file)
        window.home.offer_files(self._program.planned is None and self._program.opened is None)
