"""Where the data that ships with the program lies."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder of shipped data: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "_assets"
    return installed if installed.is_dir() else package.parent / "assets"


def path(*parts: str) -> Path:
    """The place of one shipped file, such as `path("fonts", "NotoEmoji-Regular.ttf")`."""
    return root().joinpath(*parts)


def guide() -> Path:
    """The guide for facilitators: `docs/guide.md` in a checkout, which the installed package carries too."""
    installed = path("docs", "guide.md")
    return installed if installed.is_file() else root().parent / "docs" / "guide.md"
