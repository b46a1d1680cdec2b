"""A window or page that somebody adds is walked too: what no walk comes to is named here."""

import ast
from pathlib import Path

import facilitator

ROOT = Path(facilitator.__file__).parent.parent
WALKS = tuple(Path(__file__).parent / f"test_{name}.py" for name in ("walk", "pages", "maker"))
SHARED = ("facilitator.ui.kit.",)  # parts that windows are made of


def imported(tree):
    """Names of our modules that a file imports, at its head or when it needs them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("facilitator"):
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def source(module):
    path = ROOT.joinpath(*module.split("."))
    file = path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"
    return ast.parse(file.read_text(encoding="utf-8")) if file.exists() else ast.Module([], [])


def reached():
    """Every module that a walked window is made of."""
    waiting = [name for walk in WALKS for name in imported(ast.parse(walk.read_text(encoding="utf-8")))]
    found = set()
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += imported(source(name))
    return found


def shows(tree):
    """A file with a class of something that is seen."""
    bases = {
        base.id
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name)
    }
    return any((name.startswith("Q") and name != "QObject") or name == "ReadingOrder" for name in bases)


def test_every_window_and_page_of_the_program_is_walked():
    files = sorted((ROOT / "facilitator" / "ui").rglob("*.py"))
    modules = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}
    seen = {name for name, file in modules.items() if shows(ast.parse(file.read_text(encoding="utf-8")))}
    assert len(seen) > 40
    walked = reached()
    assert sorted(name for name in seen - walked if not name.startswith(SHARED)) == []
