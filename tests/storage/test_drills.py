"""Kills, faults, full disks and spoilt files: nothing that was saved is ever lost or overwritten."""

import contextlib
import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

from facilitator.disk import Disk
from facilitator.storage import errors, salvage
from facilitator.storage.records import unpacked
from facilitator.storage.safe_json import parse
from facilitator.storage.session_file import SessionFile
from facilitator.workshop.session import Session
from tests.storage.cards import CODECS, Cards, reopened, session_of, with_card

KILLS = int(os.environ.get("FACILITATOR_DRILL_KILLS", "12"))
MUTATIONS = int(os.environ.get("FACILITATOR_DRILL_MUTATIONS", "300"))

# A child that saves as fast as it can and says which round is safely on the disk.
CHILD = """
import sys
from dataclasses import replace
from pathlib import Path
from facilitator.storage.session_file import SessionFile
with SessionFile.open(Path(sys.argv[1]), {}, local=Path(sys.argv[2])) as file:
    for round in range(1_000_000):
        file.save(replace(file.session, place="x" * 40_000, people=round))
        print(round, flush=True)
"""


class Faulty(Disk):
    """A disk on which one call goes wrong."""

    def __init__(self, call: str, fault) -> None:
        self.call, self.fault = call, fault

    def __getattribute__(self, name):
        if (
            name in ("call", "fault")
            or name.startswith("__")
            or name != object.__getattribute__(self, "call")
        ):
            return object.__getattribute__(self, name)
        return self.fault


def failing(number: int):
    def fault(*_):
        raise OSError(number, os.strerror(number))

    return fault


def killed(*_):
    raise KeyboardInterrupt  # whatever ends a process leaves the same files behind as this


def half_written(handle, data):
    os.write(handle, data[: len(data) // 2])
    return len(data)


CALLS = ["create", "write", "sync", "stat", "close", "replace", "sync_folder"]


def test_killed_at_any_moment_the_file_opens_with_every_acknowledged_save(tmp_path):
    path, local = tmp_path / "x.workshop.json", tmp_path / "local"
    SessionFile.create(path, Session(title="Killed"), {}, local=local).close()
    moment = random.Random(1)
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", CHILD, path, local], stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(moment.random() / 20)  # the drill's own dice, not a wait for something
        child.send_signal(signal.SIGKILL)
        said = child.communicate()[0].split()
        with SessionFile.open(path, {}, local=local) as file:
            assert not file.read_only, "the lock of a dead process frees itself"
            assert file.session.people >= int(said[-1] if said else 0)
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".tmp"] == []


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "fault", [failing(errno.EIO), failing(errno.ENOSPC), killed], ids=["io", "full", "kill"]
)
def test_a_fault_at_any_call_leaves_the_old_file_or_the_new(path, library, call, fault):
    with library.open(path) as file:
        old, new = file.session, with_card(file.session, "c2", "New")
        file._storage._disk = Faulty(call, fault)
        with pytest.raises((errors.CannotSave, KeyboardInterrupt)):
            file.save(new)
        assert reopened(path, library.local) == (new if call == "sync_folder" else old)
        file._storage._disk = Disk()
        file.save(new)  # the next try is not taken for somebody else's change
    assert reopened(path, library.local) == new


def test_a_disk_that_takes_half_and_says_all_is_found_out(path, library):
    raw = path.read_bytes()
    with library.open(path) as file:
        file._storage._disk = Faulty("write", half_written)
        with pytest.raises(errors.CannotSave, match="disk is full") as caught:
            file.save(with_card(file.session, "c2", "New"))
    assert caught.value.__cause__.errno == errno.ENOSPC
    assert path.read_bytes() == raw


def test_a_write_in_small_pieces_is_whole(path, library):
    with library.open(path) as file:
        file._storage._disk = Faulty("write", lambda handle, data: os.write(handle, data[:7]))
        file.save(with_card(file.session, "c2", "New"))
    assert len(reopened(path, library.local).activity("a1").boards["wall"].cards) == 2


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EROFS, "may only be read"), (errno.EACCES, "may only be read"), (errno.EIO, "cannot be reached")],
)
def test_each_refusal_of_the_disk_is_told_in_words(path, library, number, words):
    with library.open(path) as file:
        file._storage._disk = Faulty("create", failing(number))
        with pytest.raises(errors.CannotSave, match=words):
            file.save(file.session)


def test_a_folder_that_goes_away_and_comes_back(path, library, tmp_path):
    with library.open(path) as file:
        away = path.parent.rename(tmp_path / "away")
        with pytest.raises(errors.CannotSave, match="cannot be reached"):
            file.save(with_card(file.session, "c2", "New"))
        elsewhere = file.save_copy(tmp_path, with_card(file.session, "c2", "New"))
        away.rename(path.parent)
        file.save(with_card(file.session, "c2", "New"))
    assert reopened(elsewhere, library.local).activities == reopened(path, library.local).activities


def test_no_place_for_locks_and_backups_does_not_stop_the_work(tmp_path, path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    with SessionFile.open(path, CODECS, local=blocked) as file:
        assert "backup" in file.backup_problem
        file.save(with_card(file.session, "c2", "New"))


def opens_or_refuses(path: Path, raw: bytes) -> Session | None:
    """What a damaged file gives: a session that hangs together, or a refusal."""
    with contextlib.suppress(errors.StorageError):
        unpacked(path, parse(path, raw), CODECS)
    try:
        session = salvage.salvaged(path, raw, CODECS).session
    except errors.StorageError:
        return None
    for activity, step in session.places():
        assert not step.board or activity.boards[step.board] is not None
    return session


def test_cut_at_every_byte_it_opens_or_refuses(path):
    raw = path.read_bytes()
    saved = [opens_or_refuses(path, raw[:end]) for end in range(len(raw))]
    assert saved[0] is None
    assert saved[len(raw) // 2].title == "Spring review"
    assert saved[-1].activity("a1").boards["wall"] == session_of().activity("a1").boards["wall"]


def test_mutated_it_opens_or_refuses(path):
    raw, dice = path.read_bytes(), random.Random(2)
    opened = 0
    for _ in range(MUTATIONS):
        spoilt = bytearray(raw)
        for _ in range(dice.choice([1, 1, 2, 8])):
            at = dice.randrange(len(spoilt))
            piece = dice.choice([b"", bytes([dice.randrange(256)]), b'"', b"}", b"null", raw[:20]])
            spoilt[at : at + dice.choice([0, 1, 5])] = piece
        opened += opens_or_refuses(path, bytes(spoilt)) is not None
    assert opened > MUTATIONS // 2


def spoil_each_value(data):
    """Every table with one value in it replaced by something of a wrong type."""
    for name in list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        value = data[name]
        for wrong in (None, 7, "seven", [], {}, [None], {"a": 1}):
            data[name] = wrong
            yield
        data[name] = value
        yield from spoil_each_value(value)


def test_nested_beyond_all_measure_it_opens_or_refuses(path):
    for deep in (b"[" * 300 + b"]" * 300, b"[" * 5000, b'{"a":' * 300 + b"1" + b"}" * 300):
        spoilt = path.read_bytes().replace(b'"votes":{}', b'"votes":{},"deep":' + deep)
        assert spoilt != path.read_bytes()
        session = opens_or_refuses(path, spoilt)
        assert session is None or session.title == "Spring review"


def test_with_any_value_of_a_wrong_type_it_opens_or_refuses(path):
    board = Cards(votes={"c1": 2}).with_card("c1", "One").with_card("c2", "Two")
    with SessionFile.open(path, CODECS, local=path.parent / "l") as file:
        file.save(session_of(board))
    tables = orjson.loads(path.read_bytes())
    opened = [opens_or_refuses(path, orjson.dumps(tables)) is not None for _ in spoil_each_value(tables)]
    assert opened.count(True) > len(opened) // 2
