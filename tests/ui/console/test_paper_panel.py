"""A step done on paper is told in words and photographs."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.ui.console.paper_panel import PaperPanel
from facilitator.ui.kit.store import Store
from facilitator.workshop import planning


@pytest.fixture
def store(qtbot, session):
    return Store(session)


@pytest.fixture
def panel(qtbot, store):
    panel = PaperPanel(store)
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def snap(tmp_path):
    Image.new("RGB", (80, 60), "white").save(tmp_path / "chart.jpg")
    return tmp_path / "chart.jpg"


def bring_in(qtbot, panel, *paths):
    panel.bring_in(paths)
    qtbot.waitUntil(panel._add.isEnabled)


def click(qtbot, panel, name):
    qtbot.mouseClick(panel.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def remove(qtbot, panel, number):
    click(qtbot, panel, f"remove_photo_{number}")
    click(qtbot, panel, f"remove_photo_yes_{number}")


def on_paper(store):
    return store.activity.on_paper.get(store.step.id)


def test_words_are_kept_for_the_step_they_were_typed_in(qtbot, store, panel):
    first = store.step.id
    qtbot.keyClicks(panel._made, "Three flip charts")
    store.next()
    assert store.activity.on_paper[first].made == "Three flip charts"
    assert panel._made.toPlainText() == ""


def test_photographs_are_added_captioned_and_removed(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap, snap)
    caption = panel.findChild(QLineEdit, "caption_2")
    qtbot.keyClicks(caption, "The line")
    qtbot.keyClick(caption, Qt.Key.Key_Return)
    remove(qtbot, panel, 1)
    assert [photo.caption for photo in on_paper(store).photos] == ["The line"]


def test_a_slip_on_remove_is_asked_about_and_keeps_the_photograph(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap)
    click(qtbot, panel, "remove_photo_1")
    assert panel.findChild(QPushButton, "remove_photo_no_1").hasFocus()
    click(qtbot, panel, "remove_photo_no_1")
    assert len(on_paper(store).photos) == 1


def test_a_removed_photograph_is_to_leave_every_copy_of_the_file(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap)
    photo = on_paper(store).photos[0].id
    with qtbot.waitSignal(store.erased) as erased:
        remove(qtbot, panel, 1)
    assert erased.args == [(photo,)]


def test_a_file_that_is_no_picture_is_named_and_the_rest_are_kept(qtbot, store, panel, snap, tmp_path):
    (tmp_path / "notes.jpg").write_text("not a picture")
    bring_in(qtbot, panel, tmp_path / "notes.jpg", snap)
    assert "notes.jpg" in panel._said.text()
    assert len(on_paper(store).photos) == 1


def test_photographs_go_to_the_step_they_were_chosen_for(qtbot, store, panel, snap):
    first = store.step.id
    panel.bring_in([snap])
    store.next()
    qtbot.waitUntil(lambda: bool(store.activity.on_paper))
    assert len(store.activity.on_paper[first].photos) == 1
    assert store.step.id not in store.activity.on_paper


def test_nothing_written_leaves_no_mark(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap)
    remove(qtbot, panel, 1)
    assert store.activity.on_paper == {}


def test_another_step_brings_none_in_before_those_chosen_are_read(qtbot, store, panel, snap):
    panel.bring_in([snap])
    store.next()
    assert not panel._add.isEnabled()
    qtbot.waitUntil(panel._add.isEnabled)


def test_an_activity_that_the_plan_drops_takes_what_was_brought_in_for_it_along(qtbot, store, panel, snap):
    qtbot.keyClicks(panel._made, "Three flip charts")
    panel.bring_in([snap])
    before, gone = store.session, store.activity.id
    store.replan(before, planning.removed(before, gone))
    qtbot.waitUntil(lambda: panel._job is None)
    assert [activity.on_paper for activity in store.session.activities if activity.on_paper] == []


def test_what_a_photograph_shows_is_kept_for_the_step_it_was_typed_in(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap)
    first = store.step.id
    caption = panel.findChild(QLineEdit, "caption_1")
    panel.activateWindow()
    caption.setFocus()
    qtbot.waitUntil(caption.hasFocus)
    qtbot.keyClicks(caption, "The map")
    store.next()
    assert store.activity.on_paper[first].photos[0].caption == "The map"
    assert on_paper(store) is None


def test_what_was_brought_in_is_said_at_its_own_step_alone(qtbot, store, panel, snap):
    bring_in(qtbot, panel, snap)
    assert panel._said.text() == "1 added"
    store.moved.emit()
    assert panel._said.text() == "1 added"
    store.next()
    assert panel._said.text() == ""


def test_what_is_brought_in_after_its_step_was_left_is_not_told_at_the_next(qtbot, store, panel, snap):
    panel.bring_in([snap])
    store.next()
    qtbot.waitUntil(panel._add.isEnabled)
    assert panel._said.text() == ""
