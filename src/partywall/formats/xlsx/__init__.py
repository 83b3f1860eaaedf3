"""Workbooks (XLSX): what the visible sheets show is read, and a copy is a new workbook of texts.

Hidden sheets, rows and columns, formulas, comments, caches and all else that a reader of the sheets does not see are
read, set aside and in no copy. Pictures, charts and shapes are left out, and a label below the cells says so.
"""

from __future__ import annotations

from collections.abc import Collection

from partywall.formats.embedded import embedded_parts
from partywall.formats.means import Format, Means
from partywall.formats.splice import by_part
from partywall.formats.xlsx.book import opened
from partywall.formats.xlsx.writing import workbook
from partywall.model.disclosure import Plan
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Document, MediaType, PartId, digest_of


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """All text of a workbook. Raises Unreadable."""
    book = opened(untrusted, means.limits)
    parts = [part for page in book.pages for part in page.parts()]
    return Document(digest_of(untrusted), kind, (*parts, *book.dropped, *embedded_parts(book.package, means)))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that no copy keeps."""
    redactions = by_part(document, plan)
    return workbook(opened(untrusted, means.limits), redactions)


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """The name of each sheet, and its cells in their rows and columns."""
    blocks: list[Block] = []
    for table, page in enumerate(opened(untrusted, means.limits).pages, 1):
        name, cells = PartId(f"sheet:{page.number}/name"), PartId(f"sheet:{page.number}")
        blocks.append(Block(document.digest, name, BlockKind.HEADING, 0, page.name.length, level=1))
        columns = {column: at for at, column in enumerate(sorted({piece.place.column for piece in page.text.pieces}))}
        rows = {row: at for at, row in enumerate(sorted({piece.place.row for piece in page.text.pieces}))}
        blocks += (
            Block(document.digest, cells, BlockKind.CELL, piece.start, piece.end, table=table,
                  row=rows[piece.place.row], column=columns[piece.place.column])
            for piece in page.text.pieces
        )  # fmt: skip
        blocks += (
            Block(document.digest, PartId(f"sheet:{page.number}/{running}"), BlockKind.PARAGRAPH, 0, pieces.length)
            for running, pieces in page.running
        )
    return Look(tuple(blocks))


FORMAT = Format(read, write, look)
