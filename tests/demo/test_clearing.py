"""A demo played again takes away its own files alone: its folder may be somebody's library."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.demo import DAY
from facilitator.demo.clearing import clear
from facilitator.demo.story import PLACE, WORKSHOPS
from facilitator.exercises import boards
from facilitator.storage.library import Library
from facilitator.workshop.session import Session


def put(folder: Path, session: Session) -> Path:
    with Library(folder, folder / "local", boards.codecs()).create(session) as file:
        return file.path


def test_what_an_earlier_demo_left_goes(tmp_path: Path) -> None:
    path = put(tmp_path, WORKSHOPS[0].session(WORKSHOPS[0], ()))
    picture = tmp_path / "words-we-use" / "pictures" / "01-welcome-wall.png"
    picture.parent.mkdir(parents=True)
    picture.touch()
    clear(tmp_path)
    assert not path.exists()
    assert not picture.exists()


@pytest.mark.parametrize("how", [{"place": PLACE}, {"date": DAY}, {}])
def test_ones_own_sessions_stay(tmp_path: Path, how: dict[str, object]) -> None:
    path = put(tmp_path, replace(Session(title="Ours"), **how))  # type: ignore[arg-type]
    clear(tmp_path)
    assert path.exists()


def test_what_cannot_be_read_and_ones_own_pictures_stay(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    files = [tmp_path / "damaged.workshop.json", tmp_path / "pictures" / "gran.png"]
    for file in files:
        file.write_text("{")
    clear(tmp_path)
    assert all(file.exists() for file in files)
