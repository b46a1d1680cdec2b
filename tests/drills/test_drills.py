"""Each drill in its short form and without limits of time; `make drills` has the long one."""

import pytest

from drills.__main__ import main, row
from drills.all_of_them import DRILLS
from drills.drill import Broken, Drill, Found, NotHere

SHORT = [drill for drill in DRILLS if drill.short]


@pytest.mark.parametrize("drill", SHORT, ids=[drill.what for drill in SHORT])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_it_holds(drill, qapp):
    try:
        found = drill.run(drill.short)
    except NotHere as why:
        pytest.skip(str(why))
    assert found.times


def ending(outcome):
    def run(rounds):
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return row(Drill("the roof", run, short=1, long=2))[1:]


def test_a_row_says_how_its_drill_ended():
    assert ending(Found(2, "dry")) == ("2", "dry", "held")
    assert ending(Found(2, "wet", within=False)) == ("2", "wet", "**too late**")
    assert ending(Broken("it fell in")) == ("", "it fell in", "**broken**")
    assert ending(NotHere("no ladder")) == ("", "no ladder", "passed over")


def test_words_of_no_drill_are_an_error_and_hold_nothing(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["drills", "no such drill"])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert "no drill" in capsys.readouterr().err
