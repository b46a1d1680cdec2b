import ast
import datetime
from pathlib import Path

import pytest

from facilitator import assets, words
from facilitator.exercises import catalogue
from facilitator.ui.planner.typed_times import read_time
from tools import pseudo
from tools import words as tool

WELSH = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Settings"
msgstr "Gosodiadau"

msgid "{most} and {last}"
msgstr "{most} a {olaf}"

msgid "Who has a say?"
msgstr "Pwy sy'n cael dweud?"

msgid "{count} card added"
msgid_plural "{count} cards added"
msgstr[0] "{count} cardiau"
msgstr[1] "un cerdyn"
msgstr[2] "dau gerdyn"
msgstr[3] "{count} cherdyn"
"""
SPOKEN = ("ar", "bn", "cy", "da", "fa", "fi", "fr_CA", "gd", "pa", "pl", "so", "ur", "xx", "zh_CN")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A folder of the reader's own languages; English is spoken again afterwards."""
    monkeypatch.setattr(words, "_own", [])
    words.look_in(tmp_path)
    yield tmp_path
    words.use(words.DEFAULT)


def speak(folder: Path, code: str, text: str = WELSH) -> None:
    folder.joinpath(f"{code}.po").write_text(text, encoding="utf-8")
    words.use(code)


def test_languages_are_those_that_there_are_words_in(own):
    assert words.languages() == {"en_GB": "English"}
    for code in ("cy", "not a language"):
        own.joinpath(f"{code}.po").write_text(WELSH, encoding="utf-8")
    assert words.languages() == {"en_GB": "English", "cy": "Cymraeg", "not a language": "not a language"}


def test_what_is_wrong_with_a_file_is_said(own):
    own.joinpath("gd.po").write_text("Roghainnean\n", encoding="utf-8")
    own.joinpath("cy.po").write_text(WELSH, encoding="utf-8")
    welsh, gaelic = words.troubles()
    assert welsh.startswith("cy.po: 1 sentence stays in English")
    assert "{most} and {last}" in welsh
    assert gaelic.startswith("gd.po cannot be read")


def test_a_sound_file_has_no_trouble(own):
    own.joinpath("cy.po").write_text(WELSH.replace("{olaf}", "{last}"), encoding="utf-8")
    assert words.troubles() == []


def test_a_language_half_done_speaks_english_where_it_is_silent(own):
    speak(own, "cy")
    assert (words.tr("Settings"), words.tr("Undo")) == ("Gosodiadau", "Undo")
    words.use("cy_GB")
    assert words.tr("Settings") == "Gosodiadau"


def test_counting_follows_the_language(own):
    speak(own, "cy")
    added = [words.trn("{count} card added", "{count} cards added", count) for count in (1, 2, 3)]
    assert added == ["un cerdyn", "dau gerdyn", "3 cherdyn"]


def test_a_sentence_with_a_misspelt_place_is_said_in_english_and_reported(own):
    speak(own, "cy")
    assert words.listed(["a", "b"]) == "a and b"
    assert words.faults(own / "cy.po") == ["{most} and {last}"]


def test_a_file_that_cannot_be_read_speaks_english(own):
    speak(own, "cy")
    own.joinpath("cy.po").write_bytes(WELSH.encode("utf-16"))
    words.use("cy")
    assert words.tr("Settings") == "Settings"


def test_exercises_speak_the_language_and_keep_their_structure(own):
    plain = catalogue.shipped().exercises["who-has-a-say"]
    speak(own, "cy")
    welsh = catalogue.shipped().exercises["who-has-a-say"]
    assert welsh.title == "Pwy sy'n cael dweud?"
    assert [(s.id, s.board, s.mode) for s in welsh.steps] == [(s.id, s.board, s.mode) for s in plain.steps]
    assert catalogue.new_session("taster").language == "cy"


def test_an_exercise_whose_translation_breaks_its_rules_stays_in_english(own):
    text = "We first ask people what they can do and like to do."
    speak(own, "cy", f'{WELSH}\nmsgid "{text}"\nmsgstr "{text * 3}"\n')
    board = catalogue.shipped().exercises["how-are-we-doing"].boards["ratings"]
    assert board["groups"][0]["behaviours"][0]["text"] == text


@pytest.mark.parametrize("code", SPOKEN)
def test_times_days_and_figures_are_written_as_the_language_does(own, code):
    words.use(code)
    assert read_time(words.clock_words(datetime.time(14, 5))) == datetime.time(14, 5)
    assert "2026" in words.date_words(datetime.date(2026, 11, 22))
    assert words.number_words(1.5, 1)[0] == "1"


def test_figures_have_only_the_places_they_need(own):
    assert [words.number_words(n) for n in (10, 8.5, 0.25, 1440)] == ["10", "8.5", "0.25", "1440"]
    words.use("cs")
    assert words.number_words(8.5) == "8,5"


def test_direction_follows_the_language(own):
    assert not words.right_to_left()
    words.use("ur_PK")
    assert words.right_to_left()


def test_all_words_are_gathered():
    assert tool.said(tool.gathered()) == tool.said(tool.read(tool.TEMPLATE)), "run `make words`"


def test_every_file_of_exercises_survives_another_language(own):
    pseudo.left_in(own)
    words.use("xx")
    exercises = catalogue.shipped().exercises
    assert len(exercises) == len(list(assets.path("exercises").glob("*.toml")))
    assert all(e.title.startswith("«") and e.summary.startswith("«") for e in exercises.values())


def test_only_written_out_sentences_are_asked_for():
    """Babel reads the program without running it: names and f-strings would never be gathered."""
    assert [f"{path}:{call.lineno}" for path, call in asked() if not all(map(literal, call.args[:1]))] == []
    found = {call.args[0].value for _, call in asked()}
    singular = {said if isinstance(said, str) else said[0] for said in tool.said(tool.gathered())}
    assert found - singular == set()


def literal(said):
    return isinstance(said, ast.Constant)


def asked():
    """Every call of `tr` and `trn` but `trn(*noun, …)`, whose words are gathered from the exercises."""
    for path in (tool.ROOT / "facilitator").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asks = isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("tr", "trn")
            if asks and not isinstance(call.args[0], ast.Starred):
                yield path, call
