"""Words that are too long for the wall are found in the file, with their line, before a room sees them."""

import pytest

from facilitator.exercises import catalogue, received
from facilitator.exercises.making.faults import remarks_on
from facilitator.exercises.making.on_wall import too_long
from facilitator.exercises.making.record import record_of
from facilitator.exercises.parts.measuring import fits, lines_of, prompt_fits
from facilitator.exercises.parts.setting import OnWall

LONG = "How often does each of these people and groups really have a say in what happens here, and when? " * 2
FILE = f"""id = "mine"
title = "Mine"
[boards.wall]
kind = "wall"
[[boards.wall.columns]]
id = "one"
name = "What each of us would miss most of all"
[[boards.wall.columns]]
id = "two"
name = "Two"
[[boards.wall.columns]]
id = "three"
name = "Three"
[[steps]]
id = "now"
title = "Now"
prompt = "{LONG}"
board = "wall"
mode = "collect"
minutes = {{ planned = 5 }}
[steps.easier]
prompt = "{LONG}"
"""


@pytest.mark.parametrize("exercise", catalogue.shipped().exercises.values(), ids=lambda e: e.id)
def test_shipped_words_all_have_room(exercise):
    assert too_long(record_of(exercise)) == ()


def test_each_is_named_by_line_and_field():
    assert [found.split(": ")[0] for found in remarks_on(FILE, ".toml")] == [
        "Line 7, boards.wall.columns.one.name",
        "Line 17, steps.now.prompt",
        "Line 22, steps.now.easier.prompt",
    ]


def test_a_file_from_elsewhere_is_kept_and_says_so(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(FILE)
    assert len(received.look(path).remarks) == 3
    path.write_text(FILE.replace(LONG, "Why?").replace("What each of us would miss most of all", "One"))
    assert received.look(path).remarks == ()


def test_a_word_that_is_wider_than_its_place_is_broken_into_lines():
    assert lines_of("W" * 100, "prompt", 500) > 5
    assert not fits("W" * 100, OnWall(0.2, 3))


@pytest.mark.parametrize("words", ["", " ", "نوجوان", "年轻人的声音", "👪"])
def test_any_script_is_measured(words):
    assert prompt_fits(words)
    assert not prompt_fits(words * 100) or not words.strip()
