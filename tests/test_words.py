from facilitator import assets, words


def test_languages_are_those_that_there_are_words_in(tmp_path, monkeypatch):
    assert list(words.languages()) == ["en_GB"]
    monkeypatch.setattr(assets, "path", tmp_path.joinpath)
    for code in ("cy", "not a language"):
        folder = tmp_path / "locale" / code / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "facilitator.mo").touch()
    assert words.languages() == {"en_GB": "English", "cy": "Cymraeg", "not a language": "not a language"}
