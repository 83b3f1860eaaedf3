"""What can be taken along of a copy on its way: the parcel, the sheets around it, and the record of how it was made."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path

from partywall.model.product import EditionId, ProductId
from partywall.service import releases, seen, sheets
from partywall.service.sheets import Sheet
from partywall.web.pages.frame import file, page, visitor
from partywall.web.pages.looking import shows_findings

_EDITION = "products/<str:product>/editions/<str:edition>"


@page
def parcel(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """What left: the sealed parcel, or the very bytes that were checked."""
    held = releases.parcel_of(visitor(request).account, ProductId(product), EditionId(edition))
    return file(held.content, held.name)


@page
def sheet(request: HttpRequest, product: str, edition: str, which: str) -> HttpResponse:
    """The letter, the label or the receipt, to be printed."""
    if which not in list(Sheet):
        raise Http404
    held = sheets.sheet_of(visitor(request).account, ProductId(product), EditionId(edition), Sheet(which))
    return file(held.content, held.name, "application/pdf")


@page
@shows_findings
def report(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """The author's report: every passage in its place, and why. Whoever takes it can no longer check this blind."""
    content = seen.report_of(visitor(request).account, ProductId(product), EditionId(edition))
    return file(content, f"{edition}-report.html", "text/html")


@page
@shows_findings
def certificate(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """Which original, copy, register, policy and program, by digests, and each check of the bytes."""
    content = seen.certificate_of(visitor(request).account, ProductId(product), EditionId(edition))
    return file(content, f"{edition}-certificate.json", "application/json")


urlpatterns: list[URLPattern] = [
    path(f"{_EDITION}/parcel", parcel, name="parcel-file"),
    path(f"{_EDITION}/sheets/<str:which>", sheet, name="sheet-file"),
    path(f"{_EDITION}/report", report, name="report-file"),
    path(f"{_EDITION}/certificate", certificate, name="certificate-file"),
]
