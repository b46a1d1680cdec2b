"""Draws noted marks straight on a reportlab canvas."""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas


def replayed(pages: list[Any], size: tuple[float, float]) -> bytes:
    """The marks on a bare canvas: the floor."""
    out = BytesIO()
    bare = Canvas(out, pagesize=size, pageCompression=1)
    for page in pages:
        font: tuple[str, float] = ("", 0)
        for name, args, kwargs in page:
            if name == "text":
                if font != args[:2]:
                    font = args[:2]
                    bare.setFont(*font)
                bare.drawString(*args[2:])
            else:
                if name == "restoreState":
                    font = ("", 0)
                getattr(bare, name)(*args, **kwargs)
        bare.showPage()
    bare.save()
    return out.getvalue()
