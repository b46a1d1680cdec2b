"""What is read back is what the group made, and nobody's name or withdrawn word."""

from dataclasses import replace

from facilitator.export.read_back import sections


def words(session):
    return "\n".join(
        "\n".join((section.title, *(f"{line.text}\n{line.detail}" for line in section.lines)))
        for section in sections(session)
    )


def test_what_the_group_made_is_read(told):
    read = words(told)
    for made in (
        "Young carers",
        "They live here too",
        "Ask at the school gate",
        "We drew a map",
        "<Fridays>",
    ):
        assert made in read


def test_covered_words_and_names_are_not(told):
    read = words(told)
    assert "SECRET group" not in read
    assert "Jo Bloggs" not in read
    assert "Amira" not in read
    assert "1 withdrawn" in read


def test_each_section_says_where_it_is_put_right(told):
    for section in sections(told):
        if section.activity:
            assert told.activity(section.activity).step(section.step)


def test_hidden_votes_stay_hidden():
    from facilitator.exercises import catalogue
    from facilitator.exercises.parts.tally import Tally

    session = catalogue.session_of_one("same-or-different")
    activity = session.activities[0]
    name = next(n for n, kind in activity.board_kinds.items() if kind == "line")
    counted = activity.boards[name].counted(1, Tally((7, 0, 0, 0, 0)))
    hidden = session.with_activity(activity.with_board(name, counted))
    assert "7" not in words(hidden)
    shown = session.with_activity(activity.with_board(name, counted.shown(1)))
    assert "7" in words(shown)


def test_an_answer_that_the_room_saw_is_read_once(told):
    session = replace(told, opening={"why": "To agree the opening hours of the library"})
    assert words(session).count("To agree the opening hours") == 1
    same = replace(session, opening={"why": "Should the library close on <Fridays>?"})
    assert words(same).count("Should the library close") == 1


def test_nothing_made_has_no_sections(session):
    assert sections(session) == ()


def test_a_short_answer_is_not_taken_for_a_part_of_something_else(told):
    session = replace(told, opening={"why": "the library", "decided": "we"})
    assert "Should the library close" in words(session)
    for answer in ("Why we are here: the library", "What is already decided: we"):
        assert answer in words(session)
