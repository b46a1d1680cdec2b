"""What every board must tell somebody who makes an exercise."""

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.making import draft as drafts
from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.record import draft_of, record_of, text_of
from facilitator.exercises.making.values import with_row
from facilitator.exercises.parts.setting import Rows, mistakes

every_board = pytest.mark.parametrize("kind", sorted(boards.manifests()))
every_exercise = pytest.mark.parametrize("exercise_id", sorted(catalogue.shipped().exercises))


def making(kind):
    return boards.manifest(kind).making()


@every_board
def test_it_says_what_it_is_and_what_can_happen_on_it(kind):
    about, happenings = making(kind).about(), making(kind).happenings()
    assert about.name
    assert about.sentence.endswith(".")
    assert sorted(h.mode for h in happenings) == sorted(boards.manifest(kind).modes)
    assert all(h.words and h.title and h.prompt for h in happenings)
    assert any(h.usual for h in happenings)


@every_board
def test_what_it_begins_with_can_be_used(kind):
    begun = {"kind": kind, **making(kind).begin()}
    boards.start(kind, begun)
    assert making(kind).label(begun)
    draft = drafts.on_board(kind)
    assert [one.path for one in wrong_with(record_of(draft))] == [("title",)]
    assert catalogue.exercise_from("a.json", text_of(drafts.copy_of(draft))).boards == draft.boards


@every_board
@pytest.mark.parametrize("wrong", [True, 7, "seven", None, {"a": 1}, [None]])
def test_it_can_be_named_whatever_a_file_says_of_it(kind, wrong):
    begun = {"kind": kind, **making(kind).begin()}
    for setting in making(kind).settings(begun):
        assert isinstance(making(kind).label({**begun, setting.key: wrong}), str)


@every_board
def test_each_list_can_grow_and_says_what_a_new_entry_still_needs(kind):
    begun = making(kind).begin()
    for setting in making(kind).settings(begun):
        if isinstance(setting, Rows):
            grown = with_row(begun, (setting.key,), setting.new, setting.ids)
            found = list(mistakes(grown, making(kind).settings(grown)))
            assert found
            assert {one.path[0] for one in found} == {setting.key}
            assert all(one.why == "This is missing." for one in found)


@pytest.mark.parametrize(("kind", "rows"), [("wall", "columns"), ("grid", "kinds")])
def test_a_colour_that_the_theme_does_not_have_never_reaches_the_wall(kind, rows):
    begun = {"kind": kind, **making(kind).begin()}
    begun[rows] = [{**begun[rows][0], "colour": "pink"}]
    with pytest.raises(ValueError, match="the colour 'pink' is none of plum, blue"):
        boards.start(kind, begun)


def test_only_promises_take_up_what_was_handed_on():
    assert [kind for kind in boards.manifests() if boards.takes_up(kind)] == ["pledges"]


@every_exercise
def test_a_shipped_exercise_can_be_copied_whole(exercise_id):
    shipped = catalogue.exercise(exercise_id)
    copy = drafts.copy_of(shipped)
    record = record_of(drafts.tidy(copy))
    assert wrong_with(record) == ()
    again = draft_of(record)
    assert again.steps == shipped.steps
    assert again.boards == shipped.boards
    assert again.id != shipped.id


@every_exercise
def test_every_setting_of_a_shipped_exercise_can_be_made(exercise_id):
    for settings in catalogue.exercise(exercise_id).boards.values():
        known = {setting.key for setting in making(settings["kind"]).settings(settings)}
        assert set(settings) - {"kind"} <= known
