"""What the program found in a document of a request: of whom it tells, and in what words.

It is unsealed once and kept at hand in the memory of this process.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from partywall.model.disclosure import Outcome, Passage, PassageId, Screening
from partywall.model.people import FactKind, Register
from partywall.model.product import ProductId, Screened
from partywall.report.people import whose
from partywall.report.wording import shown
from partywall.service import papers
from partywall.service.at_hand import AtHand
from partywall.service.screenings import register_of
from partywall.words import fold

NOBODY = "nobody"
"""About whom a passage is when nobody knows."""
_SHORT = 160
_KEPT = 200_000
"""Passages that are kept at hand at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A passage as the machine left it: whom it is about, and what it says."""

    id: PassageId
    about: str
    """By which all passages about the same people are known."""
    whose: str
    words: str
    same: str
    """By which passages of the same words are known."""
    fact: FactKind
    outcome: Outcome


_at_hand: AtHand[tuple[Told, ...]] = AtHand(_KEPT, lambda rows: len(rows) + 1)


def told_of(product: ProductId, row: Screened) -> tuple[Told, ...]:
    """What the program found in a document, in the order of its passages."""

    def made() -> tuple[Told, ...]:
        screening = papers.screening_of(product, row.findings)
        return tuple(_tell(screening, register_of(row.register)))

    return _at_hand.get((product, row.findings, row.register), made)


def _tell(screening: Screening, register: Register) -> Iterator[Told]:
    for passage, decision in zip(screening.passages, screening.decisions, strict=True):
        words = " ".join(screening.document.text_of(passage.span).split())
        names = dict.fromkeys(whose(each, register).name for each in passage.about)
        yield Told(
            passage.id,
            _key(screening, passage),
            shown(", ".join(names)),
            shown(words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"),
            sha256(fold(words).encode()).hexdigest()[:16],
            passage.fact,
            decision.outcome,
        )


def _key(screening: Screening, passage: Passage) -> str:
    """Somebody the register knows is the same in each document; a stranger is known within one alone."""
    strange = screening.document.digest[7:15]
    return ",".join(each.person or f"stranger-{each.stranger}-{strange}" for each in passage.about) or NOBODY
