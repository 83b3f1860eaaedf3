"""Whether a PDF that was bound of several copies is these copies, page for page.

pypdf reads them and shares no code with what bound them. Each page must be the copy's, with all that it draws by and
its tags, in order; and nothing is in the file that is on no list.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import PdfObject

from partywall.errors import Unreadable
from partywall.model.limits import LIMITS, Limits
from partywall.verify.objects import alike
from partywall.verify.pdf import open_pdf

_WHERE = frozenset(("/Parent", "/StructParents", "/P", "/Pg"))
"""What says where in its file a page or a tag stands."""


def pages_of(untrusted: bytes) -> int:
    """How many pages a PDF has, by this engine. Raises Unreadable."""
    return len(reader_of(untrusted).pages)


def bound_of(untrusted_parts: Sequence[bytes], untrusted_whole: bytes, limits: Limits = LIMITS) -> Iterator[str]:
    """What is not so. Raises Unreadable, and whatever the engine raises on a damaged file."""
    yield from open_pdf(untrusted_whole, limits).faults
    whole, number = reader_of(untrusted_whole), 0
    parts = [reader_of(part) for part in untrusted_parts]
    if sum(len(part.pages) for part in parts) != len(whole.pages):
        yield "the file has another number of pages"
        return
    tags = _tags(whole)
    for part in parts:
        of_part = _tags(part)
        for page in part.pages:
            there = whole.pages[number]
            number += 1
            if not alike(page, there, _WHERE):
                yield f"page {number} is not the copy's"
            elif not alike(of_part.get(page.get("/StructParents")), tags.get(there.get("/StructParents")), _WHERE):
                yield f"the tags of page {number} are not the copy's"


def reader_of(untrusted: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(untrusted))
        if reader.is_encrypted:
            raise Unreadable("The copy is encrypted.")
        len(reader.pages)
    except (PyPdfError, ValueError, KeyError):
        raise Unreadable("The copy is no PDF that can be compared.") from None
    return reader


def _tags(reader: PdfReader) -> dict[object, PdfObject]:
    """The tags of each page, by the number under which it has them."""
    root = reader.root_object.get("/StructTreeRoot")
    numbers = root.get_object()["/ParentTree"]["/Nums"] if root is not None else ()
    return dict(zip(numbers[::2], numbers[1::2], strict=True))
