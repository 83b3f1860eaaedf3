"""What the machine found in a draft for each recipient, in figures: what a person must still decide, what was not read.

Nothing is told to somebody whose being blind a look would end: they look where that is said before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from partywall import pipeline
from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.product import AccountId, Product, ProductId, Screened
from partywall.model.text import Digest
from partywall.procedure.seeing import View, is_noted, may_see
from partywall.service.acting import NotThere
from partywall.service.papers import screening_of
from partywall.service.rights import known
from partywall.service.seen import viewed
from partywall.store.products import keeping


@dataclass(frozen=True, slots=True)
class Found:
    """Of one recipient's screening, in figures."""

    passages: int
    to_decide: int
    """Passages that were put to a person, on which nobody has decided."""
    unread: int
    """Places that could not be read."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file inside the draft that could not be read, or not whole."""

    digest: Digest
    where: str
    why: str
    out: bool
    """Whether somebody decided that it is left out."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """All that could not be read of a draft."""

    files: tuple[UnreadFile, ...]
    places: tuple[tuple[str, str], ...]
    """Where and why, of what is no file of its own: it cannot be left out."""


def found_of(account: AccountId, product: ProductId, at: datetime | None = None) -> Mapping[PersonId, Found]:
    """For each recipient whose screening counts; nothing for whoever could still check the product blind."""
    at = at or datetime.now(UTC)
    kept, who = keeping.load(product), known(account, at)
    if kept is None:
        raise NotThere
    whole = kept.product
    if may_see(View.FINDINGS, who, whole, None) or is_noted(View.FINDINGS, who, whole, None):
        return {}
    rows = ((named.person, whole.screened(named.person)) for named in whole.recipients)
    return {person: _found(whole, person, row) for person, row in rows if row}


def not_read(account: AccountId, product: ProductId, at: datetime | None = None) -> NotRead | None:
    """What could not be read of the present draft; None while it was not screened. Whoever looks checks no more."""
    whole = viewed(account, product, View.FINDINGS, at=at)
    rows = [row for row in whole.screenings if whole.draft and row.draft == whole.draft.digest]
    if not rows:
        return None
    screening, out = screening_of(product, rows[-1].findings), set(_left_out(whole))
    hard = screening.document.hard_to_read()
    files = [UnreadFile(digest, gaps[0].where, gaps[0].why, digest in out) for digest, gaps in hard.items()]
    own = [*(gap for gap in screening.document.unread if gap.file is None), *screening.unread_records]
    return NotRead(tuple(files), tuple((gap.where, gap.why) for gap in own))


def _found(product: Product, recipient: PersonId, row: Screened) -> Found:
    referred, unread = _figures(product.id, row.findings, _left_out(product))
    decided = {each.passage for each in product.decided(recipient)}
    return Found(row.passages, len(referred - decided), unread)


def _left_out(product: Product) -> tuple[Digest, ...]:
    """The files inside the present draft that are left out by what was decided last."""
    draft = product.draft
    last = {row.file: row.out for row in product.files_decided(draft.digest)} if draft else {}
    return tuple(sorted(file for file, out in last.items() if out))


@lru_cache(maxsize=512)
def _figures(product: ProductId, findings: Digest, left_out: tuple[Digest, ...]) -> tuple[frozenset[PassageId], int]:
    """Ids and a number alone are kept in memory."""
    screening = pipeline.leave_out(screening_of(product, findings), list(left_out))
    return frozenset(passage.id for passage in screening.outcome(Outcome.REFER)), len(screening.unread)
