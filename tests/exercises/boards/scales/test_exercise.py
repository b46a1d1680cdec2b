"""The words that ship: enough behaviours, each with what it looks like, short enough for wall and paper."""

from facilitator.exercises import boards, catalogue

EXERCISE = catalogue.exercise("how-are-we-doing")
STATE = boards.start("scales", EXERCISE.boards["ratings"])


def test_every_principle_has_four_behaviours_at_least_and_each_says_what_it_looks_like():
    assert len(STATE.groups) == 8
    assert all(len(g.behaviours) >= 4 for g in STATE.groups)
    behaviours = [b for g in STATE.groups for b in g.behaviours]
    assert len({b.text for b in behaviours}) == len(behaviours) >= 32
    assert all(len(set(b.looks)) == len(STATE.points) for b in behaviours)


def test_two_or_three_principles_are_chosen_for_half_an_hour():
    assert len(STATE.chosen) in (2, 3)
    assert EXERCISE.minutes == 35


def test_what_is_chosen_starts_the_plan():
    step = EXERCISE.steps[-1]
    assert (step.board, step.takes_from) == ("plan", "ratings")


def test_the_agendas_last_as_long_as_they_say():
    agendas = catalogue.shipped().agendas
    assert agendas["how-are-we-doing"].minutes == 60
    assert agendas["half-day"].minutes == 180
    assert sum(bool(p.pause) for p in agendas["half-day"].parts) == 2
