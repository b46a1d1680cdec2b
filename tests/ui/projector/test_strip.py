"""The strip under the wall is called by a screen reader what it says."""

import pytest
from PySide6.QtWidgets import QPushButton


@pytest.fixture
def called(running):
    """What the buttons that change are called, and what they say."""

    def names():
        buttons = [running.projector.findChild(QPushButton, f"strip_{n}") for n in ("pause", "next")]
        return [b.accessibleName() for b in buttons], [b.text() for b in buttons]

    return names


def test_its_buttons_are_called_what_they_say(running, called):
    assert called() == (["Start", "Start"], ["Start", "Start"])
    running.next()
    assert called() == (["Pause", "Next step"], ["Pause", "Next step"])
    *_, (activity, step) = running.store.session.places()
    running.conductor.go_to(activity.id, step.id)
    assert called() == (["Pause", "Finish"], ["Pause", "Finish"])
