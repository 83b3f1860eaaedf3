"""Pictures: PNG, JPEG and TIFF, each frame a page that is read by character recognition.

1. Every frame is unpacked whole, put straight, and read; what was not read as sure words is a region.
2. A copy is the dots of each page, painted over where something is withheld, and packed anew: no property, no
   colour profile, no preview, no byte behind the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from partywall.errors import Unreadable
from partywall.formats.means import Format, Means
from partywall.formats.pictures.aside import asides
from partywall.formats.pictures.opening import frame_count, frames, opened
from partywall.formats.scans import Scan, page_id, read_page, straightened, turned_by
from partywall.formats.scans.packing import as_shown, fineness_of, jpeg, png
from partywall.formats.scans.painting import paint
from partywall.formats.scans.tiff import tiff
from partywall.model.disclosure import Plan
from partywall.model.limits import Limits
from partywall.model.look import Look, Picture
from partywall.model.text import Document, MediaType, Part, PartId, PartKind, Unread, digest_of

__all__ = ["FORMAT"]

_MOST_DOTS = 2000
"""A page that would be more dots wide or high is shown smaller."""


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """The words of each frame, and all that the file says beside its dots. Raises Unreadable."""
    parts: list[Part] = []
    unread: list[Unread] = []
    number = 0
    recognise = means.tools.recognise
    for number, scan in enumerate(frames(untrusted, kind, means.limits), 1):
        if recognise is None:
            unread.append(Unread(f"page {number}", "it is a picture, and needs character recognition"))
            parts.append(Part(page_id(number), PartKind.BODY, "", ()))
            continue
        try:
            parts += read_page(scan, number, recognise)
        except Unreadable as error:
            unread.append(Unread(f"page {number}", str(error)))
            parts.append(Part(page_id(number), PartKind.BODY, "", ()))
    picture = opened(untrusted, kind)
    parts += asides(untrusted, kind, picture)
    if kind is not MediaType.TIFF:
        parts += _left_out(frame_count(picture) - 1)
    return Document(digest_of(untrusted), kind, tuple(parts), tuple(unread), pages=number)


def _left_out(count: int) -> Iterator[Part]:
    """A part without text for each further frame of a picture that moves."""
    for number in range(2, count + 2):
        yield Part(PartId(f"frame:{number}"), PartKind.STRUCTURE, "", (), stays=False)


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy that a plan asks for. The same input gives the same bytes. Raises Unreadable or Unsafe."""
    kind = document.media_type
    pages = [page for page, _ in _painted(untrusted, document, plan, means.limits)]
    if kind is MediaType.PNG:
        return png(pages[0].image, pages[0].per_inch)
    fine = fineness_of(opened(untrusted, kind))
    if kind is MediaType.JPEG:
        return jpeg(pages[0].image, fine, pages[0].per_inch)
    return tiff(pages, fine.quality if opened(untrusted, kind).info.get("compression") == "jpeg" else 0)


def _painted(untrusted: bytes, document: Document, plan: Plan, limits: Limits) -> Iterator[tuple[Scan, Part]]:
    for number, scan in enumerate(frames(untrusted, document.media_type, limits), 1):
        part = document.part(page_id(number))
        upright = straightened(scan, turned_by(part))
        painted = paint(upright, part, plan.of(document.digest, part.id))
        yield Scan(painted.image, upright.per_inch), part


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """The asked pages, counted from 1, put straight."""
    wanted = set(pages)
    pictures = [
        _picture(straightened(scan, turned_by(document.part(page_id(number)))), document, number)
        for number, scan in enumerate(frames(untrusted, document.media_type, means.limits), 1)
        if number in wanted
    ]
    return Look(pictures=tuple(pictures))


def _picture(scan: Scan, document: Document, number: int) -> Picture:
    width, height = scan.points
    return Picture(document.digest, page_id(number), number, width, height, as_shown(scan.image, _MOST_DOTS))


FORMAT = Format(read, write, look)
