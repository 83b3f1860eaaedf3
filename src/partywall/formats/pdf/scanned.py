"""Pages of a PDF that are pictures: scans, with or without a text layer, and pages whose fonts spell nothing.

Such a page is drawn as it looks, with the dots of its own scan, and then read and copied like any picture. A text
layer that came with it is hidden text: searched, and never kept. The copy's page is that picture, painted over where
something is withheld, and an invisible text layer made of what stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from partywall.formats.pdf.layout import lay_out
from partywall.formats.pdf.own_font import LABEL_FONT, width_of
from partywall.formats.pdf.page import Glance
from partywall.formats.pdf.program import numbers
from partywall.formats.pdf.rebuild import Rebuilt
from partywall.formats.pdf.stamping import Sheet
from partywall.formats.pdf.tags import ARTIFACT, END, Element, PageTags, Role
from partywall.formats.scans import Scan, read_page, straightened, turned_by
from partywall.formats.scans.packing import (
    Fineness,
    Stream,
    bilevel_stream,
    fineness_of_bytes,
    jpeg_stream,
    plain_stream,
)
from partywall.formats.scans.painting import Painted, Written, paint
from partywall.model.disclosure import Redaction
from partywall.model.text import Part
from partywall.model.tools import Recogniser
from partywall.words import tokens

_PICTURE_NAME = "/P1"
_LEAST, _MOST = 72.0, 400.0
"""Dots per inch at which a page is drawn, whatever its scan has."""
_PLAIN = 200.0
"""Where it has no scan."""
_MOST_DOTS = 60_000_000
_HAIR = 1 - 2e-4
_MOSTLY = 0.5
"""Pictures that cover so much of a page may be what the page says."""
_AGREED = 0.85
"""Share of the recognised words that a text layer must have to be believed."""
_LONG = 4
_TALL = 0.72
"""Height of a capital, in font sizes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as it looks, and how its own pictures were packed."""

    scan: Scan
    fine: Fineness | None
    """None: without loss."""


def may_be_scanned(page: pypdfium2.PdfPage, seen: Glance) -> bool:
    """Whether what a page says may stand in pictures: it has no letters, or they mean nothing, or pictures cover it."""
    if len(seen.unsure) > max(3, len(seen.seen) // 50):
        return True
    if not seen.seen:
        return any(obj.type not in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM) for obj in _objects(page))
    return _covered(page) >= _MOSTLY


def read_scanned(page: pypdfium2.PdfPage, number: int, seen: Glance, recognise: Recogniser) -> list[Part] | None:
    """What a page says as a picture; None where its own text says it all. Raises Unreadable."""
    parts = read_page(drawn(page).scan, number, recognise)
    sure = not len(seen.unsure) > max(3, len(seen.seen) // 50)
    return None if sure and seen.seen and _agree(parts[0].text, lay_out(seen.seen).text) else parts


def _agree(recognised: str, layer: str) -> bool:
    """Whether a text layer has nearly all that is seen on the page."""
    known = {token.key for token in tokens(layer)}
    long = [token.key for token in tokens(recognised) if len(token.key) >= _LONG]
    return sum(key in known for key in long) >= _AGREED * len(long)


def is_scanned(part: Part) -> bool:
    """Whether the text of a page was recognised."""
    return any(anchor.place.startswith(("word ", "region ")) for anchor in part.anchors)


def drawn(page: pypdfium2.PdfPage) -> Drawn:
    """A page as it looks, as finely as it was scanned."""
    pictures = [obj for obj in _objects(page) if obj.type == pdfium.FPDF_PAGEOBJ_IMAGE and _share(obj, page) > 0.02]
    width, height = page.get_size()
    per_inch = max(map(_fineness, pictures), default=_PLAIN)
    per_inch = min(max(per_inch, _LEAST), _MOST, (_MOST_DOTS / max(width * height, 1)) ** 0.5 * 72)
    # Rounded up to whole dots by the engine: a hair less, lest a page gets one more than its scan has, and is blurred.
    image = page.render(scale=per_inch / 72 * _HAIR, may_draw_forms=True).to_pil().convert("RGB")
    red, green, blue = image.split()
    if red.tobytes() == green.tobytes() == blue.tobytes():
        image = red
    bits = {_bits(obj) for obj in pictures}
    if image.mode == "L" and bits == {1}:
        image = image.point([255 if value >= 128 else 0 for value in range(256)]).convert("1", dither=Image.Dither.NONE)
    return Drawn(Scan(image, per_inch), _packed(pictures))


def _objects(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfObject]:
    return list(page.get_objects(max_depth=8))


def _share(obj: pypdfium2.PdfObject, page: pypdfium2.PdfPage) -> float:
    """How much of the page an object covers, at most."""
    left, bottom, right, top = obj.get_bounds()
    page_left, page_bottom, page_right, page_top = page.get_bbox()
    across = max(0.0, min(right, page_right) - max(left, page_left))
    up = max(0.0, min(top, page_top) - max(bottom, page_bottom))
    return float(across * up / max((page_right - page_left) * (page_top - page_bottom), 1.0))


def _covered(page: pypdfium2.PdfPage) -> float:
    return sum(_share(obj, page) for obj in _objects(page) if obj.type == pdfium.FPDF_PAGEOBJ_IMAGE)


def _fineness(picture: pypdfium2.PdfImage) -> float:
    left, bottom, right, top = picture.get_bounds()
    across, down = picture.get_px_size()
    # A scan that lies on its side in the file has its dots the other way round.
    return float(max(min(across, down) * 72 / max(min(right - left, top - bottom), 1.0), 1.0))


def _bits(picture: pypdfium2.PdfImage) -> int:
    return int(picture.get_metadata().bits_per_pixel)


def _packed(pictures: Sequence[pypdfium2.PdfImage]) -> Fineness | None:
    filters = {name for picture in pictures for name in picture.get_filters()}
    if "DCTDecode" in filters:
        data = next(
            picture.get_data(decode_simple=True) for picture in pictures if "DCTDecode" in picture.get_filters()
        )
        return fineness_of_bytes(bytes(data))
    return Fineness() if "JPXDecode" in filters else None


def upright(page: pypdfium2.PdfPage, part: Part) -> Drawn:
    """A page as its text was read: put straight."""
    found = drawn(page)
    return Drawn(straightened(found.scan, turned_by(part)), found.fine)


def add_scanned(
    copy: pikepdf.Pdf,
    page: pypdfium2.PdfPage,
    part: Part,
    redactions: Sequence[Redaction],
    rebuilt: Rebuilt,
    line: str = "",
) -> tuple[pikepdf.Object, PageTags]:
    """Add the copy of such a page, with this line at its foot; it comes with its tags. Raises Unsafe."""
    found = upright(page, part)
    painted = paint(found.scan, part, redactions)
    width, height = (round(value, 2) for value in found.scan.points)
    tags = PageTags()
    text = _layer(painted, rebuilt, tags)
    content = f"{ARTIFACT}\nq {numbers(width, 0, 0, height, 0, 0)} cm {_PICTURE_NAME} Do Q\n{END}\n{text}"
    made = pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=pikepdf.Array([0, 0, width, height]))
    if line:
        content = Sheet.of(made).with_stamp(content, line, rebuilt.own)
    made["/Resources"] = rebuilt.page_resources(content)
    made["/Resources"]["/XObject"] = pikepdf.Dictionary({_PICTURE_NAME: _picture(copy, painted.image, found.fine)})
    made["/Contents"] = copy.make_stream(content.encode("ascii"))
    copy.pages.append(pikepdf.Page(copy.make_indirect(made)))
    return copy.pages[-1].obj, tags


def _picture(copy: pikepdf.Pdf, image: Image.Image, fine: Fineness | None) -> pikepdf.Object:
    stream = _stream(image, fine)
    made = copy.make_stream(b"")
    made.write(stream.data, filter=pikepdf.Name(stream.filter), decode_parms=_parameters(stream))
    made["/Type"], made["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
    made["/Width"], made["/Height"] = image.size
    made["/ColorSpace"], made["/BitsPerComponent"] = pikepdf.Name(stream.colours), stream.bits
    return made


def _stream(image: Image.Image, fine: Fineness | None) -> Stream:
    if image.mode == "1":
        return bilevel_stream(image)
    return jpeg_stream(image, fine) if fine else plain_stream(image)


def _parameters(stream: Stream) -> pikepdf.Dictionary | None:
    return pikepdf.Dictionary(dict(stream.parameters)) if stream.parameters else None


def _layer(painted: Painted, rebuilt: Rebuilt, tags: PageTags) -> str:
    """The words in their places, drawn so that nobody sees them and every program finds them."""
    shown = [_shown(word, rebuilt) for word in painted.words if word.text]
    if not shown:
        return ""
    element = Element(Role.TEXT)
    tags.elements.append(element)
    return "\n".join([tags.begin(element), "BT 3 Tr", *shown, "ET", END, ""])


def _shown(word: Written, rebuilt: Rebuilt) -> str:
    size = max(1.0, round(word.size / _TALL, 1))
    stretch = max(1, round(100 * word.width / max(width_of(word.text) * size, 0.1)))
    place = numbers(1, 0, 0, 1, round(word.left, 1), round(word.base, 1))
    string = rebuilt.own.string(word.text + " ", seen=False)
    return f"{LABEL_FONT} {numbers(size)} Tf {stretch} Tz {place} Tm {string} Tj"
