"""What somebody typed or pasted, made fit to keep: no control characters, no endless lines."""

LONGEST = 5000
MOST = 9999  # of anything that is counted
# Without these Persian words, joined emoji and the Welsh flag fall apart.
_JOINERS = {"\u200c", "\u200d", *map(chr, range(0xE0020, 0xE0080))}


def one_line(text: str) -> str:
    """`text` on one line, its spaces single, at most 5,000 characters."""
    return " ".join(_visible(text).split())[:LONGEST]


def paragraphs(text: str) -> str:
    """`text` with its own line ends, at most 5,000 characters."""
    lines = (" ".join(line.split()) for line in _visible(text).splitlines())
    return "\n".join(lines).strip("\n")[:LONGEST]


def lines(text: str) -> tuple[str, ...]:
    """Each line that says something, as one pastes a list."""
    return tuple(filter(None, map(one_line, _visible(text).splitlines())))


def whole_number(text: str) -> int | None:
    """A count, at most 9,999; None for anything but figures."""
    figures = text.strip()
    return min(MOST, int(figures[:9])) if figures.isdecimal() else None


def plain(text: str) -> str:
    """For comparing: whatever its case and spacing."""
    return one_line(text).casefold()


def _visible(text: str) -> str:
    return "".join(c for c in text if c.isprintable() or c.isspace() or c in _JOINERS)
