from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.figure import figure
from facilitator.exercises.parts.figure import Trace, Words, room_for

STATE = boards.start("scales", catalogue.exercise("how-are-we-doing").boards["ratings"])
counts = st.builds(Counts, st.tuples(*[st.integers(0, 300)] * 3), st.integers(0, 300))


@given(st.lists(st.tuples(st.text(max_size=200), counts), max_size=9))
def test_every_count_stands_in_the_figure_and_nothing_stands_outside(named):
    made = figure(STATE, "Spread", named)
    words = [shape for shape in made.shapes if isinstance(shape, Words)]
    expected = [str(n) for _, c in named for n in (*c.points, c.unknown) if n]
    figures = [w.text for w in words if w.to == 0.5]
    assert sorted(figures) == sorted(expected)
    for word in words:
        left = word.x - word.to * room_for(word.text, word.size)
        assert left >= -1
        assert left + room_for(word.text, word.size) <= made.width + 1
        assert 0 <= word.y <= made.height
    for shape in made.shapes:
        if isinstance(shape, Trace):
            assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in shape.points)


def test_whoever_does_not_see_it_is_told_the_same():
    made = figure(STATE, "Spread", [("Give and take", Counts((4, 0, 5), 2))])
    assert made.told == "Give and take: Not yet: 4, Usual here: 5, Don't know: 2; far apart."
