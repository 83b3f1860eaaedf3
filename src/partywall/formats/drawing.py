"""One page as dots, so that a person sees what a reader of the page sees, and no byte of the file goes further.

Where words of the page have boxes, they lie in points on this very picture: a page that was put straight before it was
read is put straight here too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pypdfium2
from PIL import Image

from partywall.errors import Unreadable
from partywall.formats.pdf.opening import foreign_errors, open_pages
from partywall.formats.pdf.prepared import prepared
from partywall.formats.pdf.scanned import drawn
from partywall.formats.pictures.opening import frame, sizes
from partywall.formats.scans import Scan, straightened
from partywall.model.dots import Dots
from partywall.model.limits import Limits
from partywall.model.text import MediaType

POINTS = 72
_MOST = 3_600
"""Dots: a page that would be more wide or high is drawn smaller."""
_SHADES, _COLOURS = 16, 64
_NO_PAGE = "The file has no such page."


def made_ready(untrusted: bytes, kind: MediaType, limits: Limits) -> tuple[bytes, tuple[tuple[float, float], ...]]:
    """The bytes that pages are drawn from, and each page's width and height in points. Raises Unreadable."""
    if kind is not MediaType.PDF:
        return untrusted, tuple(sizes(untrusted, kind, limits))
    ready = prepared(untrusted, limits)
    pages = open_pages(ready)
    with foreign_errors():
        return ready, tuple(pages.get_page_size(number) for number in range(len(pages)))


def draw(ready: bytes, kind: MediaType, number: int, turned: float, per_inch: int, limits: Limits) -> Dots:
    """A page, counted from 1, turned by so many degrees before it was read. Raises Unreadable."""
    if kind is not MediaType.PDF:
        scan = frame(ready, kind, number, limits)
        if scan is None:
            raise Unreadable(_NO_PAGE)
        return _packed(_sized(straightened(scan, turned), per_inch))
    pages = open_pages(ready)
    with foreign_errors():
        if not 1 <= number <= len(pages):
            raise Unreadable(_NO_PAGE)
        return _packed(_page(pages[number - 1], turned, per_inch))


def _page(page: pypdfium2.PdfPage, turned: float, per_inch: int) -> Image.Image:
    if turned:
        return _sized(straightened(drawn(page).scan, turned), per_inch)
    scale = min(per_inch / POINTS, _MOST / max(*page.get_size(), 1))
    image: Image.Image = page.render(scale=scale).to_pil()
    return image.convert("RGB")


def _sized(scan: Scan, per_inch: int) -> Image.Image:
    """As fine as is asked for, and never finer than it is."""
    image = scan.image.convert("L") if scan.image.mode == "1" else scan.image
    by = min(1.0, per_inch / scan.per_inch, _MOST / max(image.size))
    size = max(1, round(image.width * by)), max(1, round(image.height * by))
    return image if by == 1 else image.resize(size, Image.Resampling.BOX)


def _packed(image: Image.Image) -> Dots:
    """With a palette: few shades where there is no colour, and few colours else."""
    red, *others = image.split()
    if all(each.tobytes() == red.tobytes() for each in others):
        shades = (np.asarray(red).astype(np.uint16) + 8) // 17
        palette = bytes(value for shade in range(_SHADES) for value in (shade * 17,) * 3)
        return Dots(red.width, red.height, 4, palette, _halves(shades.astype(np.uint8)))
    few = image.convert("RGB").quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    colours: Sequence[int] = few.getpalette() or ()
    return Dots(few.width, few.height, 8, bytes(colours)[: 3 * 256], few.tobytes())


def _halves(shades: np.ndarray[tuple[int, int], np.dtype[np.uint8]]) -> bytes:
    """Two dots in a byte; each row begins with a new one."""
    if shades.shape[1] % 2:
        shades = np.pad(shades, ((0, 0), (0, 1)))
    packed: bytes = (shades[:, ::2] << 4 | shades[:, 1::2]).tobytes()
    return packed
