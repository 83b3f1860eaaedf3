"""The document and what it was written from: handed in, named, decided on, and taken back out."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS
from partywall.model.people import CaseId
from partywall.model.product import ProductId, SourceId
from partywall.model.text import Digest
from partywall.procedure import acts
from partywall.service import accounts, naming, seen
from partywall.service.acting import Done
from partywall.service.asking import Asked, File, ask
from partywall.service.forms import form
from partywall.web.pages.frame import act, draw, file, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import shows_findings
from partywall.web.pages.nav import address
from partywall.web.pages.product import about
from partywall.web.problems import Off, Problem, Reason

LARGEST_PASTED = 200_000
"""Characters of a source that is pasted; what is longer comes as a file."""


@page
def document(request: HttpRequest, product: str) -> HttpResponse:
    """Every version of the document, and handing in the next."""
    id, problem = ProductId(product), None
    if wanted(request) == "add-draft":
        problem = None if request.FILES.get("file") else _nothing(_("Choose the file first."))
        problem = problem or tried(lambda: act(request, acts.AddDraft, id))
        if problem is None:
            return onwards(request, _("Handed in. The original is kept as it is."), "product", product)
    given = about(request, id)
    drafts = given["it"].product.drafts
    given |= {
        "drafts": tuple(enumerate(drafts, 1)),
        "staff": naming.staff(row.added_by for row in drafts),
        "called": {row.digest: KINDS[row.media].called for row in drafts},
        "largest": LIMITS.file_bytes // 2**20,
        "compare": address("compare-drafts", product) if len(drafts) > 1 else "",
        "endings": ",".join(f".{ending}" for kind in KINDS.values() for ending in kind.endings),
    }
    return draw(request, "product/document.html", problem.status if problem else 200, problem=problem, **given)


@page
def sources(request: HttpRequest, product: str) -> HttpResponse:
    """What it was written from, and what a manager decided on it."""
    id, pressed, problem = ProductId(product), wanted(request), None
    if pressed == "add-source":
        problem = _wanting(request) or tried(lambda: _add(request, id))
        if problem is None:
            return onwards(request, _("Named. Add the next, or go on."), "product-sources", product)
    elif pressed == "decide-source":
        problem = tried(lambda: act(request, acts.DecideSource, id))
        if problem is None:
            return onwards(request, _("Your decision was kept, with your name."), "product-sources", product)
    given = about(request, id)
    rows = given["it"].product.sources
    people = {row.supplied_by for row in rows} | {row.decided.by for row in rows if row.decided}
    kinds = given["it"].procedure.sources
    given |= {
        "sources": rows,
        "staff": naming.staff(people),
        "open_kinds": [kind for kind in kinds if not kind.decide],
        "other_kinds": [kind for kind in kinds if kind.decide],
        "largest": LIMITS.file_bytes // 2**20,
    }
    return draw(request, "product/sources.html", problem.status if problem else 200, problem=problem, **given)


@page
@shows_findings
def draft_file(request: HttpRequest, product: str, digest: str) -> HttpResponse:
    """A version of the document, as it was handed in."""
    held = seen.draft_of(visitor(request).account, ProductId(product), Digest(digest))
    return file(held.content, held.name, held.media)


@page
@shows_findings
def source_file(request: HttpRequest, product: str, source: str) -> HttpResponse:
    """A text from which it was written. It was never read as a file, so it bears no kind."""
    content = seen.source_of(visitor(request).account, ProductId(product), SourceId(source))
    return file(content, "source")


def _add(request: HttpRequest, product: ProductId) -> Done:
    """Name a source, of a file or of what was pasted."""
    me, said = visitor(request), request.POST
    brought = request.FILES.get("file")
    content = brought.read() if brought else said.get("text", "").replace("\r\n", "\n").encode()
    fields: dict[str, Any] = {"kind": said.get("kind", "")}
    if case := _case(request, product):
        fields["case"] = case
    if sign_in := said.get("supplier", "").strip():
        fields["supplier"] = _supplier(sign_in)
    asked = form(acts.AddSource).model_validate(fields)
    key = said.get("once", "")[:100]
    return ask(me.caller, Asked(acts.AddSource, asked, product, File(content, "source"), key))


def _case(request: HttpRequest, product: ProductId) -> CaseId | None:
    """Whose record it is: this case's, another's by its number, or nobody knows."""
    whose = request.POST.get("whose", "")
    if whose == "this":
        return seen.product_of(visitor(request).account, product).case
    return CaseId(request.POST.get("other", "").strip()) if whose == "other" else None


def _supplier(sign_in: str) -> str:
    try:
        return accounts.find(sign_in)
    except Refused:
        raise Off("supplier", _("Nobody here has that username. Leave it empty if they do not work here.")) from None


def _wanting(request: HttpRequest) -> Problem | None:
    """What the form lacks that no act could say as well."""
    said, reasons = request.POST, []
    if not said.get("kind"):
        reasons.append(Reason("kind", _("Say what kind of text it is.")))
    if said.get("whose") not in {"this", "other", "nobody"}:
        reasons.append(Reason("whose", _("Say whose record it is.")))
    elif said.get("whose") == "other" and not said.get("other", "").strip():
        reasons.append(Reason("other", _("Write the number of the other case.")))
    if not request.FILES.get("file") and not said.get("text", "").strip():
        reasons.append(Reason("text", _("Choose a file, or paste the text.")))
    elif len(said.get("text", "")) > LARGEST_PASTED:
        reasons.append(Reason("text", _("That is too long to paste. Save it as a file, and choose that.")))
    return Problem(_("Something is missing"), 422, reasons[0].why, tuple(reasons)) if reasons else None


def _nothing(why: str) -> Problem:
    return Problem(_("Nothing was handed in"), 422, why, (Reason("file", why),))


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/document", document, name="product-document"),
    path("products/<str:product>/sources", sources, name="product-sources"),
    path("products/<str:product>/document/<str:digest>", draft_file, name="draft-file"),
    path("products/<str:product>/sources/<str:source>", source_file, name="source-file"),
]
