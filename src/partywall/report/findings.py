"""The findings for programs: ``findings.json``, by ``schema/findings.schema.json``.

The same findings give the same bytes. They hold personal data, as the report does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from partywall.decide import Policy
from partywall.model.disclosure import Decision, Evidence, Outcome, Passage, Provenance, Screening, Subject
from partywall.model.people import FamilyId, LinkBasis, PersonId, Register
from partywall.model.text import Digest, Span, Unread
from partywall.report.explanation import explanation
from partywall.report.people import called
from partywall.report.places import Home, dropped, first_anchor, homes, in_order
from partywall.report.second import second_eyes
from partywall.report.traced import InRecord, Traced

VERSION = 1


def findings(screening: Screening, register: Register, policy: Policy) -> dict[str, Any]:
    """What was found and decided, passage by passage in the order of reading."""
    known = homes(screening.document)
    proposed = {row.passage: row for row in screening.proposed}
    traced = Traced(screening.provenances)

    def home(passage: Passage) -> Home:
        return known[passage.span.document, passage.span.part]

    return {
        "version": VERSION,
        "document": {
            "digest": screening.document.digest,
            "media_type": screening.document.media_type,
            "pages": screening.document.pages,
        },
        "register": register.digest,
        "policy": {"digest": policy.digest, "name": policy.name, "version": policy.version},
        "case": screening.case,
        "recipient": screening.recipient,
        "counts": {outcome: len(screening.outcome(outcome)) for outcome in Outcome},
        "unread": [{"where": gap.where, "why": gap.why, "file": file} for gap, file in _unread(screening)],
        "left_out": list(screening.left_out),
        "dropped": [{"kind": kind, "count": count} for kind, count in dropped(screening.document).items()],
        "second_eyes": second_eyes(screening.second),
        "passages": [
            _passage(passage, home(passage), register)
            | _why(passage, home(passage), traced.of(passage.span), screening, register)
            | {"decision": _decision(decision) | {"proposed": proposal(proposed.get(passage.id))}}
            for passage, decision in in_order(screening)
        ],
    }


def _unread(screening: Screening) -> Iterator[tuple[Unread, Digest | None]]:
    """What could not be read, and in which file inside the document that is: the innermost."""
    for inner in screening.document.walk(screening.left_out):
        here = None if inner is screening.document else inner.digest
        yield from ((gap, gap.file or here) for gap in inner.unread if gap.file not in screening.left_out)
    yield from ((gap, None) for gap in screening.unread_records)


def findings_json(screening: Screening, register: Register, policy: Policy) -> bytes:
    """The findings as the bytes of ``findings.json``."""
    return to_json(findings(screening, register, policy))


def to_json(value: Mapping[str, Any]) -> bytes:
    """One way of writing JSON, so that equal values are equal bytes."""
    return (json.dumps(value, indent=2, sort_keys=True, allow_nan=False) + "\n").encode("ascii")


def _passage(passage: Passage, home: Home, register: Register) -> dict[str, Any]:
    span, text = passage.span, home.part.text
    anchor = first_anchor(home.part, span.start, span.end)
    return {
        "id": passage.id,
        "document": span.document,
        "part": span.part,
        "part_kind": home.part.kind,
        "stays": home.part.stays,
        "page": anchor.page if anchor else None,
        "place": anchor.place if anchor else "",
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "cores": [
            {"start": core.start, "end": core.end, "text": text[core.start : core.end]} for core in passage.cores
        ],
        "about": [_subject(subject, register) for subject in passage.about],
        "fact": passage.fact,
        "score": passage.score,
        "evidence": [_evidence(evidence) for evidence in passage.evidence],
    }


def _subject(subject: Subject, register: Register) -> dict[str, Any]:
    person = register.person(subject.person) if subject.person else None
    return {
        "person": subject.person,
        "stranger": subject.stranger,
        "name": called(person) if person else None,
        "families": sorted(person.families) if person else [],
        "inferred": sorted(_inferred(person.id, register)) if person else [],
    }


def _inferred(person: PersonId, register: Register) -> set[FamilyId]:
    """The families to which a person is counted though nobody recorded it."""
    bases = {(link.family, link.basis is LinkBasis.RECORDED) for link in register.links(person)}
    return {family for family, recorded in bases if not recorded and (family, True) not in bases}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"kind": evidence.kind, "why": evidence.why, "digest": evidence.record}


def _decision(decision: Decision) -> dict[str, str]:
    return {"outcome": decision.outcome, "rule": decision.rule, "reason": decision.reason, "by": decision.by}


def proposal(decision: Decision | None) -> dict[str, str] | None:
    """What the policy said of a passage on which a person decided."""
    return {"outcome": decision.outcome, "rule": decision.rule, "reason": decision.reason} if decision else None


def _why(
    passage: Passage, home: Home, records: Sequence[InRecord], screening: Screening, register: Register
) -> dict[str, Any]:
    return {
        "explanation": explanation(passage, home.part, records, screening, register),
        "copied_from": [_copied(record) for record in records],
    }


def _copied(record: InRecord) -> dict[str, Any]:
    """A record and the places in it. Its words are not here: whoever may see them opens the record."""
    source = record.source
    return {
        "id": source.id,
        "record": source.name,
        "digest": source.digest,
        "families": sorted(source.families),
        "kind": source.kind,
        "dated": source.dated.isoformat() if source.dated else None,
        "audience": source.audience,
        "released_to": sorted(source.released_to),
        "likeness": record.best.likeness,
        "score": record.best.score,
        "retold": record.retold,
        "spans": [_spans(row) for row in record.rows],
    }


def _spans(row: Provenance) -> dict[str, Any]:
    return {"start": row.span.start, "end": row.span.end, "in_record": _place(row.record_span)}


def _place(span: Span) -> dict[str, Any]:
    return {"document": span.document, "part": span.part, "start": span.start, "end": span.end}
