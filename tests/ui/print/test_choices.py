from dataclasses import replace

from facilitator.exercises.exercise import pause
from facilitator.storage.library import file_stem
from facilitator.ui.print.choices import Choices
from facilitator.ui.print.files import suggested_name


def test_a_pack_is_for_as_many_as_are_expected(session):
    assert Choices().copies_of(session) == 12
    assert Choices().copies_of(replace(session, people=0)) == 1
    assert Choices(kind="runsheet").copies_of(session) == 1


def test_no_more_are_in_large_print_than_there_are(session):
    assert Choices(copies=3).large_of(replace(session, large_print=8)) == 3
    assert Choices(large=0).large_of(session) == 0


def test_breaks_stay_where_an_activity_is_left_out(session):
    first, second = session.activities
    session = replace(session, activities=(first, pause(15, "Break"), second))
    choices = Choices(left_out=frozenset({second.id}))
    assert choices.options(session).activities == (1, 2)
    assert Choices().options(session).activities == ()
    assert Choices(left_out=frozenset({first.id, second.id})).leaves_all_out(session)


def test_any_title_makes_a_legal_name(session):
    name = suggested_name(replace(session, title='CON: "a/b" \\ *?<>| 會議 …'), "record")
    assert name == f"{file_stem(replace(session, title='con a b'))}-record.pdf"
