"""What the house does with a document: screen it, redact it, verify a copy of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from partywall import pipeline, report
from partywall.decide import Policy
from partywall.errors import ExitCode
from partywall.model.disclosure import Outcome, Screening
from partywall.model.people import CaseId, FamilyId, PersonId, Register
from partywall.model.text import Document
from partywall.second import Eyes
from partywall.service.decisions import NOTHING_GIVEN, Given, load_decisions
from partywall.service.known_records import KnownRecords, Missing, known_records
from partywall.service.known_records import describe as describe_missing
from partywall.service.networks import load_network
from partywall.service.policies import load_policy
from partywall.service.program import program
from partywall.service.registers import load_register
from partywall.service.second_eyes import load_second_eyes
from partywall.service.taggers import load_tagger
from partywall.service.workshop import workshop
from partywall.store import files

Progress = Callable[[str], None]
"""Told what begins now, in two or three words."""


def _quiet(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Screened:
    """A screening with all that it rests on."""

    screening: Screening
    untrusted: bytes
    register: Register
    policy: Policy
    missing: Missing
    """What could not be traced, because the index of records lacks it."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A copy that passed its checks, and where the results are."""

    screened: Screened
    copy: pipeline.Copy
    copy_path: Path
    releasable: bool
    """False where something was not read or a person must still decide."""


def screen_document(
    document: Path | str,
    *,
    register: Path | str,
    case: str,
    recipient: str,
    records: Path | str | None = None,
    records_key: Path | str | None = None,
    policy: Path | str | None = None,
    decisions: Path | str | None = None,
    second_eyes: Path | str | None = None,
    progress: Progress = _quiet,
) -> Screened:
    """Find what in a document the recipient may not have, without making a copy.

    ``register`` is a folder of CSV tables, a JSON file or a prepared snapshot; ``records`` a
    folder of records from which text may have been copied, or an index of such, whose key is in
    the file ``records_key`` where it is kept apart; ``policy`` and ``decisions`` replace the
    default policy and add a person's decisions; ``second_eyes`` is the file of settings of a
    language model that looks too. Raises Unreadable or Refused.
    """
    workshop()  # gets ready while the register is read
    progress("reading the register")
    people = load_register(Path(register))
    request = pipeline.Request(CaseId(case), PersonId(recipient))
    pipeline.admit(people, request)
    rules = load_policy(_path(policy))
    eyes = load_second_eyes(Path(second_eyes)) if second_eyes else None
    progress("reading the document")
    untrusted = files.read_file(Path(document), "The document")
    read = workshop().read(untrusted, Path(document).name)
    given = load_decisions(Path(decisions), read, request.recipient) if decisions else NOTHING_GIVEN
    progress("reading the records")
    with known_records(_path(records), people, _path(records_key)) as known:
        progress("finding people and passages" if eyes is None else "finding passages, and asking the second eyes")
        return screen(untrusted, read, people, request, known, rules, given, eyes)


def screen(
    untrusted: bytes,
    read: Document,
    register: Register,
    request: pipeline.Request,
    known: KnownRecords,
    policy: Policy,
    given: Given = NOTHING_GIVEN,
    eyes: Eyes | None = None,
) -> Screened:
    """The same with everything read already. Raises Refused."""
    models = pipeline.Models(load_tagger(), load_network(), eyes)
    screening = pipeline.prepare(read, register, request, known.index, policy, given.decisions, given.added, models)
    missing = known.missing(_families_near(register, request.case))
    return Screened(replace(screening, unread_records=missing.near), untrusted, register, policy, missing)


def _families_near(register: Register, case: CaseId) -> frozenset[FamilyId]:
    return frozenset(family for person in register.near(case) for family in person.families)


def redact_document(
    document: Path | str,
    *,
    out: Path | str,
    register: Path | str,
    case: str,
    recipient: str,
    records: Path | str | None = None,
    records_key: Path | str | None = None,
    policy: Path | str | None = None,
    decisions: Path | str | None = None,
    second_eyes: Path | str | None = None,
    replace: bool = False,
    progress: Progress = _quiet,
) -> Redacted:
    """Make the copy of a document that the recipient may have, with report and certificate.

    Takes what ``screen_document`` takes, and the folder ``out`` for the results, which must be empty
    unless ``replace``. Raises Unreadable, Refused, or Unsafe if the copy fails its checks; then
    nothing is written, and what an earlier run left in ``out`` is gone too.
    """
    folder = Path(out)
    files.check_out(folder, replace, _named(document, register, records, records_key, policy, decisions, second_eyes))
    files.clear_results(folder)
    screened = screen_document(
        document,
        register=register,
        case=case,
        recipient=recipient,
        records=records,
        records_key=records_key,
        policy=policy,
        decisions=decisions,
        second_eyes=second_eyes,
        progress=progress,
    )
    progress("making and checking the copy")
    copy = pipeline.produce(screened.untrusted, screened.screening, screened.policy, workshop())
    progress("writing the report")
    copy_path = folder / files.COPIES[screened.screening.document.media_type]
    files.write_results(folder, {copy_path.name: copy.content, **papers(screened, copy)}, replace)
    return Redacted(screened, copy, copy_path, report.releasable(screened.screening, copy.verification))


def _path(path: Path | str | None) -> Path | None:
    return Path(path) if path else None


_EYES = "The file of settings of the second eyes"
_KEY = "The key of the records"


def _named(*paths: Path | str | None) -> dict[str, Path]:
    """What the user named, by what errors call it."""
    names = ("The document", "The register", "The records' folder", _KEY, "The policy", "The file of decisions", _EYES)
    return {name: Path(path) for name, path in zip(names, paths, strict=True) if path}


def verdict(screened: Screened) -> ExitCode:
    """What a screening comes to: nothing, something to withhold, or something to decide."""
    screening = screened.screening
    if screening.outcome(Outcome.REFER) or screening.unread:
        return ExitCode.REFER
    return ExitCode.WITHHOLD if screening.outcome(Outcome.REDACT) else ExitCode.DONE


def findings(screened: Screened) -> bytes:
    """The findings for programs, as JSON."""
    return report.findings_json(screened.screening, screened.register, screened.policy)


def describe(screened: Screened) -> tuple[str, ...]:
    """The lines that a person reads after screening."""
    return (*report.summary(screened.screening, screened.register), *describe_missing(screened.missing))


def explain(screened: Screened) -> tuple[str, ...]:
    """Each passage in one sentence. The lines hold personal data."""
    return report.explained(screened.screening, screened.register)


def describe_copy(redacted: Redacted) -> tuple[str, ...]:
    """The lines that a person reads after redacting, with where to look."""
    folder = redacted.copy_path.parent
    return (
        *describe(redacted.screened),
        f"The copy passed {len(redacted.copy.verification.checks)} checks: {redacted.copy_path}",
        f"For you, not for disclosure: {folder / 'report.html'}",
        "The copy may go to the independent check."
        if redacted.releasable
        else "The copy may not leave until this is settled; see the report.",
    )


def papers(screened: Screened, copy: pipeline.Copy) -> dict[str, bytes]:
    """Report, findings and certificate, by file name."""
    screening = screened.screening
    look = workshop().look(screened.untrusted, screening.document, report.pages_to_show(screening))
    html = report.report_html(screening, look, screened.register, screened.policy, copy.verification)
    found = findings(screened)
    certificate = report.certificate_json(
        screening,
        screened.register,
        screened.policy,
        copy.verification,
        program(),
        found,
        (load_tagger().digest, load_network().digest),
    )
    return {
        "report.html": html.encode(),
        "findings.json": found,
        "certificate.json": certificate,
    }
