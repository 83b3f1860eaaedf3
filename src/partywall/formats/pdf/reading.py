"""PDF bytes to a ``Document``: each page's text as a part that stays, all hidden text as parts that do not.

A page that shows a picture and no text is ``Unread``: what it says takes character recognition.
"""

from __future__ import annotations

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from partywall.errors import Unreadable
from partywall.formats.pdf.hidden import hidden_parts, spoken_texts
from partywall.formats.pdf.layout import Char, Layout, lay_out
from partywall.formats.pdf.opening import Unpacker, foreign_errors, open_pages, open_structure
from partywall.formats.pdf.page import Glance, each_page, glance
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Anchor, Box, Document, MediaType, Part, PartId, PartKind, Unread, digest_of

_UNMAPPED = "\ufffd"


def read(untrusted: bytes, limits: Limits = LIMITS) -> Document:
    """All text of a PDF with its places. Raises Unreadable."""
    structure = open_structure(untrusted, limits)
    unpacker = Unpacker(limits)
    with foreign_errors():
        contents = page_contents(structure, unpacker)
        hidden = list(hidden_parts(structure, unpacker, limits))
        hidden += [part for number, content in enumerate(contents, 1) if (part := _spoken_part(number, content))]
    pages = open_pages(untrusted)
    parts: list[Part] = []
    unread: list[Unread] = []
    left = limits.characters
    with foreign_errors():
        if len(pages) != len(contents):
            raise Unreadable("The PDF is damaged: its pages cannot be counted.")
        for number, page in each_page(pages):
            text = page.get_textpage()
            left -= pdfium.FPDFText_CountChars(text.raw)
            if left < 0:
                raise Unreadable(f"The PDF holds more than {limits.characters:,} characters.")
            seen = glance(page, text)
            parts += page_parts(number, seen)
            unread += _gaps(number, page, seen)
    return Document(digest_of(untrusted), MediaType.PDF, (*parts, *hidden), tuple(unread), pages=len(contents))


def page_contents(structure: pikepdf.Pdf, unpacker: Unpacker) -> list[bytes]:
    """The drawing instructions of each page, unpacked within the limits."""
    return [_content(page.obj.get("/Contents"), unpacker) for page in structure.pages]


def _content(contents: pikepdf.Object | None, unpacker: Unpacker) -> bytes:
    if contents is None:
        return b""
    if isinstance(contents, pikepdf.Array):
        return b"\n".join(unpacker.unpack(item) for item in contents if isinstance(item, pikepdf.Stream))
    return unpacker.unpack(contents) if isinstance(contents, pikepdf.Stream) else b""


def page_id(number: int) -> PartId:
    """The part that has the text of a page, counted from 1."""
    return PartId(f"page:{number}")


def page_parts(number: int, seen: Glance) -> list[Part]:
    """What a page says, and what it says that nobody sees."""
    layout = lay_out(seen.seen)
    parts = [Part(page_id(number), PartKind.BODY, layout.text, _anchors(number, layout))]
    if seen.unseen:
        unseen = lay_out(seen.unseen)
        id = PartId(f"page:{number}:unseen")
        parts.append(Part(id, PartKind.HIDDEN_TEXT, unseen.text, _anchors(number, unseen), stays=False))
    return parts


def _anchors(page: int, layout: Layout) -> tuple[Anchor, ...]:
    """One for each word, and one with an empty place for what parts it from the next."""
    anchors: list[Anchor] = []
    sources, start = layout.sources, 0
    for at in range(1, len(sources) + 1):
        if at < len(sources) and _same_word(sources[at - 1], sources[at]):
            continue
        anchors.append(_anchor(page, start, at, sources[start:at]))
        start = at
    return tuple(anchors)


def _same_word(before: Char | None, after: Char | None) -> bool:
    if before is None or after is None:
        return before is after
    return after.number - before.number in (0, 1) and after.base == before.base


def _anchor(page: int, start: int, end: int, chars: list[Char | None]) -> Anchor:
    found = [char for char in chars if char]
    if not found:
        return Anchor(start, end, "", page)
    return Anchor(start, end, f"character {found[0].number}", page, _around(found))


def _around(chars: list[Char]) -> Box:
    return (
        round(min(char.box[0] for char in chars), 2),
        round(min(char.box[1] for char in chars), 2),
        round(max(char.box[2] for char in chars), 2),
        round(max(char.box[3] for char in chars), 2),
    )


def _spoken_part(number: int, content: bytes) -> Part | None:
    texts = list(dict.fromkeys(spoken_texts(content)))
    if not texts:
        return None
    text = "\n".join(texts)
    return Part(
        PartId(f"page:{number}:spoken"),
        PartKind.ALT_TEXT,
        text,
        (Anchor(0, len(text), "content", number),),
        stays=False,
    )


def _gaps(number: int, page: pypdfium2.PdfPage, seen: Glance) -> list[Unread]:
    where = f"page {number}"
    unmapped = sum(char.text == _UNMAPPED for char in seen.seen)
    if unmapped > max(3, len(seen.seen) // 50):
        return [Unread(where, "its font does not say which letters it shows; it needs character recognition")]
    if seen.seen:
        return []
    kinds = {obj.type for obj in page.get_objects(max_depth=8)}
    if pdfium.FPDF_PAGEOBJ_IMAGE in kinds:
        return [Unread(where, "a picture with no text layer; it needs character recognition")]
    if kinds & {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING}:
        return [Unread(where, "a drawing with no text; if it holds lettering, it needs character recognition")]
    return []
