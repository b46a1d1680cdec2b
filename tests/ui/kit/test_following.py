import pytest
from PySide6.QtCore import QObject

from facilitator.ui.kit.following import Following


@pytest.fixture
def laid(qapp):
    return []


@pytest.fixture
def following(laid):
    owner = QObject()
    made = Following(laid.append, 2, owner)
    made.owner = owner
    return made


def test_the_first_are_there_at_once_and_the_others_come_in_order(qtbot, following, laid):
    with qtbot.waitSignal(following.ended):
        following.begin("abcdefg", 3)
        assert laid == list("abc")
    assert laid == list("abcdefg")
    assert not following.under_way


def test_nothing_follows_a_short_list(following, laid):
    following.begin("ab", 3)
    assert laid == list("ab")
    assert not following.under_way


def test_a_new_list_takes_the_place_of_the_old(qtbot, following, laid):
    following.begin("abcdefg", 1)
    with qtbot.waitSignal(following.ended):
        following.begin("xyz", 1)
    assert laid == ["a", *"xyz"]


def test_stopped_it_lays_no_more(qapp, following, laid):
    following.begin("abc", 1)
    following.stop()
    qapp.processEvents()
    assert laid == ["a"]
