"""The text of a copy as its checker has it before them: parts, cut into pages. Pure.

Where the kind of file has no pages of its own, a page is a stretch of text that fills about one, so that a long letter
is not looked through in the time for a short one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.model.text import Document, Part

STRETCH = 3_000
"""Characters on a page of what has no pages."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where in a part a page begins."""

    at: int
    page: int


@dataclass(frozen=True, slots=True)
class CopyPart:
    """One run of the copy's text. Marks lie on it by its id."""

    id: str
    """The part's own; in a document inside the copy with its number before: ``2/body``."""
    kind: str
    text: str
    pages: tuple[PageStart, ...]

    def page(self, at: int) -> int:
        """On which page a character stands."""
        return max((start.page for start in self.pages if start.at <= at), default=self.pages[0].page)


def copy_text(copy: Document) -> tuple[tuple[CopyPart, ...], int]:
    """All of a copy's text that a reader of it may see, and its number of pages, at least one."""
    parts: list[CopyPart] = []
    before = 0
    for number, document in enumerate(copy.walk()):
        shown = [part for part in document.parts if part.stays and part.text.strip()]
        prefix = f"{number}/" if number else ""
        if document.pages:
            parts += [_paged(part, prefix, before) for part in shown]
            before += document.pages
        else:
            room = 0
            for part in shown:
                starts = tuple(_stretches(part, room, before))
                parts.append(CopyPart(prefix + part.id, part.kind, part.text, starts))
                room += len(part.text)
            before += max(1, -(-room // STRETCH))
    return tuple(parts), max(1, before)


def _paged(part: Part, prefix: str, before: int) -> CopyPart:
    """Pages by the anchors: each says on which one it stands."""
    starts: list[PageStart] = []
    for anchor in part.anchors:
        page = before + (anchor.page or 1)
        if not starts or (anchor.page and starts[-1].page != page):
            starts.append(PageStart(anchor.start, page))
    return CopyPart(prefix + part.id, part.kind, part.text, tuple(starts))


def _stretches(part: Part, room: int, before: int) -> Iterator[PageStart]:
    yield PageStart(0, before + 1 + room // STRETCH)
    first = STRETCH - room % STRETCH
    for at in range(first, len(part.text), STRETCH):
        yield PageStart(at, before + 1 + (room + at) // STRETCH)
