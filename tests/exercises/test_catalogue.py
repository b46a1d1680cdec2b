"""Files of words: what ships is sound, and what is not says where."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import assets
from facilitator.exercises import catalogue
from facilitator.exercises.catalogue import BadFile

ROOT = Path(__file__).parents[2]
GOOD = """
id = "mine"
title = "Mine"
[boards.plan]
kind = "pledges"
[[boards.plan.fields]]
id = "what"
name = "What"
[[steps]]
id = "one"
title = "One"
prompt = "What will we do?"
board = "plan"
mode = "write"
minutes = { planned = 5 }
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def test_shipped_files_load() -> None:
    shipped = catalogue.shipped()
    assert "who-has-a-say" in shipped.exercises
    assert "who-has-a-say" in shipped.agendas


@pytest.mark.parametrize("agenda", catalogue.shipped().agendas)
def test_a_ready_made_agenda_makes_a_session_of_its_length(agenda: str) -> None:
    session = catalogue.new_session(agenda, "Ours", people=12)
    planned = catalogue.shipped().agendas[agenda].minutes
    assert sum(a.minutes for a in session.activities) == pytest.approx(planned)
    assert (session.title, session.people) == ("Ours", 12)


def test_the_agenda_of_who_has_a_say_lasts_as_long_as_it_says() -> None:
    session = catalogue.new_session("who-has-a-say")
    say = next(a for a in session.activities if a.exercise == "who-has-a-say")
    assert say.minutes == pytest.approx(45)
    assert say.step("take").takes_from == "grid"


def test_two_sessions_share_no_ids() -> None:
    one, other = (catalogue.new_session("who-has-a-say") for _ in range(2))
    assert one.id != other.id
    assert {a.id for a in one.activities}.isdisjoint(a.id for a in other.activities)


def test_an_exercise_that_is_sound(file: Path) -> None:
    file.write_text(GOOD)
    assert catalogue.read_exercise(file).minutes == 5


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('title = "Mine"', "", "title"),
        ('kind = "pledges"', 'kind = "rubber"', "boards.plan"),
        ('kind = "pledges"', "", "boards.plan"),
        ('name = "What"', "", "name"),
        ('name = "What"', "name = 7", "name"),
        ('board = "plan"', 'board = "elsewhere"', "steps.one"),
        ('mode = "write"', 'mode = "juggle"', "juggle"),
        ("planned = 5", "planned = -5", "minutes"),
        ("planned = 5", 'planned = "five"', "minutes.planned"),
        ("planned = 5", "planned = 5, least = 9", "minutes"),
        ('id = "mine"', "id = ", "line 2"),
        ('mode = "write"', 'takes_from = "elsewhere"', "steps.one"),
    ],
)
def test_what_is_wrong_names_file_and_field(file: Path, old: str, new: str, field: str) -> None:
    file.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(BadFile) as wrong:
        catalogue.read_exercise(file)
    assert str(wrong.value).startswith("mine.toml: ")
    assert field in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_two_steps_of_one_name(file: Path) -> None:
    file.write_text(GOOD + GOOD[GOOD.index("[[steps]]") :])
    with pytest.raises(BadFile, match="two steps are called 'one'"):
        catalogue.read_exercise(file)


def test_a_file_that_is_not_text(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(BadFile, match=r"mine\.toml"):
        catalogue.read_exercise(file)


def test_stretching_an_exercise_stretches_every_step() -> None:
    whole = catalogue.exercise("who-has-a-say")
    half = whole.lasting(whole.minutes / 2)
    assert [s.minutes.planned for s in half.steps] == [s.minutes.planned / 2 for s in whole.steps]
    assert all(s.minutes.least <= s.minutes.planned <= s.minutes.most for s in half.steps)


@pytest.mark.parametrize("path", sorted(assets.path("exercises").glob("*.toml")), ids=lambda p: p.stem)
def test_each_shipped_exercise_fits_its_boards(path):
    assert catalogue.read_exercise(path).id == path.stem


def test_reading_what_is_shipped_loads_no_board():
    code = (
        "from facilitator.exercises import catalogue; catalogue.shipped(); import sys; "
        "print(*[m for m in sys.modules if m.endswith('.model')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
