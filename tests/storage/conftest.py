"""Real folders to keep sessions in."""

from pathlib import Path

import pytest

from facilitator.storage.library import Library
from tests.storage.cards import CODECS, session_of


@pytest.fixture
def local(tmp_path: Path) -> Path:
    return tmp_path / "local"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Workshops"


@pytest.fixture
def library(folder: Path, local: Path) -> Library:
    return Library(folder, local, CODECS)


@pytest.fixture
def path(library: Library) -> Path:
    """A sound session file that nobody has open."""
    with library.create(session_of()) as file:
        return file.path
