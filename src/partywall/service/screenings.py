"""Screening for products: a job finds what in a draft the recipient may not have, and keeps it with the product."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from partywall import pipeline
from partywall.decide import added_passage
from partywall.errors import Refused
from partywall.model.disclosure import Decision, Passage, PassageId, Screening
from partywall.model.people import PersonId
from partywall.model.product import AccountId, Doer, Draft, Edition, EditionId, Product, ProductId
from partywall.model.text import Digest
from partywall.procedure import acts
from partywall.procedure.situation import Situation
from partywall.procedure.table import STILL_HERE
from partywall.second import Eyes
from partywall.service import documents, papers
from partywall.service.acting import NotThere, Wanted, step
from partywall.service.decisions import RULE
from partywall.service.documents import Screened
from partywall.service.following import RESCREEN, asked, put
from partywall.service.jobs import Effect, Tell
from partywall.service.known_records import KnownRecords, known_records
from partywall.service.laying import lay_out
from partywall.service.papers import Paper, packed, screening_of
from partywall.service.policies_in_force import policy_of
from partywall.service.policy_trials import Past
from partywall.service.products import is_party, neutral_name
from partywall.service.register_versions import opened, register_in_force, still_kept
from partywall.service.second_eyes import load_second_eyes
from partywall.service.situations import situation
from partywall.service.workshop import workshop
from partywall.store.jobs.queue import Job
from partywall.store.products import keeping
from partywall.store.products.models import EditionRow
from partywall.store.snapshot import Snapshot
from partywall.store.vault import blobs


@dataclass(frozen=True, slots=True)
class Ground:
    """What a job for one recipient stands on."""

    product: Product
    draft: Draft
    recipient: PersonId
    now: Situation
    register: Snapshot


def screen(job: Job, tell: Tell) -> Effect:
    """The job of ``AskScreening``."""
    ground = stand(ProductId(job.product), PersonId(asked(job)["recipient"]))
    found = screened(ground, tell)
    laid = None
    if papers.pages_of(ground.product.id, ground.draft.digest) is None:
        tell("drawing the pages", 0.9)
        laid = lay_out(found.untrusted, found.screening.document)

    def effect() -> str:
        papers.keep_pages(ground.product.id, ground.draft.digest, laid, datetime.now(UTC))
        return record(found, ground, house_for(job))

    return effect


def stand(product: ProductId, recipient: PersonId) -> Ground:
    """What is in force for it now. Raises Refused."""
    kept = keeping.load(product)
    if kept is None:
        raise NotThere
    now = situation(kept.product, datetime.now(UTC))
    draft = kept.product.draft
    if draft is None:
        raise Refused("No document was handed in yet.")
    if now.policy is None or now.register is None:
        raise Refused("No redaction policy, or no register, is in force.")
    return Ground(kept.product, draft, recipient, now, opened(now.register))


def house_for(job: Job) -> Doer:
    """The house itself, on behalf of who asked for the job."""
    return Doer(AccountId(job.arguments["account"]), machine=True)


def screened(ground: Ground, tell: Tell) -> Screened:
    """Screen a draft for a recipient, by what is in force. Raises Refused, Unreadable."""
    assert ground.now.policy is not None
    request = pipeline.Request(ground.product.case, ground.recipient)
    pipeline.admit(ground.register, request)
    policy = policy_of(ground.now.policy)
    tell("reading the document", 0.1)
    untrusted = blobs.get(ground.product.id, ground.draft.digest)
    read = workshop().read(untrusted, neutral_name(ground.draft.media))
    tell("reading the records", 0.3)
    with _records(ground.register) as known:
        tell("finding passages", 0.4)
        return documents.screen(untrusted, read, ground.register, request, known, policy, eyes=_eyes())


def record(found: Screened, ground: Ground, who: Doer) -> Digest:
    """Keep what was found, inside the caller's transaction. Raises Denied if the ground has changed."""
    product, at = ground.product.id, datetime.now(UTC)
    findings = blobs.put(product, packed(found.screening))
    assert ground.now.policy is not None and ground.now.register is not None
    of = papers.findings_key(findings, ground.now.register)
    papers.keep(product, of, Paper.FINDINGS, documents.findings(found), at)
    act = acts.RecordScreening(
        ground.recipient,
        ground.draft.digest,
        ground.now.policy,
        ground.now.register,
        findings,
        len(found.screening.passages),
        is_party(ground.register, ground.product.case, ground.recipient),
    )
    step(who, product, lambda *_: Wanted(act), at)
    return findings


def by_people(
    product: Product,
    recipient: PersonId,
    screening: Screening,
    heeded: int | None = None,
    files: int | None = None,
) -> Screening:
    """The screening with what people decided for the recipient; of the first ``heeded`` decisions, if that is given,
    and of the first ``files`` decisions on files inside.

    Decisions on an earlier draft's passages count no more: a passage is known by its place in one document.
    """
    last = {row.file: row.out for row in product.files_decided(screening.document.digest)[:files]}
    screening = pipeline.leave_out(screening, [file for file, out in last.items() if out])
    rows = product.decided(recipient)[:heeded]
    inside = {document.digest for document in screening.document.walk(screening.left_out)}
    added = {row.passage: added_passage(row.added) for row in rows if row.added and row.added.document in inside}
    known = {passage.id for passage in screening.passages} | added.keys()
    decided: dict[PassageId, Decision] = {
        row.passage: Decision(row.passage, recipient, row.outcome, RULE, row.reason, row.by)
        for row in rows
        if row.passage in known
    }
    marked: tuple[Passage, ...] = tuple(added.values())
    return pipeline.decide_anew(screening, decided, marked)


def screen_all_anew(account: AccountId, register: Digest) -> None:
    """Put a job there for each edition that has not left; a new register came into force in this transaction."""
    rows = EditionRow.objects.filter(state__in=[state.value for state in STILL_HERE]).values_list("id", "product")
    for edition, product in rows.order_by("id"):
        put(RESCREEN, f"{edition}:{register}", ProductId(product), account, edition=edition)


def past(limit: int) -> Iterator[Past | None]:
    """What the screenings of so many editions found, the newest first; None for one that cannot be opened any more."""
    rows = EditionRow.objects.exclude(recipient="").order_by("-made", "-id")[:limit]
    for id, product in rows.values_list("id", "product"):
        kept = keeping.load(product)
        edition = kept.product.edition(EditionId(id)) if kept else None
        if kept and edition:
            yield _past(kept.product, edition)


def _past(product: Product, edition: Edition) -> Past | None:
    footing = edition.footing
    decided = frozenset(row.passage for row in product.decided(footing.recipient))
    try:
        screening, register = screening_of(product.id, footing.findings), register_of(footing.register)
    except Refused:
        return None
    return Past(product.id, product.kind, edition.id, screening, register, decided)


def register_of(digest: Digest) -> Snapshot:
    """The register of that digest; where it is kept no longer, the one in force."""
    if still_kept(digest):
        return opened(digest)
    now = register_in_force()
    if now is None:
        raise Refused("No register is in force.")
    return opened(now.digest)


@contextmanager
def _records(register: Snapshot) -> Iterator[KnownRecords]:
    house = settings.HOUSE
    folder = Path(house.records_folder) if house.records_folder else None
    key = Path(house.records_key_file) if house.records_key_file else None
    with known_records(folder, register, key) as known:
        yield known


def _eyes() -> Eyes | None:
    file = settings.HOUSE.records_second_eyes
    return load_second_eyes(Path(file)) if file else None
