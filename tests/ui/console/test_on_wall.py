"""What the facilitator puts in front of the step, and what takes it away."""

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.exercises import catalogue
from facilitator.ui.kit.overhead import File, Lines


@pytest.fixture
def console(running):
    running.next()
    return running.console


def front(running):
    return running.projector.stage.overhead


@pytest.mark.parametrize(("key", "most"), [("2", 3), ("4", 7)])
def test_a_key_puts_random_groups_of_everybody_on_the_wall(running, console, key, most):
    QTest.keyClick(console, key)
    shown = running.overhead.shown
    numbers = sorted(
        int(word) for line in shown.lines for word in line.replace(",", " ").split() if word.isdigit()
    )
    assert numbers == list(range(1, 13))
    assert all(len(line.split()) <= 2 * most for line in shown.lines)
    assert front(running).isVisible()


def test_without_a_number_of_people_the_console_says_what_to_do(running, console):
    running.store.amend(lambda session: replace(session, people=0))
    QTest.keyClick(console, "o")
    assert running.overhead.shown is None
    assert "how many people" in console.banner.text("on_wall")


def test_the_next_step_has_the_wall_to_itself(running, console):
    QTest.keyClick(console, "2")
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert running.overhead.shown is None
    assert not front(running).isVisible()


def test_what_could_not_be_shown_is_over_with_the_step(running, console):
    QTest.keyClick(console, Qt.Key.Key_G)
    assert "no ground rules yet" in console.banner.text("on_wall")
    running.next()
    assert console.banner.text("on_wall") == ""


def test_blank_hides_it_and_showing_again_brings_it_back(running, console):
    QTest.keyClick(console, "2")
    QTest.keyClick(console, "b")
    assert running.projector.stage.shown == "blank"
    QTest.keyClick(console, "b")
    assert isinstance(running.overhead.shown, Lines)


def test_ground_rules_leave_out_what_was_withdrawn(running, console):
    from facilitator.ui.console.on_wall import ground_rules

    opening = catalogue.activities(
        catalogue.AgendaPlan(id="o", title="o", parts=(catalogue.Part(exercise="before-we-start"),))
    )[0]
    rules = opening.boards["rules"].added("Listen", item_id="a").added("Shout", item_id="b").covered("b")
    session = replace(running.store.session, activities=(opening.with_board("rules", rules),))
    assert ground_rules(session) == ("Listen",)


def test_a_picture_stands_on_the_wall_whole(running, console, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "street.png")
    running.overhead.show_file(tmp_path / "street.png")
    assert running.overhead.shown == File(tmp_path / "street.png", "picture")
    grabbed = front(running).grab().toImage()
    assert grabbed.pixelColor(grabbed.rect().center()).red() > 200
    assert grabbed.pixelColor(grabbed.width() // 2, 2).red() < 50, "the rest of the wall is dark"


@pytest.mark.parametrize(
    "content", [b"", b"#EXTM3U\nhttp://example.org/x.ts", b"\x89PNG\r\n\x1a\n cut short"]
)
def test_a_file_that_cannot_be_shown_is_the_consoles_business(qtbot, running, console, tmp_path, content):
    (tmp_path / "film.mp4").write_bytes(content)
    with qtbot.waitSignal(running.overhead.problem) as told:
        running.overhead.show_file(tmp_path / "film.mp4")
    assert "film.mp4" in told.args[0]
    assert running.overhead.shown is None
    assert not front(running).isVisible()


def test_a_film_chosen_for_a_step_is_there_when_the_step_comes_again(running, console, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "street.png")
    first = running.store.step.id
    running.on_wall.use(str(tmp_path / "street.png"))
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    assert running.store.step.media == ""
    QTest.keyClick(console, Qt.Key.Key_PageUp)
    assert running.store.step.id == first
    QTest.keyClick(console, "m")
    assert running.overhead.shown == File(tmp_path / "street.png", "picture")


def test_a_steps_film_that_has_gone_is_told_to_the_console_alone(running, console, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "street.png")
    running.on_wall.use(str(tmp_path / "street.png"))
    running.overhead.take_off()
    (tmp_path / "street.png").unlink()
    QTest.keyClick(console, "m")
    assert running.overhead.shown is None
    assert "street.png is not there" in console.banner.text("on_wall")


def test_what_cannot_be_shown_is_not_kept(running, console, tmp_path):
    (tmp_path / "list.mp4").write_text("#EXTM3U")
    running.on_wall.use(str(tmp_path / "list.mp4"))
    assert running.store.step.media == ""
