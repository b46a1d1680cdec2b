"""A figure as SVG within a page, named and told for whoever does not see it."""

from html import escape

from facilitator import tokens
from facilitator.exercises.parts.figure import Dot, Figure, Shape, Trace, Words
from facilitator.export.story import writable

_ANCHOR = {0.0: "start", 0.5: "middle", 1.0: "end"}


def svg(figure: Figure) -> str:
    """A figure with its names below; what is wider than the screen scrolls by itself."""
    title = _plain(figure.title)
    shapes = "\n".join(_shape(shape, figure.height) for shape in figure.shapes)
    return (
        f'<figure>\n<div class="wide" role="group" tabindex="0" aria-label="{title}">\n'
        f'<svg viewBox="0 0 {figure.width:g} {figure.height:g}" role="img">\n'
        f"<title>{title}</title>\n<desc>{_plain(figure.told)}</desc>\n"
        f"{shapes}\n</svg>\n</div>\n{_numbered(figure)}</figure>"
    )


def _numbered(figure: Figure) -> str:
    rows = "".join(f"<li><bdi>{_plain(name)}</bdi></li>\n" for name in figure.numbered)
    return f"<figcaption><ol>\n{rows}</ol></figcaption>\n" if rows else ""


def _shape(shape: Shape, height: float) -> str:
    match shape:
        case Trace():
            points = " ".join(f"{x:.1f},{height - y:.1f}" for x, y in shape.points)
            name = "polygon" if shape.closed else "polyline"
            fill = (_colour(shape.colour) if shape.filled else "#FFFFFF") if shape.closed else "none"
            stroke = _stroke(shape.colour, shape.width, shape.dashed)
            return f'<{name} points="{points}" fill="{fill}" {stroke}/>'
        case Dot():
            fill = _colour(shape.colour) if shape.filled else "#FFFFFF"
            return (
                f'<circle cx="{shape.x:.1f}" cy="{height - shape.y:.1f}" r="{shape.radius:.1f}" '
                f'fill="{fill}" {_stroke(shape.colour, 1.8, shape.dashed)}/>'
            )
        case Words():
            return _words(shape, height)


def _words(words: Words, height: float) -> str:
    """Text with white around it, so that it is read over lines."""
    bold = ' font-weight="700"' if words.bold else ""
    return (
        f'<text x="{words.x:.1f}" y="{height - words.y:.1f}" font-size="{words.size:g}" '
        f'text-anchor="{_ANCHOR[words.to]}"{bold} fill="{_colour("ink")}" '
        f'stroke="#FFFFFF" stroke-width="4" paint-order="stroke">{_plain(words.text)}</text>'
    )


def _stroke(colour: str, width: float, dashed: bool) -> str:
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    return f'stroke="{_colour(colour)}" stroke-width="{width:g}"{dashes}'


def _colour(name: str) -> str:
    return tokens.colours("bright")[name]


def _plain(text: str) -> str:
    return escape(writable(text))
