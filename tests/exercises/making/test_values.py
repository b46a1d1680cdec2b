"""Settings are changed one value at a time, and never in place."""

from facilitator.exercises.making.values import row_moved, value_at, with_row, with_value, without_row

WALL = {"columns": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "across": 2}


def test_a_value_deep_inside():
    changed = with_value(WALL, ("columns", 1, "name"), "Bee")
    assert value_at(changed, ("columns", 1, "name")) == "Bee"
    assert value_at(WALL, ("columns", 1, "name")) == "B"
    assert value_at(WALL, ("columns", 7, "name"), "none") == "none"
    assert value_at(WALL, ("across", "x"), 3) == 3


def test_words_of_nothing_are_left_out():
    assert with_value(WALL, ("columns", 0, "name"), "")["columns"][0] == {"id": "a"}
    assert "gradient" not in with_value({"gradient": ["", "x"]}, ("gradient", 1), "")
    assert with_value({}, ("gradient", 2), "x") == {"gradient": ["", "", "x"]}
    assert with_value({}, ("dots_shown",), False) == {"dots_shown": False}


def test_a_new_entry_has_ids_of_its_own_at_every_depth():
    scales = {"groups": [{"id": "g", "behaviours": [{"id": "behaviours-1"}]}]}
    grown = with_row(scales, ("groups",), {"name": "", "behaviours": [{"id": "x", "text": ""}]}, ids=True)
    added = grown["groups"][1]
    assert added["id"] == "groups-1"
    assert added["behaviours"][0]["id"] == "behaviours-2"
    assert with_row({}, ("deck",), {"text": ""}, ids=False) == {"deck": [{"text": ""}]}


def test_entries_are_removed_and_moved():
    assert [c["id"] for c in without_row(WALL, ("columns",), 0)["columns"]] == ["b"]
    assert [c["id"] for c in row_moved(WALL, ("columns",), 0, 1)["columns"]] == ["b", "a"]
    assert [c["id"] for c in WALL["columns"]] == ["a", "b"]
