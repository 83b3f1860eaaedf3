"""What a recipient will read, as things stand: before any copy is made, with every decision so far. Nothing is kept.

The text is the document's own, cut as the plan of the copy cuts it. As pages it is a copy that the copy's own writer
makes, drawn and thrown away. Neither was checked: nothing that is seen here can leave the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from partywall.model.disclosure import Outcome, Plan, Redaction, Screening
from partywall.model.kinds import KINDS
from partywall.model.look import Block, BlockKind
from partywall.model.people import PersonId
from partywall.model.product import AccountId, ProductId
from partywall.model.text import Digest, Document, MediaType, Part, PartKind, digest_of
from partywall.sandbox.wire import pack
from partywall.service.at_hand import AtHand
from partywall.service.editions import plan_of
from partywall.service.laying import Laid, has_pages, laid_out
from partywall.service.pictures import SHARP
from partywall.service.review import Review, review_of
from partywall.service.workshop import workshop
from partywall.store.vault import blobs

_LONG = 6_000
"""Characters on one sheet of text, more or less."""
_MIB = 2**20
_PARAGRAPH = re.compile(r"[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
"""Lines that no blank line parts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what she reads."""

    text: str
    withheld: bool = False
    """Whether it is a label that stands for words that go."""
    waits: bool = False
    """Whether somebody has yet to decide that they go; until then they do, and no copy can leave."""
    passage: str = ""
    """The first passage whose words they are."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading, paragraph, list item or cell."""

    kind: BlockKind
    where: PartKind
    attachment: int
    """Which of the documents inside it is in; 0: the document itself."""
    pieces: tuple[Piece, ...]
    page: int = 0
    """Where the document has pages of its own: on which."""
    row: tuple[int, int] = (0, 0)
    """Of a cell: table and row."""


@dataclass(frozen=True, slots=True)
class WillRead:
    """What a recipient will read, one sheet of it, and what stands around."""

    review: Review
    number: int
    sheets: int
    lines: tuple[Lines, ...]
    withheld: int
    """Labels in all of it."""
    waiting: int
    """Passages on which nobody decided yet."""
    left_behind: int
    """Parts that no copy has, such as comments and properties."""
    drawn: bool
    """Whether it can be shown as pages too."""


@dataclass(frozen=True, slots=True)
class _Preview:
    content: bytes
    laid: Laid

    @property
    def size(self) -> int:
        return len(self.content) + self.laid.size


_made: AtHand[_Preview] = AtHand(48 * _MIB, lambda made: made.size)
_drawn: AtHand[bytes] = AtHand(32 * _MIB, len)
_making = Lock()


def will_read(account: AccountId, product: ProductId, recipient: PersonId, number: int = 1) -> WillRead:
    """A sheet of what a recipient would read now, counted from 1. Raises Refused where nothing was screened."""
    review = review_of(account, product, recipient)
    planned = _plan(review)
    everything = tuple(_lines(review, planned))
    sheets = tuple(_sheets(everything))
    at = min(max(number, 1), max(1, len(sheets)))
    return WillRead(
        review,
        at,
        max(1, len(sheets)),
        sheets[at - 1] if sheets else (),
        sum(piece.withheld for lines in everything for piece in lines.pieces),
        review.counts()[Outcome.REFER],
        len(planned.dropped),
        has_pages(_copied(review.screening)),
    )


def preview_pages(account: AccountId, product: ProductId, recipient: PersonId) -> int:
    """How many pages the copy would have; 0: this machine cannot tell. Raises Unsafe, Unreadable, Refused."""
    return len(_preview(review_of(account, product, recipient)).laid.sheets)


def preview_picture(
    account: AccountId, product: ProductId, recipient: PersonId, number: int, dots: int = SHARP
) -> bytes:
    """A page of the copy as it would be, as a PNG. Raises Unsafe, Unreadable, Refused."""
    review = review_of(account, product, recipient)
    preview = _preview(review)
    sheet = preview.laid.sheet(number)

    def drawn() -> bytes:
        ready = preview.laid.ready or preview.content
        return workshop().draw(ready, preview.laid.kind, number, sheet.turned, dots).png()

    return _drawn.get((*_key(review), number, dots), drawn)


def _key(review: Review) -> tuple[ProductId, Digest]:
    return review.product, digest_of(pack(_plan(review), Plan))


def _preview(review: Review) -> _Preview:
    """The copy as it would be. Only one is made at a time, since it takes a while and much memory."""

    def made() -> _Preview:
        with _making:
            untrusted = blobs.get(review.product, review.screening.document.digest)
            content = workshop().write(untrusted, review.screening.document, _plan(review))
            return _Preview(content, laid_out(content, Document(digest_of(content), _copied(review.screening), ())))

    return _made.get(_key(review), made)


def _plan(review: Review) -> Plan:
    return plan_of(review.screening, review.found.row.policy)


def _copied(screening: Screening) -> MediaType:
    return KINDS[screening.document.media_type].copied_as


def _lines(review: Review, planned: Plan) -> Iterator[Lines]:
    """All that stays, in the order of reading."""
    screening, look = review.screening, review.found.look
    marked = _Passages(screening)
    for attachment, document in enumerate(screening.document.walk(screening.left_out)):
        for part in document.parts:
            if not part.stays or not part.text.strip():
                continue
            held = [row for row in look.blocks if (row.document, row.part) == (document.digest, part.id)]
            cut = planned.of(document.digest, part.id)
            for block in held or _plain(document, part):
                pieces = tuple(_pieces(part.text, block, cut, marked))
                if any(piece.text.strip() for piece in pieces):
                    page = part.anchor_at(block.start).page or 0
                    row = (block.table, block.row)
                    yield Lines(block.kind, part.kind, attachment, pieces, page, row)


def _plain(document: Document, part: Part) -> Iterator[Block]:
    for held in _PARAGRAPH.finditer(part.text):
        yield Block(document.digest, part.id, BlockKind.PARAGRAPH, held.start(), held.end())


def _pieces(text: str, block: Block, cut: Sequence[Redaction], marked: _Passages) -> Iterator[Piece]:
    """A block without what goes. A label stands where the words that go begin, and once."""
    at = block.start
    for row in cut:
        if row.span.end <= at or row.span.start >= block.end:
            continue
        if row.span.start > at:
            yield Piece(text[at : row.span.start])
        if row.span.start >= block.start:
            passage, waits = marked.of(row)
            yield Piece(row.label, True, waits, passage)
        at = max(at, row.span.end)
    if at < block.end:
        yield Piece(text[at : block.end])


class _Passages:
    """Whose words stand behind a label."""

    def __init__(self, screening: Screening) -> None:
        pairs = zip(screening.passages, screening.decisions, strict=True)
        self._gone = [(passage, row.outcome) for passage, row in pairs if row.outcome is not Outcome.DISCLOSE]

    def of(self, row: Redaction) -> tuple[str, bool]:
        """The first passage, and whether all of them wait for a decision."""
        found = [(passage.id, outcome) for passage, outcome in self._gone if passage.span.overlaps(row.span)]
        return (found[0][0] if found else "", all(outcome is Outcome.REFER for _, outcome in found))


def _sheets(lines: Sequence[Lines]) -> Iterator[tuple[Lines, ...]]:
    """So much to a sheet as is read without waiting; a row of a table is not parted."""
    some: list[Lines] = []
    length = 0
    for row in lines:
        parted = not some or row.row == (0, 0) or some[-1].row != row.row
        if some and length > _LONG and parted:
            yield tuple(some)
            some, length = [], 0
        some.append(row)
        length += sum(len(piece.text) for piece in row.pieces)
    if some:
        yield tuple(some)
