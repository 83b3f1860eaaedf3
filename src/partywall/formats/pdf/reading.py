"""PDF bytes to a ``Document``: each page's text as a part that stays, all hidden text as parts that do not.

A page that shows a picture and no text is read by character recognition, and ``Unread`` where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from partywall.errors import Unreadable, Unsafe
from partywall.formats.means import Means
from partywall.formats.pdf.attached import attached_parts
from partywall.formats.pdf.binding import bind
from partywall.formats.pdf.chars import Chars
from partywall.formats.pdf.fonts import fonts_spell
from partywall.formats.pdf.hidden import hidden_parts, left_part, spoken_texts
from partywall.formats.pdf.layers import hide_layers, inherited, program_of
from partywall.formats.pdf.layout import Layout, lay_out
from partywall.formats.pdf.leftovers import leftovers
from partywall.formats.pdf.opening import Unpacker, foreign_errors, open_pages, open_structure
from partywall.formats.pdf.page import Glance, each_page, glance
from partywall.formats.pdf.prepared import prepared
from partywall.formats.pdf.rebuild import Rebuilt, off_layers
from partywall.formats.pdf.scanned import may_be_scanned, read_scanned
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Anchor, Box, Document, MediaType, Part, PartId, PartKind, Unread, digest_of
from partywall.model.tools import Recogniser


def read(
    untrusted: bytes, limits: Limits = LIMITS, recognise: Recogniser | None = None, means: Means | None = None
) -> Document:
    """All text of a PDF with its places; with ``means`` also of the files in it. Raises Unreadable."""
    unpacker = Unpacker(limits)
    with foreign_errors():
        original = open_structure(untrusted, limits)
        hidden = list(hidden_parts(original, unpacker, limits))
        spoken = page_contents(original, unpacker)
        hidden += [part for number, content in enumerate(spoken, 1) if (part := _spoken_part(number, content))]
        hidden += left_part(leftovers(untrusted, original, spoken, unpacker), hidden)
        hidden += attached_parts(original, unpacker, means) if means else ()
    ready = prepared(untrusted, limits)
    structure = open_structure(ready, limits)
    with foreign_errors():
        contents = page_contents(structure, Unpacker(limits))
        hidden += [part for number, page in enumerate(structure.pages, 1) for part in _pictures(number, page)]
        sure = fonts_spell(structure)
        layers = _Layers(structure, contents, unpacker)
    pages = open_pages(ready)
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
            seen = glance(page, text, sure)
            unread += layers.hide(number, seen)
            scanned = None
            try:
                if recognise and may_be_scanned(page, seen):
                    scanned = read_scanned(page, number, seen, recognise)
            except Unreadable as error:
                unread.append(Unread(f"page {number}", str(error)))
            if scanned and seen.seen and not scanned[0].text:
                why = "its font does not say which letters it shows, and none were recognised"
                unread.append(Unread(f"page {number}", why))
            if scanned is None:
                parts += page_parts(number, seen)
                unread += _gaps(number, page, seen)
            else:
                parts += (*scanned, *layer_parts(number, seen))
    return Document(digest_of(untrusted), MediaType.PDF, (*parts, *hidden), tuple(unread), pages=len(contents))


class _Layers:
    """Finds the text of layers that are switched off, in the few files that have any."""

    def __init__(self, structure: pikepdf.Pdf, contents: list[bytes], unpacker: Unpacker) -> None:
        self._off = off_layers(structure)
        self._structure, self._contents = structure, contents
        self._resources = Rebuilt(pikepdf.Pdf.new(), unpacker, self._off)

    def hide(self, number: int, seen: Glance) -> list[Unread]:
        """Count to the unseen what is in such a layer; where that cannot be told, say so."""
        if not self._off:
            return []
        try:
            program = program_of(self._structure.pages[number - 1], self._contents[number - 1], self._resources, number)
        except Unsafe:
            return [Unread(f"page {number}", "it has layers that are switched off, and what is in them cannot be told")]
        hide_layers(seen, program, bind(program, seen.origins, seen.count))
        return []


def page_contents(structure: pikepdf.Pdf, unpacker: Unpacker) -> list[bytes]:
    """The drawing instructions of each page, unpacked within the limits."""
    return [_content(page.obj.get("/Contents"), unpacker) for page in structure.pages]


def _content(contents: pikepdf.Object | None, unpacker: Unpacker) -> bytes:
    items = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(_unpacked(item, unpacker) for item in items if isinstance(item, pikepdf.Stream))


def _unpacked(stream: pikepdf.Object, unpacker: Unpacker) -> bytes:
    """One piece of a page's instructions; none where it is damaged, so that what is read of it all the same is set
    in the copy's own font."""
    try:
        return unpacker.unpack(stream)
    except pikepdf.PdfError:
        return b""


def page_id(number: int) -> PartId:
    """The part that has the text of a page, counted from 1."""
    return PartId(f"page:{number}")


def page_parts(number: int, seen: Glance) -> list[Part]:
    """What a page says, and what it says that nobody sees."""
    layout = lay_out(seen.seen)
    page = Part(page_id(number), PartKind.BODY, layout.text, _anchors(number, layout))
    return [page, *_unseen(number, seen.unseen)]


def layer_parts(number: int, seen: Glance) -> Sequence[Part]:
    """The text that came with a page that was read as a picture: no copy has it."""
    return _unseen(number, seen.seen.with_more(seen.unseen))


def _unseen(number: int, chars: Chars) -> Sequence[Part]:
    if not len(chars):
        return ()
    unseen = lay_out(chars)
    id = PartId(f"page:{number}:unseen")
    return (Part(id, PartKind.HIDDEN_TEXT, unseen.text, _anchors(number, unseen), stays=False),)


def _anchors(page: int, layout: Layout) -> tuple[Anchor, ...]:
    """One for each word, and one with an empty place for what parts it from the next."""
    anchors: list[Anchor] = []
    end = 0
    numbers = layout.chars.number.tolist()
    for (start, begin, behind), box in zip(layout.words, _around(layout), strict=True):
        if start > end:
            anchors.append(Anchor(end, start, "", page))
        end = start + behind - begin
        anchors.append(Anchor(start, end, f"character {numbers[begin]}", page, box))
    return tuple(anchors)


def _around(layout: Layout) -> list[Box]:
    """The box around each word: from its first letter to its last where both are as high and as low."""
    first = [begin for _, begin, _ in layout.words]
    last = [behind - 1 for _, _, behind in layout.words]
    begin, end, base = layout.chars.box[first], layout.chars.box[last], layout.chars.base
    level = (begin[:, 1] == end[:, 1]) & (begin[:, 3] == end[:, 3]) & (begin[:, 0] <= end[:, 2])
    level &= base[first] == base[last]
    begin[:, 2] = end[:, 2]
    around: list[Box] = list(zip(*begin.T.tolist(), strict=True))
    if not level.all():
        hulls = layout.chars.hulls(first)
        around = [box if even else hull for box, even, hull in zip(around, level.tolist(), hulls, strict=True)]
    return around


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


def _pictures(number: int, page: pikepdf.Page) -> Iterator[Part]:
    """A part without text for each picture that a page has: nobody read it, so no copy has it."""
    drawn = inherited(page.obj, "/Resources", pikepdf.Dictionary()).get("/XObject")
    names = drawn.items() if isinstance(drawn, pikepdf.Dictionary) else ()
    pictures = [item for _, item in names if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
    for count in range(1, len(pictures) + 1):
        yield Part(PartId(f"page:{number}:picture:{count}"), PartKind.STRUCTURE, "", (), stays=False)


def _gaps(number: int, page: pypdfium2.PdfPage, seen: Glance) -> list[Unread]:
    where = f"page {number}"
    if len(seen.unsure) > max(3, len(seen.seen) // 50):
        return [Unread(where, "its font does not say which letters it shows; it needs character recognition")]
    if seen.seen:
        return []
    kinds = {obj.type for obj in page.get_objects(max_depth=8)}
    if pdfium.FPDF_PAGEOBJ_IMAGE in kinds:
        return [Unread(where, "a picture with no text layer; it needs character recognition")]
    if kinds & {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING}:
        return [Unread(where, "a drawing with no text; if it holds lettering, it needs character recognition")]
    return []
