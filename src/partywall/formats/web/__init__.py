"""Web pages (HTML): headings, paragraphs, lists, tables and emphasis stay; all else is dropped and shown to the author.

A copy is a new page with no styles, scripts, links, pictures or attributes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from partywall.errors import Unreadable
from partywall.formats.means import Format, Means
from partywall.formats.splice import lines_part
from partywall.formats.text import decoded
from partywall.formats.web.kept import Laid, Line
from partywall.formats.web.markup import page_of
from partywall.formats.web.unseen import Unseen
from partywall.formats.web.walk import page
from partywall.model.disclosure import Plan
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of

BODY = PartId("body")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """All that a page shows as one part, and what it does not show. Raises Unreadable."""
    found = page(_source(untrusted))
    body = Part(BODY, PartKind.BODY, found.text, _anchors(found.laid))
    return Document(digest_of(untrusted), kind, (body, *unseen_parts([found.unseen])))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """A new page with labels in place."""
    found = page(_source(untrusted))
    return page_of(found.body, found.laid.runs, plan.of(document.digest, BODY), found.lang)


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Its headings, paragraphs, list items and cells."""
    found = page(_source(untrusted)).laid
    return Look(tuple(_block(document, line) for line in found.lines if found.text[line.start : line.end].strip()))


FORMAT = Format(read, write, look)


def unseen_parts(pages: Collection[Unseen]) -> Iterator[Part]:
    """The parts that no copy has, of pages together."""
    found = (
        ("hidden", PartKind.HIDDEN_TEXT, [text for each in pages for text in each.hidden]),
        ("links", PartKind.LINK, [text for each in pages for text in each.links]),
        ("alternatives", PartKind.ALT_TEXT, [text for each in pages for text in each.alternatives]),
        ("structure", PartKind.STRUCTURE, [text for each in pages for text in each.structure]),
    )
    for part, kind, texts in found:
        if lines := [text for text in dict.fromkeys(texts) if text.strip()]:
            yield lines_part(part, kind, lines)


def _source(untrusted: bytes) -> str:
    """A byte order mark decides, then what the page says of itself, then what its bytes look like."""
    declared = _CHARSET.search(untrusted[:4096])
    if not untrusted.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) and declared:
        name = declared.group(1).decode("ascii").lower()
        try:
            text = untrusted.decode("cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name, "replace")
        except (LookupError, UnicodeError):
            return decoded(untrusted)
        if "\0" in text:
            raise Unreadable("The page holds control characters, so it is damaged or not a page.")
        return text
    return decoded(untrusted)


def _anchors(laid: Laid) -> tuple[Anchor, ...]:
    """One anchor for each run; what stands between blocks has no place of its own."""
    anchors: list[Anchor] = []
    at = 0
    for number, run in enumerate(laid.runs, 1):
        if run.start > at:
            anchors.append(Anchor(at, run.start, ""))
        at = run.start + len(run.text)
        anchors.append(Anchor(run.start, at, "" if run.is_break else f"text {number}"))
    if at < len(laid.text):
        anchors.append(Anchor(at, len(laid.text), ""))
    return tuple(anchors)


def _block(document: Document, line: Line) -> Block:
    tag = line.element.tag
    level = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
    if line.table:
        kind = BlockKind.CELL
    elif level:
        kind = BlockKind.HEADING
    else:
        kind = BlockKind.LIST_ITEM if tag == "li" else BlockKind.PARAGRAPH
    place = (line.table, line.row, line.column)
    return Block(document.digest, BODY, kind, line.start, line.end, level, *place)
