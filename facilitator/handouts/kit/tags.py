"""The structure tree: what each mark on a page is, for those who do not see it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc


@dataclass(eq=False)
class Node:
    """A heading, paragraph, table, cell or figure. `kids` are nodes, and marks as (page, number)."""

    tag: str
    parent: "Node | None" = None
    alt: str = ""
    said: str = ""  # what is read out, where the page's own characters would be read in another order
    scope: str = ""  # Column or Row, of a TH
    box: tuple[float, float, float, float] | None = None
    kids: list["Node | tuple[int, int]"] = field(default_factory=list)
    placed: bool = False

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


class Tree:
    """Grows as pages are drawn: a node finds its place in its parent when its first mark is made."""

    def __init__(self) -> None:
        self.root = Node("Document", placed=True)
        self._marked: dict[int, list[Node]] = defaultdict(list)

    def mark(self, node: Node, page: int) -> int:
        """The number, on that page, of one more stretch of content belonging to the node."""
        self._place(node)
        number = len(self._marked[page])
        self._marked[page].append(node)
        node.kids.append((page, number))
        return number

    def _place(self, node: Node) -> None:
        if not node.placed:
            node.placed = True
            parent = node.parent or self.root
            self._place(parent)
            parent.kids.append(node)

    def write(self, doc: Any, pages: list[Any]) -> None:
        """Put the tree into the document, and on each page its number in the tree."""
        entries = {node: _Entry() for node in self.root.walk()}
        refs = {node: _reference(doc, entry) for node, entry in entries.items()}
        page_refs = [_reference(doc, page) for page in pages]
        top = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        top_ref = doc.Reference(top)
        for node, entry in entries.items():
            parent = refs[node.parent or self.root] if node is not self.root else _reference(doc, top)
            entry.code = _code(doc, node, parent, refs, page_refs).encode("latin-1")
        top["K"] = pdfdoc.PDFArray([doc.Reference(entries[self.root])])
        top["ParentTree"] = self._by_page(doc, refs, pages)
        top["ParentTreeNextKey"] = len(pages)
        doc.Catalog.StructTreeRoot = top_ref
        doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})

    def _by_page(self, doc: Any, refs: dict[Node, str], pages: list[Any]) -> Any:
        numbers: list[Any] = []
        for number, page in enumerate(pages):
            page.StructParents = number
            page.Tabs = pdfdoc.PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            owners = " ".join(refs[node] for node in self._marked[number])
            numbers += [number, doc.Reference(_Entry(f"[ {owners} ]".encode()))]
        return doc.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}))


class _Entry(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose code is written here: reportlab's own dictionaries take several times as long."""

    def __init__(self, code: bytes = b"") -> None:
        self.code = code

    def format(self, document: Any) -> bytes:
        return self.code


def _reference(doc: Any, thing: Any) -> str:
    """What points to an object, such as `12 0 R`."""
    return str(doc.Reference(thing).format(doc), "ascii")


def _code(doc: Any, node: Node, parent: str, refs: dict[Node, str], pages: list[str]) -> str:
    parts = [f"/Type /StructElem /S /{node.tag} /P {parent}"]
    marked = {kid[0] for kid in node.kids if not isinstance(kid, Node)}
    home = marked.pop() if len(marked) == 1 else None
    parts.append(f"/K [ {' '.join(_kid(kid, home, refs, pages) for kid in node.kids)} ]")
    if home is not None:
        parts.append(f"/Pg {pages[home]}")
    if node.alt:
        parts.append(f"/Alt {_string(doc, node.alt)}")
    if node.said:
        parts.append(f"/ActualText {_string(doc, node.said)}")
    if node.scope:
        parts.append(f"/A << /O /Table /Scope /{node.scope} >>")
    elif node.box:
        box = " ".join(f"{edge:.3f}" for edge in node.box)
        parts.append(f"/A << /O /Layout /BBox [ {box} ] >>")
    return f"<< {' '.join(parts)} >>"


def _kid(kid: Node | tuple[int, int], home: int | None, refs: dict[Node, str], pages: list[str]) -> str:
    if isinstance(kid, Node):
        return refs[kid]
    page, number = kid
    return str(number) if page == home else f"<< /Type /MCR /Pg {pages[page]} /MCID {number} >>"


def _string(doc: Any, text: str) -> str:
    return str(pdfdoc.PDFString(text).format(doc), "latin-1")
