"""Several copies for one recipient as one: in a ZIP, each byte for byte as it was checked, or bound into one PDF.

A bound PDF is a copy of its own: it is bound before the check, so that what leaves is what was checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from partywall.errors import Refused, Unsafe
from partywall.model.text import Digest, MediaType, digest_of
from partywall.report.packing_list import Enclosure, packing_list, packing_list_json
from partywall.service.parcels import CheckedCopy, set_page
from partywall.service.workshop import workshop
from partywall.store.sealing import bare_zip


@dataclass(frozen=True, slots=True)
class Bundle:
    """A ZIP of checked copies with its packing list, in it and beside it."""

    content: bytes
    digest: Digest
    enclosures: tuple[Enclosure, ...]
    packing_list: bytes
    cover: bytes
    """The packing list as a page to be printed."""

    @property
    def pages(self) -> int:
        """How many there are in all."""
        return sum(row.pages for row in self.enclosures)


def first_pages(pages: Sequence[int]) -> tuple[int, ...]:
    """The number of the first page of each of these copies when they are numbered through."""
    return tuple(accumulate(pages, initial=1))[:-1]


def bundle(copies: Sequence[CheckedCopy], reference: str, at: datetime) -> Bundle:
    """One ZIP of these copies with a packing list. Raises Refused where a copy has not the pages that were checked."""
    if not copies:
        raise Refused("A bundle needs a copy.")
    if len({copy.copy for copy in copies}) < len(copies):
        raise Refused("A copy stands in the bundle twice.")
    for copy in copies:
        _count(copy)
    firsts = [copy.first for copy in copies if copy.pages]
    if firsts not in ([1] * len(firsts), list(first_pages([copy.pages for copy in copies if copy.pages]))):
        raise Refused("The copies of a bundle are numbered each from 1, or through from the first to the last.")
    enclosures = tuple(
        Enclosure(copy.title, copy.copy, copy.digest, copy.kind, copy.pages, copy.first, f"{number:02}-{copy.name}")
        for number, copy in enumerate(copies, 1)
    )
    said = packing_list_json(reference, at.date(), enclosures)
    cover = set_page("packing-list", packing_list(reference, at.date(), enclosures), at)
    members = tuple((row.name, copy.content) for row, copy in zip(enclosures, copies, strict=True))
    content = bare_zip((("00-packing-list.pdf", cover), ("packing-list.json", said), *members))
    return Bundle(content, digest_of(content), enclosures, said, cover)


def _count(copy: CheckedCopy) -> None:
    if copy.kind is MediaType.PDF and workshop().pages(copy.content) != copy.pages:
        raise Refused("A copy of the bundle has another number of pages than was checked.")


def bind(copies: Sequence[bytes]) -> bytes:
    """One PDF of these copies, to be checked as a copy of its own. They bear one copy's id, numbered through.

    Raises Unsafe where what was bound is not, page for page, what it was bound of.
    """
    bound = workshop().bind(tuple(copies))
    verification = workshop().compare(tuple(copies), bound)
    if not verification.passed:
        raise Unsafe(f"The bound copy is not what it was made of: {verification.checks[0].detail}.")
    return bound
