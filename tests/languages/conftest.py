import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt

from facilitator import words
from facilitator.exercises import catalogue
from facilitator.ui.kit import tongue
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Running, Surroundings
from facilitator.workshop.board import Carried
from tools import pseudo

DAY = datetime.date(2026, 11, 22)
TYPED = tuple(Carried(f"{n}", f"{n}{n}{n}") for n in range(1, 6))  # figures: no language reads them otherwise


@pytest.fixture(scope="session")
def languages(tmp_path_factory):
    return pseudo.left_in(tmp_path_factory.mktemp("locale"))


@pytest.fixture
def speaking(qapp, languages, monkeypatch):
    """Speak another language until the test is over."""
    monkeypatch.setattr(words, "_own", [languages])

    def speak(code):
        words.use(code)
        tongue.speak(qapp)

    yield speak
    words.use(words.DEFAULT)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def session(speaking):
    """Makes, in the language then spoken, one of every exercise, with figures on every board."""

    def made():
        parts = tuple(catalogue.Part(exercise=e) for e in catalogue.shipped().exercises)
        activities = catalogue.activities(catalogue.AgendaPlan(id="all", title="1", parts=parts))
        filled = tuple(
            replace(a, boards={name: board.receiving(TYPED) for name, board in a.boards.items()})
            for a in activities
        )
        return catalogue.Session(
            title="2026", date=DAY, start=datetime.time(10), people=12, activities=filled, began=True
        )

    return made


@pytest.fixture
def run(qtbot, clock, looks, settings, session):
    """Run the session, in the language then spoken."""
    made = []

    def run():
        around = Surroundings(
            clock=clock,
            now=clock.now,
            displays=Displays(),
            settings=settings,
            theme=looks.console,
            wall_theme=looks.wall,
        )
        running = Running(session(), around)
        running.console.resize(1280, 720)
        running.console.show()
        qtbot.waitExposed(running.console)
        made.append(running)
        return running

    yield run
    for running in made:
        running.close()
        running.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
