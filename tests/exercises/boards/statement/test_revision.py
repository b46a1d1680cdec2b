from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.statement.revision import Piece, in_lines, revision

texts = st.text(alphabet="ab c\n", max_size=60)


@given(texts, texts)
def test_what_is_not_crossed_out_is_the_later_draft_to_the_letter(before: str, after: str) -> None:
    pieces = revision(before, after)
    assert "".join(p.text for p in pieces if p.kind != "out") == after


@given(texts, texts)
def test_what_is_not_new_is_the_earlier_draft_word_by_word(before: str, after: str) -> None:
    pieces = revision(before, after)
    assert "".join(p.text + " " for p in pieces if p.kind != "in").split() == before.split()


def test_a_word_that_went_stays_in_its_place_crossed_out() -> None:
    assert revision("share the work", "share the power") == (
        Piece("same", "share the "),
        Piece("out", "work "),
        Piece("in", "power"),
    )


def test_lines_keep_their_pieces() -> None:
    lines = in_lines((Piece("same", "one\n\ntwo "), Piece("in", "three")))
    assert lines == [[Piece("same", "one")], [], [Piece("same", "two "), Piece("in", "three")]]
