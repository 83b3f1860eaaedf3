"""Whether a copy bears the stamp that it should, in its place and nowhere else; all other checks are made without it.

What an engine reads at the foot of each page must be the stamp to the letter. It is taken away from what was read, so
that whatever else is new in the copy is found as in any other.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pypdfium2
from pypdf import PdfReader
from pypdf.generic import StreamObject

from partywall.model.stamp import FOOT, Stamp
from partywall.model.text import MediaType, PartKind
from partywall.verify import docx_stamp
from partywall.verify.opened import Opened, Seen
from partywall.verify.pdf_tags import copy_id

_LEAST, _MOST = 0.002, 0.25
"""Of a foot that may be dark: a stamp can be seen, and lies on nothing."""
_DARK, _SCALE = 160, 2


def without_stamp(opened: Opened, untrusted: bytes, stamp: Stamp | None) -> Opened:
    """What was opened, without the stamp; what is wrong with the stamp, or with there being one, is a fault."""
    if opened.media_type not in _KINDS:
        return replace(opened, faults=(*opened.faults, "a copy of this kind bears no stamp")) if stamp else opened
    found, faults = _KINDS[opened.media_type](opened, untrusted, stamp)
    return replace(found, faults=tuple(dict.fromkeys((*found.faults, *faults))))


Found = tuple[Opened, tuple[str, ...]]


def _of_pdf(opened: Opened, untrusted: bytes, stamp: Stamp | None) -> Found:
    reader = PdfReader(io.BytesIO(untrusted))
    faults = [*_wrong_id(_pdf_id(reader), stamp)]
    if stamp is None:
        return opened, tuple(faults)
    count = len(opened.shown)
    lines = [stamp.line(page, count) for page in range(1, count + 1)]
    shown, again = (tuple(_bare(texts, lines, faults)) for texts in (opened.shown, opened.again))
    faults += _wrong_feet(untrusted, lines, [float(page.get("/UserUnit", 1)) for page in reader.pages])
    return replace(opened, shown=shown, again=again), tuple(faults)


def _wrong_id(found: str, stamp: Stamp | None) -> Iterator[str]:
    if stamp is None and found:
        yield "the copy has an id that it should not have"
    elif stamp and found != stamp.copy:
        yield "the copy's properties do not say which copy it is"


def _pdf_id(reader: PdfReader) -> str:
    metadata = reader.root_object.get("/Metadata")
    found = metadata.get_object() if metadata is not None else None
    return copy_id(found.get_data()) if isinstance(found, StreamObject) else ""


def _bare(texts: Sequence[Seen], lines: Sequence[str], faults: list[str]) -> Iterator[Seen]:
    """The texts of pages without the line that each ends with."""
    for seen, line in zip(texts, lines, strict=True):
        text = seen.text.rstrip()
        if not text.endswith(line):
            faults.append(f"{seen.where} does not end with its stamp")
        yield replace(seen, text=text.removesuffix(line))


def _wrong_feet(untrusted: bytes, lines: Sequence[str], units: Sequence[float]) -> Iterator[str]:
    document = pypdfium2.PdfDocument(untrusted)
    try:
        for number, (line, unit) in enumerate(zip(lines, units, strict=True), 1):
            page, foot = document[number - 1], FOOT / unit
            if _letters(_text_at_foot(page, foot)) != _letters(line):
                yield f"the foot of page {number} does not have its stamp, or not alone"
            elif not _LEAST <= _ink_at_foot(page, foot) <= _MOST:
                yield f"the stamp of page {number} cannot be seen"
    finally:
        document.close()


def _letters(text: str) -> str:
    return "".join(text.split())


def _text_at_foot(page: pypdfium2.PdfPage, foot: float) -> str:
    """The text that stands at the foot of a page as it is seen."""
    left, bottom, right, top = page.get_bbox()
    place = (
        (left, bottom, right, bottom + foot),
        (right - foot, bottom, right, top),
        (left, top - foot, right, top),
        (left, bottom, left + foot, top),
    )[page.get_rotation() // 90 % 4]
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded(*place))
    finally:
        text.close()


def _ink_at_foot(page: pypdfium2.PdfPage, foot: float) -> float:
    """How much of the foot of a page is dark."""
    above = page.get_height() - foot
    image = page.render(scale=_SCALE, crop=(0, 0, 0, above), may_draw_forms=False).to_pil().convert("L")
    dark = np.asarray(image) < _DARK
    return float(dark.mean()) if dark.size else 0.0


def _of_docx(opened: Opened, untrusted: bytes, stamp: Stamp | None) -> Found:
    if stamp is None:
        return opened, ()
    line = f"{stamp.words} · page 1 of 1"
    faults = [*docx_stamp.faults(untrusted, line)]
    feet = [seen for seen in opened.shown if seen.kind is PartKind.FOOTER]
    bare = iter(tuple(_bare(feet, [line] * len(feet), faults)))
    shown = tuple(next(bare) if seen.kind is PartKind.FOOTER else seen for seen in opened.shown)
    return replace(opened, shown=shown), tuple(faults)


_KINDS: Mapping[MediaType, Callable[[Opened, bytes, Stamp | None], Found]] = {
    MediaType.PDF: _of_pdf,
    MediaType.DOCX: _of_docx,
}
