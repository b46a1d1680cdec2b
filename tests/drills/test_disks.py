"""What a drill does to a disk ends with it, also where what must hold did not: no thread waits for ever."""

from types import SimpleNamespace

import pytest

from drills.disks import Small
from drills.drill import Broken
from facilitator.disk import Disk


@pytest.fixture
def program(tmp_path):
    storage = SimpleNamespace(_disk=Disk())
    path = tmp_path / "Workshops" / "x.workshop.json"
    path.parent.mkdir()
    return SimpleNamespace(opened=SimpleNamespace(path=path, _file=SimpleNamespace(_storage=storage)))


@pytest.fixture
def small(tmp_path, monkeypatch):
    monkeypatch.setattr("drills.disks._administers", lambda: False)
    return Small(tmp_path)


def fall_in(trouble, program):
    with trouble(program):
        raise Broken(program.opened._file._storage._disk)


@pytest.mark.parametrize("trouble", ["full", "silent", "held", "away"])
def test_a_trouble_ends_with_a_drill_that_broke(small, program, trouble):
    with pytest.raises(Broken) as fallen:
        fall_in(getattr(small, trouble), program)
    assert program.opened.path.parent.exists()
    assert type(program.opened._file._storage._disk) is Disk
    if trouble == "silent":
        assert fallen.value.args[0]._answers.is_set()
