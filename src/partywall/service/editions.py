"""Making editions: a job makes the copy of a screened draft with what people decided, checks its bytes and keeps them.

A second job looks whether a new register changes anything: if the machine finds the same and the copy comes out the
same, byte for byte, the edition stands; else it has lapsed by itself, and its author sees that among their work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from partywall import pipeline
from partywall.decide import Policy
from partywall.errors import Refused, Unsafe
from partywall.model.disclosure import Outcome, Plan, Screening
from partywall.model.kinds import KINDS, bears_stamp
from partywall.model.people import PersonId
from partywall.model.product import Edition, EditionId, Footing, ProductId
from partywall.model.stamp import Stamp
from partywall.model.text import Digest, Document, Span, digest_of
from partywall.procedure import acts
from partywall.procedure.copy_text import copy_text
from partywall.procedure.written import Gate, Procedure
from partywall.redact import plan
from partywall.sandbox.wire import Garbled, pack, unpack
from partywall.service import documents, papers
from partywall.service.acting import Wanted, step
from partywall.service.documents import Screened
from partywall.service.following import asked
from partywall.service.jobs import Effect, Tell
from partywall.service.known_records import Missing
from partywall.service.laying import lay_out
from partywall.service.papers import Paper, packed, screening_of
from partywall.service.parcels import stamp_of
from partywall.service.passage_counts import count_passages
from partywall.service.policies_in_force import policy_of
from partywall.service.products import neutral_name
from partywall.service.screenings import Ground, by_people, house_for, record, screened, stand
from partywall.service.workshop import workshop
from partywall.store.ids import new_id
from partywall.store.jobs.queue import Job
from partywall.store.products import keeping
from partywall.store.vault import blobs
from partywall.words import tokens


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that passed its checks, with all that it was made of."""

    screened: Screened
    """With what people decided."""
    copy: pipeline.Copy
    read: Document
    """The copy, read again."""
    stamped: bool


def make(job: Job, tell: Tell) -> Effect:
    """The job of ``AskEdition``."""
    ground = stand(ProductId(job.product), PersonId(asked(job)["recipient"]))
    product, recipient = ground.product, ground.recipient
    row = product.screened(recipient)
    if row is None or (row.policy, row.register) != (ground.now.policy, ground.now.register):
        raise Refused("The document was not read for this recipient by the policy and register in force.")
    id = EditionId(new_id("e"))
    made = make_copy(ground, screening_of(product.id, row.findings), id, tell)
    written = documents.papers(made.screened, made.copy)
    tell("drawing the pages", 0.9)
    laid = lay_out(made.copy.content, made.read)
    footing = Footing(
        recipient,
        row.draft,
        made.copy.verification.copy,
        row.findings,
        row.policy,
        product.procedure,
        row.register,
        len(product.decided(recipient)),
        product.before(recipient),
        len(product.files_decided(row.draft)),
    )

    def effect() -> str:
        papers.keep_pages(product.id, footing.copy, laid, datetime.now(UTC))
        return _record(made, footing, id, written, job)

    return effect


def make_copy(ground: Ground, found: Screening, id: EditionId, tell: Tell) -> Made:
    """The copy that the machine's findings and people's decisions make. Raises Unsafe if it fails its checks."""
    product, media = ground.product, ground.draft.media
    assert ground.now.policy is not None
    policy = policy_of(ground.now.policy)
    untrusted = blobs.get(product.id, ground.draft.digest)
    decided = by_people(product, ground.recipient, found)
    tell("making and checking the copy", 0.2)
    stamp = _stamp(ground, id, decided) if bears_stamp(media) else None
    copy = _produced(untrusted, decided, policy, stamp, ground.now.procedure)
    if copy.verification.copy != digest_of(copy.content):
        raise Unsafe("What was checked is not what was made.")
    tell("reading the copy", 0.8)
    read = workshop().read(copy.content, neutral_name(media, copy=True))
    screened = Screened(decided, untrusted, ground.register, policy, Missing())
    return Made(screened, copy, read, copy.plan.stamp is not None)


def _produced(
    untrusted: bytes, decided: Screening, policy: Policy, stamp: Stamp | None, procedure: Procedure
) -> pipeline.Copy:
    """The copy with its stamp; without, where its pages have no room for one and the procedure demands none."""
    demanded = any(step.gate is Gate.STAMPED for step in procedure.steps)
    try:
        return pipeline.produce(untrusted, decided, policy, workshop(), stamp)
    except Unsafe:
        if stamp is None or demanded:
            raise
        return pipeline.produce(untrusted, decided, policy, workshop())


def _stamp(ground: Ground, id: EditionId, decided: Screening) -> Stamp:
    """Whose copy it is, by initials and the case's reference; without what the copy withholds in its text."""
    person = ground.register.person(ground.recipient)
    initials = "".join(name[:1] for name in (person.forename, person.surname) if name) if person else ""
    gone = {token.key for span in _withheld(decided) for token in tokens(decided.document.text_of(span))}
    case, recipient = (
        "" if gone & {token.key for token in tokens(text)} else text for text in (ground.product.case, initials)
    )
    try:
        return stamp_of(id, case, recipient)
    except Refused:  # a reference that is too long for a foot line; the copy's own id tells it from all others
        return stamp_of(id, "", recipient)


def _withheld(decided: Screening) -> Iterator[Span]:
    for passage, decision in zip(decided.passages, decided.decisions, strict=True):
        if decision.outcome is not Outcome.DISCLOSE:
            yield passage.span


def _record(made: Made, footing: Footing, id: EditionId, written: dict[str, bytes], job: Job) -> str:
    product, at = ProductId(job.product), datetime.now(UTC)
    blobs.put(product, made.copy.content)
    papers.keep(product, id, Paper.REPORT, written["report.html"], at)
    papers.keep(product, id, Paper.FINDINGS, written["findings.json"], at)
    papers.keep(product, id, Paper.CERTIFICATE, written["certificate.json"], at)
    papers.keep(product, id, Paper.COPY_TEXT, pack(made.read, Document), at)
    screening = made.screened.screening
    _, pages = copy_text(made.read)
    act = acts.RecordEdition(
        id,
        footing,
        KINDS[screening.document.media_type].copied_as,
        pages,
        made.copy.verification.passed,
        len(screening.outcome(Outcome.REFER)),
        len(screening.unread),
        made.stamped,
    )
    count_passages(id, screening, at)
    step(house_for(job), product, lambda *_: Wanted(act), at, made=id)
    return id


def rescreen(job: Job, tell: Tell) -> Effect:
    """The job that follows a new register, for one edition that has not left."""
    product, id = ProductId(job.product), EditionId(asked(job)["edition"])
    kept = keeping.load(product)
    edition = kept.product.edition(id) if kept else None
    if kept is None or edition is None:
        raise Refused("There is no such edition.")
    ground = stand(product, edition.footing.recipient)
    if not _needs_it(edition, ground):
        return lambda: None
    found = screened(ground, tell)
    again = make_copy(ground, found.screening, id, tell) if _same(found, edition) else None

    def effect() -> str | None:
        findings = record(found, ground, house_for(job))
        assert ground.now.register is not None
        if again is None or again.copy.verification.copy != edition.footing.copy:
            return findings  # what the edition rests on has lapsed
        footing = replace(edition.footing, register=ground.now.register)
        step(house_for(job), product, lambda *_: Wanted(acts.Reaffirm(id, footing)), datetime.now(UTC))
        return id

    return effect


def _needs_it(edition: Edition, ground: Ground) -> bool:
    """Whether the register is all that has changed, so that the edition may stand again."""
    footing = edition.footing
    product, draft = ground.product, ground.draft.digest
    decided = (len(product.decided(footing.recipient)), len(product.files_decided(draft)))
    rested = (footing.draft, footing.policy, footing.decisions, footing.files)
    return (draft, ground.now.policy, *decided) == rested and footing.register != ground.now.register


def _same(found: Screened, edition: Edition) -> bool:
    return digest_of(packed(found.screening)) == edition.footing.findings


def read_again(product: ProductId, edition: EditionId) -> Document:
    """The copy of an edition as it was read when it was made. Raises Refused."""
    try:
        document: Document = unpack(papers.paper(product, edition, Paper.COPY_TEXT), Document)
    except Garbled:
        raise Refused("Another version of Partywall made this copy; have it made anew.") from None
    return document


def plan_of(screening: Screening, policy: Digest) -> Plan:
    """What was withheld in a copy, and with which labels."""
    labels = policy_of(policy).labels
    return plan(screening.document, screening.passages, screening.decisions, labels, screening.left_out)
