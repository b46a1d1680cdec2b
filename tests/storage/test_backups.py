"""Earlier versions are kept, few and bounded, and coming back to one can be undone."""

import datetime

import pytest

from facilitator.storage import backups, errors
from facilitator.storage.backups import Backups
from facilitator.storage.session_file import BACKUP_SECONDS, SessionFile
from tests.storage.cards import CODECS, reopened, session_of, with_card


class Calendar:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 11, 1, 9, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        return self.now


@pytest.fixture
def calendar():
    return Calendar()


def test_opening_keeps_the_file_as_it_was(library, path):
    raw = path.read_bytes()
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", "New"))
    assert [b.path.read_bytes() for b in library.backups.versions("s1")] == [raw]


def test_opening_to_read_keeps_nothing_new(library, path):
    before = library.backups.versions("s1")
    library.open(path, read_only=True).close()
    assert library.backups.versions("s1") == before


def test_at_most_one_every_few_minutes(library, path):
    now = [0.0]
    with SessionFile.open(path, CODECS, local=library.local, clock=lambda: now[0]) as file:
        counts = []
        for n in range(4):
            now[0] += BACKUP_SECONDS / 2
            file.save(with_card(file.session, f"n{n}", "New"))
            counts.append(len(library.backups.versions("s1")))
    assert counts == [1, 2, 2, 3]


def test_the_latest_and_one_a_day_are_kept(tmp_path, calendar):
    kept = Backups(tmp_path, calendar)
    for n in range(20 * 24):  # every hour for twenty days
        calendar.now += datetime.timedelta(hours=1)
        kept.keep("s1", str(n).encode(), tmp_path / "x")
    days = {backup.made.date() for backup in kept.versions("s1")}
    assert len(kept.versions("s1")) <= backups.LATEST + backups.DAYS
    assert len(days) == backups.DAYS
    assert kept.versions("s1")[0].path.read_bytes() == b"479"


def test_never_more_bytes_than_said(tmp_path, calendar, monkeypatch):
    monkeypatch.setattr(backups, "BYTES", 1000)
    kept = Backups(tmp_path, calendar)
    for n in range(8):
        kept.keep("s1", bytes([n]) * 300, tmp_path / "x")
    assert len(kept.versions("s1")) == 3
    kept.keep("s1", b"x" * 5000, tmp_path / "x")
    assert [backup.size for backup in kept.versions("s1")] == [5000]


def test_where_the_disk_is_nearly_full_only_the_newest_two_are_kept(tmp_path, calendar, monkeypatch):
    monkeypatch.setattr(backups, "SCARCE", 1 << 60)
    kept = Backups(tmp_path, calendar)
    for n in range(5):
        calendar.now += datetime.timedelta(days=1)
        kept.keep("s1", str(n).encode(), tmp_path / "x")
    assert [b.path.read_bytes() for b in kept.versions("s1")] == [b"4", b"3"]


def test_a_clock_set_back_does_not_lose_the_order(tmp_path, calendar):
    kept = Backups(tmp_path, calendar)
    kept.keep("s1", b"first", tmp_path / "x")
    calendar.now -= datetime.timedelta(days=3)
    kept.keep("s1", b"second", tmp_path / "x")
    assert [b.path.read_bytes() for b in kept.versions("s1")] == [b"second", b"first"]


def test_restoring_can_be_undone(library, path):
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", "New"))
        later = file.session
    (earlier,) = library.backups.versions("s1")
    assert library.backups.read(earlier, CODECS) == session_of()
    present = library.backups.restore(earlier, path, CODECS)
    assert reopened(path, library.local) == session_of()
    library.backups.restore(present, path, CODECS)
    assert reopened(path, library.local) == later


def test_restoring_over_a_damaged_file_sets_it_aside(library, path):
    library.open(path).close()
    (backup,) = library.backups.of_file(path)
    path.write_bytes(b"null")
    present = library.backups.restore(backup, path, CODECS)
    assert present.set_aside
    assert present.path.read_bytes() == b"null"
    assert reopened(path, library.local) == session_of()


def test_a_damaged_backup_is_not_restored(library, path):
    raw = path.read_bytes()
    broken = library.backups.keep("s1", raw[:100], path)
    with pytest.raises(errors.Damaged):
        library.backups.restore(broken, path, CODECS)
    assert path.read_bytes() == raw


def test_what_is_open_is_not_restored_over(library, path):
    with library.open(path):
        (backup,) = library.backups.versions("s1")
        with pytest.raises(errors.CannotSave, match="Close it there first"):
            library.backups.restore(backup, path, CODECS)


def test_backups_follow_a_renamed_file_even_when_it_is_damaged(library, path):
    renamed = library.rename(path, "Autumn review")
    renamed.write_bytes(b"")
    assert library.versions(renamed)
    assert library.backups.of_file(path) == []


def test_a_deleted_file_comes_back_from_its_backup(library, path):
    library.open(path).close()
    path.unlink()
    assert library.backups.restore(library.backups.of_file(path)[0], path, CODECS) is None
    assert reopened(path, library.local) == session_of()


def test_a_damaged_file_is_taken_for_the_session_that_lay_there_last(library, path, calendar):
    """Not for one that was deleted before, whatever their ids are."""
    library.backups.forget("s1")
    kept = Backups(library.local, calendar)
    for name in ("s5", "s9", "s0"):
        calendar.now += datetime.timedelta(days=1)
        kept.keep(name, name.encode(), path)
        assert kept.id_of_file(path) == name


def test_going_back_goes_where_a_link_leads(library, path, tmp_path):
    link = tmp_path / "link.workshop.json"
    link.symlink_to(path)
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", "New"))
    library.backups.restore(library.backups.versions("s1")[-1], link, CODECS)
    assert link.is_symlink()
    assert reopened(path, library.local) == session_of()


def test_what_another_window_has_destroyed_is_gone(library, path):
    binned = library.delete(path)
    for _ in range(2):
        library.bin.destroy(binned)
    assert not library.bin.items()
