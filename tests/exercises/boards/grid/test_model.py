"""What the room says of people and groups, kept as it was said."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.exercises import catalogue
from facilitator.exercises.boards import start
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside, State
from facilitator.workshop.board import Carried
from tests.exercises.boards.grid.grids import empty, grid_of

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
WALES = "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in "gbwls") + "\U000e007f"
URDU = "نوجوان دیکھ بھال کرنے والے"


def now_of(state: State, item_id: str) -> Place | None:
    person = state.get(item_id)
    return person.now if person else None


# Naming


def test_a_group_is_listed_under_its_kind() -> None:
    state = empty().listed("Drivers", kind="staff")
    assert (state.people[0].name, state.people[0].kind) == ("Drivers", "staff")


def test_without_a_kind_it_is_not_asked_yet() -> None:
    assert grid_of("Drivers").people[0].kind == "unasked"


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\x00\x1b", "\u202e"])
def test_a_name_that_says_nothing_is_not_listed(name: str) -> None:
    assert empty().listed(name) == empty()


@pytest.mark.parametrize("again", ["Young carers", "young carers", " Young  carers\n", "YOUNG CARERS"])
def test_a_name_is_listed_once(again: str) -> None:
    state = grid_of("Young carers")
    assert state.listed(again) == state


def test_renaming_to_somebody_elses_name_changes_nothing() -> None:
    state = grid_of("Drivers", "Carers")
    assert state.renamed("Drivers", "carers") == state
    assert state.renamed("Drivers", " ") == state
    assert state.renamed("Drivers", "DRIVERS").get("Drivers").name == "DRIVERS"


def test_the_longest_name_has_5000_characters() -> None:
    assert len(empty().listed("n" * 9000).people[0].name) == 5000


@pytest.mark.parametrize(
    "name", ["<b>Bold</b> & <img src=x>", "=cmd()", FAMILY, WALES, URDU, "Rhŷs ŵyn", "'; --"]
)
def test_names_are_kept_as_they_are(name: str) -> None:
    assert empty().listed(name).people[0].name == name


def test_a_name_stays_on_one_line_without_control_characters() -> None:
    assert empty().listed("Night\r\n\tstaff\x00\x1b[31m \ud800").people[0].name == "Night staff[31m"


def test_an_unknown_id_changes_nothing() -> None:
    state = grid_of("Drivers")
    for change in (
        state.placed("x", Place(0, 0)),
        state.renamed("x", "y"),
        state.erased("x"),
        state.covered("x"),
        state.brought_back("x"),
    ):
        assert change == state


# Guesses


def test_a_guess_until_somebody_was_asked() -> None:
    state = grid_of("Carers")
    assert state.people[0].guess
    assert state.asking("Carers", "not_yet", "Amira", "Friday").people[0].guess
    assert not state.asking("Carers", "yes").people[0].guess


# Placing


def test_should_be_only_moves_say() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1)).moved("Carers", Place(0.2, 0.6), "should_be")
    person = state.people[0]
    assert (person.now, person.should) == (Place(0.7, 0.1), Place(0.7, 0.6))


def test_in_every_other_step_now_moves() -> None:
    for mode in ("list", "now", "missing"):
        assert now_of(grid_of("Carers").moved("Carers", Place(0.2, 0.6), mode), "Carers") == Place(0.2, 0.6)


def test_nobody_is_wished_more_say_before_they_stand_anywhere() -> None:
    state = grid_of("Carers")
    assert state.wished("Carers", 0.9) == state


def test_another_impact_needs_a_reason() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1))
    with pytest.raises(ValueError, match="reason"):
        state.reimpacted("Carers", 0.3, "  ")
    person = state.reimpacted("Carers", 0.3, "They would get a break").people[0]
    assert (person.should, person.impact_reason) == (Place(0.3, 0.1), "They would get a break")


def test_should_be_follows_now_across() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.3, 0.1)).wished("Carers", 0.8)
    assert state.placed("Carers", Place(0.9, 0.2)).people[0].should == Place(0.9, 0.8)


def test_a_reasoned_impact_stays_when_now_moves() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1)).reimpacted("Carers", 0.3, "A break")
    assert state.placed("Carers", Place(0.9, 0.2)).people[0].should == Place(0.3, 0.1)


def test_taken_off_the_grid() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1)).wished("Carers", 0.8).unplaced("Carers")
    assert (state.people[0].now, state.people[0].should) == (None, None)


class Hands(RuleBasedStateMachine):
    """Whatever hands do, impact in should-be differs from now only with a reason."""

    def __init__(self) -> None:
        super().__init__()
        self.state = grid_of("Carers", "Drivers")

    @rule(
        name=st.sampled_from(["Carers", "Drivers"]),
        place=st.builds(Place.at, st.floats(0, 1), st.floats(0, 1)),
        mode=st.sampled_from(["now", "should_be"]),
    )
    def move(self, name: str, place: Place, mode: str) -> None:
        self.state = self.state.moved(name, place, mode)

    @rule(name=st.sampled_from(["Carers", "Drivers"]), impact=st.floats(0, 1))
    def reimpact(self, name: str, impact: float) -> None:
        self.state = self.state.reimpacted(name, impact, "Because")

    @rule(name=st.sampled_from(["Carers", "Drivers"]))
    def take_back(self, name: str) -> None:
        self.state = self.state.not_wished(name)

    @invariant()
    def impact_differs_only_with_a_reason(self) -> None:
        for person in self.state.people:
            if person.now and person.should and not person.impact_reason:
                assert person.should.impact == person.now.impact


TestHands = Hands.TestCase


# Differing views


def test_three_places_at_most() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1))
    for say in (0.3, 0.5, 0.9):
        state = state.seen_differently("Carers", Place(0.7, say), "We were there")
    assert [v.place.say for v in state.people[0].views] == [0.3, 0.5]


def test_a_view_needs_a_first_place() -> None:
    state = grid_of("Carers")
    assert state.seen_differently("Carers", Place(0.1, 0.1)) == state


def test_a_view_can_be_explained_moved_and_dropped() -> None:
    state = grid_of("Carers").placed("Carers", Place(0.7, 0.1))
    state = state.seen_differently("Carers", Place(0.7, 0.5), " We\nknow ", view_id="v")
    state = state.view_moved("Carers", "v", Place(0.7, 0.9))
    assert (state.people[0].views[0].place.say, state.people[0].views[0].reason) == (0.9, "We know")
    assert state.view_dropped("Carers", "v").people[0].views == ()


# Setting aside


def test_set_aside_and_brought_back() -> None:
    state = grid_of("Carers", "Drivers").placed("Carers", Place(0.9, 0.1))
    aside = state.put_aside("Carers", Aside("Meets at the wrong time", True, "An evening"))
    assert [p.name for p in aside.present] == ["Drivers"]
    assert [p.name for p in aside.set_aside] == ["Carers"]
    assert aside.brought_back("Carers") == state


# Ranking and finding


def test_ranked_by_impact_less_say_then_by_name() -> None:
    state = grid_of("drivers", "Carers", "Councillors", "Unplaced", "Brothers")
    places = {"drivers": (0.9, 0.1), "Carers": (0.5, 0.3), "Councillors": (0.1, 0.9), "Brothers": (0.3, 0.1)}
    for name, (impact, say) in places.items():
        state = state.placed(name, Place(impact, say))
    assert [p.name for p in state.ranked] == ["drivers", "Brothers", "Carers", "Councillors", "Unplaced"]


def test_carried_with_the_quarter_first() -> None:
    state = grid_of("Wide", "Quarter").placed("Wide", Place(0.5, 0)).placed("Quarter", Place(0.6, 0.4))
    assert [c.text for c in state.carried()] == ["Quarter", "Wide"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("carers", ["Carers"]),
        ("young", ["Young carers", "Young people"]),
        ("young c", ["Young carers"]),
        ("oun", ["Young carers", "Young people", "Councillors"]),
        ("coun", ["Councillors"]),
        ("nobody", []),
        (" ", []),
    ],
)
def test_matching(typed: str, found: list[str]) -> None:
    state = grid_of("Young carers", "Young people", "Carers", "Councillors")
    assert [p.name for p in state.matching(typed)] == found


# From elsewhere, and from settings


def test_groups_from_elsewhere_join_once() -> None:
    state = grid_of("Carers").receiving((Carried("x", "Carers"), Carried("y", "Drivers"), Carried("z", "")))
    assert [p.name for p in state.people] == ["Carers", "Drivers"]


def test_a_group_from_elsewhere_that_has_another_name_now_does_not_join_again() -> None:
    carried = (Carried("x", "Carers"),)
    state = grid_of().receiving(carried).renamed("x", "Unpaid carers")
    assert state.receiving(carried) == state


@pytest.mark.parametrize(("count", "words"), [(0, ""), (1, "1 group named"), (3, "3 groups named")])
def test_summary(count: int, words: str) -> None:
    assert grid_of(*"abc"[:count]).summary() == words


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda s: s.pop("x"), "x"),
        (lambda s: s.update(kinds=[]), "kinds"),
        (lambda s: s.update(kinds=["family"]), "kinds"),
        (lambda s: s.update(bands=["never"]), "bands"),
        (lambda s: s.update(quarter=""), "quarter"),
        (lambda s: s.update(kinds=[{"id": "a", "name": "A", "shape": "star", "colour": "ink"}]), "star"),
    ],
)
def test_a_wrong_setting_is_named(change: Callable[[dict[str, object]], object], named: str) -> None:
    settings = dict(catalogue.exercise("who-has-a-say").boards["grid"])
    change(settings)
    with pytest.raises(ValueError, match=named):
        start("grid", settings)
