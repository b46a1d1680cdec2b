"""What is removed lies in the bin, what was written by hand is kept: nothing of one's own is simply gone."""

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel, QPushButton

from facilitator.exercises import catalogue
from facilitator.storage import own

BY_HAND = """# For the youth club; ask Sam before it is changed
id = "by-hand"
title = "Ours"

[[steps]]
id = "a"
title = "A"
prompt = "What?"
minutes = { planned = 5 }
"""


@pytest.fixture
def written(hands, library):
    """An exercise that somebody wrote as a file, with a comment."""
    file = library.local / "exercises" / "ours.toml"
    file.parent.mkdir(parents=True)
    file.write_text(BY_HAND, encoding="utf-8")
    hands.program.read_catalogue()
    return file


def remove(hands, exercise_id):
    hands.click("own_remove", hands.find(f"own_{exercise_id}"))


def open_bin(hands, qtbot):
    window = hands.program.window
    window.bin_wanted.emit()
    qtbot.waitUntil(lambda: window.page.objectName() == "bin" and not hands.program.busy)
    return window


def test_what_is_removed_is_brought_back_from_the_bin_as_it_was_written(hands, qtbot, written):
    remove(hands, "by-hand")
    assert not written.exists()
    window = open_bin(hands, qtbot)
    assert window.findChild(QLabel, "bin_title").text() == "Ours"
    assert window.findChild(QLabel, "bin_held").text() == "An exercise of your own"
    hands.click("bin_back", window)
    assert written.read_text(encoding="utf-8") == BY_HAND
    assert "by-hand" in hands.program.catalogue.exercises
    assert hands.find("own_by-hand"), "the list in the maker knows it too"


def test_undo_brings_it_back_as_it_was_written(hands, written):
    remove(hands, "by-hand")
    hands.click("undo_own")
    assert written.read_text(encoding="utf-8") == BY_HAND


def test_changes_that_were_not_saved_come_back_with_it(hands, qtbot, written):
    hands.click("own_open", hands.find("own_by-hand"))
    hands.type("exercise_title", "Ours, not saved")
    hands.click("maker_list")
    hands.click("leave_keep")
    remove(hands, "by-hand")
    assert hands.own.shelf.drafts() == {}
    hands.click("bin_back", open_bin(hands, qtbot))
    assert hands.own.shelf.drafts()["by-hand"].title == "Ours, not saved"


def test_what_was_never_saved_comes_back_too(hands, qtbot):
    hands.click("kind_line")
    hands.type("exercise_title", "Half made")
    hands.click("maker_list")
    hands.click("leave_keep")
    (draft,) = hands.own.shelf.drafts().values()
    remove(hands, draft.id)
    hands.click("bin_back", open_bin(hands, qtbot))
    assert hands.own.shelf.drafts() == {draft.id: draft}


def test_an_agenda_is_brought_back_from_the_bin(hands, qtbot, library):
    plan = catalogue.AgendaPlan(
        id="own-day", title="Our day", parts=(catalogue.Part(exercise="who-has-a-say"),)
    )
    own.save_agenda(library.local, plan)
    hands.program.read_catalogue()
    remove(hands, "own-day")
    hands.click("bin_back", open_bin(hands, qtbot))
    assert hands.program.catalogue.agendas["own-day"].parts == plan.parts


def test_it_stays_in_the_bin_while_another_has_taken_its_place(hands, qtbot, written):
    remove(hands, "by-hand")
    written.write_text(BY_HAND.replace("Ours", "Theirs"), encoding="utf-8")
    hands.program.read_catalogue()
    window = open_bin(hands, qtbot)
    hands.click("bin_back", window)
    assert "“Theirs” has taken its place" in hands.window.banner.text("shelf")
    assert len(hands.program.library.bin.items()) == 1
    assert "Theirs" in written.read_text(encoding="utf-8")


def test_deleted_now_it_is_gone(hands, qtbot, written, library):
    remove(hands, "by-hand")
    window = open_bin(hands, qtbot)
    hands.click("bin_ask", window)
    assert window.findChild(QPushButton, "bin_gone").text() == "Delete now"
    hands.click("bin_gone", window)
    assert not any(b"ask Sam" in p.read_bytes() for p in library.local.rglob("*") if p.is_file())


def kept(file):
    return file.with_name(f"{file.name}.kept")


def test_a_file_written_by_hand_is_kept_when_it_is_changed_here(hands, written):
    hands.click("own_open", hands.find("own_by-hand"))
    hands.type("exercise_title", "Ours now")
    hands.click("save")
    assert kept(written).read_text(encoding="utf-8") == BY_HAND
    assert str(kept(written)) in hands.told()
    assert [record["title"] for record in hands.files().values()] == ["Ours now"]
    assert hands.program.catalogue.problems == ()
    hands.type("exercise_title", "Ours once more")
    hands.click("save")
    assert "kept" not in hands.told(), "that was said"


def test_it_is_kept_when_it_is_renamed_here(hands, written):
    hands.click("own_rename", hands.find("own_by-hand"))
    dialog = hands.window.findChild(QInputDialog)
    dialog.setTextValue("Theirs")
    dialog.accept()
    assert kept(written).read_text(encoding="utf-8") == BY_HAND
    assert str(kept(written)) in hands.told()


def test_one_kept_before_is_not_written_over(hands, written):
    kept(written).write_text("earlier", encoding="utf-8")
    hands.click("own_open", hands.find("own_by-hand"))
    hands.type("exercise_title", "Ours now")
    hands.click("save")
    assert kept(written).read_text(encoding="utf-8") == "earlier"
    assert written.with_name("ours.toml-2.kept").read_text(encoding="utf-8") == BY_HAND


def test_an_agenda_that_works_again_is_complained_of_no_more(hands, qtbot, library, written):
    own.save_agenda(
        library.local,
        catalogue.AgendaPlan(id="own-day", title="Day", parts=(catalogue.Part(exercise="by-hand"),)),
    )
    hands.program.read_catalogue()
    remove(hands, "by-hand")
    assert "by-hand" in hands.window.banner.text("catalogue")
    qtbot.waitUntil(hands.window.findChild(QPushButton, "undo_own").isVisible)
    hands.click("undo_own")
    assert not hands.window.banner.text("catalogue")
