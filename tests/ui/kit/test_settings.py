import pytest

from facilitator.ui.kit.preferences import CHOSEN, check
from facilitator.ui.kit.settings import Settings

NO_SETTINGS = (
    b"", b"null", b"[1, 2", b'"dark"', b"3", b"{room_text: 1}", b"\xff\xfe\x00", b"[" * 100_000, b'{"a": 1}{',
)  # fmt: skip
WRONG = (
    ("room_text", '"large"'),
    ("room_text", "0.1"),
    ("room_text", "-1"),
    ("room_text", "NaN"),
    ("room_text", "1e999"),
    ("room_text", "1" + "0" * 400),
    ("room_text", "true"),
    ("room_text", "null"),
    ("room_text", "[1.5]"),
    ("room_theme", '"drak"'),
    ("room_theme", '""'),
    ("room_theme", "1"),
    ("room_theme", '{"dark": true}'),
    ("room_clock", '"all of it"'),
    ("room_calm", '"yes"'),
    ("console_theme", '"BRIGHT"'),
    ("console_text", '"150 %"'),
    ("console_text", "15"),
    ("sound", '"on"'),
    ("sound", "1"),
    ("sound", "0"),
    ("language", '"tlh"'),
    ("language", "5"),
    ("language", "[]"),
)


def test_settings_are_there_again_in_the_next_run(tmp_path):
    path = tmp_path / "settings.json"
    Settings(path).set("room_text", 1.5)
    assert Settings(path).get("room_text", 1.0) == 1.5
    assert '"room_text": 1.5' in path.read_text()


def test_a_wrong_value_falls_back_and_is_noted(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"room_text": "large", "wall_displays": 3, "room_theme": "dark"}')
    settings = Settings(path)
    assert settings.get("room_text", 1.0) == 1.0
    assert settings.get("wall_displays", []) == []
    assert settings.get("room_theme", "bright") == "dark"
    assert settings.problems == ["room_text", "wall_displays"]


def test_a_file_that_is_no_settings_costs_only_the_settings(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text("[1, 2")
    settings = Settings(path)
    assert settings.get("room_text", 1.0) == 1.0
    assert settings.problems == ["settings.json"]


@pytest.mark.parametrize(("name", "wrong"), WRONG)
def test_every_wrong_value_falls_back_alone_and_is_named(tmp_path, name, wrong):
    path = tmp_path / "settings.json"
    path.write_text(f'{{"{name}": {wrong}, "first_run_answered": true}}')
    settings = Settings(path)
    check(settings)
    assert settings.problems == [name]
    assert list(settings.wrong) == [name]
    assert [p.read(settings) for p in CHOSEN] == [p.default for p in CHOSEN]
    assert settings.get("first_run_answered", False) is True
    settings.set("sound", True)
    assert Settings(path).get("sound", False) is True


@pytest.mark.parametrize("written", NO_SETTINGS)
def test_a_file_that_could_not_be_read_is_kept_when_settings_are_chosen_anew(tmp_path, written):
    path = tmp_path / "settings.json"
    path.write_bytes(written)
    settings = Settings(path)
    check(settings)
    assert settings.problems == ["settings.json"]
    settings.set("room_theme", "dark")
    settings.set("room_theme", "bright")
    assert (tmp_path / "settings-could-not-be-read.json").read_bytes() == written
    assert Settings(path).problems == []


def test_a_folder_in_the_place_of_the_file_stops_nobody(tmp_path):
    settings = Settings(tmp_path)
    settings.set("room_theme", "dark")
    assert settings.get("room_theme", "bright") == "dark"
    assert list(tmp_path.parent.glob("settings-*")) == []


def test_half_a_character_is_no_reason_to_lose_the_rest(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"wall_displays": ["\\ud83d 1920x1080"]}')
    settings = Settings(path)
    settings.set("sound", True)
    assert Settings(path).get("wall_displays", []) == ["\ud83d 1920x1080"]
    assert Settings(path).get("sound", False) is True
