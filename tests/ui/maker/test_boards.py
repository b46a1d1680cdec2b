"""What stands on each board is set in plain words."""

import pytest


@pytest.fixture
def on(hands):
    """Begin an exercise on a board, at its first step."""

    def on(kind):
        hands.click(f"kind_{kind}")
        hands.step(1)
        return lambda: hands.draft.boards[kind]

    return on


def test_columns_of_a_wall_are_added_named_moved_and_removed(hands, on):
    wall = on("wall")
    hands.click("set_wall_columns_add")
    assert hands.window.focusWidget().objectName() == "set_wall_columns_2_name"
    hands.type("set_wall_columns_2_name", "To sort")
    hands.tick("set_wall_columns_2_tray")
    assert wall()["columns"][2] == {"id": "columns-1", "name": "To sort", "tray": True}
    hands.click("set_wall_columns_add")
    assert hands.find("set_wall_columns_2_name").text() == "To sort"  # what was open stays open
    hands.click("set_wall_columns_3_remove")
    hands.click("set_wall_columns_0_down")
    assert [c["id"] for c in wall()["columns"]] == ["second", "first", "columns-1"]
    hands.click("set_wall_columns_0_remove")
    assert [c["id"] for c in wall()["columns"]] == ["first", "columns-1"]


def test_cards_that_are_there_from_the_start(hands, on):
    wall = on("wall")
    hands.click("set_wall_deck_add")
    hands.type("set_wall_deck_0_text", "A survey")
    hands.choose("set_wall_deck_0_column", "second")
    hands.type("set_wall_deck_0_reason", "Views are asked for.")
    assert wall()["deck"] == [{"text": "A survey", "column": "second", "reason": "Views are asked for."}]


def test_what_a_card_is_called_needs_both_forms(hands, on):
    wall = on("wall")
    hands.type("set_wall_noun_0", "idea")
    assert "missing" in hands.find("set_wall_noun_remark").text()
    hands.type("set_wall_noun_1", "ideas")
    assert wall()["noun"] == ["{count} idea", "{count} ideas"]


def test_the_words_of_a_line(hands, on):
    line = on("line")
    hands.type("set_line_question", "Is it ours?")
    hands.type("set_line_low", "No")
    hands.type("set_line_starters", "It always was.\nIt never was.")
    assert (line()["question"], line()["low"]) == ("Is it ours?", "No")
    assert line()["starters"] == ["It always was.", "It never was."]
    hands.type("set_line_low", "")
    assert hands.find("set_line_low_remark").text() == "This is missing."


def test_a_grids_questions_words_and_kinds(hands, on):
    grid = on("grid")
    hands.type("set_grid_y", "How near are they?")
    hands.type("set_grid_bands_0", "far")
    hands.click("set_grid_kinds_0_open")
    hands.choose("set_grid_kinds_0_shape", "diamond")
    hands.type("set_grid_kinds_0_deck", "Drivers\nNight staff")
    assert grid()["y"] == "How near are they?"
    assert grid()["bands"][0] == "far"
    assert grid()["kinds"][0]["shape"] == "diamond"
    assert grid()["kinds"][0]["deck"] == ["Drivers", "Night staff"]


def test_sentences_to_rate_and_what_each_point_looks_like(hands, on):
    scales = on("scales")
    hands.type("set_scales_points", "Never\nNow and then\nOften\nAlways")
    hands.click("set_scales_groups_0_open")
    hands.click("set_scales_groups_0_behaviours_add")
    hands.type("set_scales_groups_0_behaviours_1_text", "Forms are short.")
    for at in range(4):
        hands.type(f"set_scales_groups_0_behaviours_1_looks_{at}", f"Like {at}")
    made = scales()["groups"][0]["behaviours"][1]
    assert made["looks"] == ["Like 0", "Like 1", "Like 2", "Like 3"]
    assert made["id"] not in ("first", scales()["groups"][0]["behaviours"][0]["id"])
    assert hands.window.editor.mistakes[0].path == ("title",)


def test_the_five_words_of_agreeing_can_be_left_out_whole(hands, on):
    statement = on("statement")
    for at in range(4):
        hands.type(f"set_statement_gradient_{at}", "")
    assert "missing" in hands.find("set_statement_gradient_remark").text()
    hands.type("set_statement_gradient_4", "")
    assert "gradient" not in statement()
    assert not hands.find("set_statement_gradient_4").text()


def test_what_is_promised_in_each_row(hands, on):
    pledges = on("pledges")
    hands.click("set_pledges_fields_add")
    hands.type("set_pledges_fields_3_name", "Help needed")
    hands.tick("set_pledges_fields_3_person")
    assert pledges()["fields"][3] == {"id": "fields-1", "name": "Help needed", "person": True}


def test_words_too_long_for_the_wall_are_told_beside_the_field(hands, on):
    on("wall")
    hands.type("step_prompt", "What " * 40)
    assert "more than two lines on the wall" in hands.find("step_prompt_remark").text()
    hands.click("set_wall_columns_0_open")
    hands.type("set_wall_columns_0_name", "What we should all have said " * 4)
    assert "too long for its place" in hands.find("set_wall_columns_0_name_remark").text()
    hands.type("set_wall_columns_0_name", "Said")
    assert not hands.window.findChild(object, "set_wall_columns_0_name_remark").isVisible()


def test_a_sentence_that_is_longer_than_its_room_is_a_mistake(hands, on):
    on("scales")
    hands.click("set_scales_groups_0_open")
    hands.click("set_scales_groups_0_behaviours_0_open")
    hands.type("set_scales_groups_0_behaviours_0_text", "x" * 91)
    told = hands.find("set_scales_groups_0_behaviours_0_text_remark").text()
    assert told == "This is too long: 91 letters, where there is room for 90."
