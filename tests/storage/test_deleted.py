import datetime

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


def test_an_empty_bin_is_empty(library):
    assert deleted(library.bin, CODECS) == []
