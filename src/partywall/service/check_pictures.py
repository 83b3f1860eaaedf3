"""Which pictures belong to a page of a check.

A page of a check is a page of the copy's text, on which marks and time lie. A PDF's pages are the same as its pictures.
A text document has none of its own: its text is cut into stretches, its pictures are its pages on paper, and each
stretch goes with every picture on which any of its words stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from partywall.model.product import AccountId, EditionId, ProductId
from partywall.model.text import PartKind
from partywall.procedure.copy_text import CopyPart
from partywall.service import pictures
from partywall.service.at_hand import AtHand

Shown = tuple[tuple[int, ...], ...]
"""For each page of a check, from the first: the numbers of its pictures."""
_shown: AtHand[Shown] = AtHand(2**20, lambda shown: 64 * (1 + len(shown)))


def pictures_of(
    account: AccountId, product: ProductId, edition: EditionId, parts: Sequence[CopyPart], pages: int
) -> Shown:
    """All pictures of an edition that its checker has before them; each stands with at least one page."""
    count = pictures.copy_pages(account, product, edition)
    if not count or count == pages:
        return tuple((number,) if count else () for number in range(1, pages + 1))
    return _shown.get((product, edition, count), lambda: _by_words(account, product, edition, parts, (pages, count)))


def _by_words(
    account: AccountId, product: ProductId, edition: EditionId, parts: Sequence[CopyPart], many: tuple[int, int]
) -> Shown:
    pages, count = many
    by_id = {part.id: part for part in parts}
    found: list[list[int]] = [[] for _ in range(pages)]
    last = 1
    for number in range(1, count + 1):
        words = [word for word in pictures.copy_page(account, product, edition, number).words if word.part in by_id]
        body = [word for word in words if by_id[word.part].kind == PartKind.BODY]
        here = {by_id[word.part].page(word.start) for word in body or words} or {last}
        for page in sorted(here):
            found[page - 1].append(number)
        last = max(here)
    return tuple(map(tuple, found))
