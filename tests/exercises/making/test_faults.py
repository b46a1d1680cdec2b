"""Every mistake in a file is named at once, with its line and its field."""

import json
import tomllib

import pytest

from facilitator import assets
from facilitator.exercises import received
from facilitator.exercises.catalogue import BadFile
from facilitator.exercises.making.faults import faults_in
from facilitator.exercises.making.places import Lines

GOOD = """id = "mine"
title = "Mine"

[boards.talk]
kind = "line"
question = "Shall we?"
low = "no"
middle = "perhaps"
high = "yes"
low_side = "nearer to no"
high_side = "nearer to yes"

[boards.wall]
kind = "wall"
noun = ["{count} card", "{count} cards"]
[[boards.wall.columns]]
id = "one"
name = "One"  # a remark
[[boards.wall.columns]]
id = "two"
name = "Two"

[[steps]]
id = "now"
title = "Now"
board = "talk"
mode = "own"
minutes = { planned = 5, least = 3 }
prompt = '''
Where do
you stand?'''
ask = [
    "Why?",  # here
    "Since when?",
]

[[steps]]
id = "then"
title = "Then"
minutes = { planned = 5 }
prompt = "And then?"
"""
BAD = (
    ('title = "Mine"', "title = 7", "Line 2, title: This must be words in quotes."),
    ('low = "no"\n', "", "Line 4, boards.talk.low: This is missing."),
    ('kind = "line"', 'kind = "rope"', "Line 5, boards.talk.kind: This must be one of “grid”"),
    ('name = "Two"', "", "Line 19, boards.wall.columns.two.name: This is missing."),
    ('id = "two"', 'id = "one"', "Line 20, boards.wall.columns.one.id: Two have the id “one”."),
    ('mode = "own"', 'mode = "juggle"', "Line 27, steps.now.mode: This must be one of “own”"),
    ("least = 3", "least = 9", "Line 28, steps.now.minutes: The minutes must go up"),
    ("planned = 5, least", 'planned = "five", least', "Line 28, steps.now.minutes.planned: This must be min"),
    ('"Since when?"', "7", "Line 34, steps.now.ask.2: This must be words in quotes."),
    ('board = "talk"', 'board = "walk"', "Line 26, steps.now.board: There is no board called “walk”."),
    ('id = "then"', 'id = "now"', "Line 38, steps.now.id: Two have the id “now”."),
    ('prompt = "And then?"', 'prompt = ""', "Line 41, steps.then.prompt: This is missing."),
    ('["{count} card", "{count} cards"]', '"cards"', "Line 15, boards.wall.noun: This must be two forms"),
    (
        'prompt = "And then?"',
        'prompt = "x"\nmedia = "//server/x.mp4"',
        "Line 42, steps.then.media: This must",
    ),
    ('title = "Mine"', 'title = "Mine"\nhands_on = ["hill"]', "Line 3, hands_on.1: This must be one of"),
    ('mode = "own"', 'mode = "own"\ntakes_earlier = true', "Line 28, steps.now.takes_earlier: Only a step"),
    (
        'prompt = "And then?"',
        'prompt = "x"\ntakes_from = "wall"',
        "Line 42, steps.then.takes_from: Only a step",
    ),
    ('mode = "own"', 'mode = "own"\nclock = ""', "Line 28, steps.now.clock: This must be one of “figures”"),
)


@pytest.mark.parametrize(("old", "new", "told"), BAD)
def test_a_mistake_is_named_by_line_and_field(old, new, told):
    assert faults_in(GOOD, ".toml") == ()
    found = faults_in(GOOD.replace(old, new, 1), ".toml")
    assert any(one.startswith(told) for one in found), found


def test_all_mistakes_are_named_at_once_in_the_files_order():
    text = GOOD
    for old, new, _ in (BAD[0], BAD[1], BAD[6], BAD[11]):
        text = text.replace(old, new, 1)
    assert [one.split(":")[0] for one in faults_in(text, ".toml")] == [
        "Line 2, title",
        "Line 4, boards.talk.low",
        "Line 27, steps.now.minutes",
        "Line 40, steps.then.prompt",
    ]


def test_json_has_lines_too():
    text = json.dumps(tomllib.loads(GOOD), indent=1)
    assert faults_in(text, ".json") == ()
    at = text.splitlines().index('   "id": "then",') + 2
    assert faults_in(text.replace('"title": "Then"', '"title": []'), ".json") == (
        f"Line {at}, steps.then.title: This must be words in quotes.",
    )


@pytest.mark.parametrize(
    ("suffix", "text"), [(".toml", 'id = "a"\ntitle ='), (".json", '{"id": "a",\n"b" 7}')]
)
def test_what_cannot_be_read_says_in_which_line(suffix, text):
    assert faults_in(text, suffix)[0].startswith("Line 2 cannot be read.")


@pytest.mark.parametrize("text", ["[]", "7", '"x"'])
def test_what_is_no_exercise_at_all(text):
    assert faults_in(text, ".json") == ("This is not an exercise: it has no fields.",)


def test_a_file_from_elsewhere_is_refused_with_all_its_mistakes(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace('title = "Mine"', "").replace('low = "no"\n', ""))
    with pytest.raises(BadFile) as refused:
        received.look(file)
    head, *lines = str(refused.value).splitlines()
    assert "mine.toml" in head
    assert "2 things in it are wrong. Nothing was added" in head
    assert lines == ["Line 1, title: This is missing.", "Line 4, boards.talk.low: This is missing."]


def test_of_very_many_mistakes_some_are_told_and_the_rest_counted(tmp_path):
    file = tmp_path / "many.toml"
    file.write_text('id = "a"\ntitle = "a"\n' + "[[steps]]\n" * 9)
    with pytest.raises(BadFile, match=r"and 28 more\."):
        received.look(file)


def walk(value, path=()):
    yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from walk(part, (*path, key))


@pytest.mark.parametrize("path", sorted(assets.path("exercises").glob("*.toml")), ids=lambda p: p.stem)
def test_every_text_of_a_shipped_file_is_found_in_its_line(path):
    text = path.read_text(encoding="utf-8")
    lines, rows = Lines(text, toml=True), text.splitlines()
    for at, value in walk(tomllib.loads(text)):
        if isinstance(value, str):
            assert json.dumps(value, ensure_ascii=False)[1:-1] in rows[lines.of(at) - 1]
