"""Reports of faults and crashes, for whoever uses the program to read, and to send or not: nothing is sent.

What was typed never stands in them: neither the words of an exception nor any value, only kinds and places.
"""

import contextlib
import datetime
import faulthandler
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from facilitator import __version__
from facilitator.program.log import keep_log
from facilitator.storage.places import found
from facilitator.words import tr

KEPT = 10  # of the latest reports
_TRACE = "running-{process}.trace"


class Reports:
    """Writes into one folder. What cannot be written is done without."""

    def __init__(self, folder: Path, now: Callable[[], datetime.datetime] = datetime.datetime.now) -> None:
        self.folder = folder
        self._now = now
        self._trace: IO[bytes] | None = None

    def watch(self) -> None:
        """From now on a crash of the process leaves its trace."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._trace = (self.folder / _TRACE.format(process=os.getpid())).open("wb", buffering=0)
            faulthandler.enable(self._trace)

    def end(self) -> None:
        """The program ends in order."""
        if self._trace is not None:
            faulthandler.disable()
            self._trace.close()
            with contextlib.suppress(OSError):
                Path(self._trace.name).unlink(missing_ok=True)
            self._trace = None

    def fault(self, problem: BaseException) -> Path | None:
        """A fault that the program lived through; the report's place."""
        return self._write(tr("A part of the program failed and was stopped."), told(problem))

    def crash(self, folders: Iterator[Path]) -> Path | None:
        """A crash that is found at the next start; `folders` hold the workshops that were open."""
        traces = [trace for trace in self._old_traces() if trace.strip()]
        lines = [tr("Work lies in: {folder}").format(folder=_short(str(folder))) for folder in folders]
        what = traces or [tr("No trace was left: the program was ended from outside, or the power went.")]
        return self._write(tr("The program ended without warning."), "\n".join([*lines, *what]))

    def crashed(self) -> bool:
        """An earlier run left the trace of a crash."""
        return any(trace.strip() for trace in self._old_traces(keep=True))

    def _old_traces(self, keep: bool = False) -> Iterator[str]:
        for path in found(self.folder, _TRACE.format(process="*")):
            if self._trace is not None and path.name == Path(self._trace.name).name:
                continue
            with contextlib.suppress(OSError):
                text = path.read_text(encoding="utf-8", errors="replace")
                if not keep and text.strip():
                    path.unlink()
                yield _short(text)

    def _write(self, headline: str, what: str) -> Path | None:
        moment = self._now()
        head = (
            headline,
            f"{moment:%Y-%m-%d %H:%M:%S}",
            f"Facilitator {__version__}, Python {platform.python_version()}, {platform.platform()}",
            tr("This file lies on this computer alone. Whether anybody else gets it is up to you."),
        )
        path = self.folder / f"{moment:%Y-%m-%d-%H%M%S}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join((*head, "", what, "")), encoding="utf-8")
            for old in sorted(self.folder.glob("*.txt"))[:-KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path


def put_down(local: Path, problem: BaseException) -> None:
    """A fault goes into a report and the log, without its words, which somebody may have typed."""
    Reports(local / "reports").fault(problem)
    keep_log(local).error("fault\n%s", told(problem))


def told(problem: BaseException) -> str:
    """A fault's kind and the places in the program that it came through, without any words of its own."""
    lines: list[str] = []
    links: BaseException | None = problem
    while links is not None and len(lines) < 200:
        kind = type(links)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        places = traceback.extract_tb(links.__traceback__)
        lines += [f"  {_short(p.filename)}:{p.lineno} {p.name}" for p in reversed(places)]
        links = links.__cause__ or links.__context__
    return "\n".join(lines)


def _short(text: str) -> str:
    """Without the folders that tell whose computer this is."""
    for folder, name in ((str(Path(__file__).parents[2]), "…"), (sys.prefix, "…"), (str(Path.home()), "~")):
        text = text.replace(folder, name)
    return text
