"""Writes an export: one file, or for CSV a folder or a zip of files. Each is whole or not there."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal, get_args

from facilitator.disk import write_apart
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
        write_apart(out, _WRITERS[kind](session, names).encode())
        return out
    files = {name: (_BOM + text).encode() for name, text in sheets(session).items()}
    if out.suffix.lower() == ".zip":
        write_apart(out, _zipped(files))
        return out
    out.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        write_apart(out / name, data)
    return out


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()
