"""The window for typing paper in: the code on a sheet, then a line for each thing written on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.exercises.parts.paper_in import Taken, Unread
from facilitator.exercises.parts.typed import LONGEST, one_line
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.banner import Banner
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pieces import button, label, restyle, take_all_down
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.work_window import WorkWindow
from facilitator.ui.paper_in.code_row import CodeRow
from facilitator.ui.paper_in.last import Last, Typed
from facilitator.ui.paper_in.line_entry import LineEntry, with_button
from facilitator.ui.paper_in.piles import Stack, boards_of, catch_up, find, leads_to, stacks_of
from facilitator.words import tr, trn
from facilitator.workshop.codes import read_code
from facilitator.workshop.session import Activity


class PaperIn(WorkWindow):
    """Works on the session of a store, whichever step the room is at."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        self._activity = ""
        self._stack: Stack | None = None
        self._at = ""
        self._rest: list[str] = []  # lines that were pasted and wait for one that was not understood
        self.banner = Banner()
        self.codes = CodeRow(store)
        self.sheet = QWidget()
        self._title = label(role="heading", name="paper_title")
        self.boards = ChoiceBox()
        self.boards.setObjectName("paper_board")
        self.boards.setAccessibleName(tr("What of this activity"))
        self._piles = QWidget()
        self._flow = Flow(self._piles)
        self._ask = label(role="strong", name="paper_ask")
        self.line = LineEntry("paper_line", "", "")
        self._answer = label(role="mute", name="paper_answer")
        self._so_far = label(role="strong", name="paper_so_far")
        self.last = Last()
        self._lay_out()
        self._connect()
        self._refresh()
        self.resize(900, 640)
        self.setMinimumSize(720, 600)
        self.codes.code.setFocus()

    def take(self, lines: object) -> None:
        """One line, or several that were pasted; the first that is not understood stops them."""
        given = tuple(map(str, lines)) if isinstance(lines, tuple) else ()
        if len(given) == 1 and not one_line(given[0]) and self._rest:
            given = ()  # the line that was not understood is left out
        waiting, self._rest = [*given, *self._rest], []
        while waiting:
            text = waiting.pop(0)
            if not self._take_one(text):
                self._rest = waiting
                break
        if self._rest:
            more = trn("{count} more line waits.", "{count} more lines wait.", len(self._rest))
            self._answer.setText(f"{self._answer.text()} {more}")

    def lock(self) -> None:
        """Nothing can be typed: the session can only be read."""
        self.codes.setEnabled(False)
        self.sheet.setEnabled(False)

    # Making the parts

    def _lay_out(self) -> None:
        self.line.setMaxLength(LONGEST)
        inner = QVBoxLayout(self.sheet)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(8)
        for part in (self._title, self.boards, self._piles, self._ask):
            inner.addWidget(part)
        inner.addLayout(with_button(self.line))
        for part in (self._answer, self._so_far):
            inner.addWidget(part)
        body = QVBoxLayout()
        body.setContentsMargins(28, 20, 28, 20)
        body.setSpacing(10)
        body.addWidget(self.codes)
        body.addWidget(self.sheet)
        body.addWidget(self.last, 1)
        body.addWidget(button(tr("Done"), "paper_done", self.close), 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.codes.found.connect(self._open)
        self.boards.activated.connect(self._board_chosen)
        self.line.entered.connect(self.take)
        self.last.back_wanted.connect(self._take_back)
        self._store.committed.connect(self._refresh)
        self._store.withdrawn.connect(self._forget)

    # Choosing what is typed in

    def _open(self, activity_id: str) -> None:
        catch_up(self._store, self._store.session.activity(activity_id))
        self._activity, self._rest = activity_id, []
        self.line.clear()
        self._use(self._stacks()[0])
        self._say("")

    def _use(self, stack: Stack) -> None:
        self._stack, self._at = stack, stack.pile.id
        self._refresh()
        self.line.setFocus()

    def _board_chosen(self, index: int) -> None:
        name = self.boards.itemData(index)
        found = next((s for s in self._stacks() if s.board == name), None)
        if found is not None:
            self._use(found)

    def _pile_pressed(self) -> None:
        pressed = self.sender()
        name = pressed.objectName() if pressed is not None else ""
        found = next((s for s in self._stacks() if _name(s) == name), None)
        if found is not None:
            self._use(found)

    def _stacks(self) -> tuple[Stack, ...]:
        session = self._store.session
        here = session.find(self._activity)
        return stacks_of(here) if here else ()

    # Typing

    def _take_one(self, text: str) -> bool:
        """Whether it was understood; the field then waits, empty, for the next."""
        if self._stack is None:
            return False
        if read_code(text) is not None:
            return self._other_sheet(text)
        try:
            taken = self._stack.read(self._store.session, text, self._at)
        except Unread as why:
            self._refuse(text, str(why))
            return False
        self.line.clear()
        if taken is None:
            self._say(tr("Next sheet: its code."))
            self.codes.code.setFocus()
            return True
        self._keep(self._stack, taken)
        return True

    def _other_sheet(self, text: str) -> bool:
        """A code instead of a line: the next sheet of the pile is of another activity."""
        try:
            activity = find(self._store.session, text)
        except Unread as why:
            self._refuse(text, str(why))
            return False
        self.line.clear()
        self._open(activity.id)
        return True

    def _keep(self, stack: Stack, taken: Taken) -> None:
        self._follow(taken.then)
        if taken.back is not None:
            self._store.do(stack.activity, stack.board, taken.label, taken.change)
            self.last.add(stack.activity, stack.board, taken.echo, taken.back)
        self._say(taken.echo)
        self._refresh()

    def _follow(self, then: str) -> None:
        """Where the next line goes; the pile that it belongs to is the one shown."""
        found = [s for s in self._stacks() if s.board == self._board and leads_to(s, then)]
        self._stack = max(found, key=lambda s: len(s.pile.id), default=self._stack)
        self._at = then

    @property
    def _board(self) -> str:
        return self._stack.board if self._stack else ""

    def _take_back(self, typed: Typed) -> None:
        session = self._store.session
        here = session.find(typed.activity)
        before = here.boards.get(typed.board) if here else None
        self.last.drop(typed)
        if before is None or typed.back(before) == before:
            words = tr("It was changed or taken away since, so it was left as it is: {words}")
            self._say(words.format(words=typed.words))
            return
        self._store.do(typed.activity, typed.board, tr("Take back what was typed in"), typed.back)
        self._say(tr("Taken back: {words}").format(words=typed.words))

    def _forget(self) -> None:
        """Words that somebody withdrew may be anywhere here."""
        self.last.forget()
        self._say("")

    # Showing

    def _refresh(self) -> None:
        session = self._store.session
        self.setWindowTitle(tr("Type in the paper: {title}").format(title=session.title))
        self.codes.show_activity(self._activity)
        stacks = self._stacks()
        if self._stack is not None and _name(self._stack) not in map(_name, stacks):
            self._stack = stacks[0] if stacks else None
            self._at = self._stack.pile.id if self._stack else ""
        self.sheet.setVisible(self._stack is not None)
        if self._stack is None:
            return
        activity = session.activity(self._stack.activity)
        self._title.setText(activity.title)
        self._show_boards(activity)
        self._show_piles(tuple(s for s in stacks if s.board == self._board))
        ask = self._stack.asks(session, self._at)
        self._ask.setText(ask.what)
        self.line.setAccessibleName(ask.what)
        self.line.setAccessibleDescription(ask.hint)
        self.line.setPlaceholderText(ask.hint)
        self._so_far.setText(tr("So far: {words}").format(words=self._stack.so_far(session, self._at)))

    def _show_boards(self, activity: Activity) -> None:
        found = boards_of(activity)
        present = {self.boards.itemData(i): self.boards.itemText(i) for i in range(self.boards.count())}
        if found != present:
            self.boards.clear()
            for name, words in found.items():
                self.boards.addItem(words, name)
        self.boards.setCurrentIndex(self.boards.findData(self._board))
        self.boards.setVisible(len(found) > 1)

    def _show_piles(self, stacks: tuple[Stack, ...]) -> None:
        present = {b.objectName(): b for b in self._piles.findChildren(QPushButton)}
        names = [_name(stack) for stack in stacks]
        if list(present) != names:
            take_all_down(self._flow)
            present = {}
            for stack in stacks:
                made = button(stack.pile.title, _name(stack), self._pile_pressed)
                made.setCheckable(True)
                self._flow.addWidget(made)
                made.show()
                present[_name(stack)] = made
        for name, made in present.items():
            made.setChecked(self._stack is not None and name == _name(self._stack))
        self._piles.setVisible(len(stacks) > 1)

    def _say(self, words: str) -> None:
        self._answer.setText(words)
        restyle(self._answer, "mute")
        self._answer.setVisible(bool(words))
        if words:
            announce(self, words)

    def _refuse(self, text: str, why: str) -> None:
        """Nothing is lost: what was typed stays in the line, and why stands below it."""
        self.line.setText(text)
        self.line.setFocus()
        self._answer.setText(why)
        restyle(self._answer, "fault")
        self._answer.show()
        announce(self, why, urgent=True)


def _name(stack: Stack) -> str:
    return f"pile_{stack.board}_{stack.pile.id}"
