"""The tree of tags of a copy: what is a heading, a paragraph, a list, a table or a picture, in the order of reading.

Built from the layout of what was read and never from the tags of the file, which may say anything. It holds no text
but two fixed sentences. Every kept piece of text belongs to one element, by a number that its instructions carry;
rules, boxes and repeated headers are marked as not part of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

import pikepdf

PICTURE_LEFT_OUT = "picture left out"
"""The alternative text of every picture."""
ARTIFACT = "/Artifact BMC"
"""Begins what is no part of the text."""
END = "EMC"
_LARGER = 1.15
"""A heading is in letters so many times as large as the text."""
_MOST_LEVELS = 6


Box = tuple[float, float, float, float]


class Role(StrEnum):
    """What a piece of a page is."""

    TEXT = "P"
    ITEM = "LI"
    CELL = "TD"
    PICTURE = "Figure"


@dataclass(slots=True)
class Element:
    """A paragraph, list item, cell or picture, as it stands on its page."""

    role: Role
    size: float = 0.0
    """Of its letters, in points."""
    letters: int = 0
    row: int = 0
    """Of a cell: cells of one row share it."""
    box: Box = (0.0, 0.0, 0.0, 0.0)
    """Of a picture, in the file's space."""
    numbers: list[int] = field(default_factory=list)
    """Of the pieces of its page's instructions that it is drawn by."""

    @property
    def is_short(self) -> bool:
        """Short enough for a heading."""
        return 0 < self.letters <= 160


class PageTags:
    """The elements of one page in the order of reading, and what each numbered piece of its instructions belongs to."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.owners: list[Element] = []

    def begin(self, element: Element) -> str:
        """The instruction that begins a piece of an element."""
        number = len(self.owners)
        self.owners.append(element)
        element.numbers.append(number)
        tag = "Figure" if element.role is Role.PICTURE else "Span" if element.role is Role.ITEM else "P"
        return f"/{tag} <</MCID {number}>> BDC"

    def move(self, moved: Callable[[Box], Box]) -> None:
        """The page is drawn elsewhere on its paper."""
        for element in self.elements:
            element.box = moved(element.box)


class Tags:
    """The tags of a whole copy, as its pages come."""

    def __init__(self, copy: pikepdf.Pdf) -> None:
        self._copy = copy
        self._pages: list[tuple[pikepdf.Object, PageTags]] = []

    def add(self, page: pikepdf.Object, tags: PageTags) -> None:
        """A page of the copy with its tags."""
        page["/StructParents"] = len(self._pages)
        page["/Tabs"] = pikepdf.Name.S
        self._pages.append((page, tags))

    def root(self) -> pikepdf.Object:
        """The tree, once all pages are there."""
        tree = _Tree(self._copy, [tags for _, tags in self._pages])
        for page, tags in self._pages:
            tree.add(page, tags)
        return tree.root


class _Tree:
    def __init__(self, copy: pikepdf.Pdf, pages: Sequence[PageTags]) -> None:
        self._copy = copy
        self._levels = _levels(pages)
        self._last_level = 0
        self._parents = pikepdf.Array()
        self.root = copy.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        self._document = self._element(self.root, "Document")
        self.root["/K"] = self._document
        self.root["/ParentTree"] = copy.make_indirect(pikepdf.Dictionary(Nums=self._parents))
        self.root["/ParentTreeNextKey"] = len(pages)

    def add(self, page: pikepdf.Object, tags: PageTags) -> None:
        """The elements of one page."""
        made: dict[int, pikepdf.Object] = {}
        drawn = [element for element in tags.elements if element.numbers]
        for role, some in groupby(drawn, key=lambda element: element.role):
            self._group(role, list(some), page, made)
        self._parents.append(len(self._parents) // 2)
        owners = pikepdf.Array([made[id(owner)] for owner in tags.owners])
        self._parents.append(self._copy.make_indirect(owners))

    def _group(
        self, role: Role, elements: list[Element], page: pikepdf.Object, made: dict[int, pikepdf.Object]
    ) -> None:
        """Elements of one role that follow one another."""
        if role is Role.ITEM:
            whole = self._element(self._document, "L")
            for element in elements:
                item = self._element(whole, "LI")
                made[id(element)] = self._leaf(self._element(item, "LBody"), element, page)
        elif role is Role.CELL and _is_table(elements):
            whole = self._element(self._document, "Table")
            for _, cells in groupby(elements, key=lambda element: element.row):
                row = self._element(whole, "TR")
                for element in cells:
                    made[id(element)] = self._leaf(self._element(row, "TD"), element, page)
        else:
            for element in elements:
                made[id(element)] = self._leaf(self._element(self._document, self._name(element)), element, page)

    def _name(self, element: Element) -> str:
        if element.role is Role.PICTURE:
            return "Figure"
        level = self._levels.get(_half(element.size), 0) if element.is_short and element.role is Role.TEXT else 0
        if not level:
            return "P"
        # A level may not be passed over.
        self._last_level = min(level, self._last_level + 1)
        return f"H{self._last_level}"

    def _element(self, parent: pikepdf.Object, name: str) -> pikepdf.Object:
        made = self._copy.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{name}"), P=parent)
        )
        if parent is not self.root:
            if "/K" not in parent:
                parent["/K"] = pikepdf.Array()
            parent["/K"].append(made)
        return made

    def _leaf(self, made: pikepdf.Object, element: Element, page: pikepdf.Object) -> pikepdf.Object:
        made["/Pg"] = page
        made["/K"] = pikepdf.Array(element.numbers)
        if element.role is Role.PICTURE:
            made["/Alt"] = pikepdf.String(PICTURE_LEFT_OUT)
            made["/A"] = pikepdf.Dictionary(
                O=pikepdf.Name.Layout, BBox=pikepdf.Array([round(side, 2) for side in element.box])
            )
        return made


def _levels(pages: Sequence[PageTags]) -> dict[float, int]:
    """The level of heading that each size of letters is, by the size that most of the text has."""
    counts = Counter[float]()
    for element in _texts(pages):
        counts[_half(element.size)] += element.letters
    if not counts:
        return {}
    usual = max(counts, key=lambda size: (counts[size], size))
    larger = {_half(element.size) for element in _texts(pages) if element.is_short and element.size > _LARGER * usual}
    return {size: min(level, _MOST_LEVELS) for level, size in enumerate(sorted(larger, reverse=True), 1)}


def _texts(pages: Sequence[PageTags]) -> Iterator[Element]:
    return (element for tags in pages for element in tags.elements if element.numbers and element.letters)


def _half(size: float) -> float:
    """To half a point: letters of one style differ a little in what they measure."""
    return round(2 * size) / 2


def _is_table(cells: Sequence[Element]) -> bool:
    """Two rows or more, each with as many cells."""
    counts = Counter(element.row for element in cells)
    return len(counts) > 1 and len(set(counts.values())) == 1
