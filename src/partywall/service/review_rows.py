"""The passages of a review in the order of reading, with what people decided on them.

They are gone through by the thousand, and asked for at each step. What was laid out stays with the screening laid open
until somebody decides again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from partywall.model.disclosure import Outcome, PassageId, Screening
from partywall.model.people import PersonId
from partywall.model.product import PassageDecision, Product
from partywall.report.marks import Mark
from partywall.service.laid_open import LaidOpen
from partywall.service.screenings import by_people


@dataclass(frozen=True, slots=True)
class Listed:
    """A passage as the list has it."""

    number: int
    id: PassageId
    outcome: Outcome
    decided: bool
    """Whether a person decided on it."""
    words: str
    whose: str
    about: str
    """By which all passages about the same people are known."""
    score: float
    sheet: int
    added: bool
    """Whether a person marked it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """All passages, after so many decisions."""

    screening: Screening
    """With what people decided."""
    listed: tuple[Listed, ...]
    marks: tuple[Mark, ...]
    """The same as they are shown in their places."""
    by_id: Mapping[PassageId, tuple[Listed, Mark]]


def rows_of(found: LaidOpen, product: Product, recipient: PersonId) -> Rows:
    """The passages with all that was decided in the product by now; who may see it has been looked at."""
    decided = product.decided(recipient)
    upon = recipient, decided, product.files_decided(found.screening.document.digest)
    held = found.rows  # looked at once: somebody else may put theirs there meanwhile
    if held is not None and held[0] == upon:
        return held[1]
    made = _made(by_people(product, recipient, found.screening), found, decided)
    found.rows = upon, made
    return made


def _made(screening: Screening, found: LaidOpen, decided: Sequence[PassageDecision]) -> Rows:
    listed = tuple(_listed(screening, found, decided))
    of_id = {row.id: row for row in listed}
    marks = tuple(
        Mark(of_id[passage.id].number, passage, decision)
        for passage, decision in zip(screening.passages, screening.decisions, strict=True)
        if passage.id in of_id
    )
    return Rows(screening, listed, marks, {mark.passage.id: (of_id[mark.passage.id], mark) for mark in marks})


def _listed(screening: Screening, found: LaidOpen, decided: Sequence[PassageDecision]) -> Iterator[Listed]:
    """The passages in the order of reading; without what a person marked and then took back."""
    by_person = {row.passage for row in decided}
    known = {passage.id for passage in screening.passages}
    later = (id for id in dict.fromkeys(row.passage for row in decided) if id in known and id not in found.numbers)
    numbers = {id: number for number, id in enumerate(later, len(found.numbers) + 1)}
    order = found.sheets.known
    pairs = zip(screening.passages, screening.decisions, strict=True)
    for passage, decision in sorted(
        pairs, key=lambda pair: (order[pair[0].span.document, pair[0].span.part].order, pair[0].span, pair[0].id)
    ):
        added = passage.id not in found.numbers
        if added and decision.outcome is Outcome.DISCLOSE:
            continue
        brief = found.brief(passage)
        yield Listed(
            numbers[passage.id] if added else found.numbers[passage.id],
            passage.id,
            decision.outcome,
            passage.id in by_person,
            brief.words,
            brief.whose,
            brief.about,
            passage.score,
            brief.sheet,
            added,
        )
