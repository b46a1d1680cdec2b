"""Files from elsewhere: looked at on a thread, shown in the first window, added when somebody says so."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from facilitator.exercises import boards, catalogue, received
from facilitator.exercises.parts.typed import one_line
from facilitator.exercises.received import ReceivedExercise
from facilitator.storage import own, receive
from facilitator.storage.bin import Mine
from facilitator.storage.errors import Foreign, StorageError
from facilitator.storage.places import real
from facilitator.storage.receive import Received
from facilitator.storage.session_file import SUFFIX
from facilitator.ui.kit.banner import Choice
from facilitator.ui.library.arrival import Arrival, Holding
from facilitator.words import date_words, listed, number_words, tr, trn

if TYPE_CHECKING:
    from facilitator.program.program import Program

Thing = Received | ReceivedExercise
TOPIC = "file"
FEW = 4  # remarks that are told


class Receiving(QObject):
    """One file at a time; others that were dropped with it wait their turn."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._waiting: list[Path] = []
        self._path: Path | None = None  # what is looked at just now, and what was found there
        self._thing: Thing | None = None
        self._added = ""  # what was said with an Undo that takes an exercise away again
        program.catalogue_read.connect(self._forget_undo)
        self._card = Arrival(program.window)
        self._card.hide()
        self._card.added.connect(self._add)
        self._card.left.connect(self._leave)

    def ask(self) -> None:
        """Let somebody choose a file."""
        dialog = QFileDialog(self._program.window, tr("Open a file"))
        dialog.setObjectName("open_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        filters = (tr("Workshops and exercises (*.json *.toml)"), tr("All files (*)"))
        dialog.setNameFilters(list(filters))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def bring(self, paths: Sequence[Path]) -> None:
        """Look at these files, and say of each what it holds. One that lies in the library just opens.

        One that is looked at just now, and what waits behind it, comes after them.
        """
        present = [self._path] if self._path is not None else []
        self._waiting = list(dict.fromkeys((*paths, *present, *self._waiting)))
        self._next()

    def _chosen(self, name: str) -> None:
        self.bring([Path(name)])

    def _next(self) -> None:
        self._thing = self._path = None
        window = self._program.window
        if not self._waiting:
            if window.page is self._card:  # whoever fills in a form goes on with it
                window.show_shelf()
            return
        path = self._waiting.pop(0)
        if is_in(self._program.library.folder, path):
            self._waiting.clear()
            window.show_shelf()
            self._program.open_path(path)
            return
        self._path = path
        self._program.work(lambda: _looked_at(path), self._looked, about="file")

    def _looked(self, found: "Thing | str") -> None:
        """What was found, or the sentence that says why nothing could be."""
        if isinstance(found, str):
            self._program.tell(TOPIC, found, fault=True)
            self._next()
            return
        self._thing = found
        if isinstance(found, Received):
            self._card.offer(_session_held(found, self._known(found.session.id)))
        else:
            taken = found.exercise.id in self._program.catalogue.exercises
            if taken and found.exercise.id not in self._program.catalogue.own:
                self._refuse_shipped(found)
                return
            self._card.offer(_exercise_held(found, replaces=taken))
        self._program.window.show_page(self._card)

    def _known(self, session_id: str) -> bool:
        entries = self._program.window.shelf.entries
        return any(entry.id == session_id for entry in entries)

    def _refuse_shipped(self, found: ReceivedExercise) -> None:
        words = tr(
            "“{name}” was not added: an exercise with the id “{id}” comes with Facilitator. Give it another "
            "id in the file, then open it again."
        )
        self._program.tell(TOPIC, words.format(name=found.path.name, id=found.exercise.id), fault=True)
        self._next()

    def _leave(self) -> None:
        self._next()

    def _add(self) -> None:
        thing = self._thing
        try:
            if isinstance(thing, Received):
                self._add_session(thing)
            elif thing is not None:
                self._add_exercise(thing)
        except StorageError as problem:
            self._program.tell(TOPIC, str(problem), fault=True)
            return  # it is still there, to be tried again
        self._next()

    def _add_session(self, thing: Received) -> None:
        path = receive.add(self._program.library, thing)
        words = tr("“{title}” is one of your workshops now.").format(title=one_line(thing.title))
        open_it = Choice(tr("Open it"), "open_received", lambda: self._program.open_path(path))
        self._program.tell(TOPIC, words, open_it)
        self._program.refresh()

    def _add_exercise(self, thing: ReceivedExercise) -> None:
        library, exercise = self._program.library, thing.exercise
        binned = self._replaced(exercise.id)
        try:
            path = own.keep_exercise(library.local, exercise.id, thing.path.suffix.lower(), thing.text)
        except StorageError:
            if binned is not None:
                library.undelete(binned)
            raise
        self._program.read_catalogue()

        def take_back() -> None:
            try:
                own.drop(path)
                if binned is not None:
                    library.undelete(binned)
            except StorageError as problem:
                self._program.tell(TOPIC, str(problem), fault=True)
            self._program.read_catalogue()

        words = tr("“{title}” is in your list, under “Or one exercise” and in the planner.")
        words = words.format(title=exercise.title)
        if binned is not None:
            words += " " + tr("The one that it replaces is in the bin.")
        self._program.tell(TOPIC, words, Choice(tr("Undo"), "undo_exercise", take_back))
        self._added = words

    def _forget_undo(self, _: object) -> None:
        """Exercises have changed since: it would now take away something else."""
        banner, added, self._added = self._program.window.banner, self._added, ""
        if added and banner.text(TOPIC) == added:
            banner.clear(TOPIC)

    def _replaced(self, exercise_id: str) -> Path | None:
        """One's own exercise of that id goes to the bin; its place there. Raises CannotSave."""
        known, library = self._program.catalogue, self._program.library
        file = catalogue.file_of(exercise_id, library.local) if exercise_id in known.own else None
        if file is None:
            return None
        return library.discard(Mine("exercise", exercise_id, known.exercises[exercise_id].title), file)


def is_in(folder: Path, path: Path) -> bool:
    """Whether it is one of the library's own files."""
    return path.name.endswith(SUFFIX) and real(path).parent == real(folder)


def _looked_at(path: Path) -> "Thing | str":
    try:
        if path.suffix.lower() == ".toml":
            return received.look(path)
        return receive.look(path, boards.codecs())
    except Foreign as problem:
        return _perhaps_exercise(path, problem)
    except (StorageError, catalogue.BadFile) as problem:
        return str(problem)


def _perhaps_exercise(path: Path, problem: Foreign) -> "Thing | str":
    """What is no session may be an exercise; what has no steps was meant as neither."""
    if path.suffix.lower() not in received.SUFFIXES:
        return str(problem)
    try:
        return received.look(path)
    except catalogue.BadFile as bad:
        return str(bad) if received.has_steps(path) else str(problem)


def _session_held(found: Received, known: bool) -> Holding:
    facts = [
        (tr("Date"), date_words(found.date)),
        (tr("Place"), one_line(found.place)),
        (tr("People"), str(found.people) if found.people else ""),
        (tr("Activities"), listed([one_line(title) for title in found.activities])),
        (tr("Written"), trn("{count} word", "{count} words", found.words)),
        (tr("Photographs"), str(found.photographs) if found.photographs else tr("none")),
        (tr("File"), f"{one_line(found.path.name)}, {size_words(found.size)}"),
    ]
    notes = [tr("It becomes a workshop of its own. The file stays where it is, and nothing in it is run.")]
    if known:
        notes.insert(0, tr("You have this workshop already; adding it makes a second one beside it."))
    shown = tuple((name, words) for name, words in facts if words)
    return Holding(one_line(found.title), shown, " ".join(notes), tr("Add to your workshops"))


def _first_few(sentences: tuple[str, ...]) -> str:
    """Some of them, each on a line of its own, and how many more there are."""
    more = len(sentences) - FEW
    rest = (trn("and {count} more.", "and {count} more.", more),) if more > 0 else ()
    return "\n".join((*sentences[:FEW], *rest))


def _exercise_held(found: ReceivedExercise, replaces: bool) -> Holding:
    exercise = found.exercise
    steps = trn("{count} step", "{count} steps", len(exercise.steps))
    minutes = trn("{count} minute", "{count} minutes", round(exercise.minutes))
    facts = (
        (tr("What it is"), tr("an exercise: {steps}, {minutes}").format(steps=steps, minutes=minutes)),
        (tr("About"), one_line(exercise.summary)),
        (tr("Steps"), listed([one_line(step.title) for step in exercise.steps])),
        (tr("Source"), one_line(exercise.source)),
        (tr("Worth a look"), _first_few(found.remarks)),
        (tr("File"), f"{one_line(found.path.name)}, {size_words(found.size)}"),
    )
    accept = tr("Replace your exercise of this id") if replaces else tr("Add to your exercises")
    note = tr("Workshops that use it already keep their own words.")
    return Holding(one_line(exercise.title), tuple(f for f in facts if f[1]), note, accept)


def size_words(size: int) -> str:
    """`820 bytes`, `41 KB`, `3.2 MB`."""
    if size < 1000:
        return trn("{count} byte", "{count} bytes", size)
    if size < 1_000_000:
        return tr("{count} KB").format(count=round(size / 1000))
    return tr("{count} MB").format(count=number_words(size / 1_000_000, 1))
