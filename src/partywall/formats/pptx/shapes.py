"""The shapes of one slide: what of them a reader sees, each with its place and its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from partywall.formats.packages import Element, Package, Relationship
from partywall.formats.pptx.names import DGM, MC, A, Box, P, R
from partywall.formats.pptx.paragraphs import Paragraph, Run, paragraphs
from partywall.formats.pptx.places import (
    Moved,
    Placeholder,
    inherited_box,
    moved,
    own_box,
    placeholder_of,
    unmoved,
)

PICTURE, CHART, OBJECT = "[picture left out]", "[chart left out]", "[object left out]"
_BULLETED = frozenset(("body", "obj"))


class Fit(Enum):
    """How a box follows its words: not, in size alone, or also in where it begins."""

    NOT = 0
    SIZE = 1
    PLACE = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. ``across`` and ``down`` say over how many columns and rows it spreads; 0: one covers it."""

    paragraphs: tuple[Paragraph, ...]
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Shape:
    """Something with words on a slide: paragraphs, or the rows of a table."""

    box: Box | None
    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    columns: tuple[int, ...] = ()
    """Widths of a table's columns."""
    title: bool = False
    bulleted: bool = False
    fit: Fit = Fit.NOT

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it."""
        cells = (cell.paragraphs for row in self.rows for cell in row)
        return any(each.text.strip() for group in (self.paragraphs, *cells) for each in group)


class Shapes:
    """Walks over the shapes of a slide, layout or master."""

    def __init__(
        self, package: Package, links: dict[str, Relationship], known: Sequence[Sequence[Placeholder]], size: Box
    ) -> None:
        self._package, self._links, self._known, self._size = package, links, known, size

    def of(self, tree: Element, fixed: bool = False) -> list[Shape]:
        """Those that a reader sees; with ``fixed``, only texts that are no placeholders, as a master shows them."""
        root = tree.find(f"{P}cSld/{P}spTree")
        return [] if root is None else [
            shape for shape in self._inside(root, unmoved, fixed) if shape.has_words and not self._is_off(shape.box)
        ]  # fmt: skip

    def _inside(self, tree: Element, out: Moved, fixed: bool) -> Iterator[Shape]:
        for each in tree:
            if each.tag == f"{MC}AlternateContent":
                yield from (shape for branch in list(each)[:1] for shape in self._inside(branch, out, fixed))
            elif _is_hidden(each):
                continue
            elif each.tag == f"{P}grpSp":
                yield from self._inside(each, moved(each, out), fixed)
            elif not fixed or (each.tag == f"{P}sp" and placeholder_of(each) is None):
                yield from self._shape(each, out)

    def _shape(self, source: Element, out: Moved) -> Iterator[Shape]:
        key = placeholder_of(source)
        box = own_box(source)
        place = out(box) if box else inherited_box(key, self._known) if key else None
        if source.tag == f"{P}sp":
            kind = key[0] if key else ""
            title = kind in ("title", "ctrTitle")
            body = source.find(f"{P}txBody")
            fit = _fit(body, bool(kind) and box is not None)
            yield Shape(place, paragraphs(body), title=title, bulleted=kind in _BULLETED, fit=fit)
        elif source.tag == f"{P}pic":
            yield _label(place, PICTURE)
        elif source.tag == f"{P}graphicFrame":
            yield from self._frame(source, place)
        elif source.tag == f"{P}contentPart":
            yield _label(place, PICTURE)

    def _frame(self, source: Element, place: Box | None) -> Iterator[Shape]:
        table = source.find(f"{A}graphic/{A}graphicData/{A}tbl")
        diagram = source.find(f"{A}graphic/{A}graphicData/{DGM}relIds")
        if table is not None:
            yield _table(table, place)
        elif diagram is not None:
            link = self._links.get(diagram.get(f"{R}dm", ""))
            data = self._package.xml(link.target) if link and link.target in self._package.members else None
            texts = [] if data is None else [each for body in data.iter(f"{DGM}t") for each in paragraphs(body)]
            shape = Shape(place, tuple(each for each in texts if each.text.strip()))
            yield shape if shape.has_words else _label(place, PICTURE)
        else:
            data = source.find(f"{A}graphic/{A}graphicData")
            uri = "" if data is None else data.get("uri", "")
            yield _label(place, CHART if "chart" in uri else OBJECT)

    def _is_off(self, box: Box | None) -> bool:
        if box is None:
            return False
        left, top, width, height = box
        return left >= self._size[2] or top >= self._size[3] or left + width <= 0 or top + height <= 0


def in_order(shapes: Sequence[Shape], height: int) -> list[Shape]:
    """The title first, then from top to bottom; what stands at about one height, from left to right."""
    band = max(1, height // 24)
    return sorted(
        shapes,
        key=lambda shape: (not shape.title, *((shape.box[1] // band, shape.box[0]) if shape.box else (-1, 0))),
    )


def _label(box: Box | None, text: str) -> Shape:
    return Shape(box, (Paragraph((Run(text),)),))


def _fit(body: Element | None, inherits: bool) -> Fit:
    """A box that is as wide as its words begins elsewhere where they are centred; one that is as high, where they are
    not kept at its top. A placeholder may inherit either."""
    properties = None if body is None else body.find(f"{A}bodyPr")
    if body is None or properties is None:
        return Fit.NOT
    wide = properties.get("wrap") == "none"
    if not wide and properties.find(f"{A}spAutoFit") is None:
        return Fit.NOT
    centred = wide and any(each.get("algn", "l") != "l" for each in body.iter())
    return Fit.PLACE if inherits or centred or properties.get("anchor", "t") != "t" else Fit.SIZE


def _is_hidden(shape: Element) -> bool:
    return any(each.get("hidden") in ("1", "true") for each in shape.iterfind(f"*/{P}cNvPr"))


def _table(table: Element, place: Box | None) -> Shape:
    rows = tuple(tuple(_cell(each) for each in row.iterfind(f"{A}tc")) for row in table.iterfind(f"{A}tr"))
    widths = [each.get("w", "") for each in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    return Shape(place, rows=rows, columns=tuple(int(width) if width.isdigit() else 0 for width in widths))


def _cell(source: Element) -> Cell:
    body = paragraphs(source.find(f"{A}txBody"))
    across, down = source.get("hMerge") in ("1", "true"), source.get("vMerge") in ("1", "true")
    if across or down:
        return Cell((), int(not across), int(not down))
    return Cell(body, _count(source.get("gridSpan")), _count(source.get("rowSpan")))


def _count(text: str | None) -> int:
    return int(text) if text and text.isdigit() and 0 < int(text) < 1000 else 1
