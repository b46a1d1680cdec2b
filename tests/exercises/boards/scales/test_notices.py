from facilitator.exercises.boards.scales.counts import Counts


def ids(state, mode):
    return [n.id for n in state.notices(mode)]


def test_nothing_is_asked_before_the_room_has_seen_the_ratings(rated):
    everything = rated.choosing_to("keep", "assets-1")
    assert all(everything.notices(mode) == () for mode in ("choose", "rate", "count", "look", "decide"))


def test_much_that_nobody_knows_and_only_praise_are_worth_a_question(scales):
    hands = scales.taking("hands").revealed()
    unknown = hands.counted("assets-2", Counts((1, 0, 1), 5))
    assert ids(unknown, "look") == ["unknown"]
    assert "A2" in unknown.notices("look")[0].question
    assert ids(hands.counted("assets-1", Counts((0, 0, 8))), "look") == ["all-high"]


def test_a_strength_without_a_change_and_a_change_without_a_strength(rated):
    shown = rated.revealed()
    assert ids(shown.choosing_to("keep", "assets-1"), "decide") == ["no-change"]
    assert ids(shown.choosing_to("change", "assets-1"), "decide") == ["no-strength"]
    both = shown.choosing_to("change", "assets-1").choosing_to("keep", "assets-1")
    assert ids(both, "decide") == ["same"]
