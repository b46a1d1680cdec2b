import datetime
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.exercise import begin
from facilitator.ui.library.row import Row
from tests.ui.acts import click, saved


def promised(session, words):
    activity = begin(catalogue.exercise("what-we-will-hold-to"), boards.start)
    state = activity.boards["pledges"].added(values={"will": "Ask them", "check_back": words}, item_id="p")
    made = replace(session, activities=(*session.activities, activity.with_board("pledges", state)))
    return replace(made, date=datetime.date(2026, 8, 1), began=True, finished=True)


def states(app):
    return [row.findChild(QLabel, "row_state").text() for row in app.window.findChildren(Row)]


def test_a_review_that_is_due_is_made_and_opens_on_the_promises(qtbot, app, library, session):
    library.create(promised(session, "14 September")).close()
    app.show_library()
    app.window.shelf.reveal()
    qtbot.waitUntil(lambda: states(app) == ["Review due 14 September 2026"])
    click(qtbot, app.window.findChild(Row), "review")
    assert len(library.entries()) == 1
    click(qtbot, app.window, "review_go")
    review = next(s for e in library.entries() if (s := saved(library, e.path)).reviews)
    assert review.reviews == (session.id,)
    assert [a.exercise for a in review.activities] == ["looking-back", "read-it-back"]
    assert review.activities[0].boards["promises"].get("p").values["will"] == "Ask them"
    qtbot.waitUntil(lambda: sorted(states(app)) == ["Finished", "Planned"])


def test_what_a_review_opens_on_is_chosen_in_plain_words(qtbot, app, library, session):
    grid = session.activities[0]
    placed = grid.boards["grid"].listed("Drivers", item_id="d").placed("d", Place(0.9, 0.1))
    session = session.with_activity(grid.with_board("grid", placed))
    library.create(promised(session, "14 September")).close()
    app.act("review", library.entries()[0])
    form = app.window.page
    ticks = {t.objectName(): t for t in form.findChildren(QCheckBox) if t.isVisible()}
    assert sorted(ticks) == ["review_grid", "review_pledges"]
    ticks["review_pledges"].click()
    ticks["review_grid"].click()
    assert not form.findChild(QPushButton, "review_go").isEnabled()
    ticks["review_grid"].click()
    click(qtbot, form, "review_go")
    review = next(s for e in library.entries() if (s := saved(library, e.path)).reviews)
    assert [a.exercise for a in review.activities] == ["who-has-a-say", "read-it-back"]
    assert [one.id for one in review.activities[0].boards["grid"].past] == [session.id]
    assert app.window.page is app.window.shelf


def test_without_promises_there_is_nothing_to_look_back_at(app, path, library):
    app.act("review", library.entries()[0])
    assert len(library.entries()) == 1
    assert "nothing to look back at" in app.window.findChild(QLabel, "banner_shelf_text").text()
