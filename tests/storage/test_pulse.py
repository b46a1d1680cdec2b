"""A killed program leaves behind how far the timer had come."""

import pytest

from facilitator.storage.pulse import Pulse
from facilitator.workshop.session import Here

HERE = Here("a", "list")


@pytest.fixture
def pulse(tmp_path):
    return Pulse(tmp_path, "session")


def test_the_last_second_noted_is_found_again(pulse, tmp_path):
    pulse.note(HERE, 61.2)
    pulse.note(HERE, 62.2)
    assert Pulse(tmp_path, "session").spent(HERE) == 62.2


def test_another_step_knows_nothing_of_it(pulse):
    pulse.note(HERE, 61.2)
    assert pulse.spent(Here("a", "now")) is None


@pytest.mark.parametrize("content", [b"", b"null", b"[1,2", b'["a","list","much"]', b"{}"])
def test_a_damaged_note_counts_as_none(pulse, tmp_path, content):
    pulse.note(HERE, 1)
    next((tmp_path / "pulse").iterdir()).write_bytes(content)
    assert pulse.spent(HERE) is None


def test_a_session_closed_in_order_leaves_none(pulse):
    pulse.note(HERE, 61.2)
    pulse.clear()
    assert pulse.spent(HERE) is None


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "pulse").write_text("in the way")
    pulse = Pulse(tmp_path, "session")
    pulse.note(HERE, 1)
    assert pulse.spent(HERE) is None
    assert (tmp_path / "pulse").read_text() == "in the way"


def test_a_note_that_cannot_be_cleared_stops_nobody_from_closing(pulse, tmp_path, monkeypatch):
    def refusing(path, missing_ok=False):
        raise PermissionError(13, "no")

    pulse.note(HERE, 61.2)
    monkeypatch.setattr(type(tmp_path), "unlink", refusing)
    pulse.clear()
    assert pulse.spent(HERE) == 61.2
