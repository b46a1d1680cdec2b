from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.manifest import Manifest
from facilitator.storage.decks import load_decks, save_deck


class WithDeck(QWidget):
    """Controls of a board that has a starter deck."""

    deck_saved = Signal(object)

    def __init__(self, handle, theme, parent=None) -> None:
        super().__init__(parent)

    def offer(self, deck) -> None:
        """Replaced by the test."""


class WithQuestion(QWidget):
    """Controls of a board that keeps questions."""

    question_saved = Signal(object)

    def __init__(self, handle, theme, parent=None) -> None:
        super().__init__(parent)

    def offer(self, questions) -> None:
        """Shown to nobody here."""


def test_a_deck_kept_in_one_workshop_is_there_in_the_next(app, path, library, session, monkeypatch):
    deck = [{"kind": "staff", "names": ["Drivers"]}]
    save_deck(library.local, "who-has-a-say", deck)
    offered = []
    monkeypatch.setattr(WithDeck, "offer", lambda self, deck: offered.append(deck))
    monkeypatch.setattr(Manifest, "controls", lambda self: WithDeck)
    app.open_path(path)
    assert offered == [deck]
    app.opened.running.console.stage.controls.deck_saved.emit([])
    assert load_decks(library.local).decks == {"who-has-a-say": []}


def test_a_question_of_ones_own_is_offered_in_the_next_workshop(app, path, library, session, monkeypatch):
    monkeypatch.setattr(Manifest, "controls", lambda self: WithQuestion)
    app.open_path(path)
    saved = app.opened.running.console.stage.controls.question_saved
    saved.emit({"question": "Is it?", "low": "No"})
    saved.emit({"question": "Is it?", "low": "Never"})
    saved.emit({"question": "Who pays?"})
    kept = load_decks(library.local).decks["who-has-a-say"]
    assert kept == [{"question": "Is it?", "low": "Never"}, {"question": "Who pays?"}]
