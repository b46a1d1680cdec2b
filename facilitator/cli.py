"""The command line: from the words that were said to what is done."""

import io
import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace

from facilitator import commands, words
from facilitator.storage.places import local_folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words say: 0, or 1 for a job that failed. Wrong use ends the program with 2."""
    words.look_in(local_folder() / "locale")
    words.use()
    _print_any_name()
    wanted = _wanted(sys.argv[1:] if arguments is None else arguments)
    try:
        done = int(wanted.job(wanted))
        if sys.stdout is not None:
            sys.stdout.flush()  # while it can still be said that this fails
        return done
    except commands.WrongUse as wrong:
        wanted.wrong(str(wrong))
        raise
    except commands.Failed as failed:
        print(f"facilitator: {failed}", file=sys.stderr)
        return 1
    except OSError as problem:
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(problem, BrokenPipeError):  # there, whoever read our words has heard enough
            said = words.tr("what was to be printed could not be written: {reason}.")
            print(f"facilitator: {said.format(reason=problem.strerror)}", file=sys.stderr)
        return 1


def _wanted(given: Sequence[str]) -> SimpleNamespace:
    if not given:
        return SimpleNamespace(job=commands.open_program, file=None, library=None)
    from facilitator.arguments import understood  # the first window starts without a grammar

    return understood(given)


def _print_any_name() -> None:
    """A name that the terminal cannot write is better spelt in figures than the end of the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
