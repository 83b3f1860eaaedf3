"""Tables in plain text (CSV): one part, that is read as it stands; a copy keeps the rows and fields as they are.

What parts and quotes fields is no text: it stays where it stood, also inside of what is withheld. A label is written so
that it ends no field and begins no formula. The copy is UTF-8, with the mark that tells Excel so where it needs one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import groupby

from partywall.errors import Unreadable
from partywall.formats.means import Format, Means
from partywall.formats.pieces import Pieces
from partywall.formats.splice import label_line
from partywall.formats.text import decoded
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Document, MediaType, PartId, PartKind, digest_of

BODY = PartId("body")
_PARTING = ",;\t|"
_LINES = 50
"""Lines that are looked at to learn what parts the fields."""
_FORMULA = tuple("=+-@\t\r")
_QUOTE = '""'
"""A quote inside a quoted field."""
_PLAIN_LABEL = "withheld"

Place = tuple[int, int, int]
"""Row and column, from 0, and which piece of the field."""


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """The table as one part. Raises Unreadable."""
    pieces = _pieces(untrusted)
    return Document(digest_of(untrusted), kind, (pieces.part(BODY, PartKind.BODY),))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The table with labels in place of what is withheld."""
    pieces = _pieces(untrusted)
    whole = "".join(pieces.texts)
    parting = _parting(whole)
    redactions = [Redaction(each.span, _label(each.label, parting)) for each in plan.of(document.digest, BODY)]
    changed = dict(pieces.changed(redactions))
    chunks: list[str] = []
    at = 0
    for piece in pieces.pieces:
        text = whole[piece.start : piece.end]
        chunks += (whole[at : piece.start], _safe(text, changed[piece.place]) if piece.place in changed else text)
        at = piece.end
    out = "".join((*chunks, whole[at:]))
    return out.encode("utf-8" if out.isascii() else "utf-8-sig")


def _safe(text: str, left: str) -> str:
    """What is left of a piece: half a doubled quote stays whole, and what was no formula becomes none."""
    if text == _QUOTE:
        return left.replace('"', _QUOTE) if left.count('"') == 1 else left
    return f"'{left}" if left.startswith(_FORMULA) and not text.startswith(_FORMULA) else left


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """The fields in their rows and columns."""
    blocks: list[Block] = []
    for (row, column), group in groupby(_pieces(untrusted).pieces, key=lambda piece: piece.place[:2]):
        pieces = list(group)
        start, end = pieces[0].start, pieces[-1].end
        blocks.append(Block(document.digest, BODY, BlockKind.CELL, start, end, table=1, row=row, column=column))
    return Look(tuple(blocks))


FORMAT = Format(read, write, look)


def _pieces(untrusted: bytes) -> Pieces[Place]:
    """The fields' texts; a doubled quote inside a quoted field is a piece of its own, and goes whole or not at all."""
    text = decoded(untrusted)
    if not text:
        raise Unreadable("The file is empty.")
    pieces: Pieces[Place] = Pieces()
    row = column = number = 0
    for kind, found in _tokens(text, _parting(text)):
        if kind == "text":
            pieces.add(found, (row, column, number), f"row {row + 1}, field {column + 1}")
            number += 1
            continue
        pieces.between(found)
        if kind == "end":
            row, column, number = row + 1, 0, 0
        elif kind == "parting":
            column, number = column + 1, 0
    return pieces


def _parting(text: str) -> str:
    """The sign that parts fields: the one that most lines have equally often, and most of it."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.split("\n", _LINES)[:_LINES] if line.strip()]
    scores = {}
    for sign in _PARTING:
        counts = Counter(line.count(sign) for line in lines if sign in line)
        scores[sign] = max(((lines_with, each) for each, lines_with in counts.items()), default=(0, 0))
    return max(_PARTING, key=lambda sign: scores[sign])


def _tokens(text: str, parting: str) -> Iterator[tuple[str, str]]:
    """Texts of fields, what parts them, and ends of rows. A quote opens a quoted field only where a field begins."""
    sign = re.escape(parting)
    token = re.compile(rf"(?P<parting>{sign})|(?P<end>\r\n|\r|\n)|(?P<text>[^{sign}\r\n]+)")
    at, begins = 0, True
    while at < len(text):
        if begins and text[at] == '"':
            for kind, found in _quoted(text, at):
                yield kind, found
                at += len(found)
            begins = False
        else:
            match = token.match(text, at)
            assert match is not None  # every character is one of the three
            yield match.lastgroup or "", match.group()
            at, begins = match.end(), match.lastgroup != "text"


_INSIDE = re.compile(r'(?P<text>[^"]+|"")|(?P<quote>")')


def _quoted(text: str, at: int) -> Iterator[tuple[str, str]]:
    """A quoted field from its first quote to its last, or to the end of the text where that is missing."""
    yield "quote", '"'
    for match in _INSIDE.finditer(text, at + 1):
        yield match.lastgroup or "", match.group()
        if match.lastgroup == "quote":
            return


def _label(label: str, parting: str) -> str:
    """A label that ends no field, opens no quotes and is no formula."""
    return (
        " ".join(label_line(label).replace(parting, " ").replace('"', "'").split()).lstrip("".join(_FORMULA))
        or _PLAIN_LABEL
    )
