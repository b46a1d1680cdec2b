"""The grammar of the command line: which words can be said. What each command does stands in `commands`."""

import argparse
import datetime
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn, TypeVar

from facilitator import __version__, commands
from facilitator.words import tr

T = TypeVar("T")

OPEN = "open"
ABOUT = ("-h", "--help", "--version")
# Said again here because asking the rooms would load them.
HANDOUTS = ("worksheets", "record", "runsheet", "poster", "cards", "pocket", "pack")
PAPERS = ("A4", "A3", "letter")
FORMATS = ("csv", "json", "md", "html")
MOST = 10_000  # people, copies, activities


def understood(given: Sequence[str]) -> SimpleNamespace:
    """What is wanted: `job` does it; `wrong` ends the program with a line and 2, as wrong words do here."""
    said = _with_command(given)
    parser = _parser(said[0])
    return parser.parse_args(said, SimpleNamespace(wrong=parser.error))


class _Help(argparse.HelpFormatter):
    """Asks the terminal for its width by itself: argparse loads archive formats for that, at every option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width() - 2)


def _width() -> int:
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, ValueError):
        return 80


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(formatter_class=_Help, **kwargs)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _with_command(given: Sequence[str]) -> list[str]:
    """Without a command the program opens."""
    known = given and (given[0] in commands.JOBS or given[0] in ABOUT)
    return list(given) if known else [OPEN, *given]


def _parser(first: str) -> _Parser:
    """The words that can be said. Only the command that was named gets its options: the rest take time."""
    parser = _Parser(prog="facilitator", description=tr("Run a workshop in a real room."))
    parser.add_argument("--version", action="version", version=f"Facilitator {__version__}")
    jobs = parser.add_subparsers(metavar="COMMAND", required=True, prog="facilitator")
    for name, (description, options) in _commands().items():
        if first in (name, *ABOUT):
            options(_job(jobs, name, description))
    return parser


def _commands() -> "dict[str, tuple[str, Callable[[_Parser], None]]]":
    return {
        OPEN: (tr("open the program, or one session (also without the word)"), _opening),
        "demo": (tr("play a session without a display and keep what it makes"), _demo),
        "list": (tr("list the sessions in a library"), _listing),
        "new": (tr("make a session from a ready-made agenda and print its path"), _making),
        "handouts": (tr("print to PDF"), _printing),
        "export": (tr("write data or accessible text"), _exporting),
        "check": (tr("say whether a session file is sound, and change nothing"), _checking),
        "exercises": (tr("list the exercises, with where each comes from"), _as_json),
    }


def _job(
    jobs: "argparse._SubParsersAction[_Parser]",
    name: str,
    description: str,
) -> _Parser:
    prog = "facilitator" if name == OPEN else f"facilitator {name}"
    parser = jobs.add_parser(name, help=description, description=description, prog=prog)
    parser.set_defaults(job=commands.JOBS[name])
    return parser


def _opening(parser: _Parser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=tr("a session"))
    _library(parser)


def _demo(parser: _Parser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=tr("where to put it"))


def _listing(parser: _Parser) -> None:
    _library(parser)
    _as_json(parser)


def _as_json(parser: _Parser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("print it for another program"))


def _making(parser: _Parser) -> None:
    add = parser.add_argument
    add("--agenda", required=True, metavar="ID", help=tr("a ready-made agenda, such as who-has-a-say"))
    add("--title", required=True, type=_words, metavar="TITLE")
    add("--date", type=_date, metavar="YYYY-MM-DD")
    add("--start", type=_time, metavar="HH:MM")
    add("--people", type=_count, default=0, metavar="N", help=tr("how many are expected"))
    add("--place", default="", metavar="PLACE")
    add("--large-print", type=_count, default=0, metavar="N", help=tr("how many asked for large print"))
    _library(parser)


def _printing(parser: _Parser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help=tr("a session"))
    add("--kind", choices=HANDOUTS, required=True)
    add(
        "--activity", type=_number, action="append", default=[], metavar="N", help=tr("only this one, from 1")
    )
    add("--copies", type=_number, default=0, metavar="N", help=tr("else as many as people are expected"))
    add("--paper", choices=PAPERS, default="A4")
    add("--large-print", action="store_true")
    add("--mono", action="store_true", help=tr("for a printer without colour"))
    add("--no-names", action="store_true", help=tr("leave people's names out"))
    add("-o", "--out", type=Path, required=True, metavar="OUT.pdf")


def _exporting(parser: _Parser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help=tr("a session"))
    add("--format", choices=FORMATS, required=True)
    add("--no-names", action="store_true", help=tr("leave people's names out"))
    add(
        "-o", "--out", type=Path, required=True, help=tr("a file; for csv a folder, or a file ending in .zip")
    )


def _checking(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("a session"))


def _library(parser: _Parser) -> None:
    parser.add_argument("--library", type=Path, metavar="DIR", help=tr("the folder of sessions"))


def _date(text: str) -> datetime.date:
    return _read(datetime.date.fromisoformat, text, tr("“{text}” is not a date, such as 2026-11-22"))


def _time(text: str) -> datetime.time:
    when = _read(datetime.time.fromisoformat, text, tr("“{text}” is not a time of day, such as 10:30"))
    return when.replace(tzinfo=None)


def _count(text: str) -> int:
    return _whole(text, least=0)


def _number(text: str) -> int:
    return _whole(text, least=1)


def _whole(text: str, least: int, most: int = MOST) -> int:
    count = _read(int, text, tr("“{text}” is not a whole number"))
    if count < least:
        raise argparse.ArgumentTypeError(tr("it must be {least} or more").format(least=least))
    if count > most:
        raise argparse.ArgumentTypeError(tr("it must be {most} or less").format(most=most))
    return count


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError(tr("it must not be empty"))
    return text


def _read(kind: Callable[[str], T], text: str, sentence: str) -> T:
    try:
        return kind(text)
    except ValueError:
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from None
