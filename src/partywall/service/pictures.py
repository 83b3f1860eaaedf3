"""Pages of drafts and copies as pictures, and the words on them, for who may see the draft or the copy.

Drawn by a worker, a page at a time. A page that was drawn, and the file that it is drawn from, stay at hand in the
memory of this process, so far as there is room; nothing is written but sealed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from django.db import transaction

from partywall.errors import PartywallError, Refused
from partywall.model.product import AccountId, EditionId, Product, ProductId
from partywall.model.text import Digest, Document, MediaType
from partywall.procedure.seeing import View
from partywall.service import papers, seen
from partywall.service.at_hand import AtHand
from partywall.service.editions import read_again
from partywall.service.laying import NO_PAGES, Laid, Sheet, WordBox, has_pages, laid_out
from partywall.service.papers import screening_of
from partywall.service.workshop import workshop
from partywall.store.vault import blobs

SHARP = 144
"""Dots per inch: twice what a page is shown at."""
_COARSEST, _FINEST = 36, 288
_MIB = 2**20
_laid: AtHand[Laid] = AtHand(96 * _MIB, lambda laid: laid.size)
_drawn: AtHand[bytes] = AtHand(64 * _MIB, len)
_laying = Lock()


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page: its number of how many, its size in points, and the words on it in their boxes."""

    number: int
    pages: int
    width: float
    height: float
    words: tuple[WordBox, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a product that is looked at."""

    product: ProductId
    digest: Digest
    media: MediaType
    document: Callable[[], Document] | None
    """As it was read; None where nobody read it yet: its pages are shown, and no word on them is known."""


def draft_pages(account: AccountId, product: ProductId, draft: Digest | None = None) -> int:
    """How many pages the draft has to show, the last version or the one of that digest; 0: show its text."""
    return len(_pages(_draft(account, product, draft)).sheets)


def draft_page(account: AccountId, product: ProductId, number: int, draft: Digest | None = None) -> PageShown:
    """One page of the draft, counted from 1. Raises Refused."""
    return _page(_draft(account, product, draft), number)


def draft_picture(
    account: AccountId, product: ProductId, number: int, draft: Digest | None = None, dots: int = SHARP
) -> bytes:
    """The same as a PNG. Raises Refused, Unreadable."""
    return _picture(_draft(account, product, draft), number, dots)


def copy_pages(account: AccountId, product: ProductId, edition: EditionId) -> int:
    """How many pages an edition has to show; 0: show its text."""
    return len(_pages(_copy(account, product, edition)).sheets)


def copy_page(account: AccountId, product: ProductId, edition: EditionId, number: int) -> PageShown:
    """One page of an edition, counted from 1; its words lie in the parts of the copy's text. Raises Refused."""
    return _page(_copy(account, product, edition), number)


def copy_words(account: AccountId, product: ProductId, edition: EditionId) -> tuple[tuple[WordBox, ...], ...]:
    """The words of every page of an edition, at one look."""
    laid = _pages(_copy(account, product, edition))
    return tuple(laid.sheet(number).words for number in range(1, len(laid.sheets) + 1))


def copy_picture(account: AccountId, product: ProductId, edition: EditionId, number: int, dots: int = SHARP) -> bytes:
    """The same as a PNG. Raises Refused, Unreadable."""
    return _picture(_copy(account, product, edition), number, dots)


def _draft(account: AccountId, product: ProductId, draft: Digest | None) -> _File:
    whole = seen.viewed(account, product, View.DRAFT)
    rows = [row for row in whole.drafts if draft in {None, row.digest}]
    if not rows:
        raise Refused("There is no such version of the document.")
    row = rows[-1]
    return _File(product, row.digest, row.media, _read(whole, row.digest))


def _read(product: Product, draft: Digest) -> Callable[[], Document] | None:
    row = next((row for row in reversed(product.screenings) if row.draft == draft), None)
    return (lambda: screening_of(product.id, row.findings).document) if row else None


def _copy(account: AccountId, product: ProductId, edition: EditionId) -> _File:
    _, found = seen.viewed_edition(account, product, View.COPY, edition)
    return _File(product, found.footing.copy, found.media, lambda: read_again(product, edition))


def _pages(file: _File) -> Laid:
    if not has_pages(file.media):
        return NO_PAGES
    return _laid.get(_key(file), lambda: papers.pages_of(file.product, file.digest) or _now(file))


def _key(file: _File) -> tuple[Hashable, ...]:
    """Once a file was read, its pages are others: they have words."""
    return file.product, file.digest, file.document is not None


def _now(file: _File) -> Laid:
    """Laid out as it is asked for, where no job did: by an earlier version of the program, or not read yet."""
    with _laying:  # it may start a large program; one at a time, and whoever waited finds what was made meanwhile
        return _laid.get((*_key(file), "now"), lambda: papers.pages_of(file.product, file.digest) or _made(file))


def _made(file: _File) -> Laid:
    if file.document is None:
        return _tried(file, Document(file.digest, file.media, ()))
    laid = _tried(file, file.document())
    if laid.sheets:
        with transaction.atomic():
            papers.keep_pages(file.product, file.digest, laid, datetime.now(UTC))
    return laid


def _tried(file: _File, document: Document) -> Laid:
    try:
        return laid_out(blobs.get(file.product, file.digest), document)
    except PartywallError:
        return NO_PAGES


def _sheet(file: _File, number: int) -> tuple[Laid, Sheet]:
    laid = _pages(file)
    return laid, laid.sheet(number)


def _page(file: _File, number: int) -> PageShown:
    laid, sheet = _sheet(file, number)
    return PageShown(number, len(laid.sheets), sheet.width, sheet.height, sheet.words)


def _picture(file: _File, number: int, dots: int) -> bytes:
    fine = min(max(dots, _COARSEST), _FINEST)
    return _drawn.get((file.product, file.digest, number, fine), lambda: _draw(file, number, fine))


def _draw(file: _File, number: int, dots: int) -> bytes:
    laid, sheet = _sheet(file, number)
    ready = laid.ready or blobs.get(file.product, file.digest)
    return workshop().draw(ready, laid.kind, number, sheet.turned, dots).png()
