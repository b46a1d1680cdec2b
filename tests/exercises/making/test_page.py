"""The page on writing an exercise by hand says what the code accepts, and its example can be run."""

import re
from dataclasses import fields

import pytest

from facilitator.exercises import boards, catalogue, received
from facilitator.exercises.boards.manifest import Manifest
from facilitator.exercises.exercise import Exercise, begin
from facilitator.exercises.making.record import record_of
from facilitator.exercises.making.unknown import unknown_in
from facilitator.handouts import packs
from facilitator.workshop.session import Session
from facilitator.workshop.step import Said, Step
from tools.fields import PAGE, parts, with_tables

KINDS = sorted(boards.manifests())


def keys(part: str) -> set[str]:
    """The first column of a part's tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", parts()[part], re.MULTILINE))


def names(kind: type) -> set[str]:
    return {field.name for field in fields(kind)}


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture
def example(page, tmp_path):
    found = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "good-week.toml"
    path.write_text(found[1], encoding="utf-8")
    return received.look(path)


def test_its_tables_are_those_of_the_code(page):
    assert with_tables(page) == page, "run python -m tools.fields"


def test_its_example_loads_runs_and_prints(example):
    assert example.remarks == ()
    session = Session(title="Ours", activities=(begin(example.exercise, boards.start),))
    assert packs.pdf(session, "worksheets", packs.Options()).startswith(b"%PDF")


def test_it_says_every_field_of_an_exercise_and_its_steps(page):
    assert keys("exercise") | {"boards"} == names(Exercise)
    assert keys("step") | {"id", "minutes", "easier"} == names(Step) - {"standard"}
    assert keys("easier") == names(Said)


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_every_mode_of_a_board(kind):
    assert set(boards.manifest(kind).modes) <= keys(kind)
    assert {one.mode for one in boards.manifest(kind).making().happenings()} == {*boards.manifest(kind).modes}


class Read(dict):
    """Settings that remember which of them were asked for."""

    def __init__(self, *given):
        super().__init__(*given)
        self.asked = set()

    def get(self, key, default=None):
        self.asked.add(key)
        return super().get(key, default)

    def __getitem__(self, key):
        self.asked.add(key)
        return super().__getitem__(key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_board_starts_from_every_setting_that_is_listed_and_from_no_other(kind, monkeypatch):
    manifest, read = boards.manifest(kind), Read(boards.manifest(kind).making().begin())
    given = []
    monkeypatch.setattr(Manifest, "start", lambda self, settings: given.append(settings))
    boards.start(kind, {**read, "kind": kind, "withdrawn": 9, "nonsense": 1})
    listed = {setting.key for setting in manifest.making().settings(read)}
    monkeypatch.undo()
    manifest.start(read)
    assert set(given[0]) == set(read) & listed
    assert listed <= read.asked | names(manifest.state_type())


@pytest.mark.parametrize("exercise", catalogue.shipped().exercises.values(), ids=lambda e: e.id)
def test_what_ships_uses_no_field_that_is_not_on_the_page(exercise):
    assert unknown_in(record_of(exercise)) == ()


def test_a_slip_in_a_field_is_named_with_what_may_be_meant(page, tmp_path):
    path = tmp_path / "slip.toml"
    text = re.search(r"```toml\n(.*?)```", page, re.DOTALL)[1]
    path.write_text(text.replace("dots_each", "dots_eahc").replace("planned = 3", "planned = 3, leest = 1"))
    told = received.look(path).remarks
    assert [line.split(": ")[0] for line in told] == [
        "Line 9, boards.week.dots_eahc",
        "Line 56, steps.dots.minutes.leest",
    ]
    assert "Is “dots_each” meant?" in told[0]
