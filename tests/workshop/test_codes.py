from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop import planning
from facilitator.workshop.codes import Code, activities_of, code_of, read_code, session_code
from facilitator.workshop.session import Activity, Session

ids = st.text(min_size=1, max_size=20)
SESSION = Session(
    id="one", title="One", activities=tuple(Activity(id=f"a{i}", title="A") for i in range(100))
)


def found(session: Session, typed: str) -> list[str]:
    """Ids of the activities that a sheet may belong to."""
    code = read_code(typed)
    return [a.id for a in activities_of(session, code)] if code else []


@given(ids, st.lists(ids, min_size=1, max_size=100, unique=True))
def test_a_sheet_finds_its_activity_and_no_other(session_id: str, activity_ids: list[str]) -> None:
    activities = tuple(Activity(id=i, title="A") for i in activity_ids)
    session = replace(SESSION, id=session_id, activities=activities)
    codes = [str(code_of(session, i)) for i in activity_ids]
    assert [found(session, code) for code in codes] == [[i] for i in activity_ids]


def test_sheets_stay_true_when_the_agenda_is_reordered() -> None:
    printed = {a.id: str(code_of(SESSION, a.id)) for a in SESSION.activities}
    later = planning.moved(planning.removed(SESSION, "a5"), "a90", 0)
    assert all(a.id in found(later, printed[a.id]) for a in later.activities)


def namesakes() -> list[Activity]:
    """Two activities whose codes begin alike."""
    by_code: dict[str, list[Activity]] = {}
    for activity in (Activity(id=f"n{i}", title="A") for i in range(200)):
        alone = replace(SESSION, activities=(activity,))
        by_code.setdefault(code_of(alone, activity.id).activity, []).append(activity)
    return next(alike[:2] for alike in by_code.values() if len(alike) > 1)


def test_a_sheet_printed_before_a_namesake_was_added_is_asked_about() -> None:
    one, other = namesakes()
    printed = str(code_of(replace(SESSION, activities=(one,)), one.id))
    both = replace(SESSION, activities=(other, one))
    assert found(both, printed) == [other.id, one.id]
    assert found(both, str(code_of(both, one.id))) == [one.id]


@pytest.mark.parametrize(("place", "there"), [(1, ["a0"]), (3, ["a2"]), (100, ["a99"]), (0, []), (101, [])])
def test_a_sheet_of_an_earlier_version_has_the_place_in_the_agenda(place: int, there: list[str]) -> None:
    assert found(SESSION, f"{session_code('one')}-{place}") == there


def test_a_code_can_be_read_aloud() -> None:
    ten = replace(SESSION, activities=SESSION.activities[:10])
    codes = [code_of(ten, a.id).activity for a in ten.activities]
    assert {len(code) for code in codes} == {3}
    assert not any(code.isalpha() or set(code) & set("IO01SZB85D2UNG") for code in codes)


@given(ids)
def test_nothing_in_a_code_is_mistaken_for_something_else(session_id: str) -> None:
    code = session_code(session_id)
    assert len(code) == 4
    assert not set(code) & set("IO01SZB85D2UNG")
    assert not code.isalpha()


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_code_or_is_not(typed: str) -> None:
    code = read_code(typed)
    assert code is None or read_code(str(code)) == code


@pytest.mark.parametrize("typed", ["K7QM-F4T", " k7qm f4t", "K7QMF4T", "k 7 q m – f 4 t"])
def test_codes_are_read_as_people_type_them(typed: str) -> None:
    assert read_code(typed) == Code("K7QM", "F4T")


@pytest.mark.parametrize(
    "typed", ["", "3", "K7QM", "K7QM-", "KQQM-3", "K7QM-x", "K7QM-F4", "K7QM-FFF", "K7QM-1234", "K7QM-³"]
)
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert read_code(typed) is None


def test_another_sessions_sheet_is_not_taken_in() -> None:
    other = replace(SESSION, id="two")
    assert found(other, str(code_of(SESSION, "a2"))) == []


def test_sessions_hardly_ever_share_a_code() -> None:
    codes = [session_code(f"session {i}") for i in range(1000)]
    assert len(set(codes)) > 950
