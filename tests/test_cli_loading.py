"""What a job on the command line loads: nothing of the windows."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.storage.library import Library
from facilitator.workshop.session import Session

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--json"),
        ("exercises", "--json"),
        ("check", "FILE"),
        ("handouts", "FILE", "--kind", "pack", "-o", "OUT"),
        ("export", "FILE", "--format", "html", "-o", "OUT"),
        ("export", "FILE", "--format", "csv", "-o", "OUT.zip"),
        ("--help",),
        ("--version",),
    ],
)
def test_a_job_without_windows_never_loads_qt(
    library: Library, session: Session, tmp_path: Path, words: tuple[str, ...]
) -> None:
    with library.create(session) as file:
        path = file.path
    given = [w.replace("FILE", str(path)).replace("OUT", str(tmp_path / "out")) for w in words]
    asked = (
        f"import atexit, sys; sys.argv[1:] = {given}\n"
        "from facilitator.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([m for m in ('PySide6', 'pyqtgraph') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"
