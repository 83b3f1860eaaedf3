"""A house with people in every role and two cases, and products of each at every stage: for tests over HTTP.

Stories are told by the rules, by the procedure that ships; what would not be allowed fails here. What is the other
case's holds canary words, which may be in no answer to somebody who has no part in it.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    DeliveryAddress,
    Difference,
    DifferenceKind,
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
from partywall.procedure.situation import Situation
from partywall.procedure.written import Gate
from tests import accounting

KIND = "letter"
OURS, THEIRS = CaseId("CASE-OURS"), CaseId("CASE-CANARY-7Q")
CANARIES = ("CANARY", "Quillfeather", "canary-words")
DAY = timedelta(days=1)
Step = tuple[Doer, Act]


def _person(id: str, forename: str, surname: str, family: str, born: str, line: str) -> dict[str, object]:
    address = {"line": line, "postcode": "ZE1 1AA", "kind": "home"}
    return {"id": id, "forename": forename, "surname": surname, "families": [family], "born": born,
            "addresses": [address], "emails": [f"{id.lower()}@example.org"]}  # fmt: skip


REGISTER = json.dumps(
    {
        "people": [
            _person("P-OURS", "Marta", "Ashgrove", "F1", "1990-02-03", "12 Invented Lane, Sampleton"),
            _person("C-OURS", "Tilly", "Ashgrove", "F1", "2016-05-06", "12 Invented Lane, Sampleton"),
            _person("P-CANARY-7Q", "Zora", "Quillfeather", "F2", "1988-07-08", "9 Nowhere Rise, Sampleton"),
            _person("C-CANARY-7Q", "Pim", "Quillfeather", "F2", "2014-09-10", "9 Nowhere Rise, Sampleton"),
        ],
        "families": [{"id": "F1", "name": "Ashgrove"}, {"id": "F2", "name": "Quillfeather"}],
        "cases": [
            {"id": OURS, "family": "F1", "children": ["C-OURS"]},
            {"id": THEIRS, "family": "F2", "children": ["C-CANARY-7Q"]},
        ],
    }
).encode()
RECIPIENTS = {OURS: PersonId("P-OURS"), THEIRS: PersonId("P-CANARY-7Q")}
CHILDREN = {OURS: "Tilly Ashgrove", THEIRS: "Pim Quillfeather"}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays a part in the stories of one case. None of them is anybody whom the tests sign in as."""

    author: Doer
    checker: Doer
    sender: Doer
    second: Doer
    manager: Doer
    officer: Doer

    @property
    def machine(self) -> Doer:
        """The house's own jobs, on the author's behalf."""
        return replace(self.author, machine=True)


@dataclass(slots=True)
class World:
    """The house and everybody in it."""

    began: datetime
    administrator: AccountId
    officers: tuple[AccountId, AccountId]
    casts: dict[CaseId, Cast] = field(default_factory=dict)
    people: dict[Role, AccountId] = field(default_factory=dict)
    """Somebody in each role, who works on our case where their role can, and has no part in any product."""
    products: dict[tuple[CaseId, str], ProductId] = field(default_factory=dict)
    """By case and stage."""
    editions: dict[ProductId, EditionId] = field(default_factory=dict)
    """Of each product that has one."""

    @property
    def now(self) -> datetime:
        """When the people of the stories do what they do: now, as far as the rules can tell."""
        return datetime.now(UTC)


def built(stages: bool = True) -> World:
    """A new house in the database that is open."""
    from partywall.service import granting, register_versions, versions

    began = datetime.now(UTC) - DAY
    administrator, first = accounting.house(began)
    second = somebody(administrator, first, Role.OFFICER, began)
    for officer in (first, second):
        versions.adopt_shipped(officer, began)
    register_versions.take_register(first, REGISTER, began, at=began)
    world = World(began, administrator, (first, second))
    for case in (OURS, THEIRS):
        world.casts[case] = _cast(world, case)
    for role in Role:
        world.people[role] = somebody(administrator, first, role, began)
        if role in {Role.AUTHOR, Role.MANAGER}:
            granting.allow_case(first, world.people[role], OURS, began)
    for account in (*world.people.values(), *(cast.checker.account for cast in world.casts.values())):
        train(world, account)
    world.casts = {case: _refreshed(cast, world) for case, cast in world.casts.items()}
    if stages:
        for case in (OURS, THEIRS):
            for stage, product in place_all(world, case):
                world.products[case, stage] = product
    return world


def somebody(administrator: AccountId, officer: AccountId, role: Role, at: datetime) -> AccountId:
    return accounting.person(administrator, f"{role}.{secrets.token_hex(4)}", role, at=at, agrees=officer)


def _cast(world: World, case: CaseId) -> Cast:
    from partywall.service import granting, rights

    roles = (Role.AUTHOR, Role.CHECKER, Role.SENDER, Role.SENDER, Role.MANAGER, Role.OFFICER)
    found = [somebody(world.administrator, world.officers[0], role, world.began) for role in roles]
    for account in (found[0], found[4]):
        granting.allow_case(world.officers[0], account, case, world.began)
    return Cast(*(rights.doer(account, world.now) for account in found))


def _refreshed(cast: Cast, world: World) -> Cast:
    from partywall.service.rights import doer

    return replace(cast, checker=doer(cast.checker.account, world.now), author=doer(cast.author.account, world.now))


def train(world: World, account: AccountId) -> None:
    from partywall.service import granting, procedures

    trainer = world.people.setdefault(
        Role.TRAINER, somebody(world.administrator, world.officers[0], Role.TRAINER, world.began)
    )
    procedure = procedures.in_force(KIND, world.now)
    assert procedure is not None
    if account != trainer:
        for code in sorted({code for step in procedure.steps if step.gate is Gate.TRAINED for code in step.codes}):
            granting.train(trainer, account, code, world.began, None, world.began)


@dataclass(frozen=True, slots=True)
class Papers:
    """What a product is made of: bytes that stand for real ones."""

    draft: bytes
    source: bytes
    copy: bytes
    findings: bytes

    @staticmethod
    def of(case: CaseId) -> Papers:
        """With the name of the case's child in each."""
        child, mark = CHILDREN[case], "canary-words" if case == THEIRS else "plain words"
        return Papers(
            f"Dear parent, {child} is doing well, {mark}.\n".encode(),
            f"Notes of a visit to {child}, {mark}.\n".encode(),
            f"Dear parent, {child} is well, {mark}.\n".encode(),
            f"[{mark}]".encode(),
        )


class Story:
    """The acts by which a letter leaves, one a minute, up to a moment ago."""

    def __init__(self, world: World, case: CaseId, screening: Digest) -> None:
        from partywall.service.situations import situation

        self.cast, self.case, self.person = world.casts[case], case, RECIPIENTS[case]
        self.id, self.edition = ProductId("p" + secrets.token_hex(10)), EditionId("c" + secrets.token_hex(10))
        self.papers, self.screening = Papers.of(case), screening
        self.now = situation(None, world.now, KIND)
        self.words = "canary-words" if case == THEIRS else "plain words"

    def begun(self) -> Iterator[Step]:
        """Opened, with its recipient, source and answers."""
        now, cast = self.now, self.cast
        yield cast.author, acts.OpenProduct(self.id, KIND, now.procedure.digest, self.case)
        yield cast.author, acts.NameRecipient(self.person, "parent", party=True)
        source = SourceId("s" + secrets.token_hex(10))
        yield cast.author, acts.AddSource(source, digest_of(self.papers.source), "own-visit", self.case)
        yield cast.author, acts.AddDraft(digest_of(self.papers.draft), MediaType.TEXT)
        for step in now.procedure.steps:
            if step.gate is Gate.ANSWERED:
                recipient = self.person if step.each_recipient else None
                doer = cast.author if not step.who or Role.AUTHOR in step.who else cast.manager
                yield doer, acts.AnswerStep(step.id, step.codes[0], self.words, recipient)

    def made(self) -> Iterator[Step]:
        """Screened, and an edition made."""
        now, cast = self.now, self.cast
        assert now.policy and now.register
        draft = digest_of(self.papers.draft)
        yield cast.author, acts.AskScreening(self.person)
        screened = acts.RecordScreening(self.person, draft, now.policy, now.register, self.screening, 0, party=True)
        yield cast.machine, screened
        yield cast.author, acts.AskEdition(self.person)
        footing = Footing(
            self.person, draft, digest_of(self.papers.copy), self.screening, now.policy, now.procedure.digest,
            now.register,
        )  # fmt: skip
        yield (
            cast.machine,
            acts.RecordEdition(
                self.edition, footing, MediaType.TEXT, 1, verified=True, referred=0, unread=0, stamped=True
            ),
        )

    def blind(self) -> Iterator[Step]:
        """A check begun, the page seen, and a word marked."""
        yield self.cast.author, acts.SubmitEdition(self.edition)
        yield self.cast.checker, acts.StartCheck(self.edition)
        yield self.cast.checker, acts.SeePage(self.edition, 1, 50)
        mark = "m" + secrets.token_hex(10)
        yield self.cast.checker, acts.MarkCopy(self.edition, mark, 1, "body", 0, 4, self.words)

    def compared(self, product: Product) -> Iterator[Step]:
        """The marks laid side by side."""
        yield self.cast.checker, acts.EndBlind(self.edition)
        found = product.edition(self.edition)
        assert found and found.check
        rows = tuple(
            Difference(f"d{number}", DifferenceKind.MARKED, mark.id) for number, mark in enumerate(found.check.marks)
        )
        yield replace(self.cast.checker, machine=True), acts.RecordDifferences(self.edition, rows)

    def settled(self, change: bool) -> Iterator[Step]:
        """Each difference settled."""
        yield self.cast.checker, acts.SettleDifference(self.edition, "d0", change, self.words)

    def addressed(self) -> Iterator[Step]:
        """On its way, the address keyed by a second."""
        assert self.now.register
        line = "9 Nowhere Rise, Sampleton" if self.case == THEIRS else "12 Invented Lane, Sampleton"
        address = DeliveryAddress(line, "ZE1 1AA")
        yield self.cast.sender, acts.ChooseDelivery(self.edition, "post", address, self.now.register)
        yield self.cast.second, acts.KeyAddress(self.edition, matches=True)

    def gone(self) -> Iterator[Step]:
        """Released."""
        yield self.cast.sender, acts.ReleaseEdition(self.edition, digest_of(self.papers.copy))


@dataclass(slots=True)
class Told:
    """A product as far as its story was told."""

    product: Product | None
    steps: int
    now: Situation

    def on(self, story: Iterator[Step]) -> Told:
        """The same, after more of the story. What the rules have anything against fails."""
        from partywall.procedure.rules import refusals
        from partywall.procedure.table import after

        product, steps = self.product, self.steps
        for who, act in story:
            now = replace(self.now, at=self.now.at + timedelta(minutes=steps - 60))
            assert not refusals(act, who, product, now), (act, refusals(act, who, product, now))
            product, steps = after(act, who, product, now), steps + 1
        return Told(product, steps, self.now)


def told(story: Story) -> Iterator[tuple[str, Told]]:
    """Every stage of one story; each begins where another ends, and only one of them can be kept."""
    begun = Told(None, 0, story.now).on(story.begun())
    yield "no edition", begun
    made = begun.on(story.made())
    yield "made", made
    waiting = made.on(iter([next(story.blind())]))
    yield "waiting", waiting
    asked = waiting.on(iter([(story.cast.author, acts.AskEmergency(story.edition, story.words))]))
    yield "emergency asked", asked
    granted = asked.on(iter([(story.cast.manager, acts.GrantEmergency(story.edition))]))
    yield "emergency", granted
    blind = made.on(story.blind())
    yield "blind", blind
    assert blind.product
    comparing = blind.on(story.compared(blind.product))
    yield "comparing", comparing
    settled = comparing.on(story.settled(change=False))
    yield "settled", settled
    returned = comparing.on(iter([(story.cast.checker, acts.ReturnEdition(story.edition, story.words))]))
    yield "returned", returned
    checked = settled.on(iter([(story.cast.checker, acts.ApproveEdition(story.edition, story.words))]))
    yield "checked", checked
    keyed = checked.on(story.addressed())
    yield "addressed", keyed
    released = keyed.on(story.gone())
    yield "released", released
    yield "emergency released", granted.on(story.addressed()).on(story.gone())
    yield "recalled", released.on(iter([(story.cast.officer, acts.RecallEdition(story.edition, story.words))]))
    yield "withdrawn", waiting.on(iter([(story.cast.author, acts.WithdrawEdition(story.edition))]))
    yield "closed", released.on(iter([(story.cast.author, acts.CloseProduct())]))


STAGES = (
    "no edition", "made", "waiting", "emergency asked", "emergency", "blind", "comparing", "settled", "returned",
    "checked", "addressed", "released", "emergency released", "recalled", "withdrawn", "closed",
)  # fmt: skip


def told_to(story: Story, stage: str) -> Told:
    """One story, told to one stage."""
    return next(found for name, found in told(story) if name == stage)


def place_all(world: World, case: CaseId) -> Iterator[tuple[str, ProductId]]:
    """A product of that case at every stage, kept in the house."""
    screening = screened(case)
    for stage in STAGES:
        story = Story(world, case, digest_of(screening))
        found = told_to(story, stage)
        keep(story, found, screening)
        if found.product and found.product.editions:
            world.editions[story.id] = story.edition
        yield stage, story.id


def screened(case: CaseId) -> bytes:
    """What the machine found in the draft: nothing."""
    from partywall.model.disclosure import Screening
    from partywall.model.text import Document, Part, PartId, PartKind
    from partywall.service.papers import packed

    papers = Papers.of(case)
    part = Part(PartId("body"), PartKind.BODY, papers.draft.decode(), ())
    document = Document(digest_of(papers.draft), MediaType.TEXT, (part,))
    return packed(Screening(document, case=case, recipient=RECIPIENTS[case], passages=(), decisions=()))


def keep(story: Story, found: Told, screening: bytes) -> None:
    """Keep a told product, what it is made of, and an entry for it."""
    from django.db import transaction

    from partywall.service import papers as kept_papers
    from partywall.service.papers import Paper
    from partywall.store.vault import blobs

    product, papers = found.product, story.papers
    assert product is not None
    with transaction.atomic():
        for content in (papers.draft, papers.source, papers.copy, screening):
            blobs.put(story.id, content)
        if product.editions:
            assert story.now.register
            key = kept_papers.findings_key(story.screening, story.now.register)
            kept_papers.keep(story.id, key, Paper.FINDINGS, papers.findings, story.now.at)
            for what in (Paper.CERTIFICATE, Paper.REPORT):
                kept_papers.keep(story.id, story.edition, what, papers.findings, story.now.at)
        kept(product, story.now)


def kept(product: Product, now: Situation) -> None:
    """Keep a product alone, with an entry for it, in the caller's transaction."""
    from partywall.ledger import Entry
    from partywall.procedure.names import named
    from partywall.service.situations import beside
    from partywall.store.ledger import append
    from partywall.store.products import keeping

    keeping.save(product, None, beside(product, now), now.at)
    append(Entry(now.at, named(acts.OpenProduct), product.author, product.id, {}))


def renamed(found: Told, story: Story, case: CaseId) -> tuple[Product, tuple[ProductId, EditionId]]:
    """The same product under other ids, and of another case."""
    from pydantic import TypeAdapter

    form = TypeAdapter(Product)
    ids = ProductId("p" + secrets.token_hex(10)), EditionId("c" + secrets.token_hex(10))
    content = form.dump_json(found.product).decode()  # type: ignore[arg-type]  # a story was told
    for old, new in zip((story.id, story.edition, story.case), (*ids, case), strict=True):
        content = content.replace(f'"{old}"', f'"{new}"')
    return form.validate_json(content), ids
