"""The list of one's own exercises and agendas: renamed, shared, removed and brought back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from facilitator.exercises import catalogue
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making.record import SUFFIX, draft_of, text_of
from facilitator.storage import drafts, own
from facilitator.storage.bin import Mine
from facilitator.storage.errors import StorageError
from facilitator.ui.kit.banner import Choice
from facilitator.ui.library.rename import rename_dialog
from facilitator.ui.maker.home import Own
from facilitator.ui.maker.window import MakerWindow
from facilitator.words import listed, tr, trn
from facilitator.workshop.fit import length_words

if TYPE_CHECKING:
    from facilitator.program.program import Program

TOPIC = "making"


class OwnShelf(QObject):
    """`opened` brings the Own that somebody wants to change."""

    opened = Signal(object)

    def __init__(self, program: "Program", window: MakerWindow) -> None:
        super().__init__(window)
        self._program, self._window = program, window
        program.catalogue_read.connect(self.show)  # something came back from the bin
        window.home.asked.connect(self._do)

    def known(self) -> dict[str, Exercise]:
        """Every exercise as its file has it, whatever clock the settings choose for the room."""
        return dict(catalogue.with_own(self._local).exercises)

    def drafts(self) -> dict[str, Exercise]:
        """What was made and not saved, by the exercise's id."""
        found: dict[str, Exercise] = {}
        for text in drafts.drafts(self._local):
            try:
                draft = _draft(text)
            except (ValueError, RecursionError):
                continue
            found.setdefault(draft.id, draft)
        return found

    def tell_unread(self) -> None:
        """Say once which drafts are damaged; their files are kept under other names."""
        files = drafts.set_aside_unread(self._local, _draft)
        if files:
            lost = trn(
                "{count} unfinished exercise cannot be read.",
                "{count} unfinished exercises cannot be read.",
                len(files),
            )
            kept = tr("Nothing was deleted. The damaged files are: {files}")
            told = kept.format(files=listed([str(file) for file in files]))
            self._tell(f"{lost} {told}", fault=True)

    def show(self, _: object = None) -> None:
        """Bring the list up to date."""
        known, waiting, mine = self.known(), self.drafts(), self._program.catalogue.own
        unfinished = [_unfinished(draft) for draft in waiting.values() if draft.id not in known]
        saved = sorted((_own(known[one], one in waiting) for one in mine & set(known)), key=_by_title)
        plans = self._program.catalogue.agendas.values()
        agendas = [Own(p.id, p.title, length_words(p.minutes), "agenda") for p in plans if p.id in mine]
        others = [(e.id, e.title) for e in known.values() if e.kind == "exercise"]
        self._window.home.show_own([*unfinished, *saved], sorted(agendas, key=_by_title), others)

    @property
    def _local(self) -> Path:
        return self._program.library.local

    def _do(self, verb: str, one: Own) -> None:
        acts: dict[str, Callable[[Own], object]] = {
            "open": self.opened.emit,
            "share": self._share,
            "rename": self._rename,
            "remove": self._remove,
        }
        try:
            acts[verb](one)
        except StorageError as problem:
            self._tell(str(problem), fault=True)

    def _share(self, one: Own) -> None:
        self._program.send_exercise(one.id)

    def _rename(self, one: Own) -> None:
        dialog = rename_dialog(one.title, self._window)
        dialog.textValueSelected.connect(lambda title: self._renamed(one, title))
        dialog.open()

    def _renamed(self, one: Own, title: str) -> None:
        title = " ".join(title.split())
        exercise = self.known().get(one.id)
        if title and exercise is not None and title != exercise.title:
            self._trying(lambda: self._retitled(replace(exercise, title=title)))

    def _retitled(self, exercise: Exercise) -> None:
        if (draft := self.drafts().get(exercise.id)) is not None:  # what was not saved would bring it back
            drafts.keep_draft(self._local, draft.id, text_of(replace(draft, title=exercise.title)))
        words = tr("It is called “{title}” now.").format(title=exercise.title)
        self._tell(f"{words} {self.put(exercise)}".strip())

    def put(self, exercise: Exercise) -> str:
        """Write it where it is read from; what became of a file that somebody had written there.

        Raises CannotSave.
        """
        mine = exercise.id in self._program.catalogue.own
        before = catalogue.file_of(exercise.id, self._local) if mine else None
        file = own.keep_exercise(self._local, exercise.id, SUFFIX, text_of(exercise))
        if before is None or before == file:
            return ""
        words = tr("The file that you wrote is kept as it was: {file}")
        return words.format(file=own.set_aside(before))

    def _remove(self, one: Own) -> None:
        take_back = self._agenda_gone(one) if one.kind == "agenda" else self._exercise_gone(one)
        words = tr("“{title}” is in the bin. Workshops that use it keep it.").format(title=one.title)
        plans = self._program.catalogue.agendas.values()
        users = [p.title for p in plans if any(part.exercise == one.id for part in p.parts)]
        if users:
            missed = tr("These agendas of yours cannot be used without it: {agendas}.")
            words = f"{words} {missed.format(agendas=listed(users))}"
        undo = Choice(tr("Undo"), "undo_own", lambda: self._trying(take_back))
        self._read()
        self._tell(words, undo)

    def _exercise_gone(self, one: Own) -> Callable[[], object]:
        saved = catalogue.file_of(one.id, self._local) if one.id in self.known() else None
        return self._discarded("exercise", one, saved, drafts.draft_file(self._local, one.id))

    def _agenda_gone(self, one: Own) -> Callable[[], object]:
        return self._discarded("agenda", one, catalogue.agenda_file_of(one.id, self._local))

    def _discarded(
        self, kind: Literal["exercise", "agenda"], one: Own, *files: Path | None
    ) -> Callable[[], object]:
        """Into the bin with its files; what takes that back."""
        there, library = [file for file in files if file is not None], self._program.library
        if not there:
            return self.show
        binned = library.discard(Mine(kind, one.id, one.title), *there)
        return lambda: library.undelete(binned)

    def _trying(self, what: Callable[[], object]) -> None:
        try:
            what()
        except StorageError as problem:
            self._tell(str(problem), fault=True)
        self._read()

    def _read(self) -> None:
        self._program.read_catalogue()

    def _tell(self, words: str, *choices: Choice, fault: bool = False) -> None:
        self._window.banner.tell(TOPIC, words, *choices, fault=fault)


def _draft(text: str) -> Exercise:
    return draft_of(json.loads(text))


def _own(exercise: Exercise, changed: bool) -> Own:
    steps = trn("{count} step", "{count} steps", len(exercise.steps))
    told = f"{steps}, {length_words(exercise.minutes)}"
    if changed:
        told = tr("{what}. Some changes are not saved.").format(what=told)
    return Own(exercise.id, exercise.title, told)


def _unfinished(draft: Exercise) -> Own:
    told = tr("Not finished. It is kept here until you save it.")
    return Own(draft.id, draft.title or tr("A new exercise"), told, "draft")


def _by_title(one: Own) -> str:
    return one.title.casefold()
