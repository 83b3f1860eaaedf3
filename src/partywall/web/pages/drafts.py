"""A draft that is mended: taken along to Word with the findings as comments, and compared with the version before."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partywall.errors import Refused
from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.model.text import Digest
from partywall.service import draft_comparing
from partywall.service.word_comments import with_comments
from partywall.web.pages.frame import draw, file, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import not_yet, shows_findings
from partywall.web.pages.said import page_number

_CHANGES = 40
AGAIN = "decide-again"
"""The button by which decisions are carried over."""


@page
@shows_findings
def compare_drafts(request: HttpRequest, product: str) -> HttpResponse:
    """What changed between two versions, and which findings and decisions go along."""
    who, id = visitor(request).account, ProductId(product)
    problem = None
    if wanted(request) == AGAIN:
        person, old = PersonId(request.POST.get("recipient", "")), Digest(request.POST.get("old", ""))
        key = request.POST.get("once", "")[:100]
        done: list[object] = []
        problem = tried(lambda: done.extend(draft_comparing.decide_again(who, id, person, old, key=key)))
        if problem is None:
            said = ngettext("One decision was carried over.", "%(number)s decisions were carried over.", len(done))
            return onwards(request, said % {"number": len(done)}, "compare-drafts", product)
    old, new = (Digest(request.GET.get(name, "")) for name in ("old", "new"))
    try:
        found = draft_comparing.compared(who, id, old or None, new or None)
    except Refused as why:
        return not_yet(request, product, _("What changed"), why)
    pages = max(1, -(-len(found.changes) // _CHANGES))
    number = min(page_number(request), pages)
    return draw(
        request,
        "drafts/compared.html",
        problem.status if problem else 200,
        problem=problem,
        product=product,
        found=found,
        last=found.drafts[-1].digest,
        numbers={row.digest: at for at, row in enumerate(found.drafts, 1)},
        changes=found.changes[_CHANGES * (number - 1) : _CHANGES * number],
        number=number,
        pages=pages,
        outcomes={"redact": _("withheld"), "refer": _("to be decided"), "disclose": _("may stay")},
    )


@page
@shows_findings
def word_comments(request: HttpRequest, product: str) -> HttpResponse:
    """The file, for the recipient that is asked for, or for all."""
    recipient = request.GET.get("recipient", "")
    person = PersonId(recipient) if recipient else None
    try:
        held = with_comments(visitor(request).account, ProductId(product), person)
    except Refused as why:
        return not_yet(request, product, _("The draft with comments"), why)
    return file(held.content, held.name, held.media)


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/compare-drafts", compare_drafts, name="compare-drafts"),
    path("products/<str:product>/word-comments", word_comments, name="word-comments"),
]
