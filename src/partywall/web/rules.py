"""The procedures and the redaction policy: those in force, and their versions, which two people bring about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Path, Query, Router, Status, UploadedFile
from pydantic import BaseModel, ConfigDict, TypeAdapter

from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.model.text import Digest, MediaType, digest_of
from partywall.procedure.versions import Matter, VersionState
from partywall.procedure.written import Procedure
from partywall.service import procedure_papers, procedures, trials, version_rows, versions
from partywall.service.forms import Code, Id, Moment
from partywall.service.house_acts import doer_with
from partywall.service.once import once
from partywall.service.policy_trials import Trial
from partywall.service.procedure_papers import PaperKind, PaperName
from partywall.web.answers import A_FILE, NOT_SHOWN, REFUSALS, Key, Made, doer, file, reader
from partywall.web.problems import NoSuchThing

router = Router(tags=["rules"])

_MEDIA = {PaperKind.HTML: MediaType.HTML, PaperKind.PDF: MediaType.PDF, PaperKind.DOCX: MediaType.DOCX}

_FORM: TypeAdapter[Procedure] = TypeAdapter(Procedure)

VersionPath = Annotated[Id, Path(description="Of the version.")]
KindPath = Annotated[Code, Path(description="Of the product: a code of the procedures.")]


@dataclass(frozen=True, slots=True)
class Titled:
    """A procedure in force, by its kind."""

    kind: str
    title: str
    version: str
    digest: Digest


@dataclass(frozen=True, slots=True)
class VersionListed:
    """A version and where it stands."""

    id: str
    matter: Matter
    state: VersionState
    digest: Digest
    drafted_by: AccountId
    drafted: datetime
    tried: datetime | None
    approved_by: AccountId | None
    approved: datetime | None
    since: datetime | None
    until: datetime | None
    shipped: bool


class Drafted(BaseModel):
    """What belongs to a draft."""

    model_config = ConfigDict(extra="forbid")
    matter: Matter
    until: Moment | None = None


class From(BaseModel):
    """From when on."""

    model_config = ConfigDict(extra="forbid")
    since: Moment | None = None


@router.get("/procedures", response={200: list[Titled], **NOT_SHOWN}, operation_id="list-procedures")
def listed(request: HttpRequest) -> object:
    """The procedures in force, one for each kind of product."""
    reader(request)
    book = procedures.book_in_force(_now())
    return [Titled(each.kind, each.title, each.version, each.digest) for each in book.procedures] if book else []


@router.get("/procedures/{kind}", response={200: Procedure, **NOT_SHOWN}, operation_id="see-procedure")
def procedure(request: HttpRequest, kind: KindPath) -> object:
    """The procedure in force for a kind of product: steps, gates, answers, ways of delivery."""
    reader(request)
    found = procedures.in_force(kind, _now())
    if found is None:
        raise NoSuchThing
    return HttpResponse(
        _FORM.dump_json(found), content_type="application/json"
    )  # sets, which the framework cannot write


@router.get(
    "/procedures/{kind}/papers/{name}.{form}", response=NOT_SHOWN, operation_id="see-paper", openapi_extra=A_FILE
)
def paper(request: HttpRequest, kind: KindPath, name: PaperName, form: PaperKind) -> HttpResponse:
    """What staff read of the procedure in force, made of the same file: the written procedure, or the checklist."""
    reader(request)
    at = _now()
    found = procedures.in_force(kind, at)
    if found is None:
        raise NoSuchThing
    return file(procedure_papers.paper(found, name, form, at), _MEDIA[form], name)


@router.get("/versions", response={200: list[VersionListed], **NOT_SHOWN}, operation_id="list-versions")
def all_versions(request: HttpRequest, matter: Annotated[Matter, Query()]) -> object:
    """Every version that there ever was of the procedures, or of the policy."""
    reader(request)
    return [
        VersionListed(
            row.version.id, row.version.matter, row.state, row.version.digest, row.version.drafted_by,
            row.version.drafted, row.version.tried, row.version.approved_by, row.version.approved, row.version.since,
            row.version.until, row.version.shipped,
        )
        for row in version_rows.listed(matter, _now())
    ]  # fmt: skip


@router.post("/versions", response={201: Made, **REFUSALS}, operation_id="draft-version")
def draft(
    request: HttpRequest,
    files: Annotated[list[UploadedFile], File(description="The policy, or the procedures that are to be changed.")],
    said: Annotated[Drafted, Form()],
    key: Key = "",
) -> object:
    """Draft a version. What is wrong with its files is said at once."""
    account = doer(request, "draft-version")
    given = {str(each.name or "").rpartition("/")[2]: each.read() for each in files}
    if len(given) < len(files):
        raise Refused("Two of the files have one name, by which they are told apart.")
    request_said = ("draft-version", said.matter, said.until, sorted((n, digest_of(c)) for n, c in given.items()))
    at = _now()
    return Status(
        201,
        once(account, key, request_said, lambda: Made(versions.draft(account, said.matter, given, at, said.until)), at),
    )


@router.post("/versions/{version}/try", response={200: Trial, **REFUSALS}, operation_id="try-version")
def try_out(request: HttpRequest, version: VersionPath, key: Key = "") -> object:
    """Say what a version would change, tried on past screenings: in figures and ids."""
    account, at = doer(request, "try-version"), _now()
    return once(account, key, ("try-version", version), lambda: trials.try_out(account, version, at), at)


@router.get("/versions/{version}/files", response={200: dict[str, str], **NOT_SHOWN}, operation_id="see-version-files")
def files(request: HttpRequest, version: VersionPath) -> object:
    """The files of a version, by their names: what a second officer reads before they approve it."""
    doer_with(reader(request), _now(), Role.OFFICER, Role.MANAGER)
    return {name: content.decode("utf-8") for name, content in version_rows.files_of(version).items()}


@router.get("/versions/{version}/trial", response={200: Trial, **NOT_SHOWN}, operation_id="see-trial")
def trial(request: HttpRequest, version: VersionPath) -> object:
    """What was found when a version was tried last; passages, of products that one may see."""
    account, at = reader(request), _now()
    doer_with(account, at, Role.OFFICER, Role.MANAGER)
    return trials.trial_seen(account, version, at)


@router.post("/versions/{version}/approve", response={200: None, **REFUSALS}, operation_id="approve-version")
def approve(request: HttpRequest, version: VersionPath, said: From, key: Key = "") -> object:
    """Agree, as a second person, that a version is in force from a date on, or from now."""
    account, at = doer(request, "approve-version"), _now()
    return once(
        account, key, ("approve-version", version, said.since),
        lambda: versions.approve(account, version, at, said.since), at,
    )  # fmt: skip


@router.post("/versions/{version}/end", response={200: None, **REFUSALS}, operation_id="end-version")
def end(request: HttpRequest, version: VersionPath, key: Key = "") -> object:
    """A version is in force no longer, or never will be."""
    account, at = doer(request, "end-version"), _now()
    return once(account, key, ("end-version", version), lambda: versions.end(account, version, at), at)


@router.post("/versions/adopt-shipped", response={200: list[VersionState], **REFUSALS}, operation_id="adopt-shipped")
def adopt(request: HttpRequest, key: Key = "") -> object:
    """Take on what comes with Partywall, unchanged: one officer drafts and tries it, a second approves it."""
    account, at = doer(request, "draft-version"), _now()
    return once(account, key, ("adopt-shipped",), lambda: list(trials.adopt_shipped(account, at)), at)


def _now() -> datetime:
    return datetime.now(UTC)
