"""Tool tips say what was typed; nothing typed becomes markup there, and no picture named in it is fetched."""

import ast

import pytest
from PySide6.QtGui import Qt, QTextDocument

from facilitator import assets
from facilitator.ui.kit.pieces import tip

PACKAGE = assets.root().parent / "facilitator"
TIPS = {"setToolTip": 0, "setItemToolTip": 1}


@pytest.mark.parametrize("words", ["<img src='file:///x.png'>", "a &lt;b&gt; c", "<b>", "R & D", "1 < 2"])
def test_markup_is_shown_as_it_was_typed(words):
    shown = QTextDocument()
    (shown.setHtml if Qt.mightBeRichText(tip(words)) else shown.setPlainText)(tip(words))
    assert shown.toPlainText() == words


def test_plain_words_stay_as_they_are():
    assert tip("Young carers, 12–17") == "Young carers, 12–17"


def test_every_tool_tip_goes_through_it():
    bare = []
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TIPS:
                said = ast.unparse(node.args[TIPS[node.func.attr]])
                if not said.startswith(("tip(", "tr(", "KEYS[")):
                    bare.append(f"{file.name}:{node.lineno} {said}")
    assert not bare
