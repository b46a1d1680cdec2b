import pytest

from facilitator import words
from facilitator.program.starting_points import StartingPoints
from facilitator.ui.library.start import Choice

AGENDAS = [Choice("agenda", "taster", "Taster", "A first look", 90.0)]
EXERCISES = [Choice("exercise", "ours", "Ours & theirs", "", 15.0)]


@pytest.fixture
def local(tmp_path):
    StartingPoints(tmp_path).remember(AGENDAS, EXERCISES)
    return tmp_path


def test_what_was_read_is_known_at_the_next_start(local):
    assert StartingPoints(local).remembered() == (AGENDAS, EXERCISES)


@pytest.mark.parametrize("folder", ["exercises", "agendas", "locale"])
def test_a_file_of_the_facilitators_own_is_read_before_anything_is_remembered(local, folder):
    (local / folder).mkdir()
    (local / folder / "own.toml").write_text("", encoding="utf-8")
    assert StartingPoints(local).remembered() is None


def test_another_language_is_read_anew(local, monkeypatch):
    monkeypatch.setattr(words, "language", lambda: "cy")
    assert StartingPoints(local).remembered() is None


@pytest.mark.parametrize("bad", [b"", b"null", b"[]", b'{"stamp": 1}', b'{"stamp": [], "agendas": 3}'])
def test_a_spoilt_memory_is_none(local, bad):
    (local / "index" / "starting-points.json").write_bytes(bad)
    assert StartingPoints(local).remembered() is None


def test_a_memory_that_cannot_be_kept_is_done_without(tmp_path):
    (tmp_path / "index").write_text("not a folder", encoding="utf-8")
    StartingPoints(tmp_path).remember(AGENDAS, EXERCISES)
    assert StartingPoints(tmp_path).remembered() is None
