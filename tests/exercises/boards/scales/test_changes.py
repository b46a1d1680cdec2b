import datetime
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales.changes import changes, since
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.items import Past
from facilitator.exercises.boards.scales.past import named, over_time
from facilitator.exercises.boards.scales.tables import data, in_brief, tables
from facilitator.workshop.occasion import Occasion

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


def occasion(day, name="earlier", title="Spring"):
    return Occasion(id=name, title=title, day=datetime.date(2026, *day) if day else None)


def test_what_is_remembered_tells_the_same_and_is_told_in_the_record():
    before, now = rated(assets_1=(4, 4, 0)), rated(assets_1=(0, 4, 4))
    remembering = now.remembering(before, occasion((5, 12)))
    assert since(remembering.past[0].counts, remembering) == changes(before, now)
    table = next(t for t in tables(remembering) if "12 May 2026" in t.title)
    assert table.rows[0][-1] == "more often than before"
    assert table.said == ("Since 12 May 2026: 1 more often.",)
    assert remembering.revealed(False).seen_by_room("look").past == ()


def test_several_sessions_stand_in_the_order_of_their_days_and_are_told_through_time():
    now = rated(assets_1=(0, 0, 8), assets_2=(1, 1, 1))
    now = now.remembering(rated(assets_1=(0, 8, 0)), occasion((6, 1), "june"))
    now = now.remembering(rated(assets_1=(8, 0, 0)), occasion((2, 1), "february"))
    moments = over_time(now, now.get("assets-1"))
    assert [m.when for m in moments] == ["1 February 2026", "1 June 2026", "Now"]
    assert [m.shift.way for m in moments[1:]] == ["more", "more"]
    assert over_time(now, now.get("assets-2")) == ()
    table = next(t for t in tables(now) if t.title == "What changed over time")
    assert [(row[1], row[-1]) for row in table.rows] == [
        ("1 February 2026", ""),
        ("1 June 2026", "more often than before"),
        ("Now", "more often than before"),
    ]
    assert [row for row in table.rows if "average" in repr(row)] == []
    assert now.forgetting("june").past == tuple(p for p in now.past if p.id == "february")


def test_two_sessions_of_one_day_are_told_apart_by_their_titles():
    now = rated(assets_1=(0, 0, 8))
    now = now.remembering(rated(assets_1=(0, 8, 0)), occasion((6, 1), "a", "Morning"))
    now = now.remembering(rated(assets_1=(8, 0, 0)), occasion((6, 1), "b", "Evening"))
    now = now.remembering(rated(assets_1=(8, 0, 0)), occasion(None, "c", "Some day"))
    assert [named(now, past) for past in now.past] == [
        "1 June 2026, Morning",
        "1 June 2026, Evening",
        "Some day",
    ]


def test_a_behaviour_in_other_words_or_on_other_points_is_not_compared():
    before, now = rated(assets_1=(4, 4, 0)), rated(assets_1=(0, 4, 4))
    first = before.groups[0]
    other = replace(first.behaviours[0], text="Something else.")
    groups = (replace(first, behaviours=(other, *first.behaviours[1:])), *before.groups[1:])
    assert now.remembering(replace(before, groups=groups), occasion((5, 12))) == now
    assert now.remembering(replace(before, points=("No", "Partly", "Yes")), occasion((5, 12))) == now


def test_rated_again_nothing_of_today_is_said_and_all_that_was_said_stands_beside_it():
    first = rated(assets_1=(4, 4, 0)).remembering(rated(assets_1=(8, 0, 0)), occasion((1, 1), "first"))
    again = first.again(occasion((5, 12), "second"))
    assert not again.answered
    assert not again.shown
    assert [past.id for past in again.past] == ["first", "second"]
    assert rated(assets_1=(1, 0, 0)).revealed(False).again(occasion((5, 12))).past == ()


def test_the_table_for_other_programs_has_the_earlier_figures_in_columns_of_their_own():
    now = rated(assets_1=(0, 4, 4)).remembering(rated(assets_1=(4, 4, 0)), occasion((5, 12)))
    table = data(now)
    at = table.headers.index("12 May 2026: Not yet")
    assert [row[at : at + 4] for row in table.rows[:2]] == [("4", "4", "0", "0"), ("", "", "", "")]


def test_a_file_with_counts_on_other_points_is_read_and_told_without_them():
    odd = Past(id="odd", title="Odd", counts={"assets-1": Counts((1, 2)), "nobody": Counts((1, 2, 3))})
    now = replace(rated(assets_1=(0, 4, 4)), past=(odd,))
    assert over_time(now, now.get("assets-1")) == ()
    assert len(data(now).rows[0]) == len(data(now).headers)
    assert [t.title for t in tables(now) if "changed" in t.title] == []


def test_the_first_half_page_says_what_changed_since_the_last_time():
    now = rated(assets_1=(0, 4, 4)).remembering(rated(assets_1=(4, 4, 0)), occasion((5, 12)))
    assert in_brief(now).about[1] == "Since 12 May 2026: 1 more often."
