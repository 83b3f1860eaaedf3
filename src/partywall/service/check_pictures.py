"""Which pictures belong to a page of a check.

A page of a check is a page of the copy's text, on which marks and time lie. A PDF's pages are the same as its pictures.
A text document has none of its own: its text is cut into stretches, its pictures are its pages on paper, and each
stretch goes with every picture on which any of its words stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from partywall.model.product import AccountId, Edition, ProductId
from partywall.model.text import PartKind
from partywall.procedure.copy_text import CopyPart
from partywall.service import pictures
from partywall.service.at_hand import AtHand
from partywall.service.laying import PRINTED, WordBox

Shown = tuple[tuple[int, ...], ...]
"""For each page of a check, from the first: the numbers of its pictures."""
_ON_EVERY_PAGE = frozenset({PartKind.HEADER, PartKind.FOOTER})
_shown: AtHand[Shown] = AtHand(2**20, lambda shown: 64 * (1 + len(shown)))


def pictures_of(account: AccountId, product: ProductId, edition: Edition, parts: Sequence[CopyPart]) -> Shown:
    """All pictures of an edition that its checker has before them; each stands with at least one page."""
    count, pages = pictures.copy_pages(account, product, edition.id), edition.pages
    if not count or (count == pages and edition.media not in PRINTED):
        return tuple((number,) if count else () for number in range(1, pages + 1))
    return _shown.get(
        (product, edition.id, count), lambda: by_words(pictures.copy_words(account, product, edition.id), parts, pages)
    )


def by_words(printed: Sequence[Sequence[WordBox]], parts: Sequence[CopyPart], pages: int) -> Shown:
    """By the words on each picture. What stands on every page tells nothing; a picture without other words goes with
    the page before it."""
    by_id = {part.id: part for part in parts}
    found: list[list[int]] = [[] for _ in range(pages)]
    last = 1
    for number, on_it in enumerate(printed, 1):
        words = [word for word in on_it if word.part in by_id]
        body = [word for word in words if by_id[word.part].kind == PartKind.BODY]
        others = [word for word in words if by_id[word.part].kind not in _ON_EVERY_PAGE]
        here = {by_id[word.part].page(word.start) for word in body or others} or {last}
        for page in sorted(here):
            found[page - 1].append(number)
        last = max(here)
    return tuple(map(tuple, found))
