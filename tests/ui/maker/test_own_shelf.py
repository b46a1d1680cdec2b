"""One's own exercises and agendas: renamed, removed, brought back, shared."""

import json

from PySide6.QtWidgets import QFileDialog, QInputDialog

from facilitator.exercises import catalogue
from facilitator.storage import own
from facilitator.ui.maker.home import Own
from tests.ui.maker.acts import row, rows


def test_ones_own_is_renamed(hands, made):
    hands.click("maker_list")
    hands.click("own_rename", row(hands, made))
    dialog = hands.window.findChild(QInputDialog)
    dialog.setTextValue("Theirs")
    dialog.accept()
    assert rows(hands) == ["Theirs"]
    assert hands.program.catalogue.exercises[made].title == "Theirs"


def test_a_new_name_is_that_of_changes_not_saved_too(hands, made):
    hands.step(1)
    hands.type("step_prompt", "Something else?")
    hands.click("maker_list")
    hands.click("leave_keep")
    hands.own.shelf._renamed(Own(made, "Ours", ""), "Theirs")
    hands.click("own_open", row(hands, made))
    assert (hands.draft.title, hands.draft.steps[0].prompt) == ("Theirs", "Something else?")


def test_what_is_gone_meanwhile_is_not_copied(hands, made):
    hands.click("maker_list")
    for file in (hands.program.library.local / "exercises").iterdir():
        file.unlink()
    hands.own.copy(made)
    assert hands.draft is None
    assert made not in hands.program.catalogue.exercises


def test_ones_own_is_removed_and_brought_back(hands, made):
    hands.click("maker_list")
    hands.click("own_remove", row(hands, made))
    assert (rows(hands), hands.files()) == ([], {})
    assert made not in hands.program.catalogue.exercises
    hands.click("undo_own")
    assert rows(hands) == ["Ours"]
    assert hands.program.catalogue.exercises[made].title == "Ours"


def test_an_agenda_of_ones_own_is_removed_and_brought_back(hands, library):
    plan = catalogue.AgendaPlan(
        id="own-day", title="Our day", parts=(catalogue.Part(exercise="who-has-a-say"),)
    )
    own.save_agenda(library.local, plan)
    hands.program.read_catalogue()
    hands.own.shelf.show()
    hands.click("own_remove", row(hands, "own-day"))
    assert "own-day" not in hands.program.catalogue.agendas
    hands.click("undo_own")
    assert hands.program.catalogue.agendas["own-day"].title == "Our day"


def test_an_agenda_that_needs_what_is_removed_is_named(hands, made, library):
    plan = catalogue.AgendaPlan(id="own-day", title="Our day", parts=(catalogue.Part(exercise=made),))
    own.save_agenda(library.local, plan)
    hands.program.read_catalogue()
    hands.click("maker_list")
    hands.click("own_remove", row(hands, made))
    assert "Our day" in hands.told()


def test_ones_own_is_shared_as_a_file_that_another_computer_reads(hands, made, tmp_path):
    hands.click("maker_list")
    hands.click("own_share", row(hands, made))
    dialog = hands.program.window.findChild(QFileDialog, "send_dialog")
    assert dialog.selectedFiles()[0].endswith("ours.json")
    dialog.fileSelected.emit(str(tmp_path / "for-you"))
    dialog.close()
    text = (tmp_path / "for-you.json").read_text(encoding="utf-8")
    assert catalogue.exercise_from("for-you.json", text).id == made
    assert "for-you.json" in hands.window.banner.text("send")


def test_a_file_that_was_brought_in_is_changed_in_its_place(hands, library):
    record = {
        "id": "theirs",
        "title": "Theirs",
        "steps": [{"id": "a", "title": "A", "prompt": "What?", "minutes": {"planned": 5}}],
    }
    own.keep_exercise(library.local, "theirs", ".json", json.dumps(record))
    hands.program.read_catalogue()
    hands.own.shelf.show()
    hands.click("own_open", row(hands, "theirs"))
    hands.type("exercise_title", "Theirs and ours")
    hands.click("save")
    assert [(r["id"], r["title"]) for r in hands.files().values()] == [("theirs", "Theirs and ours")]
