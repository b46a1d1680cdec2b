"""Whatever a file holds, its mistakes are told, and what has none can be used."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.exercises import catalogue
from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.draft import board_words
from facilitator.exercises.making.faults import faults_in
from facilitator.exercises.making.places import Lines
from facilitator.exercises.making.record import draft_of, record_of

SHIPPED = [json.dumps(record_of(e)) for e in catalogue.shipped().exercises.values()]
odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 2000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(["wall", "grid", "vote_1", "{count} {x}", "plum"]),
    st.lists(st.one_of(st.integers(), st.text(max_size=4)), max_size=4),
    st.dictionaries(st.text(max_size=4), st.integers(), max_size=2),
)


def places(value, path=()):
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from places(part, (*path, key))


def put(value, path, new):
    """`new` at a path; nothing there at all for `...`."""
    if not path:
        return new
    inside = value[path[0]]
    if len(path) == 1 and new is ...:
        del value[path[0]]
    else:
        value[path[0]] = put(inside, path[1:], new)
    return value


@settings(max_examples=200)
@given(st.data())
def test_a_file_with_something_odd_in_it(data):
    record = json.loads(data.draw(st.sampled_from(SHIPPED)))
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(places(record))[1:]))
        record = put(record, path, data.draw(st.one_of(odd, st.just(...))))
    text = json.dumps(record, indent=1)
    if not faults_in(text, ".json"):
        read = catalogue.exercise_from("odd.json", text)
        assert read.title == record["title"]
        assert [step.id for step in read.steps] == [step["id"] for step in record["steps"]]


@settings(max_examples=200)
@given(st.data())
def test_a_draft_with_something_odd_in_it(data):
    """It is refused, or whoever made it sees its boards and what is wrong with it."""
    record = json.loads(data.draw(st.sampled_from(SHIPPED)))
    path = data.draw(st.sampled_from(list(places(record))[1:]))
    try:
        draft = draft_of(put(record, path, data.draw(odd)))
    except ValueError:
        return
    assert all(board_words(draft, name) for name in draft.boards)
    assert isinstance(wrong_with(record_of(draft)), tuple)


@given(st.recursive(odd, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_every_place_in_any_json_has_a_line(value):
    text = json.dumps(value, indent=2, ensure_ascii=False)
    lines, count = Lines(text, toml=False), text.count("\n") + 1
    assert all(1 <= lines.of(path) <= count for path in places(value))


@given(st.text())
def test_no_text_is_too_odd_to_be_answered(text):
    assert faults_in(text, ".json")
    faults_in(text, ".toml")
