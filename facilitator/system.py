"""Which system libraries a window needs on Linux, and the line that installs what is missing."""

import os
import sys
from collections.abc import Iterable

from facilitator.words import tr

_FOR_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
_FOR_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class CannotOpen(Exception):
    """No window can be opened on this computer as it is; the text says what to do."""


def check_display() -> None:
    """Raises CannotOpen where Qt would end the process instead of telling: no display, libraries missing."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise CannotOpen(
            tr("There is no screen to open a window on. `facilitator demo --out DIR` works without one.")
        )
    if missing := [library for library in _FOR_X if not _loads(library)]:
        raise CannotOpen(_sentence(missing))


def cannot_import(error: ImportError) -> CannotOpen | None:
    """What to do about a library that Qt did not find; None when something else is wrong."""
    named = [library for library in (*_FOR_QT, *_FOR_X) if library in str(error)]
    if not named:
        return None
    others = [library for library in _FOR_QT if not _loads(library)]
    return CannotOpen(_sentence([*named, *others]))


def _sentence(libraries: Iterable[str]) -> str:
    packages = {**_FOR_QT, **_FOR_X}
    wanted = " ".join(dict.fromkeys(packages[library] for library in libraries))
    text = tr("A window needs system libraries that are missing. Install them with: {line}")
    return text.format(line=f"sudo apt install {wanted}")


def _loads(library: str) -> bool:
    import ctypes  # slow to load, and only windows ask

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
