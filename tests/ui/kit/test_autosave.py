import pytest

from facilitator.ui.kit.autosave import Autosave
from facilitator.ui.kit.store import Store


class Disk:
    """A file that can be told to refuse."""

    def __init__(self) -> None:
        self.refusing: Exception | None = None
        self.held = None
        self.erased = ()

    def save(self, session) -> None:
        if self.refusing:
            raise self.refusing
        self.held = session

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
        autosave._timer.setInterval(0)
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
