"""What only passes is gone with the program, or with the next one when it was killed."""

import subprocess
import sys
import tempfile

import pytest

from facilitator.storage import passing

MAKE = """
import os, sys
from facilitator.storage.passing import passing_folder
folder = passing_folder("pages")
(folder / "record.pdf").write_text("Ours alone")
print(folder, flush=True)
{end}
"""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files that is nobody else's."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("TEMP", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def ran(end):
    return subprocess.Popen(
        [sys.executable, "-c", MAKE.format(end=end)], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )


def test_it_is_gone_when_the_program_ends(temporary):
    assert ran("").communicate()[0]
    assert not list(temporary.iterdir())


def test_what_a_killed_program_left_is_cleared_away(temporary):
    ran("os._exit(9)").communicate()
    assert list(temporary.rglob("record.pdf"))
    passing.clear_passed()
    assert not list(temporary.iterdir())


def test_what_another_program_still_shows_stays(temporary):
    with ran("sys.stdin.read()") as other:
        assert other.stdout.readline()
        passing.clear_passed()
        assert list(temporary.rglob("record.pdf"))
        other.communicate("")


def test_nothing_is_followed_out_of_the_folder_of_temporary_files(temporary, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "in-use.lock").touch()
    (temporary / "facilitator-passing-link").symlink_to(elsewhere, target_is_directory=True)
    passing.clear_passed()
    assert (elsewhere / "in-use.lock").exists()
