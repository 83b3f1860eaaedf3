"""Where a passage stands, and in which order a reader meets them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.model.disclosure import Decision, Passage, Screening
from partywall.model.look import BlockKind, Look
from partywall.model.text import Anchor, Digest, Document, Part, PartId, PartKind, Span
from partywall.words import blocks, sentences


@dataclass(frozen=True, slots=True)
class Home:
    """A part, the document it is in, and which attachment that is (0: the document itself)."""

    document: Document
    part: Part
    attachment: int
    order: int


def homes(document: Document) -> dict[tuple[Digest, PartId], Home]:
    """Every part of a document and of the documents inside it, in the order of reading."""
    found: dict[tuple[Digest, PartId], Home] = {}
    for attachment, inner in enumerate(document.walk()):
        for part in inner.parts:
            found.setdefault((inner.digest, part.id), Home(inner, part, attachment, len(found)))
    return found


def in_order(screening: Screening) -> Iterator[tuple[Passage, Decision]]:
    """The passages with their decisions, as a reader of the document meets them."""
    known = homes(screening.document)
    pairs = zip(screening.passages, screening.decisions, strict=True)
    yield from sorted(pairs, key=lambda pair: _place(pair[0], known))


def _place(passage: Passage, known: dict[tuple[Digest, PartId], Home]) -> tuple[int, int, int, str]:
    span = passage.span
    return known[span.document, span.part].order, span.start, span.end, passage.id


def dropped(document: Document) -> dict[PartKind, int]:
    """How many parts of each kind no copy has, by kind."""
    counts = Counter(part.kind for inner in document.walk() for part in inner.parts if not part.stays)
    return dict(sorted(counts.items()))


def first_anchor(part: Part, start: int, end: int) -> Anchor | None:
    """The first anchor with a native place in a stretch of a part."""
    at = start
    while at < end:
        anchor = part.anchor_at(at)
        if anchor.place:
            return anchor
        at = max(anchor.end, at + 1)
    return None


class Headings:
    """The headings of a look, to say under which one a passage stands."""

    def __init__(self, look: Look, known: dict[tuple[Digest, PartId], Home]) -> None:
        self._headings = [block for block in look.blocks if block.kind is BlockKind.HEADING]
        self._known = known

    def over(self, span: Span) -> str:
        """The text of the last heading before a passage in its part; empty if there is none."""
        last = ""
        for block in self._headings:
            if (block.document, block.part) == (span.document, span.part) and block.start <= span.start:
                last = self._known[block.document, block.part].part.text[block.start : block.end]
        return last.strip()


_WHERE = {
    PartKind.HEADER: "at the top of the pages",
    PartKind.FOOTER: "at the foot of the pages",
    PartKind.FOOTNOTE: "in a footnote",
    PartKind.ENDNOTE: "in an endnote",
    PartKind.TEXT_BOX: "in a text box",
    PartKind.COMMENT: "in a comment",
    PartKind.DELETED_TEXT: "in text that was deleted with changes tracked",
    PartKind.HIDDEN_TEXT: "in hidden text",
    PartKind.PROPERTY: "in the file's properties",
    PartKind.ALT_TEXT: "in the description of a picture",
    PartKind.FIELD: "in a field code",
    PartKind.LINK: "in the target of a link",
    PartKind.BOOKMARK: "in the name of a bookmark",
    PartKind.ANNOTATION: "in a note on the page",
    PartKind.FORM_FIELD: "in a form field",
    PartKind.MAIL_HEADER: "in the head of the e-mail",
    PartKind.ATTACHMENT: "in an attachment's name or description",
    PartKind.FILE_NAME: "in the file's name",
    PartKind.STRUCTURE: "in the file's inner structure",
}


def in_words(span: Span, home: Home, headings: Headings) -> str:
    """Where a passage stands, for a person: page, heading, kind of part, attachment."""
    anchor = first_anchor(home.part, span.start, span.end)
    heading = headings.over(span)
    said = [
        f"attachment {home.attachment}" if home.attachment else "",
        f"page {anchor.page}" if anchor and anchor.page else "",
        _WHERE.get(home.part.kind, ""),
        f"under the heading “{heading}”" if heading else "",
    ]
    return ", ".join(filter(None, said)) or "in the text"


_AROUND = 400
"""Characters to either side of a stretch that are looked through for its sentence."""


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentences that a stretch touches, within its paragraph, list item or cell."""
    floor, ceiling = max(0, start - _AROUND), min(len(text), end + _AROUND)
    touched = [
        found
        for block in blocks(text[floor:ceiling])
        for found in sentences(text, floor + block.start, floor + block.end)
        if found[0] < end and start < found[1]
    ]
    starts, ends = (start, *(found[0] for found in touched)), (end, *(found[1] for found in touched))
    return min(starts), max(ends)
