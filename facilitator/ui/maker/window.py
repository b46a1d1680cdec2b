"""The maker's window: one's own exercises, and the one that is being made."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from facilitator.exercises.exercise import Exercise
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.edits import Edits
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.night_bar import night_bar, night_button, offer
from facilitator.ui.kit.pieces import button, take_down
from facilitator.ui.kit.title import OneLine
from facilitator.ui.kit.work_window import WorkWindow
from facilitator.ui.maker.editor import Editor
from facilitator.ui.maker.home import Home
from facilitator.words import tr
from facilitator.workshop.step import Step


class MakerWindow(WorkWindow):
    """Shows and edits; what is asked of it is done elsewhere."""

    changed = Signal(object)  # the Exercise as it now is
    save_wanted = Signal()
    try_wanted = Signal()
    home_wanted = Signal()  # back to one's own exercises
    done = Signal()  # back to where the window was opened from

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.making: Edits[Exercise] | None = None
        self.editor: Editor | None = None
        self.banner = Banner()
        self.home = Home(looks.console)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.home)
        self._title = OneLine("maker_title", "title")
        self._leave = night_button(tr("Back"), "maker_back", self.done.emit)
        self._list = night_button(tr("Your exercises"), "maker_list", self.home_wanted.emit)
        self._undo = night_button(tr("Undo"), "undo", self._take_back)
        self._redo = night_button(tr("Redo"), "redo", self._do_again)
        self._try = night_button(tr("Try it"), "try", self._try_it)
        self._save = button(tr("Save"), "save", self.save_wanted.emit, role="main")
        self._lay_out()
        for keys, act in (
            ("Ctrl+Z", self._take_back),
            ("Ctrl+Shift+Z", self._do_again),
            ("Ctrl+Y", self._do_again),
            ("Ctrl+S", self._want_save),
            ("F5", self._try_it),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.setFocus()  # nothing is chosen yet; Tab leads to what is first
        self.resize(1280, 720)
        self.setMinimumSize(960, 600)
        self.show_home()

    @property
    def draft(self) -> Exercise | None:
        """The exercise that is being made, if one is."""
        return self.making.whole if self.making is not None else None

    def edit(self, draft: Exercise) -> None:
        """Make this one, in the place of any other."""
        self._put_away()
        self.making = Edits(draft, self)
        self.editor = Editor(self.making, self._looks)
        self.editor.removed.connect(self._removed)
        self.making.changed.connect(self._changed)
        self.making.said.connect(self._say)
        self._pages.addWidget(self.editor)
        self._pages.setCurrentWidget(self.editor)
        self._refresh()
        self.editor.start()

    def show_home(self) -> None:
        """One's own exercises and agendas, and what a new one can start from."""
        self._put_away()
        self._pages.setCurrentWidget(self.home)
        self._refresh()

    def _put_away(self) -> None:
        for topic in ("removed", "trouble"):
            self.banner.clear(topic)
        if self.editor is not None and self.making is not None:
            take_down(self.editor)
            self.making.deleteLater()
        self.editor = self.making = None

    def _refresh(self) -> None:
        draft = self.draft
        named = draft.title or tr("A new exercise") if draft is not None else tr("Make your own")
        self._title.show_words(named)
        self.setWindowTitle(tr("{title}: Facilitator").format(title=named))
        for part in (self._list, self._undo, self._redo, self._try, self._save):
            part.setVisible(draft is not None)
        self._leave.setVisible(draft is None)
        if self.making is not None:
            offer(self._undo, tr("Undo"), self.making.undo_label)
            offer(self._redo, tr("Redo"), self.making.redo_label)

    def _changed(self) -> None:
        self.banner.clear("removed")  # its Undo would now take back something else
        self._refresh()
        self.changed.emit(self.draft)

    def _removed(self, gone: Step) -> None:
        words = tr("The step “{title}” is taken out.").format(title=gone.title)
        self.banner.tell("removed", words, Choice(tr("Undo"), "undo_step", self._take_back))

    def _take_back(self) -> None:
        if self.making is not None:
            self.making.undo()

    def _do_again(self) -> None:
        if self.making is not None:
            self.making.redo()

    def _want_save(self) -> None:
        if self.making is not None:
            self.save_wanted.emit()

    def _try_it(self) -> None:
        if self.making is not None:
            self.try_wanted.emit()

    def _say(self, words: str) -> None:
        announce(self, words)

    def _lay_out(self) -> None:
        acts = (self._undo, self._redo, self._try, self._save)
        bar = night_bar("maker_bar", (self._leave, self._list), self._title, acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
