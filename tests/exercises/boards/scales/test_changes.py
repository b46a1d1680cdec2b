from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales.changes import changes, since
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.tables import tables

START = boards.start("scales", catalogue.exercise("how-are-we-doing").boards["ratings"]).taking("hands")
one = st.builds(Counts, st.tuples(*[st.integers(0, 9)] * 3), st.integers(0, 3))


def rated(**counts):
    state = START
    for name, points in counts.items():
        found = points if isinstance(points, Counts) else Counts(points)
        state = state.counted(name.replace("_", "-"), found)
    return state.revealed()


def way(before, now):
    shift = changes(rated(assets_1=before), rated(assets_1=now))[0]
    return shift.way, shift.width


def test_shares_are_compared_and_not_numbers():
    assert way((2, 2, 2), (5, 5, 5)) == ("same", "same")


def test_everybody_higher_lower_or_drifting_apart():
    assert way((4, 4, 0), (0, 4, 4)) == ("more", "same")
    assert way((0, 4, 4), (4, 4, 0)) == ("less", "same")
    assert way((0, 9, 0), (4, 1, 4)) == ("apart", "wider")
    assert way((4, 1, 4), (0, 9, 0)) == ("apart", "closer")


@given(one, one)
def test_looking_back_is_the_other_way_round(first, second):
    before, now = rated(assets_1=first), rated(assets_1=second)
    there, back = changes(before, now), changes(now, before)
    assert len(there) == len(back) == bool(first.rated and second.rated)
    for shift, other in zip(there, back, strict=True):
        turned = {"more": "less", "less": "more", "wider": "closer", "closer": "wider"}
        assert (turned.get(shift.way, shift.way), turned.get(shift.width, shift.width)) == (
            other.way,
            other.width,
        )


@given(one)
def test_nothing_changed_when_nothing_changed(counts):
    state = rated(assets_1=counts)
    assert all((s.way, s.width) == ("same", "same") for s in changes(state, state))


def test_only_what_both_rooms_saw_is_compared():
    both = rated(assets_1=(1, 2, 3))
    assert changes(both.revealed(False), both) == ()
    assert changes(both, both.revealed(False)) == ()
    assert [s.behaviour.id for s in changes(both, rated(assets_1=(1, 1, 1), assets_2=(1, 1, 1)))] == [
        "assets-1"
    ]


def test_what_is_remembered_tells_the_same_and_is_told_in_the_record():
    before, now = rated(assets_1=(4, 4, 0)), rated(assets_1=(0, 4, 4))
    remembering = now.remembering(before, "12 May 2026")
    assert since(remembering.earlier, remembering) == changes(before, now)
    table = next(t for t in tables(remembering) if "12 May 2026" in t.title)
    assert table.rows[0][-1] == "more often than before"
    assert remembering.revealed(False).seen_by_room("look").earlier == {}
