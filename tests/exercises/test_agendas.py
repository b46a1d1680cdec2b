"""An agenda of one's own: kept, found again, and never the end of the program."""

import json
import re
from dataclasses import replace

import pytest

from facilitator.exercises import agendas, catalogue
from facilitator.storage.own import agenda_id, drop, file_name, keep_exercise, save_agenda
from facilitator.workshop import opening, planning

EXERCISE = """
id = "tea"
title = "Tea"
[[steps]]
id = "one"
title = "One"
prompt = "Milk?"
minutes = { planned = 5 }
"""


@pytest.fixture
def session():
    return catalogue.new_session("taster")


def kept(session, folder, title="Ours"):
    """The agenda as it is found the next time."""
    plan = agendas.agenda_of(session, agenda_id(title), title, "", catalogue.shipped().exercises)
    save_agenda(folder, plan)
    return catalogue.with_own(folder)


def test_an_agenda_comes_back_as_it_was_planned(session, tmp_path):
    say = next(a for a in session.activities if a.exercise == "who-has-a-say")
    session = planning.reworded(session, say.id, "now", "Where do they stand?")
    session = planning.between(session, say.id, "list", 2, 30)
    session = planning.faced(session, say.id, "now", "nothing")
    session = planning.protected(planning.noted(session, say.id, "Bring pens"), say.id, True)
    session = planning.more_time(planning.renamed(session, session.activities[3].id, "Lunch"), 1.25)
    found = kept(session, tmp_path)
    again = catalogue.activities(found.agendas["own-ours"], found)
    plain = [(a.title, a.kind, a.steps, a.notes, a.protected) for a in session.activities]
    assert [(a.title, a.kind, a.steps, a.notes, a.protected) for a in again] == plain
    assert found.agendas["own-ours"].minutes == pytest.approx(150)
    assert found.own == {"own-ours"}


def test_nothing_that_a_group_made_is_kept(session, tmp_path):
    session = opening.answered(session, "why", "Because of Mrs Price")
    kept(session, tmp_path)
    assert "Price" not in (tmp_path / "agendas" / "own-ours.json").read_text()


def test_saving_again_replaces_and_dropping_removes(session, tmp_path):
    kept(session, tmp_path)
    assert len(kept(session, tmp_path).own) == 1
    drop(catalogue.agenda_file_of("own-ours", tmp_path))
    assert catalogue.with_own(tmp_path) == replace(catalogue.shipped(), own=frozenset())


def test_what_no_exercise_here_could_make_is_left_out_and_named(session):
    strange = replace(session.activities[1], exercise="from-elsewhere", title="Elsewhere")
    session = replace(session, activities=(strange, session.activities[3]))
    exercises = catalogue.shipped().exercises
    assert agendas.left_out(session, exercises) == ("Elsewhere",)
    assert [p.pause for p in agendas.agenda_of(session, "x", "X", "", exercises).parts] == ["Break"]


def test_an_exercise_of_ones_own_can_stand_on_an_agenda(tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "tea.toml").write_text(EXERCISE, "utf-8-sig")  # as some editors write it
    found = catalogue.with_own(tmp_path)
    plan = agendas.AgendaPlan(id="x", title="X", parts=(agendas.Part(exercise="tea", minutes=7),))
    assert [a.minutes for a in catalogue.activities(plan, found)] == [7]
    assert found.own == {"tea"}


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("a.json", "", "a.json"),
        ("a.json", "null", "a.json"),
        ("a.json", "[" * 100_000, "a.json"),
        ("a.toml", 'id = "taster"\ntitle = "Mine"', "'taster' is taken"),
        (
            "a.toml",
            'id = "a"\ntitle = "A"\n[[parts]]\nexercise = "gone"',
            "parts.1: no exercise is called 'gone'",
        ),
        ("a.toml", 'id = "a"\ntitle = "A"\n[[parts]]\nminutes = 3', "parts.1: one of"),
        ("a.toml", 'id = "a"\ntitle = "A"\n[[parts]]\npause = "B"\nminutes = 9e9', "parts.1.minutes"),
        ("a.toml", 'id = "a"\ntitle = "A"\n' + '[[parts]]\npause = "B"\n' * 101, "100 is the most"),
    ],
)
def test_a_bad_file_is_named_and_the_rest_works(tmp_path, name, text, problem):
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / name).write_text(text)
    found = catalogue.with_own(tmp_path)
    assert found.agendas == catalogue.shipped().agendas
    assert len(found.problems) == 1
    assert problem in found.problems[0]


@pytest.mark.parametrize("title", ["", "../../etc", "Frühstück & Tee", "日本", "x" * 500])
def test_any_title_makes_a_legal_name(title):
    made = agenda_id(title)
    assert made.startswith("own-")
    assert len(made) <= 64
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def agenda_file(folder, name, agenda_id):
    (folder / "agendas").mkdir(exist_ok=True)
    words = {"id": agenda_id, "title": "Theirs", "parts": [{"pause": "Tea", "minutes": 10}]}
    file = folder / "agendas" / name
    file.write_text(json.dumps(words))
    return file


@pytest.mark.parametrize("agenda_id", ["../../important", "con", "a/b", "own-..", "Own-Day", "ő\ud800"])
def test_an_id_from_elsewhere_names_no_file(tmp_path, agenda_id):
    home = tmp_path / "a" / "local"
    home.mkdir(parents=True)
    (tmp_path / "important.json").write_text("keep me")
    theirs = agenda_file(home, "theirs.json", agenda_id)
    plan = catalogue.with_own(home).agendas[agenda_id]
    assert catalogue.agenda_file_of(agenda_id, home) == theirs
    drop(theirs)
    again = save_agenda(home, plan)
    assert again.parent == home / "agendas"
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{6}\.json", again.name)
    assert (tmp_path / "important.json").read_text() == "keep me"


def test_a_file_of_words_too_large_to_be_one_is_named_and_not_read(tmp_path):
    file = agenda_file(tmp_path, "huge.json", "huge")
    with file.open("r+b") as huge:
        huge.truncate(catalogue.MOST_BYTES + 1)
    (problem,) = catalogue.with_own(tmp_path).problems
    assert "huge.json" in problem
    assert "1 MB" in problem


def test_half_a_character_in_an_exercise_is_no_reason_not_to_keep_it(tmp_path):
    file = keep_exercise(tmp_path, "tea", ".json", '{"title": "\ud83d"}')
    assert json.loads(file.read_text(encoding="utf-8")) == {"title": "?"}


@pytest.mark.parametrize(
    ("title", "name"),
    [("CON", "exercise.json"), ("Lpt1.", "exercise.json"), ("Tea?", "tea.json"), ("…", "exercise.json")],
)
def test_what_is_shared_has_a_legal_name_on_every_system(title, name):
    assert file_name(title, ".json") == name
