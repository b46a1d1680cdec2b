"""Write the tables of docs/making-an-exercise.md, read from the code that checks an exercise's file."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from facilitator import tokens
from facilitator.exercises import boards
from facilitator.exercises.making import fields
from facilitator.exercises.parts import setting as kinds
from facilitator.exercises.parts.measuring import HEIGHT, MARGIN, WIDTH
from facilitator.exercises.parts.setting import OnWall, Setting
from facilitator.exercises.parts.typed import LONGEST

PAGE = Path(__file__).resolve().parent.parent / "docs" / "making-an-exercise.md"
LETTER = 0.53  # of the letters' size: an average one in bold
HEADS = "| field | what it is | limits | what it says |\n| --- | --- | --- | --- |"


def parts() -> dict[str, str]:
    """Every table of the page by its name."""
    told = {
        "exercise": table(fields.exercise_fields({}), deep=False),
        "step": table(fields.step_fields({})),
        "easier": table(fields.easier_fields()),
    }
    return told | {kind: _of_board(kind) for kind in sorted(boards.manifests())}


def with_tables(page: str) -> str:
    """The page with every table written anew between its marks. Raises ValueError for a missing mark."""
    for name, told in parts().items():
        begin, end = (mark.format(name=name) for mark in ("<!-- fields: {name} -->", "<!-- end: {name} -->"))
        before, rest = page.split(begin)
        page = f"{before}{begin}\n{told}\n{end}{rest.split(end)[1]}"
    return page


def table(settings: Sequence[Setting], deep: bool = True) -> str:
    """A row for each field; those of a list's entries follow it, such as `columns.name`."""
    return "\n".join((HEADS, *_rows(settings, "", settings, deep)))


def _of_board(kind: str) -> str:
    making = boards.manifest(kind).making()
    begin = making.begin()
    modes = "\n".join(f"| `{one.mode}` | {one.words} |" for one in making.happenings())
    rows = "\n".join((HEADS, *_rows(making.settings(begin), "", making.settings({}), True)))
    return (
        f"{making.about().sentence}\n\n| mode | what happens |\n| --- | --- |\n{modes}\n\n"
        f'Settings, beside `kind = "{kind}"`:\n\n{rows}'
    )


def _rows(settings: Sequence[Setting], under: str, bare: Sequence[Setting], deep: bool) -> Iterator[str]:
    """`bare` are the same for an empty board: what differs is said of this board's own entries."""
    for one, other in zip(settings, bare, strict=True):
        words = f"{one.words}. {one.hint}".strip().replace("..", ".").rstrip()
        needed = ["needed"] if one.needed else []
        limits = "; ".join((*needed, *_limits(one)))
        yield f"| `{under}{one.key}` | {_kind(one, other)} | {limits} | {words} |"
        if isinstance(one, kinds.Rows) and isinstance(other, kinds.Rows) and deep:
            inside = f"{under}{one.key}."
            if one.ids:
                yield f"| `{inside}id` | words | needed; like no other in the list | Its id. |"
            yield from _rows(one.fields, inside, other.fields, deep)


def _kind(one: Setting, bare: Setting) -> str:
    if isinstance(one, kinds.OneOf | kinds.SomeOf):
        many = "some of" if isinstance(one, kinds.SomeOf) else "one of"
        known = [name for name, _ in one.choices if name]
        if one != bare or not known:
            return f"{'ids' if many == 'some of' else 'an id'} from this file"
        return f"{many} {', '.join(f'`{name}`' for name in known)}"
    return _WORDS[type(one)]


_WORDS: Mapping[type[Setting], str] = {
    kinds.Text: "words",
    kinds.Texts: "a list of words",
    kinds.Whole: "a whole number",
    kinds.YesNo: "`true` or `false`",
    kinds.Counted: "two forms, for one and for several",
    kinds.Rows: "a list of tables",
}


def _limits(one: Any) -> Iterator[str]:
    if isinstance(one, kinds.Text):
        yield from _letters(one.most)
    elif isinstance(one, kinds.Texts):
        yield from (_so_many(one.least, one.most) if not one.heads else (f"{len(one.heads)} of them",))
        yield from _letters(one.longest)
    elif isinstance(one, kinds.Rows):
        yield from _so_many(one.least, one.most)
    elif isinstance(one, kinds.Whole):
        yield f"0 to {one.most}; 0: {one.nothing}" if one.nothing else f"0 to {one.most}"
    elif isinstance(one, kinds.YesNo):
        yield "`true` unless said" if one.usual else "`false` unless said"
    if wall := getattr(one, "wall", None):
        yield _room(wall)


def _letters(most: int) -> Iterator[str]:
    if most != LONGEST:
        yield f"at most {most} letters each" if most else ""


def _so_many(least: int, most: int) -> tuple[str, ...]:
    return (f"{least} to {most}",)


def _room(wall: OnWall) -> str:
    """About how many letters have room on the wall; the program measures the words themselves."""
    px = HEIGHT * tokens.WALL[wall.size] / 100
    letters = int(wall.share * (WIDTH - 2 * MARGIN * HEIGHT) / (LETTER * px)) // 5 * 5
    lines = f"{wall.lines} lines of" if wall.lines > 1 else ""
    return " ".join(f"on the wall {lines} about {letters} letters".split())


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
