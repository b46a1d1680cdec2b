import datetime

import pytest

from facilitator.storage.bin import Mine
from facilitator.storage.deleted import DAYS, deleted
from tests.storage.cards import CODECS


def test_each_says_what_it_was_and_until_when_it_lies_there(library, path):
    library.delete(path)
    (item,) = deleted(library.bin, CODECS)
    assert (item.title, item.date) == ("Spring review", datetime.date(2026, 11, 22))
    assert item.gone_on == (item.when + datetime.timedelta(days=DAYS)).date()


def test_a_damaged_one_is_called_by_its_file_and_can_be_brought_back(library, path):
    path.write_bytes(path.read_bytes()[:100])
    library.delete(path)
    (item,) = deleted(library.bin, CODECS)
    assert item.title == path.name.removesuffix(".workshop.json")
    assert library.undelete(item.path) == path


@pytest.mark.parametrize("name", ["welcome.toml", "note.json", "Note.JSON"])
def test_an_exercise_of_ones_own_comes_back_whatever_its_file_is_called(library, tmp_path, name):
    file, draft = tmp_path / "exercises" / name, tmp_path / "drafts" / "draft.json"
    for one in (file, draft):
        one.parent.mkdir()
        one.write_text(f"the words of {one.name}")
    binned = library.discard(Mine("exercise", "welcome", "Welcome"), file, draft)
    assert not file.exists()
    assert [(item.title, item.path) for item in deleted(library.bin, CODECS)] == [("Welcome", binned)]
    assert library.undelete(binned) == file
    assert file.read_text() == f"the words of {name}"
    assert draft.read_text() == "the words of draft.json"


def test_an_empty_bin_is_empty(library):
    assert deleted(library.bin, CODECS) == []
