"""Gathers every word that people read into `assets/locale/facilitator.pot`, and checks the translations.

`make words` runs it. Words of the program stand in `tr` and `trn`; exercises and agendas are words but for
a few codes. No line numbers are kept: they would change every day and help no translator.
"""

import sys
import tomllib
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from facilitator import __version__, words
from facilitator.exercises.wording import words_in

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "assets" / "locale"
TEMPLATE = LOCALE / "facilitator.pot"
KEYWORDS = {"tr": None, "trn": (1, 2)}
HEADER = """\
# The words of Facilitator.
# Made by `make words`; `docs/languages.md` says how to bring in a language.
"""


def gathered(language: str | None = None) -> Catalog:
    """Every word of the program, the exercises and the agendas, with where it stands; still in English."""
    made = Catalog(language, project="Facilitator", version=__version__, header_comment=HEADER)
    _from_program(made)
    for folder in ("agendas", "exercises"):
        for path in sorted((ROOT / "assets" / folder).glob("*.toml")):
            _from_file(made, path)
    return made


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.stem)


def said(catalogue: Catalog) -> set[object]:
    """Every sentence of a catalogue in English."""
    return {message.id for message in catalogue if message.id}


def written(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue so that the same words always give the same file."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, include_lineno=False)


def main() -> int:
    """Write the template, bring every translation up to it, and say what is wrong in them."""
    template = gathered()
    LOCALE.mkdir(exist_ok=True)
    if not TEMPLATE.exists() or said(template) != said(read(TEMPLATE)):
        written(template, TEMPLATE)
    faulty = 0
    for path in sorted(LOCALE.glob("*.po")):
        translation = read(path)
        translation.update(template)
        written(translation, path)
        faults = words.faults(path)
        faulty += len(faults)
        done = sum(bool(m.id and m.string and not m.fuzzy) for m in translation)
        print(f"{path.name}: {done} of {len(template)}")
        for fault in faults:
            print(f"  the places in braces differ: {fault}")
    return 1 if faulty else 0


def _from_program(made: Catalog) -> None:
    found = extract_from_dir(ROOT / "facilitator", [("**.py", "python")], keywords=KEYWORDS)
    for name, line, text, comments, _ in sorted(found, key=lambda one: (one[0], one[1])):
        made.add(text, None, [(f"facilitator/{name}", line)], auto_comments=comments)


def _from_file(made: Catalog, path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    for one in words_in(tomllib.loads(path.read_text(encoding="utf-8"))):
        text = (one.text, one.many) if one.many else one.text
        made.add(text, None, [(place, 0)], auto_comments=[one.where])


if __name__ == "__main__":
    sys.exit(main())
