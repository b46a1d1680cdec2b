"""Old files are made new step by step; nothing is guessed about files from the future."""

import pytest

from facilitator.storage.migrations import MIGRATIONS, TooNew, migrated, schema_now
from facilitator.storage.session_file import SessionFile
from tests.storage.cards import CODECS, reopened, session_of

STEPS = [
    lambda tables: tables | {"cards": tables["items"]},
    lambda tables: {name: table for name, table in tables.items() if name != "items"},
]


def test_each_step_is_taken_from_where_the_file_is():
    assert migrated({"items": {"1": {}}}, 1, STEPS) == {"cards": {"1": {}}}
    assert migrated({"items": {}, "cards": {}}, 2, STEPS) == {"cards": {}}
    assert migrated({"items": {}}, 3, STEPS) == {"items": {}}
    assert schema_now(STEPS) == 3


@pytest.mark.parametrize("schema", [0, -1, True, "1", None, 1.0])
def test_a_schema_that_never_was_is_refused(schema):
    with pytest.raises(ValueError, match="schema"):
        migrated({}, schema, STEPS)


def test_a_later_schema_is_refused():
    with pytest.raises(TooNew):
        migrated({}, 4, STEPS)


def test_an_old_file_is_migrated_on_opening_and_kept_as_it_was(library, path):
    def give_place(tables):
        tables["session"]["1"]["place"] = tables["session"]["1"].pop("where")
        return tables

    raw = path.read_bytes().replace(b'"place":""', b'"where":"Unknown"')
    path.write_bytes(raw)
    MIGRATIONS.append(give_place)
    try:
        with SessionFile.open(path, CODECS, local=library.local) as file:
            assert file.session == session_of(place="Unknown")
            assert path.read_bytes() == raw, "opening alone changes nothing"
            file.save(file.session)
        assert reopened(path, library.local) == session_of(place="Unknown")
    finally:
        MIGRATIONS.remove(give_place)
    assert library.backups.versions("s1")[0].path.read_bytes() == raw
