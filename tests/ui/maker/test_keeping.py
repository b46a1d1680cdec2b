"""Nothing that was written is lost: by leaving, by a kill, by a try; and one's own can be brought back."""

import pytest
from PySide6.QtTest import QTest

from facilitator.disk import Disk
from facilitator.program.own_exercises import OwnExercises
from facilitator.storage.drafts import drafts
from facilitator.ui.planner.window import PlannerWindow
from tests.ui.maker.acts import row, rows


def test_what_was_being_made_when_the_program_was_killed_is_there_again(hands, start_program, at_work, qtbot):
    hands.click("kind_line")
    hands.type("exercise_title", "Half made")
    qtbot.waitUntil(lambda: bool(drafts(hands.program.library.local)))
    again = at_work(start_program())
    assert rows(again) == ["Half made"]
    again.click("own_open", row(again, hands.draft.id))
    assert again.draft == hands.draft
    again.click("save")
    assert [record["title"] for record in again.files().values()] == ["Half made"]
    assert drafts(again.program.library.local) == ()


def test_after_a_kill_the_first_window_offers_to_go_on_once(hands, start_program, at_work, qtbot):
    hands.click("kind_line")
    hands.type("exercise_title", "Half made")
    qtbot.waitUntil(lambda: bool(drafts(hands.program.library.local)))
    program = start_program()
    program.read_catalogue()
    assert "What you wrote is kept" in program.window.banner.text("unfinished")
    hands.click("go_on_making", program.window)
    assert program.workroom.open_now.window.draft.title == "Half made"
    later = at_work(program)
    later.click("maker_list")
    later.click("leave_keep")
    again = start_program()
    again.read_catalogue()
    assert not again.window.banner.text("unfinished")


def test_what_was_kept_for_later_on_purpose_is_not_asked_about(hands, start_program):
    hands.click("kind_line")
    hands.type("exercise_title", "Half made")
    hands.click("maker_list")
    hands.click("leave_keep")
    program = start_program()
    program.read_catalogue()
    assert not program.window.banner.text("unfinished")


def test_whoever_never_stops_typing_is_kept_all_the_same(hands, qtbot):
    hands.click("kind_line")
    field = hands.find("exercise_title")

    def typed_on_and_kept():
        QTest.keyClick(field, "a")
        assert drafts(hands.program.library.local)

    qtbot.waitUntil(typed_on_and_kept)


def test_changes_to_a_saved_exercise_survive_a_kill_and_can_be_given_up(
    hands, made, start_program, at_work, qtbot
):
    hands.step(1)
    hands.type("step_prompt", "Something else?")
    qtbot.waitUntil(lambda: bool(drafts(hands.program.library.local)))
    again = at_work(start_program())
    again.click("own_open", row(again, made))
    assert "not saved" in again.told()
    assert again.draft.steps[0].prompt == "Something else?"
    again.click("draft_back")
    assert again.draft.steps[0].prompt != "Something else?"
    assert drafts(again.program.library.local) == ()


@pytest.mark.parametrize(
    ("answer", "saved", "kept"),
    [("leave_save", "New words", 0), ("leave_keep", "Ours", 1), ("leave_drop", "Ours", 0)],
)
def test_leaving_asks_what_becomes_of_changes(hands, made, answer, saved, kept):
    hands.click("show_about")
    hands.type("exercise_title", "New words")
    hands.click("maker_list")
    assert "not saved" in hands.told()
    assert hands.draft is not None
    hands.click(answer)
    assert hands.draft is None
    assert [record["title"] for record in hands.files().values()] == [saved]
    assert len(drafts(hands.program.library.local)) == kept
    assert rows(hands) == [saved]


def test_closing_the_window_asks_too_and_then_closes(hands, made):
    hands.click("show_about")
    hands.type("exercise_title", "New words")
    hands.window.close()
    assert hands.window.isVisible()
    hands.click("leave_keep")
    assert hands.program.workroom.open_now is None
    assert hands.program.window.isVisible()


def test_without_changes_nobody_is_asked(hands, made):
    hands.window.close()
    assert hands.program.workroom.open_now is None
    assert hands.program.window.isVisible()


def test_what_is_not_sound_yet_is_not_saved_but_kept(hands):
    hands.click("kind_line")
    hands.step(1)
    hands.type("set_line_question", "")
    hands.click("save")
    assert "cannot be saved as an exercise yet" in hands.told()
    assert "2 things are still to be mended" in hands.told()
    assert hands.window.focusWidget().objectName() == "exercise_title"
    assert not hands.files()
    hands.own.close()
    assert len(drafts(hands.program.library.local)) == 1


def test_a_thing_to_be_mended_leads_to_its_field(hands):
    hands.click("kind_line")
    hands.type("exercise_title", "Ours")
    hands.step(1)
    hands.type("set_line_low", "")
    hands.step(3)
    hands.click("mend_0")
    assert hands.window.editor.shown_step == "step-1"
    assert hands.window.focusWidget().objectName() == "set_line_low"


def test_a_full_disk_is_said_and_the_work_stays(hands, monkeypatch):
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Disk, "write", full)
    hands.click("save")
    assert hands.window.banner.text("making")
    assert not hands.files()
    monkeypatch.undo()
    hands.click("save")
    assert len(hands.files()) == 1


def test_it_is_tried_at_once_and_nothing_of_that_is_kept(hands, made, library):
    hands.click("try")
    running = hands.program.opened.running
    assert not hands.window.isVisible()
    assert running.store.activity.title == "Ours"
    running.next()
    running.store.handle("wall").do("Add", lambda state: state.added("A card"))
    folder = hands.own._trial._folder
    assert folder.exists()
    running.console.findChild(object, "trial_back").click()
    assert hands.program.opened is None
    assert hands.window.isVisible()
    assert hands.draft.title == "Ours"
    assert library.entries() == []
    assert not folder.exists()


def test_a_planner_beside_a_trial_does_not_open_the_maker_over_it(hands, made):
    hands.click("try")
    hands.program.plan_running()
    (planner,) = hands.program.opened.running.console.findChildren(PlannerWindow)
    planner.own_wanted.emit("")
    assert not hands.window.isVisible()
    assert "Go back to making it" in hands.program.front.banner.text("making")
    hands.program.opened.running.console.close()
    assert hands.window.isVisible()


def test_a_trial_never_says_that_it_is_kept(hands, made):
    hands.click("try")
    running = hands.program.opened.running
    for _ in range(2 + len(hands.draft.steps)):
        running.next()
    assert running.store.session.finished
    assert not running.console.banner.text("end")
    assert "Nothing of this is kept" in running.console.banner.text("trial")
    running.console.close()


def test_a_damaged_draft_is_passed_over(hands, library):
    folder = library.local / "drafts"
    folder.mkdir(parents=True)
    (folder / "a.json").write_text("{")
    (folder / "b.json").write_text('{"id": 7}')
    hands.own.shelf.show()
    assert rows(hands) == []


def test_closed_with_the_program_the_work_is_kept(hands, library):
    hands.click("kind_wall")
    hands.type("exercise_title", "Half made")
    assert isinstance(hands.own, OwnExercises)
    hands.program.workroom.close()
    assert len(drafts(library.local)) == 1
