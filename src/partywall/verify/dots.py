"""Whether the dots of a page that is a picture are the original's but for its gaps, and in its gaps are not.

1. The copy's picture is unpacked whole, by the engine that draws PDFs, and must be all that its page shows.
2. Outside the rows with a gap, and the regions that are withheld, it looks as the original does, turned as it was
   turned when it was read.
3. Where a word or a region is withheld, it does not look as the original does.
4. A page that was not read as a picture has none.
5. The copy's page is as large on paper as the original's: by that the places of words are found.

Both are made small enough for letters to blur: what another packing changes is lost, and a word is not.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageOps

from partywall.errors import Unreadable
from partywall.model.disclosure import Plan
from partywall.model.stamp import FOOT
from partywall.model.text import Anchor, Box, Document, MediaType, Part, PartKind

_PER_INCH = 100
_CELL = 8
_OTHER = 44.0
"""By so many of 255 shades a cell differs that shows something else."""
_CELLS = 2
_SAME = 0.88
"""How alike, of 1, what is withheld and what stands in its place may not be."""
_ROW, _REGION = 4.0, 3.0
"""Points around a withheld word's row, and a withheld region, in which a copy may differ."""
_WHOLE = 0.98
_FAIR, _ROUNDED = 0.01, 2.0
"""By what share of its length, and how many points more, a side of the copy's page may differ from the original's."""
_LEAST_PER_INCH, _MOST_PER_INCH, _LONG_SIDE = 60.0, 1200.0, 11.7
"""What a picture may say of itself; and the inches of the sheet that one is taken for which says something else."""
_PICTURES = {MediaType.PNG: "PNG", MediaType.JPEG: "JPEG", MediaType.TIFF: "TIFF"}
_READ_AS_PICTURE = re.compile(r"(?:word|region) .*?(?:turned (-?[\d.]+))?\Z")
_MOST_DOTS = 120_000_000

Grey = np.ndarray[Any, np.dtype[np.float32]]


def has_pictures(document: Document) -> bool:
    """Whether any page of a document was read as a picture, or may have one."""
    return document.media_type in _PICTURES or document.media_type is MediaType.PDF


def differing(untrusted_original: bytes, document: Document, plan: Plan, untrusted_pdf: bytes) -> Iterator[str]:
    """What is wrong with the pictures of a copy, which comes as a PDF."""
    copies = pypdfium2.PdfDocument(untrusted_pdf)
    pages = [part for part in document.parts if part.stays and part.kind is PartKind.BODY]
    if len(copies) != len(pages):
        yield "the copy has another number of pages"
        return
    always = document.media_type in _PICTURES
    read = {number for number, part in enumerate(pages, 1) if always or _turn(part) is not None}
    looks = _originals(untrusted_original, document.media_type, read)
    for number, part in enumerate(pages, 1):
        where, page = f"page {number}", copies[number - 1]
        if number not in read:
            if _pictures(page):
                yield f"{where} has a picture that nobody read"
            continue
        found = _whole(page, FOOT if plan.stamp_of(document.digest) else 0.0)
        if found is None:
            yield f"{where} is not one picture as large as the page"
            continue
        image, per_inch = next(looks)
        level = _level(image, _turn(part) or 0.0)
        if not _as_large(page.get_size(), level, per_inch):
            yield f"{where} is not as large as the original's"
            continue
        before = _small(level, (found.shape[1], found.shape[0]))
        boxes = _Boxes(part, plan, document, page.get_size())
        yield from (f"{where} {fault}" for fault in _compared(before, found, boxes))
        if not _sees(before, boxes):
            yield f"{where}: the check did not find what was planted for it"


def _turn(part: Part) -> float | None:
    """By how much a page was turned when it was read as a picture; None where it was not."""
    for anchor in part.anchors:
        if found := _READ_AS_PICTURE.match(anchor.place):
            return float(found.group(1) or 0.0)
    return None


# The copy


def _pictures(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfImage]:
    return [obj for obj in page.get_objects(max_depth=16) if obj.type == pdfium.FPDF_PAGEOBJ_IMAGE]


def _whole(page: pypdfium2.PdfPage, foot: float) -> Grey | None:
    """The dots of a page's only picture, made small; None where it has another number, or shows a part of it.

    Where a foot is kept free for a stamp, the picture is as much smaller.
    """
    pictures = _pictures(page)
    if len(pictures) != 1:
        return None
    left, bottom, right, top = pictures[0].get_bounds()
    width, height = page.get_size()
    by = 1 - foot / height
    if not (_as_long(right - left, width * by) and _as_long(top - bottom, height * by)):
        return None
    image = pictures[0].get_bitmap(render=False).to_pil().convert("L")
    return _small(image, (round(width * _PER_INCH / 72), round(height * _PER_INCH / 72)))


def _as_long(one: float, other: float) -> bool:
    return min(one, other) >= _WHOLE * max(one, other)


def _small(image: Image.Image, size: tuple[int, int]) -> Grey:
    size = max(_CELL, size[0]), max(_CELL, size[1])
    filter = Image.Resampling.BOX if size[0] <= image.width else Image.Resampling.BILINEAR
    return np.asarray(image.resize(size, filter), np.float32)


# The original


def _originals(untrusted: bytes, kind: MediaType, wanted: set[int]) -> Iterator[tuple[Image.Image, float]]:
    """How the original's pages look that were read as pictures, in order; with their dots per inch."""
    if kind is MediaType.PDF:
        document = pypdfium2.PdfDocument(untrusted)
        document.init_forms()
        for number in sorted(wanted):
            page = document[number - 1]
            scale = min(2 * _PER_INCH / 72, (_MOST_DOTS / max(1, page.get_width() * page.get_height())) ** 0.5)
            yield page.render(scale=scale, may_draw_forms=True).to_pil().convert("L"), 72 * scale
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(untrusted), formats=(_PICTURES[kind],)) as opened:
            for number in sorted(wanted):
                if number > 1:
                    opened.seek(number - 1)
                if opened.width * opened.height > _MOST_DOTS:
                    raise Unreadable("The original is larger than can be compared.")
                yield _as_seen(opened), _per_inch(opened)


def _as_seen(opened: Image.Image) -> Image.Image:
    """In shades of grey, on white where it is see-through."""
    picture = ImageOps.exif_transpose(opened)
    if picture.mode.startswith(("I", "F")):
        dots = np.asarray(picture).astype(np.float64)
        deep = picture.mode.startswith("I;16") or (picture.mode == "I" and dots.min() >= 0 and dots.max() <= 65535)
        low, high = (0.0, 65535.0) if deep else (float(dots.min()), float(dots.max()))
        return Image.fromarray(((dots - low) * 255 / max(high - low, 1e-9)).astype(np.uint8))
    if "A" in picture.getbands() or "transparency" in picture.info:
        over = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("L")
    return picture.convert("L")


def _per_inch(opened: Image.Image) -> float:
    """As the file says, where that can be true."""
    try:
        across, down = map(float, opened.info.get("dpi", (0, 0))[:2])
    except (TypeError, ValueError, ZeroDivisionError):
        across = down = 0.0
    if _LEAST_PER_INCH <= across <= _MOST_PER_INCH and 0.98 < across / max(down, 1e-9) < 1.02:
        return across
    return float(min(400, max(96, round(max(opened.size) / _LONG_SIDE))))


def _as_large(page: tuple[float, float], original: Image.Image, per_inch: float) -> bool:
    """Whether a page of the copy has the original's size on paper: on another no word is where it is looked for."""
    sides = (side * 72 / per_inch for side in original.size)
    return all(abs(one - side) <= _FAIR * side + _ROUNDED for one, side in zip(page, sides, strict=True))


def _level(image: Image.Image, clockwise: float) -> Image.Image:
    quarter = round(clockwise / 90) * 90
    if skew := round(clockwise - quarter, 1):
        paper = int(np.percentile(np.asarray(image), 80))
        image = image.rotate(-skew, Image.Resampling.BICUBIC, expand=True, fillcolor=paper)
    if quarter % 360:
        image = image.rotate(-quarter, expand=True)
    return image


# Both beside each other


class _Boxes:
    """Where a page of a copy may differ, and where it must, in cells and dots of the small picture."""

    def __init__(self, part: Part, plan: Plan, document: Document, size: tuple[float, float]) -> None:
        redactions = plan.of(document.digest, part.id)
        self._height, self._by = size[1], _PER_INCH / 72
        self._width = size[0]
        self.withheld: list[tuple[int, int, int, int]] = []
        self.free: list[tuple[int, int, int, int]] = []
        self.kept: list[tuple[int, int, int, int]] = []
        for anchor in part.anchors:
            if anchor.box is None:
                continue
            gone = any(item.span.start < anchor.end and anchor.start < item.span.end for item in redactions)
            if gone:
                self.withheld.append(self._dots(anchor.box))
                self.free.append(self._dots(self._around(anchor, anchor.box)))
            elif anchor.place.startswith("word"):
                self.kept.append(self._dots(anchor.box))

    def _around(self, anchor: Anchor, box: Box) -> Box:
        left, bottom, right, top = box
        if anchor.place.startswith("region"):
            return left - _REGION, bottom - _REGION, right + _REGION, top + _REGION
        room = max(_ROW, 0.35 * (top - bottom))
        return 0.0, bottom - room, self._width, top + room

    def _dots(self, box: Box) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        left, bottom, right, top = box
        return (
            max(0, int(left * self._by)),
            max(0, int((self._height - top) * self._by)),
            int(right * self._by) + 1,
            int((self._height - bottom) * self._by) + 1,
        )


def _compared(before: Grey, after: Grey, boxes: _Boxes) -> Iterator[str]:
    odd = np.abs(_cells(before) - _cells(after)) > _OTHER
    for left, top, right, bottom in boxes.free:
        odd[top // _CELL : bottom // _CELL + 1, left // _CELL : right // _CELL + 1] = False
    if int(odd.sum()) >= _CELLS:
        yield "does not look as the original does outside its gaps"
    kept = sum(_alike(before, after, box, boxes.kept) > _SAME for box in boxes.withheld)
    if kept:
        yield f"shows {kept} places as they were that are withheld"


def _cells(dots: Grey) -> Grey:
    rows, columns = dots.shape[0] // _CELL, dots.shape[1] // _CELL
    found: Grey = dots[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL).mean(axis=(1, 3))
    return found


def _alike(
    before: Grey, after: Grey, box: tuple[int, int, int, int], kept: Sequence[tuple[int, int, int, int]]
) -> float:
    """How far one stretch follows the other; the words that stay in it aside."""
    left, top, right, bottom = box
    mask = np.ones(before.shape, np.bool_)[top:bottom, left:right]
    for one in kept:
        mask[max(0, one[1] - top) : max(0, one[3] - top), max(0, one[0] - left) : max(0, one[2] - left)] = False
    first, second = before[top:bottom, left:right][mask], after[top:bottom, left:right][mask]
    if first.size < 9 or first.std() < 8 or second.std() < 8:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _sees(before: Grey, boxes: _Boxes) -> bool:
    """Whether a bar put beside the gaps would be found, and a page that nothing was taken out of."""
    barred = before.copy()
    free = np.zeros(before.shape, np.bool_)
    for left, top, right, bottom in boxes.free:
        free[max(0, top - _CELL) : bottom + _CELL, max(0, left - _CELL) : right + _CELL] = True
    spots = np.argwhere(~free[: -4 * _CELL : _CELL, : -4 * _CELL : _CELL])
    if len(spots):
        top, left = (int(value) * _CELL for value in spots[len(spots) // 2])
        patch = barred[top : top + 2 * _CELL, left : left + 4 * _CELL]
        patch[:] = 255 - patch if patch.mean() > 200 or patch.mean() < 55 else 0
        if not any(True for _ in _compared(before, barred, boxes)):
            return False
    dark = [box for box in boxes.withheld if _alike(before, before, box, boxes.kept)]
    return not dark or any("withheld" in fault for fault in _compared(before, before, boxes))
