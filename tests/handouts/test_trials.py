"""Sessions that are too much, too little or in many scripts, on every paper: nothing astray, nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from facilitator.handouts import packs
from facilitator.workshop.session import Session
from tools import rehearsal

EDITIONS = (
    {},
    {"paper": "A3"},
    {"paper": "letter", "mono": True, "names": False},
    {"large_print": True},
)
NAMES = [
    f"{i:02} People of the {i}th street who come on some days, and whoever looks after them"[:80]
    for i in range(60)
]
SAID = [f"Card {i:03}. " + "I know every form, every desk and every door. " * (i % 11) for i in range(200)]
SCRIPTS = ("Gŵyl Tŷ Llanuwchllyn", "Żółć Świętosława", "آمنہ خان", "中文名字很长", "Ysgol خان 中文 😀 Łódź")


def crowded() -> Session:
    session = rehearsal.played()
    activity = next(a for a in session.activities if "grid" in a.boards)
    grid = rehearsal.crowd(60)(replace(activity.boards["grid"], people=()))
    named = zip(grid.people, NAMES, strict=True)
    grid = replace(grid, people=tuple(replace(person, name=name) for person, name in named))
    grid = grid.wished("g3", 0.95).wished("g17", 0.9)
    return session.with_activity(activity.with_board("grid", grid))


def full_wall() -> Session:
    session = rehearsal.played()
    activity = next(a for a in session.activities if "wall" in a.boards)
    wall = replace(activity.boards["wall"], cards=())
    for number, text in enumerate(SAID):
        wall = wall.added(text, wall.columns[number % 4].id)
    return session.with_activity(activity.with_board("wall", wall))


def in_scripts() -> Session:
    session = replace(rehearsal.played(), title=" ".join(SCRIPTS), place=SCRIPTS[2])
    for activity in session.activities:
        for name, board in activity.boards.items():
            activity = activity.with_board(name, _in_scripts(board))
        session = session.with_activity(activity)
    return session


def _in_scripts(board: Any) -> Any:
    for text in SCRIPTS:
        if hasattr(board, "people"):
            board = board.listed(text, item_id=text).asking(text, "not_yet", text, text)
        elif hasattr(board, "cards"):
            board = board.naming(True).added(text, name=text)
        elif hasattr(board, "pledges"):
            board = board.added(text, {field.id: text for field in board.fields})
        elif hasattr(board, "reasons"):
            board = board.reasoned("high", text)
        elif hasattr(board, "gradient") and not board.questions:
            board = board.written(" ".join(SCRIPTS))
    return board


TRIALS = {"crowded": crowded, "full wall": full_wall, "scripts": in_scripts, "empty": rehearsal.taster}


@pytest.fixture(scope="module", params=TRIALS)
def trial(request: pytest.FixtureRequest) -> Iterator[Session]:
    return TRIALS[request.param]()


@pytest.mark.parametrize("options", EDITIONS, ids=str)
@pytest.mark.parametrize("kind", [kind for kind in packs.KINDS if kind != "pack"])
def test_no_word_leaves_its_page_or_stands_on_another(
    trial: Session, printed: Any, kind: packs.Kind, options: dict[str, Any]
) -> None:
    if trial.began or kind not in ("poster", "pocket"):
        assert printed(trial, kind, copies=1, **options).astray() == []
    else:
        with pytest.raises(packs.NothingToPrint, match="There is nothing for a"):
            printed(trial, kind)


def test_large_print_has_the_same_sections(trial: Session, printed: Any) -> None:
    for kind in ("record", "runsheet"):
        assert printed(trial, kind).bookmarks() == printed(trial, kind, large_print=True).bookmarks()


@pytest.mark.parametrize("kind", ["record", "cards"])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_that_was_said_is_lost(printed: Any, kind: packs.Kind, large: bool) -> None:
    groups = printed(crowded(), kind, large_print=large).text()
    wall = printed(full_wall(), kind, large_print=large).text()
    assert [name for name in NAMES if name not in groups] == []
    assert [text[:9] for text in SAID if text[:9] not in wall] == []
    assert wall.count(" desk ") == "".join(SAID).count(" desk ")


def test_names_in_every_script_come_back_from_the_record_and_the_cards(printed: Any) -> None:
    session = in_scripts()
    for kind in ("record", "cards", "pocket"):
        pdf = printed(session, kind)
        assert all(pdf.finds(word) for text in SCRIPTS for word in text.split() if word != "😀")
