"""Asking how far the room agrees, what would move a low score, what stays different."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import gradient, present_tally
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, escaped, label, restyle
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.tally import TallyPanel
from facilitator.ui.kit.writing import Writing
from facilitator.words import tr, trn

NOTE = "minority"  # the pointer of what is being typed


class AgreeSheet(QWidget):
    """Five counts and the passes for the words as they are now."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._panel = TallyPanel()
        self._panel.changed.connect(self._scored)
        self._note = label(role="mute", name="rounds")
        self._again = button(tr("Ask again"), "ask_again", self._ask)
        self._we_agree = button("", "we_agree", self._say_agreed, "main")
        row = QHBoxLayout()
        row.addWidget(self._panel.note)
        row.addWidget(self._note, 1)
        row.addWidget(self._again)
        row.addWidget(self._we_agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._panel)
        column.addLayout(row)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._panel.setEnabled(bool(state.text))
        self._panel.show_tally(present_tally(state), gradient(state), self._handle.people)
        self._panel.note.setVisible(bool(state.text))
        self._again.setEnabled(bool(state.text and state.checks))
        self._note.setText(_rounds(state))
        words = tr("Not agreed any more") if state.agreed else tr("We agree")
        self._we_agree.setText(escaped(words))
        self._we_agree.setAccessibleName(words)
        restyle(self._we_agree, "" if state.agreed else "main")
        self._we_agree.setEnabled(bool(state.text))

    def key(self, event: QKeyEvent) -> bool:
        return bool(self._handle.state.text) and self._panel.key(event)

    def _scored(self, tally: object) -> None:
        if isinstance(tally, Tally):
            self._handle.do(tr("Count how far we agree"), lambda s: s.scored(tally))

    def _say_agreed(self) -> None:
        """Only the group can say so; nothing else makes it agreed."""
        now = not self._handle.state.agreed
        self._handle.do(tr("We agree") if now else tr("Not agreed any more"), lambda s: s.agreeing(now))
        self._handle.say(tr("Agreed by the group") if now else tr("Not agreed any more"))

    def _ask(self) -> None:
        self._handle.do(tr("Ask again"), _asked)
        self._handle.say(tr("Counts start again; the last round is kept"))


class LowSheet(QWidget):
    """What would move a low score, and the minority note."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._entry = Entry(
            "concern_entry", tr("What would move a low score"), tr("What would move you? Then Enter")
        )
        self._entry.entered.connect(self._entered)
        self._table = RowsTable(
            "concerns_table", tr("What would move a low score"), (tr("What would move a low score"),)
        )
        self._table.rows.edited.connect(self._edited)
        self._minority = Writing(
            "minority_field", tr("Minority note"), tr("Minority note: what some of us see differently")
        )
        self._minority.typed.connect(self._typed)
        self._minority.paused.connect(self._paused)
        covering = tr("Cover the words, or show them again")
        acts, note = Flow(gap=6), Flow(gap=6)
        acts.addWidget(button(tr("Cover"), "concern_cover", self._cover, speak=covering))
        acts.addWidget(button(tr("Take out"), "concern_drop", self._drop))
        acts.addWidget(button(tr("Remove for good"), "concern_erase", self._erase))
        note.addWidget(button(tr("Cover the note"), "minority_cover", self._cover_note))
        note.addWidget(button(tr("Remove the note for good"), "minority_erase", self._erase_note))
        left, right = QVBoxLayout(), QVBoxLayout()
        typing = QHBoxLayout()
        typing.addWidget(self._entry, 1)
        typing.addWidget(button(tr("Add"), "concern_add", self._entry.enter))
        left.addLayout(typing)
        left.addWidget(self._table, 1)
        left.addLayout(acts)
        right.addWidget(self._minority, 1)
        right.addLayout(note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def refresh(self) -> None:
        state: State = self._handle.state
        if not self._handle.mode:
            self._minority.flush()
        self._minority.setVisible(not state.minority_hidden)
        self._minority.show_text(state.minority)
        covered = tr("(covered)")
        self._table.show_rows(
            [
                Row(c.id, (covered,)) if c.hidden else Row(c.id, (c.text,), frozenset({0}))
                for c in state.concerns
            ]
        )

    def _entered(self, found: tuple[str, ...]) -> None:
        def add(state: State) -> State:
            for text in found:
                state = state.worried(text)
            return state

        self._handle.do(tr("Add what would move a low score"), add)
        self._handle.say(tr("Added: {text}").format(text=found[-1]))

    def _edited(self, item_id: str, _cell: int, text: str) -> None:
        self._handle.do(tr("Edit what would move a low score"), lambda s: s.concern_edited(item_id, text))

    def _typed(self, text: str) -> None:
        self._handle.preview(NOTE, lambda s: s.dissenting(text))

    def _paused(self, text: str) -> None:
        self._handle.preview(NOTE, lambda s: s.dissenting(text))
        self._handle.commit(NOTE, tr("Write the minority note"))

    def _cover(self) -> None:
        found = next((c for c in self._handle.state.concerns if c.id == self._table.chosen), None)
        if found:
            self._handle.cover(found.id, not found.hidden)

    def _drop(self) -> None:
        if item_id := self._table.chosen:
            self._handle.do(tr("Take out"), lambda s: s.concern_dropped(item_id))

    def _erase(self) -> None:
        if item_id := self._table.chosen:
            self._handle.erase(item_id)

    def _cover_note(self) -> None:
        self._minority.flush()
        state = self._handle.state
        self._handle.cover(state.minority_id, not state.minority_hidden)

    def _erase_note(self) -> None:
        self._minority.flush()
        self._handle.erase(self._handle.state.minority_id)


def _asked(state: State) -> State:
    return state.asked()


def _rounds(state: State) -> str:
    if not state.text:
        return tr("Write something first: there is nothing to agree with yet.")
    count = sum(bool(c.tally.total) for c in state.checks)
    return trn("Asked {count} time", "Asked {count} times", count) if count else ""
