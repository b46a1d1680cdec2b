"""The floor of `handouts`: reportlab.platypus is imported, and the record's marks go on a bare canvas.

Run: python -m benchmarks.same_pages note FILE MARKS   then   … draw MARKS OUT.pdf
"""

import pickle
import sys
from pathlib import Path


def note(file: Path, out: Path) -> None:
    """Write down every mark of a session's record, and the faces it is written in."""
    from benchmarks.handouts import recorded
    from facilitator.exercises import boards
    from facilitator.handouts import packs
    from facilitator.storage.session_file import SessionFile

    with SessionFile.open(file, boards.codecs(), read_only=True) as held:
        pages = recorded(held.session, packs.Options())
    faces = sorted({args[0] for page in pages for name, args, _ in page if name == "text"})
    out.write_bytes(pickle.dumps((faces, packs.Options().edition.page, pages)))


def draw(marks: Path, out: Path) -> None:
    import reportlab.platypus  # noqa: F401 - what the product's pages are made with
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from benchmarks.replaying import replayed

    faces, size, pages = pickle.loads(marks.read_bytes())
    for face in faces:
        pdfmetrics.registerFont(TTFont(face, f"assets/fonts/{face}.ttf"))
    out.write_bytes(replayed(pages, size))


if __name__ == "__main__":
    {"note": note, "draw": draw}[sys.argv[1]](*map(Path, sys.argv[2:]))
