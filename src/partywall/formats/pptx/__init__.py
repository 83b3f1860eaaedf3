"""Presentations (PPTX): what the shown slides say is read, and a copy is a new presentation of text boxes and tables.

Hidden slides, speaker's notes, comments, what lies beside the slide, descriptions of pictures, charts' numbers and
all else that an audience does not see are read, set aside and in no copy. Pictures and charts are left out, and labels
say so.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from partywall.formats.embedded import embedded_parts
from partywall.formats.means import Format, Means
from partywall.formats.pptx.deck import Slide, opened
from partywall.formats.pptx.writing import presentation
from partywall.formats.splice import by_part
from partywall.model.disclosure import Plan
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Digest, Document, MediaType, PartId, PartKind, digest_of


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """All text of a presentation. Raises Unreadable."""
    deck = opened(untrusted, means.limits)
    slides = [slide.text.part(_id(slide), PartKind.BODY) for slide in deck.slides if slide.text.length]
    return Document(digest_of(untrusted), kind, (*slides, *deck.dropped, *embedded_parts(deck.package, means)))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that no copy keeps."""
    redactions = by_part(document, plan)
    deck = opened(untrusted, means.limits)
    return presentation(deck, [redactions[_id(slide)] for slide in deck.slides])


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """The slides one after another: titles as headings, then paragraphs and the cells of tables."""
    tables = 0
    blocks: list[Block] = []
    for slide in opened(untrusted, means.limits).slides:
        blocks += _blocks(slide, document.digest, tables)
        tables += len(slide.shapes)
    return Look(tuple(blocks))


FORMAT = Format(read, write, look)


def _id(slide: Slide) -> PartId:
    return PartId(f"slide:{slide.number}")


def _blocks(slide: Slide, digest: Digest, tables: int) -> list[Block]:
    """Pieces of one paragraph or cell together are one block."""
    blocks: list[Block] = []
    before = None
    for piece in slide.text.pieces:
        number, row, column, paragraph, _ = piece.place
        shape = slide.shapes[number]
        key = (number, row, column) if shape.rows else (number, paragraph)
        if key == before:
            blocks[-1] = replace(blocks[-1], end=piece.end)
        elif shape.rows:
            blocks.append(Block(digest, _id(slide), BlockKind.CELL, piece.start, piece.end, 0, tables + number + 1, row,
                                column))  # fmt: skip
        else:
            kind = BlockKind.HEADING if shape.title else BlockKind.PARAGRAPH
            blocks.append(Block(digest, _id(slide), kind, piece.start, piece.end, int(shape.title)))
        before = key
    return blocks
