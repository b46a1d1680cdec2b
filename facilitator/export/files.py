"""Writes an export: one file, or for CSV a folder or a zip of files."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal, get_args

from facilitator.export.data import json
from facilitator.export.markdown import markdown
from facilitator.export.sheets import sheets
from facilitator.export.web import html
from facilitator.workshop.session import Session

Format = Literal["csv", "json", "md", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: Mapping[str, Callable[[Session, bool], str]] = {"json": json, "md": markdown, "html": html}
_BOM = "\ufeff"  # tells a spreadsheet that the text is UTF-8


def export(session: Session, kind: Format, out: Path, names: bool = True) -> Path:
    """Write the session in that format; its path.

    CSV becomes a folder of files, or one file when `out` ends in `.zip`. Without `names`, people's names
    are left out. Raises OSError when it cannot be written.
    """
    session = session if names else session.without_names()
    if kind != "csv":
        _write(out, _WRITERS[kind](session, names).encode())
        return out
    files = {name: (_BOM + text).encode() for name, text in sheets(session).items()}
    if out.suffix.lower() == ".zip":
        _write(out, _zipped(files))
        return out
    out.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        _write(out / name, data)
    return out


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, so that a full disk leaves no half a file under the name asked for."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
