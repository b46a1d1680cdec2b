"""What a shell can do to the command line: each time a line that says what happened, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def say(*said, **how):
    command = [sys.executable, "-m", "facilitator", *said]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False, **how)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="where there is no disk that is always full")
@pytest.mark.parametrize("said", [("exercises",), ("check", "nothing-there")])
def test_words_that_cannot_be_written_are_one_line_and_1(said):
    with Path("/dev/full").open("w") as full:
        done = say(*said, stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith("facilitator: what was to be printed could not be written")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("count", ["10001", "9" * 30, "-1"])
def test_more_people_than_any_hall_holds_are_refused(count, library):
    done = say("new", "--agenda", "taster", "--title", "A", "--people", count, stdout=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert not library.folder.exists()


def test_a_home_that_nobody_knows_is_a_line(library):
    done = say("list", "--library", "~nobody-at-all/x", stdout=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="where a process has its streams")
def test_without_anywhere_to_print_the_job_is_done_all_the_same(library):
    command = f'"{sys.executable}" -m facilitator new --agenda taster --title A >&- 2>&-'
    assert subprocess.run(command, shell=True, cwd=ROOT, check=False).returncode == 0
    assert len(list(library.folder.iterdir())) == 1
