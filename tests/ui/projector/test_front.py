"""What stands on the wall in place of the step: the welcome, the thanks, a film."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest

from facilitator.ui.kit.overhead import File
from facilitator.ui.projector import film

LONG = "What we have learnt from each other about the opening hours of all the libraries of the city"


def part(running, name):
    return running.projector.stage.wall.findChild(object, name)


def test_a_title_that_grew_in_the_plan_has_room_on_the_welcome(running):
    running.store.amend(lambda session: replace(session, title=LONG))
    title, place = part(running, "cover_title"), part(running, "cover_place")
    assert title.height() == title.height_for(title.width())
    assert place.y() > title.geometry().bottom()


class StandInFilm(QObject):
    """Says whether it runs."""

    frame_changed, ended, failed = Signal(), Signal(), Signal()
    runs = False

    def __init__(self, path, parent) -> None:
        super().__init__(parent)
        StandInFilm.last = self

    def run(self, on) -> None:
        self.runs = on

    def paint(self, painter, room) -> None:
        """Dark."""

    def close(self) -> None:
        self.runs = False


@pytest.fixture
def playing(running, monkeypatch):
    """A film on the wall."""
    monkeypatch.setattr(film, "Film", StandInFilm)
    running.next()
    running.overhead._playing = True
    running.overhead._put(File(Path("street.mp4"), "film"))
    assert StandInFilm.last.runs
    return running


def test_a_film_let_go_on_behind_a_blank_wall_waits_for_the_wall(playing):
    console = playing.console
    QTest.keyClick(console, "b")
    assert not StandInFilm.last.runs
    QTest.keyClick(console, "h")
    QTest.keyClick(console, "h")
    assert not StandInFilm.last.runs
    QTest.keyClick(console, "b")
    assert StandInFilm.last.runs


def test_a_film_put_on_a_blank_wall_waits_for_it(playing):
    QTest.keyClick(playing.console, "b")
    playing.overhead._playing = True
    playing.overhead._put(File(Path("square.mp4"), "film"))
    assert not StandInFilm.last.runs


def test_a_computer_that_plays_no_films_says_so_and_the_step_stays(running, monkeypatch):
    running.next()
    monkeypatch.setitem(sys.modules, "facilitator.ui.projector.film", None)
    running.overhead._put(File(Path("street.mp4"), "film"))
    assert running.overhead.shown is None
    assert not running.projector.stage.overhead.isVisible()
    assert "nothing to play a film with" in running.console.banner.text("on_wall")
