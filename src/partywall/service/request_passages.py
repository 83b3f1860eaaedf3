"""All that the documents of a request say about one person, laid together: decided once, for every place.

What the machine found is unsealed once and kept at hand in the memory of this process; what people decided since is
laid upon it at each look. Each look at a document goes through ``seen`` and is noted there.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from partywall.errors import PartywallError, Refused
from partywall.model.disclosure import Outcome, Passage, PassageId, Screening
from partywall.model.people import FactKind, PersonId, Register
from partywall.model.product import AccountId, Doer, Product, ProductId, Screened
from partywall.procedure.acts import DecidePassage
from partywall.procedure.seeing import View
from partywall.procedure.situation import Situation
from partywall.report.people import whose
from partywall.report.wording import shown
from partywall.service import papers, request_documents, requests
from partywall.service.acting import Wanted, acted_together
from partywall.service.at_hand import AtHand
from partywall.service.screenings import register_of
from partywall.service.seen import viewed_each
from partywall.words import fold

MOST = 400
"""Documents that are laid together at once."""
SECONDS = 20.0
"""After which a stroke ends between two documents; pressed again, it goes on."""
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


@dataclass(frozen=True, slots=True)
class About:
    """Somebody of whom the documents tell: in how many passages and documents, and what is to be done with those."""

    key: str
    name: str
    passages: int
    documents: int
    outcomes: Mapping[Outcome, int]
    decided: int
    """On so many people have decided."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Passages of the same words about the same person, in however many documents."""

    same: str
    words: str
    fact: FactKind
    passages: int
    documents: tuple[ProductId, ...]
    outcomes: Mapping[Outcome, int]
    decided: int


@dataclass(frozen=True, slots=True)
class Laid:
    """The documents of a request, laid together."""

    documents: int
    screened: int
    unseen: int
    """Documents that could not be laid with the others: beyond so many, or refused."""
    people: tuple[About, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """What a decision for many places came to."""

    passages: int
    documents: int
    left: int
    """Documents that are still to be decided on: time was over."""
    refused: tuple[tuple[ProductId, str], ...]


@dataclass(frozen=True, slots=True)
class _Held:
    product: ProductId
    told: Told
    outcome: Outcome
    """As it stands: a person's decision, else the machine's."""
    decided: bool


def laid_together(account: AccountId, request: str, *, at: datetime | None = None) -> Laid:
    """Whom the documents tell of: those to decide on first, then who has most. Raises NotThere."""
    ids, held = _all_held(account, request, at)
    groups: dict[str, list[_Held]] = {}
    for rows in held.values():
        for row in rows or ():
            groups.setdefault(row.told.about, []).append(row)
    people = sorted(
        map(_about, groups.values()), key=lambda one: (-one.outcomes[Outcome.REFER], -one.passages, one.key)
    )
    screened = sum(rows is not None for rows in held.values())
    return Laid(len(ids), screened, len(ids) - len(held), tuple(people))


def passages_about(
    account: AccountId, request: str, about: str, *, at: datetime | None = None
) -> tuple[About | None, tuple[Alike, ...]]:
    """What the documents say about somebody, by words: what is to be decided first, then what stands most often."""
    _, held = _all_held(account, request, at)
    rows = [row for some in held.values() for row in some or () if row.told.about == about]
    groups: dict[str, list[_Held]] = {}
    for row in rows:
        groups.setdefault(row.told.same, []).append(row)
    alike = sorted(
        map(_alike, groups.values()), key=lambda one: (-one.outcomes[Outcome.REFER], -one.passages, one.same)
    )
    return (_about(rows) if rows else None), tuple(alike)


def decide(
    account: AccountId,
    request: str,
    about: str,
    same: str,
    outcome: Outcome,
    reason: str,
    words: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> Stroke:
    """The same decision on all about somebody, or on those of the same words alone: in each document all or nothing.

    What is decided so already is left as it is. A document that is refused holds up none of the others.
    """
    if outcome is Outcome.REFER:
        raise Refused("Say whether it is withheld or may stay.")
    _, recipient = requests.row_of(account, request, at=at)
    began, done, documents, left = time.monotonic(), 0, 0, 0
    refused: list[tuple[ProductId, str]] = []
    for product, rows in _all_held(account, request, at)[1].items():
        wanted = [
            row.told.id
            for row in rows or ()
            if row.told.about == about and same in {"", row.told.same} and not (row.decided and row.outcome is outcome)
        ]
        if not wanted:
            continue
        if time.monotonic() - began > SECONDS:
            left += 1
            continue
        found = [DecidePassage(recipient, id, outcome, reason, words) for id in wanted]
        try:
            intents = [partial(_intent, act) for act in found]
            acted_together(account, product, intents, (product, found), f"{key}:{product}" if key else "", at)
        except PartywallError as error:
            refused.append((product, str(error)))
        else:
            done, documents = done + len(wanted), documents + 1
    return Stroke(done, documents, left, tuple(refused))


def _intent(act: DecidePassage, before: Product | None, _: Doer, __: Situation) -> Wanted:
    assert before is not None
    row = before.screened(act.recipient)

    def look() -> None:
        if row is None or act.passage not in {each.id for each in _told(before.id, row)}:
            raise Refused("The findings have changed while you looked. Look again.")

    return Wanted(act, first=look)


def _all_held(
    account: AccountId, request: str, at: datetime | None
) -> tuple[tuple[ProductId, ...], dict[ProductId, tuple[_Held, ...] | None]]:
    """All documents, and of those that can be laid with the others the passages; None where one was not screened."""
    _, recipient = requests.row_of(account, request, at=at)
    ids = request_documents.documents_of(request)
    held: dict[ProductId, tuple[_Held, ...] | None] = {}
    for product, whole in viewed_each(account, ids[:MOST], View.FINDINGS, at):
        if whole is not None:
            with suppress(PartywallError):  # another version of the program kept its screening
                held[product] = _held(whole, recipient)
    return ids, held


def _held(whole: Product, recipient: PersonId) -> tuple[_Held, ...] | None:
    """The passages of a document as they stand; None where it was not screened yet."""
    row = whole.screened(recipient)
    if row is None:
        return None
    last = {each.passage: each.outcome for each in whole.decided(recipient)}
    return tuple(
        _Held(whole.id, told, last.get(told.id, told.outcome), told.id in last) for told in _told(whole.id, row)
    )


_at_hand: AtHand[tuple[Told, ...]] = AtHand(_KEPT, lambda rows: len(rows) + 1)


def _told(product: ProductId, row: Screened) -> tuple[Told, ...]:
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
            fold(words)[:_SHORT],
            passage.fact,
            decision.outcome,
        )


def _key(screening: Screening, passage: Passage) -> str:
    """Somebody the register knows is the same in each document; a stranger is known within one alone."""
    strange = screening.document.digest[7:15]
    return ",".join(each.person or f"stranger-{each.stranger}-{strange}" for each in passage.about) or NOBODY


def _about(rows: Sequence[_Held]) -> About:
    return About(
        rows[0].told.about,
        rows[0].told.whose,
        len(rows),
        len({row.product for row in rows}),
        Counter(row.outcome for row in rows),
        sum(row.decided for row in rows),
    )


def _alike(rows: Sequence[_Held]) -> Alike:
    return Alike(
        rows[0].told.same,
        rows[0].told.words,
        rows[0].told.fact,
        len(rows),
        tuple(dict.fromkeys(row.product for row in rows)),
        Counter(row.outcome for row in rows),
        sum(row.decided for row in rows),
    )
