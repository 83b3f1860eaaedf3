"""Pages as they look, so that a report can draw the anchors' boxes over them."""

from __future__ import annotations

import io
from collections.abc import Collection

import pypdfium2

from partywall.formats.pdf.opening import foreign_errors, open_pages
from partywall.formats.pdf.prepared import prepared
from partywall.formats.pdf.reading import page_id
from partywall.formats.pdf.scanned import is_scanned, upright
from partywall.formats.scans.packing import as_shown
from partywall.model.limits import LIMITS
from partywall.model.look import Look, Picture
from partywall.model.text import Digest, Document, Part

_DOTS_PER_INCH = 110
_MOST_DOTS = 2500
"""A page that would be more dots wide or high is drawn smaller."""


def look(untrusted: bytes, document: Document, pages: Collection[int] = ()) -> Look:
    """The asked pages, counted from 1, as pictures; their sizes are in points, as shown. Raises Unreadable."""
    opened = open_pages(prepared(untrusted, LIMITS))
    with foreign_errors():
        wanted = [number for number in sorted(set(pages)) if 1 <= number <= len(opened)]
        return Look(pictures=tuple(_picture(opened[number - 1], document, number) for number in wanted))


def _picture(page: pypdfium2.PdfPage, document: Document, number: int) -> Picture:
    part = document.part(page_id(number))
    picture = (
        _scanned(page, part, document.digest, number) if is_scanned(part) else _drawn(page, document.digest, number)
    )
    page.close()
    return picture


def _scanned(page: pypdfium2.PdfPage, part: Part, document: Digest, number: int) -> Picture:
    """A page that was put straight before it was read: its anchors have their boxes on it so."""
    scan = upright(page, part).scan
    width, height = scan.points
    return Picture(document, part.id, number, width, height, as_shown(scan.image, _MOST_DOTS))


def _drawn(page: pypdfium2.PdfPage, document: Digest, number: int) -> Picture:
    width, height = page.get_size()
    scale = min(_DOTS_PER_INCH / 72, _MOST_DOTS / max(width, height, 1))
    drawn = page.render(scale=scale).to_pil().convert("RGB")
    out = io.BytesIO()
    drawn.quantize(64).save(out, "PNG", optimize=False)
    return Picture(document, page_id(number), number, width, height, out.getvalue())
