"""What cannot be read of one's own exercises is told once, and stays on the disk."""

import pytest


@pytest.mark.parametrize(
    "damaged",
    [
        b"\xff\xfe",
        b"[" * 10_000,
        b'{"id": "own-a", "title": "A", "steps": [{"id": "s", "title": "S", "prompt": "P", "minutes":'
        b' {"planned": 5}, "board": "../../x"}]}',
        b'{"id": "own-a", "title": "A", "steps": [], "boards": {"wall": {"kind": "rope"}}}',
    ],
)
def test_a_damaged_draft_is_told_once_and_kept(start_program, at_work, library, damaged):
    folder = library.local / "drafts"
    folder.mkdir(parents=True)
    (folder / "x.json").write_bytes(damaged)
    first = at_work(start_program())
    assert "cannot be read" in first.told()
    assert [file.read_bytes() for file in folder.glob("*.damaged")] == [damaged]
    assert "cannot be read" not in at_work(start_program()).told()
