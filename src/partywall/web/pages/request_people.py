"""All passages about one person over all documents of a request: looked at together, and decided at a stroke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.disclosure import Outcome
from partywall.service import request_documents, request_passages, requests
from partywall.service.request_passages import Stroke
from partywall.service.request_told import NOBODY
from partywall.web.pages import request_words as words
from partywall.web.pages.frame import draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import shows_findings_of_all
from partywall.web.pages.nav import address
from partywall.web.pages.said import page_number
from partywall.web.problems import NoSuchThing, Off

PAGE = 25
_WORDS_NEEDED = frozenset({"judgement", "entitled"})


@page
@shows_findings_of_all
def people(request: HttpRequest, id: str) -> HttpResponse:
    """Of whom the documents tell."""
    me = visitor(request).account
    shown, laid = requests.request(me, id), request_passages.laid_together(me, id)
    number = max(1, min(page_number(request), -(-len(laid.people) // PAGE) or 1))
    return draw(
        request,
        "requests/people.html",
        it=shown,
        laid=laid,
        rows=laid.people[(number - 1) * PAGE : number * PAGE],
        number=number,
        pages=-(-len(laid.people) // PAGE) or 1,
        nobody=NOBODY,
    )


@page
@shows_findings_of_all
def person(request: HttpRequest, id: str, about: str) -> HttpResponse:
    """What they say of one person, by words; one decision for all of it, or for all of the same words."""
    me = visitor(request).account
    shown, problem = requests.request(me, id), None
    struck: list[Stroke] = []
    if wanted(request) == "decide":
        problem = tried(lambda: struck.append(_decided(request, id, about)))
        if struck and not struck[0].refused:
            return onwards(request, words.decided(struck[0]), "request-person", id, about)
    whole, found = request_passages.passages_about(me, id, about)
    if whole is None:
        raise NoSuchThing
    pages = -(-len(found) // PAGE)
    number = max(1, min(page_number(request), pages))
    some = found[(number - 1) * PAGE : number * PAGE]
    names = request_documents.names_of({product for row in some for product in row.documents[:_FEW]})
    return draw(
        request,
        "requests/person.html",
        status=problem.status if problem else 200,
        problem=problem,
        told=words.decided(struck[0]) if struck else "",
        it=shown,
        who=whole,
        rows=[
            {
                "it": row,
                "fact": _(words.FACTS[row.fact]) if row.fact in words.FACTS else "",
                "documents": [
                    (names.get(product, product), address("review", product, shown.recipient))
                    for product in row.documents[:_FEW]
                ],
                "more": max(0, len(row.documents) - _FEW),
            }
            for row in some
        ],
        number=number,
        pages=pages,
        all=len(found),
        withhold=[(code, _(text)) for code, text in words.WITHHOLD.items()],
        disclose=[(code, _(text)) for code, text in words.DISCLOSE.items()],
        nobody=NOBODY,
    )


_FEW = 5
"""Documents that are named beside a passage."""


def _decided(request: HttpRequest, id: str, about: str) -> Stroke:
    choice, same = request.POST.get("reason", ""), request.POST.get("same", "")[:400]
    outcome, _sep, code = choice.partition(":")
    known = {"redact": words.WITHHOLD, "disclose": words.DISCLOSE}.get(outcome, {})
    if code not in known:
        raise Off("reason", _("Say whether it is withheld or may stay, and why."))
    said = request.POST.get("words", "").strip()[:4000]
    if code in _WORDS_NEEDED and not said:
        raise Off("words", _("Give this reason in words."))
    me, key, mark = visitor(request).account, request.POST.get("once", "")[:60], request.POST.get("mark", "")
    return request_passages.decide(me, id, about, same, Outcome(outcome), code, said, mark=mark, key=key)


urlpatterns: list[URLPattern] = [
    path("requests/<str:id>/people", people, name="request-people"),
    path("requests/<str:id>/people/<path:about>", person, name="request-person"),
]
