"""A product: its clock, its people and their copies, its steps, and what may be done next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from partywall.model.people import PersonId
from partywall.model.product import EditionId, EditionState, ProductId
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.shown import EditionShown
from partywall.service import naming
from partywall.service.case_people import CasePerson, people_named
from partywall.service.entitled import Entitled, entitled_of
from partywall.service.found import Found
from partywall.service.history import cancel_job
from partywall.service.overview import Overview, overview
from partywall.service.progress import Progress, progress_of
from partywall.service.several import ask_screenings
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.nav import address as there
from partywall.web.pages.product_steps import next_step, phases
from partywall.web.pages.product_words import clock, job, may_have, tag

_PRESSED: Mapping[str, type[Act]] = {
    "ask-screening": acts.AskScreening,
    "ask-edition": acts.AskEdition,
    "submit-edition": acts.SubmitEdition,
    "withdraw-edition": acts.WithdrawEdition,
    "adopt-procedure": acts.AdoptProcedure,
    "close-product": acts.CloseProduct,
}
"""Acts that are one press on this page."""


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One recipient's copy, as the page shows it."""

    it: EditionShown
    number: int
    tag: Mapping[str, str]
    lapsed: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A recipient: who they are, what they may have, and where their copy stands."""

    person: PersonId
    who: CasePerson | None
    name: str
    basis: str
    waits: bool
    """Whether somebody must still decide whether they may have it."""
    refused: bool
    may_have: tuple[str, ...]
    found: Found | None
    screened: bool
    """Whether the present version was screened for them, by what is in force."""
    job: Progress | None
    said: str
    """What the job is doing."""
    review: str
    """Where what was found is gone through; empty where there is no such place."""
    will_read: str
    comments: str
    """The document with what was found as comments."""
    copy: CopyRow | None
    earlier: tuple[CopyRow, ...]


@page
def product(request: HttpRequest, product: str) -> HttpResponse:
    """The product's page."""
    id, pressed = ProductId(product), wanted(request)
    problem = None
    if pressed in _PRESSED:
        problem = tried(lambda: act(request, _PRESSED[pressed], id))
        if problem is None:
            return onwards(request, _done(pressed), "product", product, place=_PLACES.get(pressed, ""))
    elif pressed == "screen-all":
        problem = tried(lambda: _screen_all(request, id))
        if problem is None:
            return onwards(request, _done("ask-screening"), "product", product, place="copies")
    elif pressed == "cancel":
        problem = tried(lambda: cancel_job(visitor(request).account, id, request.POST.get("job", "")))
        if problem is None:
            return onwards(request, _("Stopped. Nothing was kept of it."), "product", product, place="copies")
    given = about(request, id)
    given |= {
        "rows": rows_of(request, given["it"]),
        "phases": tuple(phases(given["it"])),
        "next": next_step(given["it"]),
    }
    given |= {"beside": there("compare-recipients", product)}
    return draw(request, "product/product.html", problem.status if problem else 200, problem=problem, **given)


@page
def progress(request: HttpRequest, product: str) -> HttpResponse:
    """How far the long work is, for the page that shows it and asks now and then."""
    rows = progress_of(visitor(request).account, ProductId(product)).values()
    under_way = [
        {"job": row.job, "said": job(row.words, row.share), "share": round(row.share * 100)}
        for row in rows
        if row.under_way
    ]
    return JsonResponse({"under_way": under_way})


def about(request: HttpRequest, product: ProductId) -> dict[str, Any]:
    """What every page about a product shows around its own."""
    it = overview(visitor(request).account, product)
    now = timezone.now()
    due = it.product.due if it.product.state == "open" else None
    return {
        "it": it,
        "product": it.product.id,
        "title": it.procedure.title,
        "case": it.product.case,
        "clock": clock(due, now) if due else "",
        "late": bool(due and due < now),
        "acts": acts,
        "author": naming.staff([it.product.author])[it.product.author],
    }


def rows_of(request: HttpRequest, it: Overview) -> tuple[PersonRow, ...]:
    """The recipients, in the order in which they were named."""
    account, product = visitor(request).account, it.product
    ids = [row.person for row in product.recipients]
    entitled, jobs = entitled_of(account, product.id, ids), progress_of(account, product.id)
    known = {row.id: row for row in people_named(account, product.id, ids)}
    numbers = {row.id: number for number, row in enumerate(product.editions, 1)}
    return tuple(_row(id, it, entitled.get(id), jobs.get(id), known.get(id), numbers) for id in ids)


def _row(
    id: PersonId,
    it: Overview,
    entitled: Entitled | None,
    progress: Progress | None,
    who: CasePerson | None,
    numbers: Mapping[EditionId, int],
) -> PersonRow:
    named = next(row for row in it.product.recipients if row.person == id)
    basis = it.procedure.basis(named.basis)
    copies = [_copy(row, it, numbers[row.id]) for row in it.product.editions if row.recipient == id]
    last = copies[-1] if copies and copies[-1].it.state is not EditionState.WITHDRAWN else None
    return PersonRow(
        id,
        who,
        who.name if who else str(id),
        basis.text if basis else named.basis,
        waits=not named.party and named.allowed is None,
        refused=bool(named.allowed and not named.allowed.allowed),
        may_have=may_have(entitled) if entitled else (),
        found=it.found.get(id),
        screened=id in it.screened,
        job=progress,
        said=job(progress.words, progress.share) if progress else "",
        review=there("review", it.product.id, id),
        will_read=there("will-read", it.product.id, id),
        comments=_comments(it, id),
        copy=last,
        earlier=tuple(reversed(copies[:-1] if last else copies)),
    )


def _comments(it: Overview, id: PersonId) -> str:
    found = there("word-comments", it.product.id)
    return f"{found}?{urlencode({'recipient': id})}" if found else ""


def _copy(edition: EditionShown, it: Overview, number: int) -> CopyRow:
    lapsed = it.lapsed.get(edition.id, ())
    given = tag("lapsed" if lapsed else edition.state)
    return CopyRow(edition, number, given, lapsed, tuple(_links(edition, it)))


_LEADS: Mapping[EditionState, tuple[tuple[str, str], ...]] = {
    EditionState.CHECKED: (("release", "send"),),
    EditionState.EMERGENCY: (("release", "send"), ("emergency", "emergency")),
    EditionState.RELEASED: (("release", "receipt"), ("recall", "recall")),
    EditionState.RECALLED: (("recall", "recall"),),
    EditionState.RETURNED: (("comparison", "why"),),
    EditionState.WAITING: (("emergency", "emergency"),),
    EditionState.BLIND: (("check", "check"),),
    EditionState.COMPARING: (("check", "check"),),
}


_FILES = (("copy-file", "copy"), ("report-file", "report"), ("certificate-file", "certificate"))


def _links(edition: EditionShown, it: Overview) -> Iterator[tuple[str, str]]:
    """Where one goes on with a copy: what is done there, and the address."""
    words = {
        "send": _("How it is sent"),
        "receipt": _("What left, and how"),
        "recall": _("It should not have left"),
        "why": _("Why it came back"),
        "emergency": _("It cannot wait for its check"),
        "check": _("Who is checking it"),
        "copy": _("Download the copy"),
        "report": _("Download the report"),
        "certificate": _("Download the certificate"),
    }
    for name, what in (*_LEADS.get(edition.state, ()), *_FILES):
        if address := there(name, it.product.id, edition.id):
            yield words[what], address


def _screen_all(request: HttpRequest, product: ProductId) -> None:
    """Ask for each recipient of whom it may be asked. Who is screened already is passed over."""
    account = visitor(request).account
    it = overview(account, product)
    people = [row.person for row in it.product.recipients if row.person not in it.screened]
    ask_screenings(account, product, people, key=request.POST.get("once", "")[:100])


def _done(pressed: str) -> str:
    return {
        "ask-screening": _("The document is being read. You can leave this page; the work goes on."),
        "ask-edition": _("The copy is being made. You can leave this page; the work goes on."),
        "submit-edition": _("Handed to the independent check. A checker who had no part in it takes it from here."),
        "withdraw-edition": _("Withdrawn. It cannot leave any more."),
        "adopt-procedure": _("From now on it goes by the newer procedure."),
        "close-product": _("Closed."),
    }[pressed]


_PLACES: Mapping[str, str] = {
    "ask-screening": "copies",
    "ask-edition": "copies",
    "submit-edition": "copies",
    "withdraw-edition": "copies",
}

urlpatterns: list[URLPattern] = [
    path("products/<str:product>", product, name="product"),
    path("products/<str:product>/progress", require_GET(progress), name="product-progress"),
]
