"""The redaction policy and the procedures as people read them, and the papers that staff read of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.product import Role
from partywall.model.text import MediaType
from partywall.procedure.versions import Matter, VersionState
from partywall.procedure.written import Procedure
from partywall.report.diagram import drawing
from partywall.report.papers import Block, Picture, Points, Sheet, Title, Words
from partywall.report.procedure import written_procedure
from partywall.service import naming, procedure_papers, procedures, shipped, version_differences, version_rows
from partywall.service.procedure_papers import PaperKind, PaperName
from partywall.web.pages.days import last_day
from partywall.web.pages.desk import trail
from partywall.web.pages.frame import draw, file, page, visitor
from partywall.web.pages.rule_words import rule_shown

_MEDIA = {PaperKind.HTML: MediaType.HTML, PaperKind.PDF: MediaType.PDF, PaperKind.DOCX: MediaType.DOCX}
_PAPERS = {
    PaperName.PROCEDURE: gettext_noop("The written procedure"),
    PaperName.CHECKLIST: gettext_noop("A checklist of one page"),
}
_AS = {
    PaperKind.PDF: gettext_noop("PDF, to print"),
    PaperKind.DOCX: gettext_noop("Word"),
    PaperKind.HTML: gettext_noop("web page"),
}
_STATES: dict[VersionState, tuple[str, str]] = {
    VersionState.DRAFTED: (gettext_noop("Draft, not tried yet"), "refer"),
    VersionState.TRIED: (gettext_noop("Draft, tried"), "refer"),
    VersionState.APPROVED: (gettext_noop("Approved, from a later day"), "disclose"),
    VersionState.IN_FORCE: (gettext_noop("In force"), "disclose"),
    VersionState.SUPERSEDED: (gettext_noop("Replaced"), ""),
    VersionState.LAPSED: (gettext_noop("Expired"), "redact"),
    VersionState.ENDED: (gettext_noop("Ended"), ""),
}
_WHO_READS_VERSIONS = frozenset({Role.OFFICER, Role.MANAGER})
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in a list."""

    id: str
    state: str
    tone: str
    drafted: datetime
    drafted_by: str
    since: datetime | None
    until: datetime | None
    approved_by: str
    shipped: bool


def versions_listed(matter: Matter, at: datetime) -> tuple[VersionRow, ...]:
    """The versions of a matter, the newest first."""
    rows = tuple(reversed(version_rows.listed(matter, at)))[:_SHOWN]
    names = naming.staff([by for row in rows for by in (row.version.drafted_by, row.version.approved_by) if by])
    return tuple(
        VersionRow(
            row.version.id, *state_words(row.state), row.version.drafted, names[row.version.drafted_by],
            row.version.since, row.version.until, names.get(row.version.approved_by or "", ""), row.version.shipped,
        )
        for row in rows
    )  # fmt: skip


def state_words(state: VersionState) -> tuple[str, str]:
    """Where a version stands, in words, and the tone of its mark."""
    words, tone = _STATES[state]
    return _(words), tone


@page
def policy(request: HttpRequest) -> HttpResponse:
    """The policy, rule by rule: in force, or of a version."""
    at, version = datetime.now(UTC), request.GET.get("version", "")
    files = _files_of(request, version, Matter.POLICY, at)
    found = shipped.policy_in(files) if files else None
    return draw(
        request,
        "desk/policy.html",
        trail=trail(request),
        policy=found,
        version=version,
        since=None if version else version_rows.in_force_since(Matter.POLICY, at),
        rules=[rule_shown(rule, found.labels) for rule in found.rules] if found else [],
        **_around(request, Matter.POLICY, at),
    )


@page
def book(request: HttpRequest) -> HttpResponse:
    """The procedures, one for each kind of document."""
    at = datetime.now(UTC)
    found = procedures.book_in_force(at)
    return draw(
        request,
        "desk/procedures.html",
        trail=trail(request),
        book=found.procedures if found else (),
        **_around(request, Matter.PROCEDURES, at),
    )


@page
def procedure(request: HttpRequest, kind: str) -> HttpResponse:
    """One procedure, step by step."""
    version = request.GET.get("version", "")
    found = _procedure(request, kind)
    blocks = [_block(each) | {"id": f"part-{number}"} for number, each in enumerate(written_procedure(found).blocks)]
    return draw(
        request,
        "desk/procedure.html",
        trail=trail(request, (_("Procedures"), reverse("desk-procedures"))),
        procedure=found,
        version=version,
        since=None if version else version_rows.in_force_since(Matter.PROCEDURES, datetime.now(UTC)),
        blocks=blocks,
        papers=[(_(words), name, [(_(kind_words), each) for each, kind_words in _AS.items()])
                for name, words in _PAPERS.items()],
    )  # fmt: skip


@page
def diagram(request: HttpRequest, kind: str) -> HttpResponse:
    """The ways that a copy can go, as a picture."""
    return HttpResponse(drawing(_procedure(request, kind)), content_type="image/svg+xml")


@page
def paper(request: HttpRequest, kind: str, name: str, form: str) -> HttpResponse:
    """A paper that staff read of it."""
    if name not in set(PaperName) or form not in set(PaperKind):
        raise Http404
    wanted, how = PaperName(name), PaperKind(form)
    made = procedure_papers.paper(_procedure(request, kind), wanted, how, datetime.now(UTC))
    return file(made, f"{kind}-{name}.{form}", _MEDIA[how])


def _around(request: HttpRequest, matter: Matter, at: datetime) -> dict[str, Any]:
    reads = bool(visitor(request).roles & _WHO_READS_VERSIONS)
    return {
        "matter": matter,
        "last_day": last_day,
        "drafts": reads,
        "versions": versions_listed(matter, at) if reads else (),
    }


def _files_of(request: HttpRequest, version: str, matter: Matter, at: datetime) -> shipped.Files | None:
    if not version:
        return version_rows.files_in_force(matter, at)
    read = version_differences.read(visitor(request).account, version, at)
    if read.version.matter is not matter:
        raise Http404
    return read.files


def _procedure(request: HttpRequest, kind: str) -> Procedure:
    files = _files_of(request, request.GET.get("version", ""), Matter.PROCEDURES, datetime.now(UTC))
    found = procedures.book_of(files).of(kind) if files else None
    if found is None:
        raise Http404
    return found


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Title(level, text):
            return {"kind": "title", "level": level, "text": text}
        case Words(text):
            return {"kind": "words", "text": text}
        case Points(items):
            return {"kind": "points", "points": items}
        case Sheet(caption, head, rows, _widths):
            return {"kind": "sheet", "caption": caption, "head": head, "rows": rows}
        case Picture(_svg, shows):
            return {"kind": "picture", "shows": shows}


def titles(book: Iterable[Procedure]) -> dict[str, str]:
    """What each kind of document is called."""
    return {each.kind: each.title for each in book}


urlpatterns: list[URLPattern] = [
    path("desk/policy", policy, name="desk-policy"),
    path("desk/procedures", book, name="desk-procedures"),
    path("desk/procedures/<slug:kind>", procedure, name="desk-procedure"),
    path("desk/procedures/<slug:kind>/states.svg", diagram, name="desk-diagram"),
    path("desk/procedures/<slug:kind>/papers/<slug:name>.<slug:form>", paper, name="desk-paper"),
]
