"""The one way in which a product changes: an act, in one transaction with its entry in the ledger.

1. The request's key, if it has one, is held: the same request again is answered alike and does nothing.
2. The product is locked; who does it and what is in force are looked up.
3. ``refusals`` says every reason against the act; then nothing is done.
4. The product after the act is kept, jobs that follow are put in their queue, and the entry is appended last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum

from django.db import transaction
from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, to_json

from partywall.errors import Refused
from partywall.ledger import Entry
from partywall.ledger.entry import Fact, is_own
from partywall.model.product import AccountId, Doer, Footing, Product, ProductId
from partywall.model.text import MediaType
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct
from partywall.procedure.names import ActName, named
from partywall.procedure.rules import refusals
from partywall.procedure.shown import knows_of
from partywall.procedure.situation import Refusal, Situation
from partywall.procedure.table import after
from partywall.service.following import jobs_after
from partywall.service.rights import doer
from partywall.service.situations import beside, situation
from partywall.store.ledger import append_all
from partywall.store.products import answers, keeping
from partywall.store.products.keeping import Kept


@dataclass(frozen=True, slots=True)
class Wanted:
    """An act, and what is looked at and done once nothing stands against it: before, nobody learns anything."""

    act: Act
    fault: str = ""
    """Why it cannot be done though they may: one sentence."""
    first: Callable[[], object] = lambda: None
    """What has to be kept before the product is."""


Intent = Callable[[Product | None, Doer, Situation], Wanted]
"""What is wanted, once the product is locked and what is in force is known."""

_OWN = frozenset(
    {
        acts.OpenProduct,
        acts.NameRecipient,
        acts.AddSource,
        acts.AddDraft,
        acts.DecidePassage,
        acts.LeaveFileOut,
        acts.MarkCopy,
        acts.ChooseDelivery,
        acts.KeyAddress,
        acts.ReleaseEdition,
        acts.AdoptProcedure,
    }
)
"""Acts of which the house fills something in; each has a function of its own."""
_LARGEST = 1_000_000
"""The ledger holds counts below this."""
_FOREIGN = frozenset({"case", "person", "recipient"})
"""Ids that the case system gave: none stands in an entry, whatever it looks like."""


class Denied(Refused):
    """The act may not be done; ``refusals`` are all the reasons."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(" ".join(refusal.why for refusal in refusals))
        self.refusals = tuple(refusals)


class NotThere(Refused):
    """There is no such product, or they may not know of it."""

    def __init__(self) -> None:
        super().__init__("There is no such document among those that you may know of.")


class Conflict(Refused):
    """Somebody else was first, or the request's key was used for another request."""


@dataclass(frozen=True, slots=True)
class Done:
    """That an act was done."""

    product: ProductId
    act: ActName
    at: datetime
    entry: int
    """Its number in the ledger."""
    edition: str = ""
    made: str = ""
    """The id of what came of it: a product, source, mark, edition or the digest of a draft."""
    jobs: tuple[str, ...] = ()
    shown: str = ""
    """What is shown once: the key of a sealed parcel."""
    repeated: bool = False
    """Whether it was done at an earlier request with the same key."""


_DONE: TypeAdapter[Done] = TypeAdapter(Done)


def do(account: AccountId, act: Act, product: ProductId, *, key: str = "", at: datetime | None = None) -> Done:
    """Do an act of which nothing has to be filled in. Raises Denied, NotThere, Conflict, Refused."""
    if type(act) in _OWN:
        raise Refused("The house fills in a part of this act; it has a function of its own.")
    return acted(account, product, lambda *_: Wanted(act), (named(type(act)), product, act), key, at)


def acted(
    account: AccountId,
    product: ProductId,
    intent: Intent,
    request: object,
    key: str = "",
    at: datetime | None = None,
    *,
    kind: str = "",
    made: str = "",
    shown: Callable[[], str] = str,
) -> Done:
    """Do what is wanted. ``request`` is all that the caller said: two requests are the same if it is.

    ``kind``: of a product that does not exist yet.
    """
    at = at or datetime.now(UTC)
    with transaction.atomic():
        who = doer(account, at)  # whoever may do nothing any more is not told again either
        held = _held(account, key, request, at) if key else None
        if isinstance(held, Done):
            return held
        done = replace(step(who, product, intent, at, kind=kind, made=made), shown=shown())
        if held:
            held.keep(product, to_json(done).decode())
        return done


def acted_together(
    account: AccountId,
    product: ProductId,
    intents: Sequence[Intent],
    request: object,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Several acts on one product, all of them or none: one transaction, and for each act its entry in the ledger.

    All bear one time, so that they can be told as what was done at a stroke. A repeated request is told by its last.
    """
    at = at or datetime.now(UTC)
    if not intents:
        raise Refused("There is nothing to be done.")
    with transaction.atomic():
        who = doer(account, at)
        held = _held(account, key, request, at) if key else None
        if isinstance(held, Done):
            return (held,)
        before = keeping.load(product, lock=True)
        if before is None:
            raise NotThere
        done = _steps(who, product, intents, before, situation(before.product, at))
        if held:
            held.keep(product, to_json(done[-1]).decode())
        return done


def step(who: Doer, id: ProductId, intent: Intent, at: datetime, *, kind: str = "", made: str = "") -> Done:
    """One act, inside the caller's transaction."""
    before = keeping.load(id, lock=True)
    if before is None and not kind:
        raise NotThere
    return replace(
        _steps(who, id, [intent], before, situation(before.product if before else None, at, kind))[0], made=made
    )


def _steps(
    who: Doer, id: ProductId, intents: Sequence[Intent], before: Kept | None, now: Situation
) -> tuple[Done, ...]:
    """Acts at one time, each on what the one before left. What is in force is the same for all of them:
    none that is done with others changes by which procedure the product goes.

    The entries come last, since all other acts in the house wait from there on.
    """
    states, taken = [before.product if before else None], list[Act]()
    for intent in intents:
        act, product = _allowed(who, intent, states[-1], now)
        states.append(product)
        taken.append(act)
    kept = _keep([state for state in states[1:] if state], before, now)
    jobs = [jobs_after(act, who, each) for act, each in zip(taken, kept, strict=True)]
    pairs = zip(taken, kept, strict=True)
    numbers = append_all(
        Entry(now.at, named(type(act)), who.account, id, {**_facts(act), **_rests_on(each, who)}) for act, each in pairs
    )
    for act, state in zip(taken, states, strict=False):
        if isinstance(act, acts.ReleaseEdition) and _changed_meanwhile(who, state, now):
            # All acts wait for one another at the ledger. What came into force before this one's entry counts.
            raise Conflict("What is in force changed at the same moment; look again.")
    return tuple(
        Done(id, named(type(act)), now.at, number, act.edition if isinstance(act, EditionAct) else "", jobs=put)
        for act, number, put in zip(taken, numbers, jobs, strict=True)
    )


def _allowed(who: Doer, intent: Intent, product: Product | None, now: Situation) -> tuple[Act, Product]:
    """The act that is wanted, and the product after it. Raises Denied, NotThere, Refused."""
    wanted = intent(product, who, now)
    act = wanted.act
    if against := refusals(act, who, product, now):
        raise Denied(against) if product is None or who.machine or knows_of(who, product) else NotThere
    if wanted.fault:
        raise Refused(wanted.fault)
    wanted.first()
    return act, after(act, who, product, now)


def _changed_meanwhile(who: Doer, product: Product | None, now: Situation) -> bool:
    """Whether rights, rules, register or pauses are others by now: the act may have waited for its turn."""
    latest = situation(product, max(now.at, datetime.now(UTC)))
    return replace(latest, at=now.at) != now or doer(who.account, now.at) != who


def _keep(products: Sequence[Product], before: Kept | None, now: Situation) -> tuple[Kept, ...]:
    try:
        return keeping.save_each(products, before, beside(products[-1], now), now.at)
    except keeping.Lost:
        raise Conflict("Somebody else changed the document at the same moment; look again.") from None


def _held(account: AccountId, key: str, request: object, at: datetime) -> answers.Claim | Done:
    try:
        found = answers.claim(account, key, to_json(request), at)
    except PydanticSerializationError:
        raise Refused("A text holds characters that are none.") from None
    except answers.AnotherRequest:
        raise Conflict("This key was used for another request already.") from None
    if isinstance(found, answers.Claim):
        return found
    return replace(_DONE.validate_json(found), repeated=True)


def _rests_on(kept: Kept, who: Doer) -> dict[str, Fact]:
    """The product's sealed value after the act, so that a row that is changed by another way is found."""
    return {"version": kept.version, "body": kept.body, **({"machine": True} if who.machine else {})}


def _facts(act: Act) -> dict[str, Fact]:
    """Of the act's own fields what an entry may hold: ids of the house, digests, choices and counts. No text."""
    found: dict[str, Fact] = {}
    for field in fields(act):
        value = getattr(act, field.name)
        if isinstance(value, Footing):
            found |= {"footing": value.digest, "copy": value.copy}
        elif field.name not in _FOREIGN and _may_stand(value):
            found[field.name] = value
    return found


def _may_stand(value: object) -> bool:
    if isinstance(value, MediaType):
        return False
    if isinstance(value, bool | StrEnum):
        return True
    return 0 <= value < _LARGEST if isinstance(value, int) else isinstance(value, str) and is_own(value)
