"""Making room: whatever the groups, each can be seen and taken, and none leaves its square or the picture."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.grid.bands import BAND, Place, band_of
from facilitator.exercises.boards.grid.layout import MANY, arrange, hidden_names
from facilitator.exercises.boards.grid.standing import Box, Wanted, depth, exact, side_for

GRID = Box(150, 60, 1200, 700)
BOUNDS = Box(128, 20, 1244, 780)


def wanted(name, place, width=200.0, height=44.0):
    wide, high = GRID.width * BAND, GRID.height * BAND
    row, column = band_of(place.say), band_of(place.impact)
    cell = Box(GRID.x + column * wide, GRID.bottom - (row + 1) * high, wide, high)
    x, y = GRID.x + place.impact * GRID.width, GRID.bottom - place.say * GRID.height
    return Wanted(name, x, y, width, height, 22.0, cell)


places = st.builds(Place.at, st.floats(0, 1), st.floats(0, 1))
widths = st.floats(44, 560)
crowds = st.lists(st.tuples(places, widths), max_size=30)


def in_cell(spot, cell):
    return cell.x <= spot.x <= cell.right and cell.y <= spot.y <= cell.bottom


@given(crowds)
def test_every_pill_stays_in_the_picture_and_its_shape_in_its_square(crowd):
    pills = [wanted(str(i), place, width) for i, (place, width) in enumerate(crowd)]
    spots = arrange(pills, BOUNDS)
    assert set(spots) == {pill.id for pill in pills}
    for pill in pills:
        assert BOUNDS.holds(spots[pill.id].box)
        assert in_cell(spots[pill.id], pill.cell) or (spots[pill.id].x, spots[pill.id].y) == (pill.x, pill.y)


@given(places, widths)
def test_a_group_alone_is_at_its_exact_place(place, width):
    pill = wanted("one", place, width)
    assert arrange([pill], BOUNDS) == {"one": exact(pill, BOUNDS)}


@given(places, st.integers(2, 6))
def test_groups_at_one_place_can_each_be_taken_hold_of(place, count):
    spots = list(arrange([wanted(str(i), place, 120) for i in range(count)], BOUNDS).values())
    for one in spots:
        assert all(one is other or not one.grip.overlap(other.grip) for other in spots)


@given(crowds)
def test_those_named_first_stay_when_another_is_named(crowd):
    pills = [wanted(str(i), place, width) for i, (place, width) in enumerate(crowd)]
    before = arrange(pills[:-1], BOUNDS)
    after = arrange(pills, BOUNDS)
    assert all(after[name] == spot for name, spot in before.items())


def test_a_name_turns_left_where_it_would_be_cut_off():
    assert side_for(wanted("a", Place(0.1, 0.5)), BOUNDS) == "right"
    assert side_for(wanted("a", Place(0.99, 0.5)), BOUNDS) == "left"


def test_very_many_still_find_a_shape_each():
    pills = [wanted(str(i), Place.in_square(i % 5, i // 5 % 5)) for i in range(MANY * 3)]
    spots = arrange(pills, BOUNDS)
    assert len({(round(s.x), round(s.y)) for s in spots.values()}) == len(pills)


def test_an_arrow_stays_upright():
    pills = [wanted(str(i), Place(0.3, 0.3)) for i in range(3)]
    upright = Wanted("arrow", pills[0].x, pills[0].y, 200, 44, 22, pills[0].cell, upright=True)
    assert arrange([*pills, upright], BOUNDS)["arrow"].x == pills[0].x


def test_no_name_lies_over_the_next_shape_to_its_right():
    left, right = wanted("a", Place(0.3, 0.5)), wanted("b", Place(0.35, 0.5))
    assert depth(exact(right, BOUNDS), BOUNDS) > depth(exact(left, BOUNDS), BOUNDS)


def test_a_name_turns_before_a_shape_moves():
    left, right = wanted("a", Place(0.5, 0.5)), wanted("b", Place(0.45, 0.5))
    spots = arrange([left, right], BOUNDS)
    assert (spots["b"].x, spots["b"].y) == (right.x, right.y)
    assert (spots["a"].side, spots["b"].side) == ("right", "left")


def test_a_name_to_the_left_ends_short_of_the_axis():
    pill = wanted("a", Place(0.1, 0.5), width=160)
    assert side_for(pill, Box(BOUNDS.x, BOUNDS.y, 250, 780)) == "right"
    assert side_for(wanted("a", Place(0.99, 0.5), width=160), BOUNDS) == "left"


def test_a_shape_moves_only_as_far_as_its_name_needs():
    pills = [wanted(name, Place(0.5, 0.5), 200) for name in "abc"]
    spots = arrange(pills, BOUNDS)
    assert all(spots[pill.id].x == pill.x for pill in pills)
    assert all(abs(spots[pill.id].y - pill.y) <= 50 for pill in pills)


def test_names_leave_the_way_of_an_arrow_free():
    way = Box(GRID.x + 0.55 * GRID.width, 100, 4, 500)
    mover = replace(wanted("mover", Place(0.55, 0.9)), way=way)
    spots = arrange([mover, wanted("a", Place(0.5, 0.5))], BOUNDS)
    assert not spots["a"].box.overlap(way)


def test_where_a_group_was_gives_way_to_groups():
    was = replace(wanted("was", Place(0.55, 0.5)), faint=True, upright=True)
    spots = arrange([wanted("a", Place(0.5, 0.5)), was], BOUNDS)
    assert spots["a"].side == "left"
    assert hidden_names(list(spots.values())) == 0


def test_two_names_on_each_other_count_as_hidden():
    pills = [wanted("a", Place(0.5, 0.5)), wanted("b", Place(0.51, 0.51))]
    assert hidden_names([exact(pill, BOUNDS) for pill in pills]) == 1


def test_where_a_group_was_never_moves_onto_its_own_arrow():
    way = Box(GRID.x + 0.5 * GRID.width - 2, 152, 4, 80)
    taken = wanted("a", Place(0.5, 0.9))
    was = replace(wanted("was", Place(0.5, 0.9)), faint=True, upright=True, way=way)
    spots = arrange([taken, was], BOUNDS)
    assert spots["was"].y < taken.y


def test_a_narrower_picture_turns_names_that_stood_right_before():
    pills = [wanted("a", Place(0.7, 0.5)), wanted("b", Place(0.2, 0.5))]
    narrower = replace(BOUNDS, width=960)
    found = [arrange(pills, bounds)["a"].side for bounds in (BOUNDS, narrower, BOUNDS)]
    assert found == ["right", "left", "right"]


@given(crowds, places)
def test_a_group_moved_there_and_back_leaves_all_as_it_was(crowd, place):
    pills = [wanted(str(i), place, width) for i, (place, width) in enumerate([(place, 90), *crowd])]
    before = arrange(pills, BOUNDS)
    arrange([wanted("0", Place(0.5, 0.5), 90), *pills[1:]], BOUNDS)
    assert arrange(pills, BOUNDS) == before
