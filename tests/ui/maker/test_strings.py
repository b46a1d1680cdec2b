"""Any words can be typed where an exercise is made: they are shown and kept as they are."""

import json
from dataclasses import replace

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from drills.sixty import STRINGS
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.making.record import draft_of, text_of
from facilitator.storage.drafts import drafts as kept
from facilitator.storage.drafts import drop_draft, keep_draft


def worded(draft, words):
    """The draft with these words wherever somebody can type."""
    named = {"title": words, "prompt": words, "say": words, "ask": (words,), "watch": (words,)}
    boards = {name: _typed_over(board, words) for name, board in draft.boards.items()}
    steps = tuple(replace(step, **named) for step in draft.steps)
    return replace(draft, title=words, summary=words, source=words, boards=boards, steps=steps)


def _typed_over(value, words):
    if isinstance(value, dict):
        return {k: v if k in ("kind", "id") else _typed_over(v, words) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_typed_over(one, words) for one in value]
    return words if isinstance(value, str) and " " in value else value


@pytest.mark.parametrize(("kind", "first"), [("wall", 0), ("grid", 3), ("pledges", 5)])
def test_any_string_is_shown_and_kept(hands, library, kind, first):
    for words in STRINGS[first::8]:
        draft = worded(drafts.on_board(kind), words)
        hands.window.edit(draft)
        QApplication.processEvents()
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in _saying(hands.window, words))
        assert not [w for w in hands.window.findChildren(QWidget) if _is_markup(w.toolTip(), words)]
        keep_draft(library.local, draft.id, text_of(draft))
        again = draft_of(json.loads(kept(library.local)[0]))
        assert again.title == words.encode("utf-8", "replace").decode()
        drop_draft(library.local, draft.id)


def _saying(window, words):
    return [one for one in window.findChildren(QLabel) if words and words in one.text() and "<" in words]


def _is_markup(tip, words):
    return "<" in words and words in tip
