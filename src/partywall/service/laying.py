"""Lays a file out as pages that can be drawn: its bytes made ready, the sizes of pages, and the words in their boxes.

It is done once, by the job that reads the file, and kept sealed with the product: a page is then shown without reading
the whole again. A PDF and a picture have pages; a text document and slides get them as they come out on paper, where
the machine has LibreOffice. A spreadsheet has none, since paper cuts its rows apart; it is shown as a table.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from partywall.errors import PartywallError, Refused
from partywall.model.text import Box, Document, MediaType, Part, PartId
from partywall.sandbox.wire import pack, unpack
from partywall.service.aligning import found_again
from partywall.service.workshop import workshop

PICTURES = frozenset({MediaType.PNG, MediaType.JPEG, MediaType.TIFF})
PRINTED = frozenset(
    {
        MediaType.DOCX,
        MediaType.DOC,
        MediaType.ODT,
        MediaType.RTF,
        MediaType.PPTX,
        MediaType.PPT,
        MediaType.ODP,
    }
)
"""Kinds that get pages by being printed."""


@dataclass(frozen=True, slots=True)
class WordBox:
    """Words of a part in their place on a page: in points, from the upper left corner."""

    part: str
    start: int
    end: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in points, and its words."""

    width: float
    height: float
    turned: float
    """By how many degrees it was turned clockwise before it was read."""
    words: tuple[WordBox, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A file laid out as pages."""

    kind: MediaType
    """Of what is drawn: PDF, or a picture's own."""
    ready: bytes
    """What is drawn; empty where that is the file itself."""
    sheets: tuple[bytes, ...]
    """Each page by itself, since one is looked at at a time."""

    def sheet(self, number: int) -> Sheet:
        """A page, from 1. Raises Refused where there is none."""
        if not 1 <= number <= len(self.sheets):
            raise Refused("There is no such page.")
        found: Sheet = unpack(self.sheets[number - 1], Sheet)
        return found

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.ready) + sum(map(len, self.sheets))


NO_PAGES = Laid(MediaType.TEXT, b"", ())


def has_pages(kind: MediaType) -> bool:
    """Whether a file of this kind can be drawn at all."""
    return kind is MediaType.PDF or kind in PICTURES | PRINTED


def laid_out(untrusted: bytes, document: Document) -> Laid:
    """A file that was read, as pages; without any where its kind has none. Raises Unreadable."""
    kind = document.media_type
    if kind in PRINTED:
        return _printed(untrusted, document)
    if not has_pages(kind):
        return NO_PAGES
    ready = workshop().make_ready(untrusted, kind)
    parts = {part.id: part for part in document.parts if part.stays}
    sheets = (_own(size, parts.get(_page_id(number))) for number, size in enumerate(ready.sizes, 1))
    return Laid(kind, b"" if ready.content == untrusted else ready.content, tuple(map(_packed, sheets)))


def _page_id(number: int) -> PartId:
    return PartId(f"page:{number}")


def _printed(untrusted: bytes, document: Document) -> Laid:
    pdf = workshop().as_pdf(untrusted, document.media_type)
    if pdf is None:
        return NO_PAGES
    ready = workshop().make_ready(pdf, MediaType.PDF)
    heights = [height for _, height in ready.sizes]
    words: dict[int, list[WordBox]] = defaultdict(list)
    for row in found_again(document, workshop().read(pdf, "")):
        if row.page <= len(heights):
            words[row.page].append(_boxed(row.part, row.start, row.end, row.box, heights[row.page - 1]))
    sheets = (
        Sheet(width, height, 0.0, tuple(sorted(words[number], key=_place)))
        for number, (width, height) in enumerate(ready.sizes, 1)
    )
    return Laid(MediaType.PDF, ready.content, tuple(map(_packed, sheets)))


def _place(word: WordBox) -> tuple[str, int]:
    return word.part, word.start


def _own(size: tuple[float, float], part: Part | None) -> Sheet:
    """A page of a file that has pages, with the boxes that its words were read with."""
    turned = _turned(part) if part else 0.0
    width, height = _around(size, turned)
    return Sheet(width, height, turned, tuple(_of_part(part, height)) if part else ())


def _of_part(part: Part, height: float) -> Iterator[WordBox]:
    for anchor in part.anchors:
        if anchor.box and anchor.place:
            yield _boxed(part.id, anchor.start, anchor.end, anchor.box, height)


def _boxed(part: str, start: int, end: int, box: Box, height: float) -> WordBox:
    left, bottom, right, top = box
    return WordBox(part, start, end, *(round(value, 2) for value in (left, height - top, right - left, top - bottom)))


def _turned(part: Part) -> float:
    """By how much a page was turned before it was read, as its anchors say."""
    for anchor in part.anchors:
        _, found, angle = anchor.place.partition(" turned ")
        if found:
            with suppress(ValueError):
                return float(angle)
    return 0.0


def _around(size: tuple[float, float], turned: float) -> tuple[float, float]:
    """Width and height of a page once it is turned."""
    angle = math.radians(turned)
    sine, cosine = abs(math.sin(angle)), abs(math.cos(angle))
    width, height = size
    return round(width * cosine + height * sine, 2), round(width * sine + height * cosine, 2)


def _packed(sheet: Sheet) -> bytes:
    return pack(sheet, Sheet)


def lay_out(untrusted: bytes, document: Document) -> Laid | None:
    """The same for a job, which is not to fail because a page cannot be drawn: None where it cannot."""
    try:
        return laid_out(untrusted, document)
    except PartywallError:
        return None
