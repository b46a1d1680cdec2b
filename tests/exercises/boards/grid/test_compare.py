"""Two tables' grids side by side."""

from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid import tables
from facilitator.exercises.boards.grid.bands import read_square
from facilitator.exercises.boards.grid.compare import cells, side_by_side, summary
from facilitator.exercises.boards.grid.model import Aside
from facilitator.exercises.boards.grid.others import MOST_TABLES
from facilitator.handouts import packs
from facilitator.storage.erase import remove_for_good
from facilitator.storage.library import Library
from facilitator.storage.session_file import SessionFile
from facilitator.workshop.session import Session
from facilitator.workshop.workbench import Workbench

GRID = catalogue.exercise("who-has-a-say").boards["grid"]
MARKER = "Marker Seventeen"


def grid(**places):
    """`grid(Young_carers="c4", Drivers="b2 d2")`: now, and should be."""
    state = boards.start("grid", GRID)
    for name, squares in places.items():
        name, (now, *should) = name.replace("_", " "), squares.split() or [""]
        state = state.listed(name, item_id=f"{id(places)}-{name}")
        item = state.called(name).id
        state = state.placed(item, read_square(now)[1]) if now else state
        state = state.wished(item, read_square(should[0])[1].say) if should else state
    return state


def beside(mine, **theirs):
    state = mine.beside("Table B", grid(**theirs), "b")
    return state, side_by_side(state, state.others[0])


def test_both_places_are_told_in_words_and_none_between():
    _, (pair,) = beside(grid(Young_carers="A5"), young__carers="C2")
    assert pair.mine == "always impacted, never has a say"
    assert pair.theirs == "rarely impacted, sometimes has a say"
    assert pair.spread == "impacted rarely to always; a say never to sometimes"
    assert pair.differs


def test_should_be_is_compared_too():
    _, (pair,) = beside(grid(Drivers="B2 C2"), drivers="B2 E2")
    assert pair.mine == "rarely impacted, rarely has a say; should sometimes have a say"
    assert pair.spread == "should have a say sometimes to always"


def test_the_same_band_is_alike_wherever_in_it():
    mine = grid(Drivers="B2")
    state = mine.beside("B", mine.placed(mine.people[0].id, replace(mine.people[0].now, impact=0.22)))
    (pair,) = side_by_side(state, state.others[0])
    assert cells(pair)[-1] == "alike"


def test_the_furthest_apart_comes_first_then_who_one_table_named():
    _, pairs = beside(grid(A="C3", B="A1", C="C3", Ours="C3"), a="C3", b="E5", c="C4", theirs="A1")
    assert [p.name for p in pairs] == ["B", "C", "Ours", "theirs", "A"]
    assert cells(pairs[2]) == (
        "Ours",
        "sometimes impacted, sometimes has a say",
        "not named",
        "at one table alone",
    )
    assert summary(pairs) == "2 groups are seen differently, 1 alike, 2 named at one table alone."


def test_listed_and_not_placed_or_set_aside_is_said():
    mine = grid(A="C3", B="")
    mine = mine.put_aside(mine.people[0].id, Aside("meets at the wrong time"))
    _, pairs = beside(mine, a="C3", b="A1")
    assert pairs[0].mine == "set aside: meets at the wrong time"
    assert pairs[0].differs
    assert (pairs[1].mine, pairs[1].differs) == ("named, not placed", False)


def test_what_was_covered_at_the_other_table_does_not_come_along():
    other = grid(A="C3", Secret="A1")
    state = grid(A="C3").beside("B", other.covered(other.called("Secret").id))
    assert [p.name for p in state.others[0].people] == ["A"]


def test_a_name_covered_here_is_covered_there_before_and_after():
    state, _ = beside(grid(Young_carers="A5"), young_carers="C2", drivers="C3")
    covered = state.covered(state.people[0].id)
    assert [p.name for p in side_by_side(covered, covered.others[0])] == ["drivers"]
    again = covered.beside("C", grid(young_carers="C2"))
    assert side_by_side(again, again.others[-1]) == ()
    assert "young" not in str(tables.tables(again)).casefold()
    assert "young" not in str(again.seen_by_room("now").others).casefold()


def test_erased_here_it_is_gone_there_and_counts_once():
    state, _ = beside(grid(Young_carers="A5"), YOUNG_CARERS="C2", drivers="C3")
    gone = state.renamed(state.people[0].id, "Carers of school age").erased(state.people[0].id)
    assert gone.people == ()
    assert [p.name for p in gone.others[0].people] == ["drivers"]
    assert gone.withdrawn == 1


def test_who_only_the_other_table_named_can_be_erased_as_well():
    state, pairs = beside(grid(A="C3"), theirs="A1")
    gone = state.erased(next(p.id for p in pairs if p.name == "theirs"))
    assert gone.others[0].people == ()
    assert gone.erased("nobody") is gone


def test_erased_from_undo_too_though_it_was_renamed_after():
    exercise = catalogue.session_of_one("who-has-a-say")
    bench = Workbench(exercise)
    here = exercise.activities[0].id
    bench.do(here, "grid", "List", lambda s: s.listed(MARKER, item_id="m"))
    bench.do(here, "grid", "Lay", lambda s: s.beside("B", grid(**{MARKER: "C2"})))
    bench.do(here, "grid", "Rename", lambda s: s.renamed("m", "Carers"))
    bench.erase("m")
    while bench.undo():
        assert MARKER not in str(bench.session)
    while bench.redo():
        assert MARKER not in str(bench.session)


@pytest.mark.parametrize("dropped", [False, True])
def test_named_here_after_the_other_table_was_laid_it_is_erased_everywhere(dropped, tmp_path):
    """Session, undo and redo, and every backup: whichever id the name had in them."""
    library = Library(tmp_path / "library", tmp_path / "local", boards.codecs())
    session = catalogue.session_of_one("who-has-a-say")
    here, other = session.activities[0].id, grid(**{MARKER: "C2"})
    with library.create(session) as file:
        bench = Workbench(session)
        bench.do(here, "grid", "Lay", lambda s: s.beside("B", other, "b"))
        file.save(bench.session)
        library.backups.keep(session.id, file.path.read_bytes(), file.path)
        if dropped:
            bench.do(here, "grid", "Drop", lambda s: s.table_dropped("b"))
        bench.do(here, "grid", "List", lambda s: s.listed(MARKER.upper(), item_id="m"))
        ids = bench.erase("m")
        remove_for_good(file, bench.session, ids)
    left = [p for p in tmp_path.rglob("*") if p.is_file() and MARKER in p.read_text(errors="ignore")]
    assert left == []
    while bench.undo():
        assert MARKER not in str(bench.session)


def test_covered_here_after_the_other_table_was_laid_it_is_covered_there():
    state = grid(A="C3").beside("B", grid(**{MARKER: "C2"})).listed(MARKER, item_id="m").covered("m")
    assert MARKER not in str(state.seen_by_room("now"))
    assert MARKER not in str(tables.tables(state))
    assert MARKER in str(tables.tables(state.covered("m", False)))


def test_a_table_is_renamed_removed_and_brought_up_to_date():
    state, _ = beside(grid(A="C3"), a="A1")
    state = state.table_called("b", "  Table by the door ").table_called("b", " ")
    assert state.others[0].name == "Table by the door"
    assert len(state.beside("B", grid(a="E5"), "b").others) == 1
    assert state.table_dropped("b").others == ()


def test_four_tables_are_the_most():
    state = grid(A="C3")
    for n in range(9):
        state = state.beside(f"Table {n}", grid(a="C3"))
    assert len(state.others) == MOST_TABLES - 1


def test_names_of_those_who_check_are_left_out_there_too():
    other = grid(A="C3")
    other = other.asking(other.people[0].id, "not_yet", "Aisha")
    assert "Aisha" not in str(grid(A="C3").beside("B", other).without_names())


@pytest.fixture
def session():
    made = catalogue.session_of_one("who-has-a-say")
    state, _ = beside(grid(Young_carers="A5 C5"), young_carers="C2", drivers="C3")
    return made.with_activity(made.activities[0].with_board("grid", state))


def test_the_file_keeps_it(session, tmp_path):
    path = tmp_path / "it.workshop.json"
    SessionFile.create(path, session, boards.codecs()).close()
    with SessionFile.open(path, boards.codecs()) as file:
        assert file.session == session


def test_the_record_shows_both_places(session: Session):
    import io

    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(packs.pdf(session, "record", packs.Options())))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    assert "Side by side with Table B" in text
    assert "rarely impacted, sometimes has a say" in text
    assert "at one table alone" in text
