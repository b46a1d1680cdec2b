"""The library's own program with real files: what came, and what is sent."""

import orjson
import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from facilitator import assets
from facilitator.ui.library.row import Row
from facilitator.ui.library.start import Choice
from tests.ui.library.acts import asked, click, said, told

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WORDS = assets.path("exercises", "what-we-bring.toml").read_text(encoding="utf-8")


@pytest.fixture
def pub(tmp_path):
    made = tmp_path / "pub.toml"
    made.write_text(WORDS.replace('id = "what-we-bring"', 'id = "pub"'), encoding="utf-8")
    return made


def drop(app, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = (QPointF(600, 400), Qt.DropAction.CopyAction, data, LEFT, NONE)
    enter = QDragEnterEvent(at[0].toPoint(), *at[1:])
    QCoreApplication.sendEvent(app.window, enter)
    assert enter.isAccepted()
    QCoreApplication.sendEvent(app.window, QDropEvent(*at))


def arrived(qtbot, app, *paths):
    drop(app, *paths)
    qtbot.waitUntil(lambda: app.window.page.objectName() == "arrival")


def titles(app):
    return [row.entry.title for row in app.window.shelf.findChildren(Row)]


def facts(app):
    return [w.accessibleName() for w in app.window.findChildren(QLabel) if "arrival_fact_" in w.objectName()]


def test_a_dropped_file_says_what_it_holds_and_is_added_only_when_asked(qtbot, app, sent, library):
    arrived(qtbot, app, sent)
    assert said(app.window, "arrival_heading") == "Opening hours"
    assert {"Place: Lye", "People: 12", "Activities: Who has a say?", "Photographs: 1"} < set(facts(app))
    assert library.entries() == []
    click(qtbot, app, "arrival_add")
    assert [e.title for e in library.entries()] == ["Opening hours"]
    assert sent.exists()
    qtbot.waitUntil(lambda: titles(app) == ["Opening hours"])


def test_left_it_changes_nothing_and_the_next_dropped_file_follows(qtbot, app, sent, library, pub):
    arrived(qtbot, app, sent, pub)
    click(qtbot, app, "arrival_leave")
    qtbot.waitUntil(lambda: said(app.window, "arrival_heading") == "What we bring")
    click(qtbot, app, "arrival_leave")
    assert app.window.page is app.window.shelf
    assert library.entries() == []


def test_what_is_dropped_meanwhile_goes_first_and_nothing_is_passed_over(qtbot, app, sent, pub):
    arrived(qtbot, app, sent)
    drop(app, pub)
    qtbot.waitUntil(lambda: said(app.window, "arrival_heading") == "What we bring")
    click(qtbot, app, "arrival_leave")
    qtbot.waitUntil(lambda: said(app.window, "arrival_heading") == "Opening hours")


def test_a_file_that_cannot_be_read_leaves_a_form_as_it_is(qtbot, app, tmp_path):
    app.window.ask(Choice("agenda", "who-has-a-say", "Who has a say?", "", 45))
    drop(app, tmp_path / "gone.json")
    assert "cannot be read" in told(qtbot, app)
    assert app.window.page.objectName() == "new_form"


def test_an_exercise_that_was_changed_since_it_was_added_is_not_taken_away_by_undo(qtbot, app, library, pub):
    arrived(qtbot, app, pub)
    click(qtbot, app, "arrival_add")
    assert told(qtbot, app)
    (file,) = (library.local / "exercises").iterdir()
    file.write_text(file.read_text(encoding="utf-8").replace("What we bring", "Changed"), encoding="utf-8")
    app.read_catalogue()
    assert not app.window.banner.text("file")


def test_a_file_of_the_library_itself_just_opens(app, path):
    drop(app, path)
    assert app.opened.path == path


@pytest.mark.parametrize(
    "content", [b"", b"null", b"{}", b"%PDF-1.7", b"\xff\xfe", b"[" * 100_000, b'{"a": 1']
)
@pytest.mark.parametrize("ending", ["workshop.json", "json", "txt"])
def test_what_is_no_workshop_is_refused_in_a_sentence(qtbot, app, tmp_path, content, ending):
    bad = tmp_path / f"bad.{ending}"
    bad.write_bytes(content)
    drop(app, bad)
    assert "left untouched" in told(qtbot, app)
    assert app.window.page is app.window.shelf


def test_a_folder_and_a_missing_file_are_refused(qtbot, app, tmp_path):
    drop(app, tmp_path, tmp_path / "gone.toml")
    qtbot.waitUntil(lambda: "gone.toml" in app.window.banner.text("file"))
    assert app.window.page is app.window.shelf


def test_nasty_titles_stay_words(qtbot, app, sent):
    tables = orjson.loads(sent.read_bytes())
    tables["session"]["1"]["title"] = '<img src="http://example.org/x">\n& more'
    sent.write_bytes(orjson.dumps(tables))
    arrived(qtbot, app, sent)
    shown = said(app.window, "arrival_heading").replace("\u200b", "")  # where its endless word may go on
    assert shown == '<img src="http://example.org/x"> & more'


def test_an_exercise_is_added_used_and_taken_back(qtbot, app, library, tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text(WORDS.replace('id = "what-we-bring"', 'id = "../Ours & <b>"'), encoding="utf-8")
    arrived(qtbot, app, mine)
    click(qtbot, app, "arrival_add")
    assert "../Ours & <b>" in app.catalogue.exercises
    assert [p.parent for p in library.local.glob("**/*.toml")] == [library.local / "exercises"]
    click(qtbot, app, "undo_exercise")
    assert "../Ours & <b>" not in app.catalogue.exercises


def test_slips_and_words_too_long_for_the_wall_are_told_before_it_is_added(qtbot, app, tmp_path):
    mine = tmp_path / "mine.toml"
    words = WORDS.replace('"what-we-bring"', '"mine"').replace('name = "Heart"', f'name = "{"Heart " * 9}"')
    mine.write_text(f"colour = 1\n{words}", encoding="utf-8")
    arrived(qtbot, app, mine)
    (fact,) = (words for words in facts(app) if words.startswith("Worth a look: "))
    told = fact.removeprefix("Worth a look: ").splitlines()
    assert told[0].startswith("Line 1, colour: Nobody knows this field")
    assert "boards.wall.columns.heart.name: This is too long for its place on the wall" in told[1]


def test_an_exercise_brought_again_replaces_ours_and_undo_brings_ours_back(qtbot, app, tmp_path):
    for title in ("First", "Second"):
        mine = tmp_path / f"{title}.toml"
        text = WORDS.replace('id = "what-we-bring"', 'id = "ours"')
        mine.write_text(text.replace('title = "What we bring"', f'title = "{title}"'), encoding="utf-8")
        arrived(qtbot, app, mine)
        click(qtbot, app, "arrival_add")
    assert app.catalogue.exercises["ours"].title == "Second"
    assert not app.catalogue.problems
    (replaced,) = app.library.bin.items()
    assert b"First" in replaced.path.read_bytes()
    click(qtbot, app, "undo_exercise")
    assert app.catalogue.exercises["ours"].title == "First"
    assert app.library.bin.items() == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('id = "what-we-bring"\n', ""), "Line 1, id: This is missing."),
        (('kind = "wall"', 'kind = "wheel"'), "boards.wall.kind: This must be"),
        (('mode = "', 'mode = "no such '), ".mode: This must be one of"),
        (('title = "', "title = "), "cannot be read. Look for a quote"),
        (('title = "What', 'title = "' + "x" * 6000), "This is too long"),
        (('id = "what-we-bring"', "id = 'what-we-bring'"), "comes with Facilitator"),
    ],
)
def test_a_bad_exercise_names_its_file_and_why(qtbot, app, tmp_path, change, why):
    bad = tmp_path / "bad.toml"
    bad.write_text(WORDS.replace(*change), encoding="utf-8")
    drop(app, bad)
    words = told(qtbot, app)
    assert "“bad.toml”" in words
    assert why in words


def test_an_exercise_is_saved_as_a_file_and_read_elsewhere(qtbot, app, tmp_path):
    app.window.start.findChild(QPushButton, "start_exercise_who-has-a-say").click()
    with qtbot.waitSignal(app.window.exercise_wanted) as wanted:
        click(qtbot, app, "new_file")
    assert wanted.args == ["who-has-a-say"]
    app.window.findChild(object, "send_dialog").fileSelected.emit(str(tmp_path / "ours"))
    text = (tmp_path / "ours.toml").read_text(encoding="utf-8")
    assert 'id = "who-has-a-say"' in text
    app.window.findChild(object, "send_dialog").reject()


@pytest.mark.parametrize("names", [True, False])
def test_a_copy_is_sent_with_names_or_without(qtbot, app, path, tmp_path, names):
    asked(app, "send", path)
    assert "1 photograph goes along" in said(app.window, "send_note")
    if names:
        QTest.mouseClick(
            app.window.findChild(QRadioButton, "send_with"), LEFT, NONE, QPointF(12, 12).toPoint()
        )
    click(qtbot, app, "send_go")
    dialog = app.window.findChild(object, "send_dialog")
    dialog.fileSelected.emit(str(tmp_path / "for-you.json"))
    dialog.reject()
    text = (tmp_path / "for-you.workshop.json").read_text(encoding="utf-8")
    assert ("Aisha" in text) is names
    assert "Young carers" in text
    assert "for-you.workshop.json" in app.window.banner.text("send")


def test_a_copy_never_takes_the_place_of_the_workshop_itself(qtbot, app, path):
    before = path.read_bytes()
    asked(app, "send", path)
    app._acts.sending.send_to(path, names=False)
    assert path.read_bytes() == before
    assert "no copy was written over it" in app.window.banner.text("send")


def test_a_file_is_chosen_in_the_systems_own_dialog(qtbot, app, sent):
    click(qtbot, app, "open_file")
    dialog = app.window.findChild(object, "open_file_dialog")
    dialog.fileSelected.emit(str(sent))
    dialog.reject()
    qtbot.waitUntil(lambda: app.window.page.objectName() == "arrival")
