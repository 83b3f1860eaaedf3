"""What the house does with a finished copy: check it against its original, or against its certificate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from partywall import report
from partywall.errors import Refused
from partywall.ledger.entry import read_entry
from partywall.ledger.notes import read_key
from partywall.ledger.receipts import read_proof
from partywall.model.disclosure import Passage, Plan, Verification
from partywall.model.stamp import Stamp, read_stamp
from partywall.model.text import Digest, digest_of
from partywall.redact import plan
from partywall.service.policies import load_policy
from partywall.service.workshop import workshop
from partywall.store import files


def verify_copy(
    original: Path | str,
    copy: Path | str,
    findings: Path | str,
    policy: Path | str | None = None,
    stamped_as: str = "",
) -> Verification:
    """Check a copy made by anyone with any tool against the findings of its original.

    ``stamped_as`` is the line that stands at the foot of its first page, if its pages bear a stamp.
    Raises Unreadable if a file cannot be read and Refused if the findings are another document's.
    """
    return check_copy(original, copy, findings, policy, stamped_as).verification


@dataclass(frozen=True, slots=True)
class Checked:
    """A copy that was checked, and what its checks rest on."""

    verification: Verification
    plan: Plan
    passages: tuple[Passage, ...]


def check_copy(
    original: Path | str,
    copy: Path | str,
    findings: Path | str,
    policy: Path | str | None = None,
    stamped_as: str = "",
) -> Checked:
    """The same as ``verify_copy``, with the passages by which what is left is told."""
    stamp = _stamp(stamped_as) if stamped_as else None
    workshop()  # gets ready while the files are read
    rules = load_policy(Path(policy) if policy else None)
    found = files.read_file(Path(findings), "The findings")
    untrusted = files.read_file(Path(original), "The original")
    untrusted_copy = files.read_file(Path(copy), "The copy")
    if not report.belong(found, untrusted) and report.belong(found, untrusted_copy):
        raise Refused("The copy and the original are the wrong way round: name the original first.")
    document = workshop().read(untrusted, Path(original).name)
    passages, decided = report.read_findings(found, document)
    made = replace(plan(document, passages, decided, rules.labels, report.left_out(found)), stamp=stamp)
    return Checked(workshop().verify(untrusted, document, made, untrusted_copy, ours=False), made, tuple(passages))


def _stamp(line: str) -> Stamp:
    try:
        return read_stamp(line)
    except ValueError as error:
        raise Refused(str(error)) from None


def describe_checked(checked: Checked) -> tuple[str, ...]:
    """The lines that a person reads after a copy was checked: no word of the document, but where to look."""
    verification = checked.verification
    checks = (
        f"{row.status.value.upper():15} {row.name}{f': {row.detail}' if row.detail else ''}"
        for row in verification.checks
    )
    verdict = "The copy may go to the independent check." if verification.passed else "The copy must not leave."
    return (*checks, *_left(checked), verdict)


def _left(checked: Checked) -> Iterator[str]:
    """The passages that are left, each with its places; by their ids, as in the findings and the report."""
    places: dict[str, dict[str, None]] = {}
    for left in checked.verification.left:
        span = checked.plan.redactions[left.redaction].span
        for passage in checked.passages:
            if passage.span.overlaps(span):
                places.setdefault(passage.id, {})[left.where] = None
    if places:
        yield f"Withheld passages that are still in the copy, or words of them: {len(places)}"
        yield from (f"  passage {id}: {', '.join(where)}" for id, where in places.items())


@dataclass(frozen=True, slots=True)
class Proved:
    """What a certificate says of a file, and what was found when the file was looked at again."""

    issued: report.Issued
    faults: tuple[str, ...]
    """Why the certificate does not speak for the file."""
    again: Verification
    ledger: str = ""
    """What a ledger says of the file, if a proof was given."""

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.faults and self.again.passed


def prove_certificate(copy: Path | str, certificate: Path | str, proof: Path | None = None, key: str = "") -> Proved:
    """Check a copy with nothing but its certificate, and a proof that a ledger with that key names it.

    Raises Unreadable, or Refused: also where the proof proves nothing, or not of this copy.
    """
    workshop()
    issued = report.read_certificate(files.read_file(Path(certificate), "The certificate"))
    untrusted_copy = files.read_file(Path(copy), "The copy")
    again = workshop().verify_alone(untrusted_copy, issued.kind, issued.labels)
    ledger = _named(proof, key, digest_of(untrusted_copy)) if proof else ""
    return Proved(issued, tuple(issued.faults(digest_of(untrusted_copy))), again, ledger)


def _named(proof: Path, key: str, copy: Digest) -> str:
    """Which entry of a ledger names the copy."""
    proved = read_proof(files.read_file(proof, "The proof", 262_144), read_key(key))
    entry = read_entry(proved.entry)
    values = [one for value in entry.facts.values() for one in (value if isinstance(value, tuple) else (value,))]
    if copy not in values:
        raise Refused("The proof is of an entry of the ledger that does not name this copy.")
    return (
        f"Entry {proved.number:,} of the ledger {proved.checkpoint.origin} names this copy:"
        f" {entry.act}, on {entry.at:%d %B %Y at %H:%M} UTC. So whoever keeps that ledger knows these very bytes."
    )


_PROVES = (
    "This shows that these are the very bytes that the certificate is about, that each check had passed when it was"
    " issued, and that the file holds nothing but what its pages show, and the labels.",
    "It does not show that the right passages were withheld: that is for the person who read the copy. Nor who issued"
    " the certificate: it is not signed, and is worth what the place is worth that it came from.",
)


def describe_proved(proved: Proved) -> tuple[str, ...]:
    """The lines that a person reads after a copy was checked against its certificate."""
    then = (f"{row.status.value.upper():15} {row.name}, when it was issued" for row in proved.issued.checks)
    now = (
        f"{row.status.value.upper():15} {row.name}, now{f': {row.detail}' if row.detail else ''}"
        for row in proved.again.checks
    )
    faults = (f"{'FAILED':15} {fault}" for fault in proved.faults)
    end = _PROVES if proved.holds else ("The certificate does not speak for this file.",)
    named = (proved.ledger,) if proved.ledger else ()
    return (f"Issued by {proved.issued.program}.", *then, *now, *faults, *end, *named)
