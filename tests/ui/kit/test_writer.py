from threading import Event

import pytest

from facilitator.ui.kit.writer import Writer

WAIT = 0.25


class Drive:
    """What was written and told, and a gate that holds a write up."""

    def __init__(self) -> None:
        self.written: list[int] = []
        self.told: list[object] = []
        self.busy, self.free = Event(), Event()
        self.free.set()

    def write(self, work: int) -> None:
        self.busy.set()
        assert self.free.wait(60)
        if work < 0:
            raise OSError("no")
        self.written.append(work)

    def tell(self, work: int, problem: Exception | None) -> None:
        self.told.append(problem)


@pytest.fixture
def drive():
    return Drive()


class Watch:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def writer(drive, watch):
    return Writer(drive.write, drive.tell, WAIT, watch)


def test_what_keeps_coming_puts_no_write_off(writer, drive, watch):
    for work in range(1, 6):
        writer.give(work)
        watch.now += WAIT / 6
    assert drive.written == []
    with writer._turn:  # the thread looks before both lines or after them
        watch.now += WAIT / 3  # more than a quarter of a second after the first
        writer.give(6)
    assert drive.busy.wait(60)
    assert writer.finished(60)
    assert drive.written == [6]


def test_what_comes_during_a_write_waits_from_its_own_beginning(writer, drive, watch):
    drive.free.clear()
    writer.give(1)
    writer.hurry()
    assert drive.busy.wait(60)
    writer.give(2)
    watch.now += WAIT
    drive.busy.clear()
    drive.free.set()
    assert drive.busy.wait(60)  # at once: its quarter of a second is over
    assert writer.finished(60)
    assert drive.written == [1, 2]


def test_a_write_in_a_hurry_waits_for_no_clock(writer, drive):
    writer.give(1)
    assert writer.finished(60)
    assert drive.written == [1]


def test_a_write_that_fails_is_told_and_the_next_goes_on(writer, drive):
    writer.give(-1)
    assert writer.finished(60)
    writer.give(2)
    assert writer.finished(60)
    assert [type(problem) for problem in drive.told] == [OSError, type(None)]
    assert drive.written == [2]


def test_a_drive_that_hangs_is_not_waited_for_longer_than_asked(writer, drive):
    drive.free.clear()
    writer.give(1)
    assert not writer.finished(0.01)
    drive.free.set()
    assert writer.finished(60)
