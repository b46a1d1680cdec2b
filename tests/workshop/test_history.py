"""Undo that can be trusted, against a plain list that remembers everything."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.workshop.history import History


def test_labels_say_what_would_be_taken_back() -> None:
    history = History("")
    history.commit("Add Drivers", "Drivers")
    assert (history.undo_label, history.redo_label) == ("Add Drivers", "")
    history.undo()
    assert (history.undo_label, history.redo_label) == ("", "Add Drivers")


def test_what_changes_nothing_leaves_no_step() -> None:
    history = History("a")
    history.commit("Nothing", "a")
    assert not history.undo()


def test_a_new_change_forgets_what_was_undone() -> None:
    history = History("a")
    history.commit("b", "b")
    history.undo()
    history.commit("c", "c")
    assert not history.redo()


def test_rewriting_reaches_past_and_future() -> None:
    history = History("secret")
    for text in ("secret one", "secret two"):
        history.commit(text, text)
    history.undo()
    history.rewrite(lambda text: text.replace("secret", "-"))
    seen = [history.present]
    while history.redo():
        seen.append(history.present)
    while history.undo():
        seen.append(history.present)
    assert not any("secret" in text for text in seen)


def test_a_step_that_rewriting_emptied_is_gone() -> None:
    history = History("")
    history.commit("Write", "word")
    history.commit("Add a secret", "word secret")
    history.rewrite(lambda text: text.replace(" secret", ""))
    assert history.undo_label == "Write"


class AgainstAList(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.history = History(0)
        self.all, self.at = [0], 0

    @rule(value=st.integers(0, 5))
    def commit(self, value: int) -> None:
        self.history.commit(str(value), value)
        if value != self.all[self.at]:
            self.all = [*self.all[: self.at + 1], value]
            self.at += 1

    @rule()
    def undo(self) -> None:
        assert self.history.undo() == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert self.history.redo() == (self.at < len(self.all) - 1)
        self.at = min(len(self.all) - 1, self.at + 1)

    @invariant()
    def the_present_is_the_same(self) -> None:
        assert self.history.present == self.all[self.at]


TestAgainstAList = AgainstAList.TestCase
