from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.library.start import Choice
from tests.ui.acts import click


def test_the_first_run_offers_a_tour_once_and_never_again(qtbot, app):
    app._offer_first_run()
    tour = app.window.findChild(QWidget, "tour")
    click(qtbot, tour, "tour_skip")
    assert app.settings.get("first_run_answered", False)
    qtbot.waitUntil(lambda: app.window.findChild(QWidget, "tour") is None)
    app._offer_first_run()
    assert app.window.findChild(QWidget, "tour") is None


def test_a_practice_workshop_is_a_file_like_any_other(qtbot, app, library):
    app._offer_first_run()
    click(qtbot, app.window.findChild(QWidget, "tour"), "tour_practise")
    store = app.opened.running.store
    assert store.session.title.startswith("Practice")
    assert len(store.board("grid").people) == 5
    app.opened.running.console.close()
    (entry,) = library.entries()
    app.act("delete", entry)
    assert library.entries() == []


def test_settings_and_help_open_from_the_first_window_and_while_running(qtbot, app, path):
    QTest.keyClick(app.window, Qt.Key.Key_F1)
    assert app.aside._open["help"].isVisible()
    app.aside._open["help"].close()
    app.open_path(path)
    console = app.opened.running.console
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    QTest.keyClick(console, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert app.aside._open["settings"].isVisible()


def test_the_clock_that_the_settings_choose_is_in_new_workshops(app, library):
    app.settings.set("room_clock", "bar")
    app.make(Choice("exercise", "who-has-a-say", "x", "", 45), _answers(app))
    assert {step.clock for step in app.opened.running.store.activity.steps} == {"bar"}


def _answers(app):
    app.window.ask(Choice("exercise", "who-has-a-say", "x", "", 45))
    return app.window._form.answers()


def test_a_slip_in_the_settings_file_is_said_and_the_way_to_them_is_there(qtbot, app):
    app.settings._values["room_theme"] = "drak"
    app.aside.name_wrong_settings()
    assert app.window.banner.text("settings").startswith("Something in the settings file")
    click(qtbot, app.window, "show_wrong_settings")
    assert "drak" in app.aside._open["settings"].findChild(QLabel, "room_theme_problem").text()


def test_settings_that_are_right_are_not_spoken_of(app):
    app.aside.name_wrong_settings()
    assert app.window.banner.text("settings") == ""
