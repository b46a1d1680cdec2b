from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.codes import Code, activity_of, code_of, read_code, session_code
from facilitator.workshop.session import Activity, Session

ids = st.text(min_size=1, max_size=20)
SESSION = Session(
    id="one", title="One", activities=tuple(Activity(id=f"a{i}", title="A") for i in range(100))
)


@given(ids, st.integers(0, 99))
def test_a_sheet_finds_its_activity_and_no_other(session_id: str, place: int) -> None:
    session = replace(SESSION, id=session_id)
    activity = session.activities[place]
    assert activity_of(session, str(code_of(session, activity.id))) is activity


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


@pytest.mark.parametrize("typed", ["K7QM-3", " k7qm 3", "K7QM3", "k 7 q m – 3"])
def test_codes_are_read_as_people_type_them(typed: str) -> None:
    assert read_code(typed) == Code("K7QM", 3)


@pytest.mark.parametrize("typed", ["", "3", "K7QM", "K7QM-", "KQQM-3", "K7QM-x", "K7QM-1234", "K7QM-³"])
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert read_code(typed) is None


def test_another_sessions_sheet_is_not_taken_in() -> None:
    other = replace(SESSION, id="two")
    assert activity_of(other, str(code_of(SESSION, "a2"))) is None
    assert activity_of(SESSION, f"{session_code('one')}-101") is None
    assert activity_of(SESSION, f"{session_code('one')}-0") is None


def test_sessions_hardly_ever_share_a_code() -> None:
    codes = [session_code(f"session {i}") for i in range(1000)]
    assert len(set(codes)) > 950
