"""Words that somebody took back are nowhere on the disk any more."""

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from facilitator.storage import erase
from facilitator.storage.safe_json import dumps, parse
from facilitator.storage.session_file import BACKUP_SECONDS, SessionFile
from facilitator.workshop.session import OnPaper, Photo
from tests.storage.cards import CODECS, with_card

MARKER = "Zyxomma-7731"


class Now:
    """A clock that is set by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def holding(folder: Path, word: str) -> list[Path]:
    """Every file in the folder in whose bytes the word stands."""
    return [p for p in folder.rglob("*") if p.is_file() and word.encode() in p.read_bytes()]


@pytest.fixture
def told(path, library):
    """A session in which somebody said the marker, with copies of it everywhere."""
    now = Now()
    with SessionFile.open(path, CODECS, local=library.local, clock=now) as file:
        for n in range(4):
            now.seconds += BACKUP_SECONDS
            file.save(with_card(file.session, f"x{n}", MARKER))
        session = file.session
    damaged = path.read_bytes()[:-40]
    library.backups.keep(session.id, damaged, path, set_aside=True)
    library.bin.take(_copy(path), session.id)
    for folder in (path.parent, library.backups.folder(session.id)):
        (folder / ".facilitator-0123456789abcdef-0.tmp").write_bytes(damaged)
    library.entries()
    return path


def _copy(path: Path) -> Path:
    copy = path.with_name("copy.workshop.json")
    copy.write_bytes(path.read_bytes())
    return copy


def erased(session):
    activity = session.activity("a1")
    wall = activity.boards["wall"]
    for n in range(4):
        wall = wall.erased(f"x{n}")
    return session.with_activity(activity.with_board("wall", wall))


def test_removed_for_good_is_gone_from_the_disk(tmp_path, told, library):
    assert len(holding(tmp_path, MARKER)) >= 7
    with library.open(told) as file:
        purge = erase.remove_for_good(file, erased(file.session), [f"x{n}" for n in range(4)])
        assert file.session.activity("a1").boards["wall"].withdrawn == 4
    assert holding(tmp_path, MARKER) == []
    assert purge.rewritten >= 4
    assert purge.deleted == 1
    assert holding(tmp_path, "Young carers"), "what nobody withdrew is still there"


def test_a_removed_photograph_is_gone_from_the_disk(tmp_path, path, library):
    with library.open(path) as file:
        paper = OnPaper("Three charts", (Photo("p1", MARKER, "Us"), Photo("p2", "Afterwards")))
        kept = file.session.activity("a1").with_paper("place", paper)
        file.save(file.session.with_activity(kept))
        library.backups.keep(file.session.id, path.read_bytes(), path)
        assert len(holding(tmp_path, MARKER)) == 2
        erase.remove_for_good(file, file.session.without_photo("p1"), ["p1"])
    assert holding(tmp_path, MARKER) == []
    assert len(holding(tmp_path, "Afterwards")) == 2
    assert len(holding(tmp_path, "Three charts")) == 2


def test_unknown_fields_that_speak_of_the_item_go_too(tmp_path, path, library):
    tables = parse(path, path.read_bytes())
    tables["boards"]["1"]["state"]["later"] = [{"about": "c1", "said": MARKER}]
    tables["boards"]["1"]["state"]["frame"] = "oak"
    path.write_bytes(dumps(tables))
    with library.open(path) as file:
        erase.remove_for_good(file, file.session, ["c1"])
    assert holding(tmp_path, MARKER) == []
    assert b"oak" in path.read_bytes()


def test_a_board_nobody_can_read_is_emptied_when_it_speaks_of_the_item(tmp_path, path, library):
    tables = parse(path, path.read_bytes())
    state = {"points": [{"of": "c1", "said": MARKER}]}
    tables["boards"]["2"] = {"id": "a1/map", "activity": "a1", "name": "map", "kind": "map", "state": state}
    path.write_bytes(dumps(tables))
    with library.open(path) as file:
        activity = file.session.activity("a1")
        gone = {name: board.erased("c1") for name, board in activity.boards.items()}
        session = file.session
        for name, board in gone.items():
            session = session.with_activity(session.activity("a1").with_board(name, board))
        erase.remove_for_good(file, session, ["c1"])
    assert holding(tmp_path, MARKER) == []


def test_names_are_forgotten_in_the_session_and_its_backups(tmp_path, told, library):
    assert holding(tmp_path, "Anna")
    with library.open(told) as file:
        assert erase.forget_names(file, file.session).unread == 0
    assert holding(tmp_path, "Anna") == []
    assert holding(tmp_path, MARKER)


def test_where_a_picture_lies_is_forgotten_with_the_names(tmp_path, path, library):
    with library.open(path) as file:
        activity = file.session.activity("a1")
        steps = tuple(replace(step, media=f"/home/{MARKER}/Anna at home.jpg") for step in activity.steps)
        file.save(file.session.with_activity(replace(activity, steps=steps)))
    library.bin.take(_copy(path), "s1")
    with library.open(path) as file:  # what was there becomes a backup
        assert len(holding(tmp_path, MARKER)) == 3
        erase.forget_names(file, file.session)
    assert holding(tmp_path, MARKER) == []


def test_what_a_crash_left_in_the_bin_goes_too(tmp_path, told, library):
    (binned,) = library.bin.items()
    crashed = binned.path.with_name(".facilitator-0123456789abcdef-0.tmp")
    crashed.write_bytes(told.read_bytes()[:-40])
    with library.open(told) as file:
        erase.remove_for_good(file, erased(file.session), [f"x{n}" for n in range(4)])
    assert holding(tmp_path, MARKER) == []


def test_other_sessions_are_left_alone(tmp_path, told, library):
    other = library.duplicate(told, "Another")
    before = other.read_bytes()
    with library.open(told) as file:
        erase.remove_for_good(file, erased(file.session), ["x0"])
    assert other.read_bytes() == before


def test_a_backup_that_cannot_be_reached_is_named(told, library, monkeypatch):
    def refuse(path, payload):
        raise PermissionError(13, "no")

    monkeypatch.setattr(erase, "write_whole", refuse)
    with library.open(told) as file, pytest.raises(erase.NotErased, match="could not be changed"):
        erase.remove_for_good(file, erased(file.session), ["x0"])
    assert "x0" not in [row["id"] for row in orjson.loads(told.read_bytes())["boards"]["1"]["state"]["cards"]]


def test_a_removal_cut_short_by_a_crash_is_finished_when_the_session_is_opened(
    tmp_path, told, library, monkeypatch
):
    def crash(path, payload):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, library.open(told) as file:
        patch.setattr(erase, "write_whole", crash)
        with pytest.raises(KeyboardInterrupt):
            erase.remove_for_good(file, erased(file.session), [f"x{n}" for n in range(4)])
    assert holding(tmp_path, MARKER) != []
    library.open(told).close()
    assert holding(tmp_path, MARKER) == []
    assert not list((library.local / "removals").iterdir())


def test_a_backup_that_cannot_be_listed_is_named(told, library, monkeypatch):
    def refuse(folder):
        raise OSError(5, "no", str(folder))

    monkeypatch.setattr(erase, "_in", refuse)
    with library.open(told) as file, pytest.raises(erase.NotErased, match="could not be changed"):
        erase.remove_for_good(file, erased(file.session), ["x0"])
