"""The one flow, from a document that was read to a copy that was checked. Pure.

1. Every passage that stands in a record too; the records of families near the case are looked through closely.
2. Who is near the case: by the register, and by the records from which text came.
3. Every mention of a person, and who each one is; and whom the pronouns mean.
4. The passages that tell about somebody, by the rules, by the trained reader that sees what they know, and by second
   eyes where an administrator set them up; what is left and stands in records that are not open to the recipient; and
   what is left and singles somebody out all the same.
5. The decision on each passage for this recipient, by the policy or by a person.
6. The plan, the copy's bytes, and the checks on those bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from partywall.decide import Policy, assemble, combine, decide, guard, heed, regions
from partywall.detect import detect
from partywall.detect.tagger import Tagger
from partywall.errors import Refused, Unsafe
from partywall.model.disclosure import (
    Check,
    CheckStatus,
    Decision,
    Mark,
    Outcome,
    Passage,
    PassageId,
    Plan,
    Provenance,
    Recipient,
    Screening,
    Verification,
)
from partywall.model.people import Case, CaseId, FamilyId, Person, PersonId, Register
from partywall.model.stamp import Stamp
from partywall.model.text import Digest, Document, Span, Unread
from partywall.reader import Known, Network, read
from partywall.redact import plan
from partywall.resolve import resolve
from partywall.resolve.chains import follow
from partywall.second import Eyes, look
from partywall.trace import RecordIndex, Told, Words, echo, near_by, retold, trace
from partywall.words import tokens

_SAID = 5
"""Places that could not be read which an error tells one by one."""


@dataclass(frozen=True, slots=True)
class Request:
    """For which case and which named recipient a document is meant."""

    case: CaseId
    recipient: PersonId


@dataclass(frozen=True, slots=True)
class Copy:
    """A finished copy that passed its checks."""

    content: bytes
    plan: Plan
    verification: Verification


def admit(register: Register, request: Request) -> Case:
    """The case that is asked about; Refused where no decision could be made."""
    case = register.case(request.case)
    if case is None:
        raise Refused("The register has no case of the id that was given.")
    if not register.members(case.family):
        raise Refused("The case has no family in the register, so nothing can be said to be its own.")
    if register.person(request.recipient) is None:
        raise Refused(
            "The register has nobody of the id that was given for the recipient; it must be an id, not a name."
        )
    return case


@dataclass(frozen=True, slots=True)
class Models:
    """What was trained, and looks besides the rules; each may be missing."""

    tagger: Tagger | None = None
    """Finds people whom no register knows."""
    network: Network | None = None
    """Reads the text with all that the rules know, and marks what they do not see."""
    eyes: Eyes | None = None
    """A language model elsewhere, which can only add."""


NO_MODELS = Models()


def prepare(
    document: Document,
    register: Register,
    request: Request,
    records: RecordIndex,
    policy: Policy,
    overrides: Mapping[PassageId, Decision] | None = None,
    added: Sequence[Passage] = (),
    models: Models = NO_MODELS,
) -> Screening:
    """Find what the document tells about whom, and decide on each passage (steps 1 to 5).

    ``added`` are passages that a person marked; ``overrides`` hold that person's decision on each of them.
    """
    told = near_by(records, _families_near(register, admit(register, request)))
    known = read_by_rules(document, register, request, records, policy, models.tagger, added, told)
    if models.network:
        marks = read(known, models.network)
        known = _decided(known, _heeded(known, marks), policy)
    known = _decided(known, (*known.passages, *_guarded(known)), policy)
    known = _decided(known, (*known.passages, *_combined(known)), policy)
    given = overrides or {}
    withheld = _not_disclosed(known)
    seen = look(document, known.resolutions, register, known.case, known.recipient, models.eyes, withheld, given.keys())
    known = _decided(known, (*known.passages, *seen.passages), policy)
    marked = {passage.id for passage in added}
    proposed = tuple(row for row in known.decisions if row.passage in given.keys() - marked)
    decided = _overridden(known.decisions, given)
    return Screening(
        document,
        known.case.id,
        request.recipient,
        known.passages,
        decided,
        _origins(known, told, records.words),
        proposed,
        seen.second,
    )


def read_by_rules(
    document: Document,
    register: Register,
    request: Request,
    records: RecordIndex,
    policy: Policy,
    tagger: Tagger | None = None,
    added: Sequence[Passage] = (),
    told: Sequence[Told] | None = None,
) -> Known:
    """What the rules find and decide, before anything trained on whole documents looks at it (steps 1 to 4).

    ``told`` are the records near the case, if they were read already.
    """
    case = admit(register, request)
    families = _families_near(register, case)
    provenances = trace(document, records, families)
    near = register.near(case.id, _owners(provenances, records))
    mentions = detect(document, register, near, tagger)
    named = resolve(document, mentions, register, near, case, provenances)
    resolutions, links = follow(document, named, near, case)
    echoes = echo(document, records, case.family, families)
    told = near_by(records, families) if told is None else told
    retellings = retold(document, told, records.words, provenances)
    traced = (*provenances, *retellings)
    passages = assemble(document, resolutions, traced, register, near, case, echoes, links)
    known = Known(document, register, case, request.recipient, near, resolutions, links, traced, echoes, (), ())
    return _decided(known, (*passages, *regions(document), *added), policy)


def _families_near(register: Register, case: Case) -> tuple[FamilyId, ...]:
    return tuple(sorted({family for person in register.near(case.id) for family in person.families} | {case.family}))


def _origins(known: Known, told: Sequence[Told], words: Words) -> tuple[Provenance, ...]:
    """What was traced, and where what is not disclosed may have come from though it is told in other words."""
    return (*known.provenances, *retold(known.document, told, words, known.provenances, _not_disclosed(known)))


def _owners(provenances: Sequence[Provenance], records: RecordIndex) -> tuple[FamilyId, ...]:
    """Families whose people may be meant: of all records where they are few, else of those from which text came."""
    if records.few:
        return records.families
    return tuple(sorted({family for row in provenances for family in row.families}))


def _guarded(known: Known) -> tuple[Passage, ...]:
    return guard(known.document, known.resolutions, known.provenances, *_so_far(known))


def _combined(known: Known) -> tuple[Passage, ...]:
    return combine(known.document, known.resolutions, *_so_far(known))


def _so_far(
    known: Known,
) -> tuple[tuple[Passage, ...], tuple[Decision, ...], Register, tuple[Person, ...], Case, Recipient]:
    """What was found and decided, and for whom."""
    return known.passages, known.decisions, known.register, known.near, known.case, Recipient(known.recipient)


def _heeded(known: Known, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    return heed(
        known.document,
        marks,
        known.passages,
        known.decisions,
        known.resolutions,
        known.register,
        known.near,
        known.case,
        known.recipient,
    )


def _decided(known: Known, passages: Sequence[Passage], policy: Policy) -> Known:
    """The same with these passages, sorted by place, and what the policy decides on each."""
    ordered = tuple(sorted(passages, key=lambda passage: (passage.span, passage.id)))
    decisions = decide(ordered, known.register, known.case, Recipient(known.recipient), policy)
    return replace(known, passages=ordered, decisions=decisions)


def decide_anew(
    screening: Screening, overrides: Mapping[PassageId, Decision], added: Sequence[Passage] = ()
) -> Screening:
    """A screening that was kept, with what people decided since; all that they left alone stays decided as it was.

    ``added`` are passages that a person marked, each with their decision on it. Nothing is looked for anew, so it can
    only withhold more than a screening to which the same decisions were given.
    """
    found = {passage.id for passage in screening.passages}
    rows = list(zip(screening.passages, screening.decisions, strict=True))
    rows += [(passage, overrides[passage.id]) for passage in added if passage.id not in found]
    rows.sort(key=lambda row: (row[0].span, row[0].id))
    return replace(
        screening,
        passages=tuple(passage for passage, _ in rows),
        decisions=_overridden(tuple(decision for _, decision in rows), overrides),
        proposed=tuple(row for row in screening.decisions if row.passage in overrides),
    )


def leave_out(screening: Screening, files: Collection[Digest]) -> Screening:
    """A screening without what stands in files that a person left out. Of files that were wholly read none can be."""
    gone = tuple(sorted(screening.document.hard_to_read().keys() & set(files)))
    kept = {inner.digest for inner in screening.document.walk(gone)}
    rows = zip(screening.passages, screening.decisions, strict=True)
    left = [(passage, decision) for passage, decision in rows if passage.span.document in kept]
    return replace(
        screening,
        passages=tuple(passage for passage, _ in left),
        decisions=tuple(decision for _, decision in left),
        left_out=gone,
    )


class Maker(Protocol):
    """Makes and checks copies. Handed in, since it works on bytes from outside, which belongs in a sandbox."""

    def write(self, untrusted: bytes, document: Document, plan: Plan) -> bytes:
        """The copy that a plan asks for. Raises Unreadable, Unsafe, or Refused."""

    def verify(self, untrusted: bytes, document: Document, plan: Plan, untrusted_copy: bytes) -> Verification:
        """All checks on a copy that it made."""


def produce(untrusted: bytes, screening: Screening, policy: Policy, maker: Maker, stamp: Stamp | None = None) -> Copy:
    """Make the copy and check its bytes (step 6).

    ``untrusted`` are the bytes from which the screened document was read. Raises Unsafe if a part of it was not read,
    or any check fails or could not run: then there is no copy. Each page bears the ``stamp``; Refused if it cannot.
    """
    if unread := screening.document.all_unread(screening.left_out):
        raise Unsafe(f"No copy was made, because not all of the document could be read. {_gaps(unread)}")
    decided = plan(screening.document, screening.passages, screening.decisions, policy.labels, screening.left_out)
    made = replace(decided, stamp=stamp)
    content = maker.write(untrusted, screening.document, made)
    verification = maker.verify(untrusted, screening.document, made, content)
    if not verification.passed:
        raise Unsafe(f"No copy was written, because it did not pass its checks: {_failures(verification.checks)}.")
    return Copy(content, made, verification)


def families_named(document: Document, register: Register) -> tuple[FamilyId, ...]:
    """The families of everybody whom a record calls by a whole name; professionals aside.

    For records whose owner nobody wrote down. A record that names two families is taken as both
    families': only what names nobody but the case's own family can be taken as its own.
    """
    people = (register.person(id) for id in _called_by_whole_name(document, register))
    return tuple(sorted({family for person in people if person for family in person.families}))


def _called_by_whole_name(document: Document, register: Register) -> Iterable[PersonId]:
    for inner in document.walk():
        for part in inner.parts:
            words = [token.key for token in tokens(part.text)]
            for size in (2, 3):
                for at in range(len(words) - size + 1):
                    yield from register.called(" ".join(words[at : at + size]))


def _not_disclosed(known: Known) -> tuple[Span, ...]:
    pairs = zip(known.passages, known.decisions, strict=True)
    return tuple(passage.span for passage, decision in pairs if decision.outcome is not Outcome.DISCLOSE)


def _overridden(decisions: tuple[Decision, ...], overrides: Mapping[PassageId, Decision]) -> tuple[Decision, ...]:
    stale = overrides.keys() - {decision.passage for decision in decisions}
    if stale:
        raise Refused(
            f"{len(stale)} of the decisions given are about passages that this document does not have now;"
            " the document, the register or the records have changed since they were made."
        )
    wrong = {decision.passage for decision in decisions if _for_another(overrides.get(decision.passage), decision)}
    if wrong:
        raise Refused(f"{len(wrong)} of the decisions given were made for another recipient.")
    return tuple(overrides.get(decision.passage, decision) for decision in decisions)


def _for_another(override: Decision | None, decision: Decision) -> bool:
    return override is not None and override.recipient != decision.recipient


def _gaps(unread: Sequence[Unread]) -> str:
    """Each place with the reason, the first few of many."""
    said = [f"{gap.where[:1].upper()}{gap.where[1:]}: {gap.why.rstrip('.')}." for gap in unread[:_SAID]]
    more = [f"And {len(unread) - _SAID:,} more."] if len(unread) > _SAID else []
    return " ".join((*said, *more))


def _failures(checks: Iterable[Check]) -> str:
    return "; ".join(
        f"{check.name} ({check.status}{': ' + check.detail if check.detail else ''})"
        for check in checks
        if check.status is not CheckStatus.PASSED
    )
