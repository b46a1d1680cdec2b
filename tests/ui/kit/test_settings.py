from facilitator.ui.kit.settings import Settings


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
