"""A line across the top of a window, with words of any size and names of any length."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from facilitator.ui.kit.banner import Banner, Choice

QUESTION = "Take it out for good?"


@pytest.fixture
def banner(looks, shown):
    made = Banner()
    made.tell(
        "names", f"“{'Opening hours ' * 300}” is old. {QUESTION}", Choice("Take it out", "out", made.hide)
    )
    return shown(made)


def parts(banner):
    QApplication.processEvents()
    return banner.findChild(QLabel, "banner_names_text"), banner.findChild(QPushButton, "out")


def test_what_is_asked_after_a_name_as_long_as_they_come_can_be_read(banner):
    words, _ = parts(banner)
    assert words.text().startswith("“Opening hours")
    assert words.text().endswith(QUESTION)
    assert "Opening hours " * 300 in words.accessibleName()
    assert len(words.text()) < 400


def test_large_words_stand_above_their_buttons_and_usual_ones_beside_them(banner, looks):
    banner.resize(700, 300)
    words, act = parts(banner)
    assert act.mapTo(banner, act.rect().topLeft()).x() >= words.geometry().right()
    looks.console.scale_text(2.0)
    words, act = parts(banner)
    assert act.mapTo(banner, act.rect().topLeft()).y() >= words.geometry().bottom()
    assert words.height() >= words.heightForWidth(words.width())


def test_the_same_words_once_more_are_about_what_was_said_last(qtbot, banner):
    done = []
    for number in (1, 2):
        banner.tell("bin", "“Plan” is in the bin.", Choice("Undo", "undo", lambda n=number: done.append(n)))
    banner.findChild(QPushButton, "undo").click()
    assert done == [2]
    assert not banner.text("bin")


def test_what_says_the_same_again_can_be_answered_again(banner):
    done = []

    def once_more():
        done.append("back")
        banner.tell("bin", "It is as it was then.", Choice("Undo", "undo", once_more))

    once_more()
    banner.findChild(QPushButton, "undo").click()
    assert done == ["back"] * 2
    assert banner.text("bin")


@pytest.mark.parametrize("letters", ["Opening hours ", "W"])
def test_of_a_long_name_in_large_words_so_much_is_said_that_the_buttons_keep_their_room(
    looks, shown, letters
):
    looks.console.scale_text(2.0)
    made = Banner()
    made.tell("names", f"“{letters * 500}” is in the bin.", Choice("Undo", "out", made.hide))
    banner = shown(made)
    banner.resize(600, 300)
    words, act = parts(banner)
    assert words.text().endswith("is in the bin.")
    assert words.height() >= words.heightForWidth(words.width())
    assert act.mapTo(banner, act.rect().bottomRight()).y() < banner.height()
    assert words.toolTip()


def test_a_sentence_of_the_usual_length_is_said_whole(looks, shown):
    looks.console.scale_text(2.0)
    told = "The disk is full. Your work is kept in memory; make room, then save again."
    made = Banner()
    made.tell("names", told, Choice("Save again", "out", made.hide))
    words, _ = parts(shown(made))
    assert words.text() == told
    assert not words.toolTip()
