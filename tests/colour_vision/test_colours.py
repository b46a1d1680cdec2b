"""Nobody needs colour to tell one thing from another: three kinds of colour blindness over every board."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QImage, QPainter

from facilitator import tokens
from facilitator.exercises import boards, catalogue
from facilitator.exercises.parts.shapes import SHAPES
from facilitator.ui.kit.pills import paint_shape
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from tests.colour_vision.eyes import SEEN_BY, colour, contrast, edges, lightness, pixels, seen
from tools.rehearsal import played

MEANT = ("blue", "green", "violet", "plum", "amber", "teal", "rust", "ink", "mute")
SIDE = 60  # pixels of a shape's picture
every_eye = pytest.mark.parametrize("eyes", SEEN_BY)
both_themes = pytest.mark.parametrize("name", ["bright", "dark"])


@every_eye
@both_themes
def test_every_colour_that_means_something_stands_out_from_the_board(name, eyes):
    colours = tokens.colours(name)
    board = lightness(seen(colour(colours["board"]), eyes))
    found = {c: float(contrast(lightness(seen(colour(colours[c]), eyes)), board)[0, 0]) for c in MEANT}
    assert {c: round(ratio, 2) for c, ratio in found.items() if ratio < 3} == {}


def test_kinds_of_people_never_share_a_shape():
    settings = (s for e in catalogue.shipped().exercises.values() for s in e.boards.values())
    for shapes in ([kind["shape"] for kind in one["kinds"]] for one in settings if one["kind"] == "grid"):
        assert len(set(shapes)) == len(shapes)


def shape(theme, name, paint):
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(theme.colour("board"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_shape(painter, theme, name, paint, QPointF(SIDE / 2, SIDE / 2), SIDE / 3)
    painter.end()
    return pixels(image)


@every_eye
@both_themes
def test_kinds_differ_by_lightness_alone_where_their_shapes_differ(qapp, name, eyes):
    """A twelfth of either shape, at least, is light where the other one is dark."""
    theme = Theme(name)
    kinds = catalogue.exercise("who-has-a-say").boards["grid"]["kinds"]
    board = lightness(seen(colour(theme.hex("board")), eyes))
    for one, other in combinations(kinds, 2):
        greys = [lightness(seen(shape(theme, k["shape"], k["colour"]), eyes)) for k in (one, other)]
        apart = (contrast(*greys) >= 3).sum()
        inked = max((contrast(grey, board) >= 3).sum() for grey in greys)
        assert apart >= inked / 12, (one["id"], other["id"])


@pytest.fixture(scope="module")
def session():
    """The taster when it is over, and ratings in the open."""
    made = catalogue.session_of_one("how-are-we-doing").activities[0]
    ratings = made.boards["ratings"]
    for sheet in range(9):
        marks = {b.id: (sheet + n) % 3 for n, b in enumerate(ratings.behaviours)}
        ratings = ratings.handed_in(marks)
    rated = replace(made.with_board("ratings", ratings.revealed()), steps=made.steps[:4])
    session = played()
    return replace(session, activities=(*session.activities, rated))


KINDS = sorted(boards.manifests())


@pytest.fixture
def picture(qtbot, session):
    """A board with what the demo's group made on it, as the wall shows it."""
    made = []

    def picture(kind, theme):
        store = Store(session)
        activity, step = next(
            (a, s) for a, s in reversed(list(session.places())) if a.board_kinds.get(s.board) == kind
        )
        store.go_to(activity.id, step.id)
        view = boards.manifest(kind).view()(store.handle(step.board), theme)
        view.resize(1280, 640)
        made.extend([view, store])
        view.show()
        qtbot.waitExposed(view)
        return pixels(view.grab())

    yield picture
    for part in made:
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", KINDS)
@both_themes
def test_what_stands_out_on_a_board_still_does(picture, kind, name):
    plain = picture(kind, Theme(name))
    strong = edges(plain) >= 3
    assert strong.sum() > 500  # there is something to be seen
    for eyes in SEEN_BY:
        still = edges(seen(plain, eyes))[strong] >= 2
        assert still.mean() > 0.97, eyes


def test_simulations_leave_grey_as_it_is_and_confuse_red_with_green():
    grey = np.full((1, 1, 3), 0.4)
    assert all(np.allclose(seen(grey, eyes), grey, atol=0.01) for eyes in SEEN_BY)
    red, green = colour("#A05028"), colour("#6A6A28")
    near = np.abs(seen(red, "deuteranopia") - seen(green, "deuteranopia")).sum()
    assert near < np.abs(red - green).sum() / 2


def test_all_shapes_are_told_apart_in_black_alone(qapp):
    theme = Theme()
    drawn = {name: lightness(shape(theme, name, "ink")) for name in SHAPES}
    for one, other in combinations(SHAPES, 2):
        assert (contrast(drawn[one], drawn[other]) >= 3).sum() > SIDE
