"""All that the documents of a request say about one person, laid together: decided once, for every place.

What people decided is laid upon what the program found at each look. Each look at a document goes through ``seen`` and
is noted there.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256

from pydantic_core import to_json

from partywall.errors import PartywallError, Refused
from partywall.model.disclosure import Outcome
from partywall.model.people import FactKind, PersonId
from partywall.model.product import AccountId, Doer, Product, ProductId, Role
from partywall.procedure.acts import DecidePassage
from partywall.procedure.seeing import View
from partywall.procedure.situation import Situation
from partywall.service import request_documents, requests, review
from partywall.service.acting import Wanted, acted_together
from partywall.service.request_told import Told, told_of
from partywall.service.rights import doer
from partywall.service.seen import viewed_each

MOST = 400
"""Documents that are laid together at once."""
SECONDS = 20.0
"""After which a stroke ends between two documents; pressed again, it goes on."""


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
    mark: str
    """By which it is known that the passages are still those that somebody looked at."""


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
    mark: str


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
    meant = _about_whom(_all_held(account, request, at)[1], about, "")
    rows = [row for some in meant.values() for row in some]
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
    mark: str = "",
    key: str = "",
    at: datetime | None = None,
) -> Stroke:
    """The same decision on all about somebody, or on those of the same words alone: in each document all or nothing.

    What is decided so already is left as it is. A document that is refused holds up none of the others. ``mark``: of
    what was looked at; where something was found since, nothing is decided.
    """
    if outcome is Outcome.REFER:
        raise Refused("Say whether it is withheld or may stay.")
    _, recipient = requests.row_of(account, request, at=at)
    meant = _about_whom(_all_held(account, request, at)[1], about, same)
    if mark and mark != _mark(row for rows in meant.values() for row in rows):
        raise Refused("What was found has changed while you looked. Look again, and decide then.")
    began, done, documents, left = time.monotonic(), 0, 0, 0
    refused: list[tuple[ProductId, str]] = []
    for product, rows in meant.items():
        wanted = [row.told.id for row in rows if not (row.decided and row.outcome is outcome)]
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


def would_end_blind(account: AccountId, request: str, *, at: datetime | None = None) -> bool:
    """Whether looking at them keeps somebody from checking one of the documents blind. Raises NotThere."""
    requests.row_of(account, request, at=at)
    if Role.CHECKER not in doer(account, at or datetime.now(UTC)).roles:
        return False
    return any(_would_end_blind(account, product, at) for product in request_documents.documents_of(request)[:MOST])


def _would_end_blind(account: AccountId, product: ProductId, at: datetime | None) -> bool:
    try:
        return review.would_end_blind(account, product, at)
    except PartywallError:  # what they check at this moment is not shown to them here
        return False


def _about_whom(
    held: Mapping[ProductId, tuple[_Held, ...] | None], about: str, same: str
) -> dict[ProductId, tuple[_Held, ...]]:
    """The passages about somebody, by document; those of the same words alone, if that is given."""
    return {
        product: tuple(row for row in rows or () if row.told.about == about and same in {"", row.told.same})
        for product, rows in held.items()
    }


def _intent(act: DecidePassage, before: Product | None, _: Doer, __: Situation) -> Wanted:
    assert before is not None
    row = before.screened(act.recipient)

    def look() -> None:
        if row is None or act.passage not in {each.id for each in told_of(before.id, row)}:
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
        _Held(whole.id, told, last.get(told.id, told.outcome), told.id in last) for told in told_of(whole.id, row)
    )


def _about(rows: Sequence[_Held]) -> About:
    return About(
        rows[0].told.about,
        rows[0].told.whose,
        len(rows),
        len({row.product for row in rows}),
        Counter(row.outcome for row in rows),
        sum(row.decided for row in rows),
        _mark(rows),
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
        _mark(rows),
    )


def _mark(rows: Iterable[_Held]) -> str:
    ids = sorted((row.product, row.told.id) for row in rows)
    return sha256(to_json(ids)).hexdigest()[:16]
