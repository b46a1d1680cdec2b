"""Puts what was measured into the page that tells it, between two marks of its own."""

from pathlib import Path


def put(page: Path, name: str, text: str) -> None:
    """Replace what stands between `<!-- name -->` and `<!-- end of name -->`; ValueError without them."""
    begin, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
    before, mark, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closing, after = rest.partition(end)
    if not mark or not closing:
        raise ValueError(f"{page} has no place for {name}: {begin.strip()} and {end.strip()}")
    page.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", encoding="utf-8")
