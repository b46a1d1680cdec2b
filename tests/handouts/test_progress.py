from pathlib import Path

import pytest

from facilitator.handouts import packs
from facilitator.workshop.session import Session


def test_progress_goes_from_nothing_to_all(held: Session) -> None:
    told: list[tuple[int, int]] = []
    packs.pdf(held, "record", packs.Options(), lambda done, of: told.append((done, of)))
    done = [pair[0] for pair in told]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, told[-1][1])
    assert len({of for _, of in told}) == 1


@pytest.mark.parametrize("at", [0, 5])
def test_a_stopped_job_leaves_nothing_and_spares_the_old_file(held: Session, tmp_path: Path, at: int) -> None:
    out = tmp_path / "record.pdf"
    out.write_bytes(b"the old one")

    def stop(done: int, of: int) -> None:
        if done >= at:
            raise packs.Stopped

    with pytest.raises(packs.Stopped):
        packs.make(held, "record", out, packs.Options(), stop)
    assert out.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.iterdir()] == ["record.pdf"]
