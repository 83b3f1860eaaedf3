"""What was made of what, and how each check ended: ``certificate.json``. Ids and digests only.

Everything that blocks a release is said here: a gap in reading, a passage that nobody has decided,
a check that failed, could not run or was never there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from partywall.decide import Policy
from partywall.model.disclosure import LEFT_OUT, CheckStatus, Outcome, Screening, Verification
from partywall.model.kinds import KINDS, holds_files
from partywall.model.people import Register
from partywall.model.text import Digest, Document, digest_of
from partywall.redact import plan
from partywall.report.findings import proposal, to_json
from partywall.report.places import dropped, in_order
from partywall.report.second import second_eyes

VERSION = 2
MAY_GO = "may go to the independent check"
BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Program:
    """The program that made the copy. ``digest`` is of its own code."""

    name: str
    version: str
    digest: Digest


@dataclass(frozen=True, slots=True)
class Block:
    """One reason why a copy may not go on. ``what`` is its code: UNREAD, REFER, FAILED, ..."""

    what: str
    count: int
    why: str


def blocks(screening: Screening, verification: Verification | None) -> tuple[Block, ...]:
    """Every reason why the copy may not go to the independent check; none if it may."""
    checks = verification.checks if verification else ()
    ended = Counter(check.status for check in checks)
    found = (
        Block("UNREAD", len(screening.unread), "could not be read"),
        Block("REFER", len(screening.outcome(Outcome.REFER)), "a person has to decide"),
        Block("FAILED", ended[CheckStatus.FAILED], "a check failed"),
        Block("COULD_NOT_RUN", ended[CheckStatus.COULD_NOT_RUN], "a check could not run"),
        Block("NO_CHECKS", int(not checks), "no copy was checked"),
    )
    return tuple(block for block in found if block.count)


def releasable(screening: Screening, verification: Verification | None) -> bool:
    """Whether nothing blocks the copy from going to the independent check."""
    return not blocks(screening, verification)


def certificate(
    screening: Screening,
    register: Register,
    policy: Policy,
    verification: Verification,
    program: Program,
    findings: bytes,
    models: Sequence[Digest] = (),
) -> dict[str, Any]:
    """The certificate of one copy. ``findings`` are the bytes that lie beside it."""
    document = screening.document
    return {
        "version": VERSION,
        "original": document.digest,
        "copy": verification.copy,
        "kind": KINDS[document.media_type].copied_as,
        "register": register.digest,
        "policy": {"digest": policy.digest, "version": policy.version},
        "findings": digest_of(findings),
        "models": sorted(models),
        "program": {"name": program.name, "version": program.version, "digest": program.digest},
        "case": screening.case,
        "recipient": screening.recipient,
        "passages": _counts(screening),
        "decided": _decided(screening),
        "dropped": [{"kind": kind, "count": count} for kind, count in dropped(document).items()],
        "second_eyes": second_eyes(screening.second),
        "unread": [{"where": gap.where, "why": gap.why} for gap in screening.unread],
        "left_out": len(screening.left_out),
        "checks": [
            {"name": check.name, "status": check.status, "detail": check.detail} for check in verification.checks
        ],
        "labels": _labels(screening, policy),
        "release": _release(screening, verification),
    }


def certificate_json(
    screening: Screening,
    register: Register,
    policy: Policy,
    verification: Verification,
    program: Program,
    findings: bytes,
    models: Sequence[Digest] = (),
) -> bytes:
    """The certificate as the bytes of ``certificate.json``."""
    return to_json(certificate(screening, register, policy, verification, program, findings, models))


def _labels(screening: Screening, policy: Policy) -> list[dict[str, Any]]:
    """What stands in the gaps: whoever has the copy sees it too, so that it says nothing more."""
    made = plan(screening.document, screening.passages, screening.decisions, policy.labels, screening.left_out)
    counts = Counter(redaction.label for redaction in made.redactions)
    if gone := sum(inner.left_out(made.left_out) for inner in _holding(screening)):
        counts[LEFT_OUT] += gone
    return [{"label": label, "count": count} for label, count in sorted(counts.items())]


def _holding(screening: Screening) -> Iterator[Document]:
    """The documents whose copies have copies of files in them, or labels in their place."""
    return (inner for inner in screening.document.walk(screening.left_out) if holds_files(inner.media_type))


def _counts(screening: Screening) -> list[dict[str, Any]]:
    counts = Counter((decision.outcome, decision.reason) for decision in screening.decisions)
    return [
        {"outcome": outcome, "reason": reason, "count": count} for (outcome, reason), count in sorted(counts.items())
    ]


def _decided(screening: Screening) -> list[dict[str, Any]]:
    """What a person decided, beside what the policy had proposed; null where the program had found nothing."""
    proposed = {row.passage: row for row in screening.proposed}
    return [
        {
            "passage": passage.id,
            "evidence": sorted({evidence.kind for evidence in passage.evidence}),
            "fact": passage.fact,
            "score": passage.score,
            "proposed": proposal(proposed.get(passage.id)),
            "outcome": decision.outcome,
            "reason": decision.reason,
            "by": decision.by,
        }
        for passage, decision in in_order(screening)
        if decision.by != "policy"
    ]


def _release(screening: Screening, verification: Verification) -> dict[str, Any]:
    found = blocks(screening, verification)
    return {
        "state": BLOCKED if found else MAY_GO,
        "because": [{"what": block.what, "count": block.count} for block in found],
    }
