"""Ratings are split by role only where that cannot point at anyone."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.privacy import LEAST, may_split

counts = st.builds(Counts, st.tuples(*[st.integers(0, 6)] * 3), st.integers(0, 3))
parts = st.integers(1, 3).flatmap(
    lambda behaviours: st.lists(st.lists(counts, min_size=behaviours, max_size=behaviours), max_size=4)
)
SPREAD = Counts((2, 2, 1))


def board():
    exercise = catalogue.exercise("how-are-we-doing")
    state = boards.start("scales", exercise.boards["ratings"])
    for group in ("capabilities", "mutuality", "facilitating"):
        state = state.choosing(group, on=False)
    return state.asking(True)


STATE = board()
IDS = [b.id for b in STATE.behaviours]
sheet = st.tuples(
    st.dictionaries(st.sampled_from(IDS), st.integers(UNKNOWN, 2)), st.sampled_from((*STATE.roles, ""))
)
few_kinds = st.tuples(
    st.fixed_dictionaries({i: st.sampled_from((0, 2)) for i in IDS}), st.sampled_from(STATE.roles)
)


@given(parts)
def test_every_part_that_is_shown_has_five_answers_and_more_than_one_mind(several):
    if may_split(several):
        present = [part for part in several if any(c.answered for c in part)]
        assert len(present) > 1
        assert all(c.answered >= LEAST and not c.unanimous for part in present for c in part)


@given(parts, st.integers(1, LEAST - 1))
def test_one_small_part_is_enough_to_refuse(several, size):
    behaviours = len(several[0]) if several else 1
    small = [Counts((size - 1, 1, 0))] * behaviours
    assert not may_split([*several, small])


@given(parts, st.integers(1, 30), st.integers(0, 2))
def test_one_part_of_one_mind_is_enough_to_refuse(several, size, at):
    behaviours = len(several[0]) if several else 1
    alike = [Counts((0, 0, 0)).set(at, size)] * behaviours
    assert not may_split([*several, alike])


def test_it_is_all_behaviours_or_none():
    fine, alike = [SPREAD, SPREAD], [SPREAD, Counts((0, 5, 0))]
    assert may_split([fine, fine])
    assert not may_split([fine, alike])
    assert not may_split([fine])


def test_dont_know_from_everybody_is_of_one_mind_too():
    assert not may_split([[SPREAD], [Counts((0, 0, 0), 7)]])


def filled(sheets):
    state = STATE
    for number, (marks, role) in enumerate(sheets):
        state = state.handed_in(marks, role, f"p{number}")
    return state.revealed().splitting_by_role()


@given(st.one_of(st.lists(sheet, max_size=25), st.lists(few_kinds, min_size=10, max_size=25)))
def test_whatever_comes_in_the_room_can_tell_nobody_apart(sheets):
    seen = filled(sheets).seen_by_room("look")
    shown = {role.name for role in seen.by_role}
    for behaviour in IDS:
        for role in shown:
            own = next(r for r in seen.by_role if r.name == role).counts[behaviour]
            rest = seen.counts(behaviour).answered - own.answered
            assert own.answered >= 5
            assert not own.unanimous
            assert rest >= 5


def test_what_is_left_counts_as_a_part():
    both = [(dict.fromkeys(IDS, n % 2), STATE.roles[n % 2 if n < 6 else n % 3 % 2]) for n in range(20)]
    assert filled(both).can_split
    assert not filled([*both, (dict.fromkeys(IDS, 1), "")]).can_split


def test_refused_means_that_no_part_reaches_the_room():
    state = filled([(dict.fromkeys(IDS, 0), role) for role in STATE.roles * 6])
    assert not state.can_split
    assert state.split == state.seen_by_room("look").by_role == ()
