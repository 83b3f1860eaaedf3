"""A check that is under way, blind: the copy page by page, how long each was before the checker's eyes, their marks.

While they are blind nothing of the product comes through here but the copy, to whom it goes, and their own marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.errors import Refused
from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    Edition,
    EditionId,
    EditionState,
    IndependentCheck,
    Marked,
    Product,
    ProductId,
)
from partywall.model.text import MediaType
from partywall.procedure import acts
from partywall.procedure.copy_text import CopyPart, copy_text
from partywall.procedure.names import named
from partywall.procedure.seeing import View
from partywall.procedure.situation import Refusal
from partywall.service import naming, seen
from partywall.service.acting import Denied, Intent, Wanted, acted_together, do
from partywall.service.at_hand import AtHand
from partywall.service.check_pictures import pictures_of
from partywall.service.check_standing import basis_of, needed
from partywall.service.editions import read_again
from partywall.service.procedures import of_digest
from partywall.store.ids import new_id

Place = tuple[str, int, int]
"""A part, and where in it words begin and end."""
MOST = 20
"""Places that are chosen and marked at one stroke."""
MOST_TYPED = 100
"""Places that are marked at one stroke where the same words stand."""
_copies: AtHand[tuple[CopyPart, ...]] = AtHand(2**24, lambda parts: sum(4 * len(part.text) for part in parts))
"""The texts of copies that are being read: an edition's never changes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part's text as far as it stands on one page."""

    part: str
    kind: str
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where in the part it ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Said:
    """A mark of theirs, with the words on which it lies."""

    mark: Marked
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A check that is under way, blind, with the page that is open."""

    title: str
    case: CaseId
    person: PersonId
    recipient: str
    basis: str
    page: int
    pages: int
    stretches: tuple[Stretch, ...]
    pictures: tuple[int, ...]
    """The numbers of its pictures; empty where the kind of file has none."""
    media: MediaType
    needed: int
    """Seconds for which each page is to be before their eyes."""
    seconds: tuple[int, ...]
    """For which each page was, from the first."""
    marks: tuple[Said, ...]
    """In the order of the copy."""

    @property
    def short(self) -> tuple[int, ...]:
        """The pages that were not before their eyes for long enough."""
        return tuple(page for page, seconds in enumerate(self.seconds, 1) if seconds < self.needed)


def reading(
    account: AccountId, product: ProductId, edition: EditionId, page: int = 1, *, at: datetime | None = None
) -> Reading:
    """The copy, open at a page, and what they have said of it. Raises Denied, NotThere, Refused."""
    whole, found, check = _blind(account, product, edition, at)
    procedure = of_digest(whole.procedure)
    parts = _parts(product, edition)
    texts = {part.id: part.text for part in parts}
    marks = sorted(check.marks, key=lambda mark: (mark.page, mark.part, mark.start))
    page = min(max(page, 1), found.pages)
    return Reading(
        procedure.title,
        whole.case,
        found.footing.recipient,
        naming.person(found.footing.recipient),
        basis_of(whole, found, procedure),
        page,
        found.pages,
        on_page(parts, page),
        pictures_of(account, product, found, parts)[page - 1],
        found.media,
        needed(procedure),
        tuple(check.seconds(number) for number in range(1, found.pages + 1)),
        tuple(Said(mark, texts.get(mark.part, "")[mark.start : mark.end]) for mark in marks),
    )


def on_page(parts: Sequence[CopyPart], page: int) -> tuple[Stretch, ...]:
    """What of each part stands on a page."""
    found: list[Stretch] = []
    for part in parts:
        ends = [*(start.at for start in part.pages[1:]), len(part.text)]
        for start, end in zip(part.pages, ends, strict=True):
            if start.page == page and part.text[start.at : end].strip():
                found.append(Stretch(part.id, part.kind, start.at, part.text[start.at : end]))
    return tuple(found)


def see(
    account: AccountId, product: ProductId, edition: EditionId, page: int, seconds: int, *, at: datetime | None = None
) -> int:
    """Write down that a page was open for so long, and no longer than can be believed. How many seconds that is.

    Two tabs that count at once are one pair of eyes: what both say together is never more than the time that went by.
    """
    at = at or datetime.now(UTC)
    _, found, check = _blind(account, product, edition, at)
    left = int((at - check.started).total_seconds()) - sum(row.seconds for row in check.seen)
    seconds = min(seconds, left, 3600)
    if seconds < 1 or not 1 <= page <= found.pages:
        return 0
    do(account, acts.SeePage(edition, page, seconds), product, at=at)
    return seconds


def mark(
    account: AccountId,
    product: ProductId,
    edition: EditionId,
    places: Sequence[Place],
    why: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> int:
    """Mark places of the copy, each by part, start and end; all of them or none. How many. Raises Refused."""
    at = at or datetime.now(UTC)
    _blind(account, product, edition, at)
    if not 0 < len(places) <= MOST:
        raise Refused(f"Choose at least one word, and at most {MOST} places at once.")
    asked = (named(acts.MarkCopy), product, edition, tuple(places), why)
    acted_together(account, product, _marking(product, edition, places, why), asked, key, at)
    return len(places)


def mark_words(
    account: AccountId,
    product: ProductId,
    edition: EditionId,
    page: int,
    words: str,
    why: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> int:
    """Mark words wherever they stand on a page, as somebody typed them. How many places. Raises Refused."""
    at = at or datetime.now(UTC)
    _, __, check = _blind(account, product, edition, at)
    found = list(_standing(on_page(_parts(product, edition), page), words))
    if not found:
        raise Refused("These words do not stand on this page. Type them just as they are written there.")
    there = {(each.part, each.start, each.end) for each in check.marks}
    fresh = [place for place in found if place not in there] or found
    if len(fresh) > MOST_TYPED:
        raise Refused(f"These words stand here more than {MOST_TYPED} times. Type some of the words around them too.")
    asked = (named(acts.MarkCopy), product, edition, page, words, why)
    acted_together(account, product, _marking(product, edition, fresh, why), asked, key, at)
    return len(fresh)


def _standing(stretches: Sequence[Stretch], words: str) -> Iterator[Place]:
    """Where whole words stand: “he” is not meant in “the”."""
    asked = r"\s+".join(map(re.escape, words.split()))
    if not asked:
        raise Refused("Type the words as they stand on the page.")
    for stretch in stretches:
        for match in re.finditer(rf"(?<!\w){asked}(?!\w)", stretch.text, re.IGNORECASE):
            yield stretch.part, stretch.start + match.start(), stretch.start + match.end()


def _marking(product: ProductId, edition: EditionId, places: Sequence[Place], why: str) -> list[Intent]:
    parts = {part.id: part for part in _parts(product, edition)}
    for part, start, end in places:
        if part not in parts or not 0 <= start < end <= len(parts[part].text):
            raise Refused("These words do not stand in the copy. Load the page again.")
    return [
        _unless_there(acts.MarkCopy(edition, new_id("m"), parts[part].page(start), part, start, end, why))
        for part, start, end in places
    ]


def _unless_there(act: acts.MarkCopy) -> Intent:
    """One place is marked once: a second mark on it would be a second difference to decide."""

    def intent(before: Product | None, *_: object) -> Wanted:
        found = before.edition(act.edition) if before else None
        marks = found.check.marks if found and found.check else ()
        there = any((each.part, each.start, each.end) == (act.part, act.start, act.end) for each in marks)
        return Wanted(act, "You have marked these words already." if there else "")

    return intent


def _parts(product: ProductId, edition: EditionId) -> tuple[CopyPart, ...]:
    return _copies.get((product, edition), lambda: copy_text(read_again(product, edition))[0])


def _blind(
    account: AccountId, product: ProductId, edition: EditionId, at: datetime | None
) -> tuple[Product, Edition, IndependentCheck]:
    whole, found = seen.viewed_edition(account, product, View.COPY, edition, at)
    check = found.check
    if check is None or check.checker != account or found.state is not EditionState.BLIND:
        raise Denied((Refusal("state", "You are not reading this copy blind at the moment."),))
    return whole, found, check
