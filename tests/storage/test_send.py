import errno

import pytest

from facilitator.storage.errors import CannotSave
from facilitator.storage.receive import look
from facilitator.storage.send import OntoItself, Taken, send, send_words, suggested_name
from tests.storage.cards import CODECS, session_of


@pytest.fixture
def file(library):
    with library.create(session_of()) as made:
        yield made


def test_what_is_sent_is_received_whole(file, tmp_path):
    written = send(file, tmp_path / suggested_name(file.session), names=True)
    assert written.name == "2026-11-22-spring-review.workshop.json"
    assert look(written, CODECS).session == file.session


@pytest.mark.parametrize("typed", ["copy", "copy.json", "copy.workshop.json", "copy.workshop"])
def test_whatever_name_is_typed_it_ends_as_workshops_do(file, tmp_path, typed):
    assert send(file, tmp_path / typed, names=True).name == "copy.workshop.json"


def test_without_names_no_name_and_nothing_unknown_goes_along(file, library, tmp_path):
    import orjson

    file.close()
    tables = orjson.loads(file.path.read_bytes())
    tables["session"]["1"]["by"] = "Zofia"
    file.path.write_bytes(orjson.dumps(tables))
    with library.open(file.path, read_only=True) as again:
        text = send(again, tmp_path / "copy", names=False).read_text(encoding="utf-8")
        whole = send(again, tmp_path / "whole", names=True).read_text(encoding="utf-8")
    assert "Anna" not in text
    assert "Zofia" not in text
    assert "Zofia" in whole


def test_it_is_never_written_over_itself(file, tmp_path):
    before = file.path.read_bytes()
    (tmp_path / "way").symlink_to(file.path.parent, target_is_directory=True)
    for path in (file.path, tmp_path / "way" / file.path.name):
        with pytest.raises(OntoItself):
            send(file, path, names=False)
    assert file.path.read_bytes() == before


def test_nobody_was_asked_about_a_file_that_the_whole_name_belongs_to(file, tmp_path):
    (tmp_path / "plan.workshop.json").write_text("another workshop")
    (tmp_path / "bench.toml").write_text("another exercise")
    for act in (
        lambda: send(file, tmp_path / "plan", names=True),
        lambda: send_words(tmp_path / "bench.toml", tmp_path / "bench"),
    ):
        with pytest.raises(Taken, match="nothing was saved"):
            act()
    assert (tmp_path / "plan.workshop.json").read_text() == "another workshop"
    send(file, tmp_path / "plan.workshop.json", names=True)  # that one was asked about
    assert "Spring" in (tmp_path / "plan.workshop.json").read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_said(file, tmp_path):
    with pytest.raises(CannotSave) as caught:
        send(file, tmp_path / "gone" / "copy", names=True)
    assert caught.value.__cause__.errno == errno.ENOENT


def test_an_exercise_keeps_its_ending(tmp_path):
    source = tmp_path / "ours.toml"
    source.write_text("title = 'ń'", encoding="utf-8")
    assert send_words(source, tmp_path / "theirs").name == "theirs.toml"
    assert send_words(source, tmp_path / "theirs.toml").read_bytes() == source.read_bytes()
