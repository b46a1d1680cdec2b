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
        top = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        made = {node: pdfdoc.PDFDictionary() for node in self.root.walk()}
        refs = {node: doc.Reference(entry) for node, entry in made.items()}
        page_refs = [doc.Reference(page) for page in pages]
        top_ref = doc.Reference(top)
        for node, entry in made.items():
            parent = refs[node.parent or self.root] if node is not self.root else top_ref
            entry.dict.update(_entry(node, parent, refs, page_refs))
        top["K"] = pdfdoc.PDFArray([refs[self.root]])
        top["ParentTree"] = self._by_page(doc, refs, pages)
        top["ParentTreeNextKey"] = len(pages)
        doc.Catalog.StructTreeRoot = top
        doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})

    def _by_page(self, doc: Any, refs: dict[Node, Any], pages: list[Any]) -> Any:
        numbers: list[Any] = []
        for number, page in enumerate(pages):
            page.StructParents = number
            page.Tabs = pdfdoc.PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            owners = pdfdoc.PDFArray([refs[node] for node in self._marked[number]])
            numbers += [number, doc.Reference(owners)]
        return doc.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}))


def _entry(node: Node, parent: Any, refs: dict[Node, Any], pages: list[Any]) -> dict[str, Any]:
    entry = {
        "Type": pdfdoc.PDFName("StructElem"),
        "S": pdfdoc.PDFName(node.tag),
        "P": parent,
    }
    marked = {kid[0] for kid in node.kids if not isinstance(kid, Node)}
    home = marked.pop() if len(marked) == 1 else None
    entry["K"] = pdfdoc.PDFArray([_kid(kid, home, refs, pages) for kid in node.kids])
    if home is not None:
        entry["Pg"] = pages[home]
    if node.alt:
        entry["Alt"] = pdfdoc.PDFString(node.alt)
    if node.said:
        entry["ActualText"] = pdfdoc.PDFString(node.said)
    if node.scope:
        owner = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName(node.scope)}
        entry["A"] = pdfdoc.PDFDictionary(owner)
    elif node.box:
        layout = {"O": pdfdoc.PDFName("Layout"), "BBox": pdfdoc.PDFArray(list(node.box))}
        entry["A"] = pdfdoc.PDFDictionary(layout)
    return entry


def _kid(kid: Node | tuple[int, int], home: int | None, refs: dict[Node, Any], pages: list[Any]) -> Any:
    if isinstance(kid, Node):
        return refs[kid]
    page, number = kid
    if page == home:
        return number
    return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("MCR"), "Pg": pages[page], "MCID": number})
