"""A small procedure, people and a product, for tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    DeliveryAddress,
    Doer,
    EditionId,
    Footing,
    Product,
    ProductId,
    Role,
    SourceId,
)
from partywall.model.text import Digest, MediaType, digest_of
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.rules import refusals
from partywall.procedure.situation import Situation
from partywall.procedure.table import after
from partywall.procedure.written import Basis, Method, Procedure, SourceKind

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
CASE = CaseId("case-1")
MOTHER = PersonId("person-1")
POLICY, REGISTER, DRAFT, COPY, FINDINGS = (digest_of(name.encode()) for name in ("policy", "register", "d", "c", "f"))
PROCEDURE = Procedure(
    kind="letter",
    version="1",
    title="Letters",
    steps=(),
    bases=(Basis("parent", "A parent"),),
    sources=(SourceKind("own-visit", "Own visit", decide=False), SourceKind("police", "Police", decide=True)),
    methods=(Method("post", "By post", "post"), Method("by-hand", "By hand", "none")),
    recall_tasks=(("retrieve", "Get it back"),),
    digest=digest_of(b"procedure"),
)
SITUATION = Situation(NOON, PROCEDURE, PROCEDURE.digest, POLICY, REGISTER, NOON - timedelta(hours=5))


def doer(name: str, *roles: Role, cases: tuple[CaseId, ...] = (), machine: bool = False) -> Doer:
    """Somebody of that account."""
    return Doer(AccountId(name), frozenset(roles), frozenset(cases), machine=machine)


AUTHOR = doer("author", Role.AUTHOR, cases=(CASE,))
CHECKER = doer("checker", Role.CHECKER)
SENDER = doer("sender", Role.SENDER)
SECOND = doer("second", Role.SENDER)
MANAGER = doer("manager", Role.MANAGER, cases=(CASE,))
OFFICER = doer("officer", Role.OFFICER)
HOUSE = replace(AUTHOR, machine=True)
FIRST = EditionId("e1")
FOOTING = Footing(MOTHER, DRAFT, COPY, FINDINGS, POLICY, PROCEDURE.digest, REGISTER)

STORY: tuple[tuple[Doer, Act], ...] = (
    (AUTHOR, acts.OpenProduct(ProductId("p1"), "letter", PROCEDURE.digest, CASE)),
    (AUTHOR, acts.NameRecipient(MOTHER, "parent", party=True)),
    (AUTHOR, acts.AddSource(SourceId("s1"), digest_of(b"notes"), "own-visit", CASE)),
    (AUTHOR, acts.AddDraft(DRAFT, MediaType.DOCX)),
    (AUTHOR, acts.AskScreening(MOTHER)),
    (HOUSE, acts.RecordScreening(MOTHER, DRAFT, POLICY, REGISTER, FINDINGS, 3, party=True)),
    (AUTHOR, acts.AskEdition(MOTHER)),
    (HOUSE, acts.RecordEdition(FIRST, FOOTING, MediaType.DOCX, 1, verified=True, referred=0, unread=0)),
    (AUTHOR, acts.SubmitEdition(FIRST)),
    (CHECKER, acts.StartCheck(FIRST)),
    (CHECKER, acts.SeePage(FIRST, 1, 40)),
    (CHECKER, acts.EndBlind(FIRST)),
    (replace(CHECKER, machine=True), acts.RecordDifferences(FIRST, ())),
    (CHECKER, acts.ApproveEdition(FIRST)),
    (SENDER, acts.ChooseDelivery(FIRST, "post", DeliveryAddress("12 Example Street", "ZZ1 1ZZ"), REGISTER)),
    (SECOND, acts.KeyAddress(FIRST, matches=True)),
    (SENDER, acts.ReleaseEdition(FIRST, COPY)),
    (SENDER, acts.ConfirmDelivery(FIRST, arrived=True)),
    (AUTHOR, acts.CloseProduct()),
)
"""How a letter leaves, from its beginning to its end."""


def moment(step: int) -> Situation:
    """When that step of the story is taken: one a minute, all before noon."""
    return replace(SITUATION, at=NOON + timedelta(minutes=step - len(STORY)))


def told(until: type[Act] | None = None, now: Situation = SITUATION) -> Product:
    """The product after the story, or right before the first act of that kind."""
    product: Product | None = None
    for step, (who, act) in enumerate(STORY):
        if type(act) is until:
            break
        now = replace(now, at=moment(step).at)
        assert not refusals(act, who, product, now), (act, refusals(act, who, product, now))
        product = after(act, who, product, now)
    assert product is not None
    return product


def refused(act: Act, who: Doer, product: Product | None, now: Situation = SITUATION) -> set[str]:
    """The codes of all reasons against an act."""
    return {refusal.code for refusal in refusals(act, who, product, now)}


def another(digest: str) -> Digest:
    """Some other digest."""
    return digest_of(f"another {digest}".encode())
