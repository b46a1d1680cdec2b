from threading import Event
from time import monotonic

import pytest

from facilitator.ui.kit.autosave import Autosave, NoAnswer
from facilitator.ui.kit.store import Store


class Disk:
    """A file that can be told to refuse."""

    def __init__(self) -> None:
        self.refusing: Exception | None = None
        self.held = None
        self.erased = ()
        self.wrote = Event()
        self.answers = Event()
        self.answers.set()

    def save(self, session) -> None:
        assert self.answers.wait(60)
        if self.refusing:
            raise self.refusing
        self.held = session
        self.wrote.set()

    def erase(self, session, items) -> None:
        self.save(session)
        self.erased += tuple(items)


@pytest.fixture
def store(qapp, session):
    return Store(session)


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def autosave(store, disk):
    made = Autosave(store, disk, erase=disk.erase)
    yield made
    made.flush()


def add(store, name, item_id=""):
    store.handle("grid").do("Add", lambda state: state.listed(name, item_id=item_id))


def test_a_change_is_on_disk_soon_and_without_being_asked(qtbot, store, disk, autosave):
    with qtbot.waitSignal(autosave.saved):
        add(store, "Drivers")
    assert disk.held is store.session
    assert not autosave.pending


def test_a_live_drag_writes_nothing(store, autosave):
    store.handle("grid").preview("mouse", lambda state: state.listed("Drivers"))
    assert not autosave.pending


def test_a_full_disk_keeps_the_work_and_is_tried_again(qtbot, store, disk, autosave):
    disk.refusing = OSError("the disk is full")
    with qtbot.waitSignal(autosave.save_failed) as failed:
        add(store, "Drivers")
    assert failed.args == [disk.refusing]
    assert autosave.pending
    disk.refusing = None
    with qtbot.waitSignal(autosave.saved):
        autosave._retry.setInterval(0)
    assert disk.held is store.session


def test_flush_says_whether_everything_is_safe(store, disk, autosave):
    disk.refusing = OSError("gone")
    add(store, "Drivers")
    assert not autosave.flush()
    disk.refusing = None
    assert autosave.flush()
    assert disk.held is store.session


def test_what_was_removed_for_good_leaves_the_copies_too(qtbot, store, disk, autosave):
    add(store, "Drivers", "d")
    with qtbot.waitSignal(autosave.saved):
        store.erase("d")
    autosave.flush()
    assert disk.erased[0] == "d"
    assert store.board("grid").withdrawn == 1


def test_no_save_lacks_what_is_still_in_the_copies(store, disk, autosave):
    """A kill between the two would leave the words in the backups, and nobody would know."""
    add(store, "Drivers", "d")
    autosave.flush()
    saved = []
    autosave._writer._write = saved.append
    store.erase("d")
    autosave.flush()
    assert all("d" in save.erased for save in saved)
    assert saved


def test_removing_for_good_is_tried_again_until_it_succeeds(store, disk, autosave):
    add(store, "Drivers", "d")
    disk.refusing = OSError("gone")
    store.erase("d")
    assert not autosave.flush()
    disk.refusing = None
    autosave.flush()
    assert disk.erased[0] == "d"


def test_work_goes_on_in_another_file(store, disk, autosave):
    other = Disk()
    disk.refusing = OSError("gone")
    add(store, "Drivers")
    autosave.flush()
    assert autosave.write_to(other)
    add(store, "Night staff")
    autosave.flush()
    assert other.held is store.session
    assert disk.held is None


def test_a_window_that_is_busy_keeps_no_save_waiting(store, disk, autosave):
    add(store, "Drivers")
    assert disk.wrote.wait(60)  # no event of the window's is handled meanwhile
    assert disk.held is store.session


def test_another_step_is_saved_in_a_hurry_and_not_waited_for(store, disk, autosave):
    store.moved.connect(autosave.hurry)
    disk.answers.clear()
    store.next()
    assert autosave._writer._due <= monotonic()
    assert autosave.pending
    disk.answers.set()
    assert disk.wrote.wait(60)


def test_a_drive_that_does_not_answer_is_said_and_the_work_goes_elsewhere(qtbot, store, disk, autosave):
    disk.answers.clear()
    add(store, "Drivers")
    autosave._long.setInterval(0)
    with qtbot.waitSignal(autosave.save_failed) as failed:
        autosave.hurry()
    assert isinstance(failed.args[0], NoAnswer)
    other = Disk()
    assert autosave.write_to(other)
    assert other.held is store.session
    disk.answers.set()


def test_a_file_that_is_closed_is_not_written_any_more(store, disk, autosave):
    add(store, "Drivers")
    autosave.stop()
    assert not autosave._long.isActive()
    add(store, "Night staff")
    assert not autosave.flush()
    assert disk.held is None
    assert autosave.write_to(other := Disk())
    assert other.held is store.session


def test_a_drive_that_answers_again_has_everything(qtbot, store, disk, autosave):
    disk.answers.clear()
    add(store, "Drivers")
    autosave._no_answer()
    add(store, "Night staff")
    disk.answers.set()
    autosave._retry.setInterval(0)
    qtbot.waitUntil(lambda: not autosave.pending)
    assert disk.held is store.session
    assert autosave.problem is None
