"""What may be destroyed: one officer proposes, another destroys; or it is kept longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.product import AccountId, ProductId
from partywall.service import naming, procedures, retaining, seen
from partywall.service.retaining import Due
from partywall.service.rights import doer
from partywall.web.pages.days import last_day, last_moment
from partywall.web.pages.desk import trail
from partywall.web.pages.frame import draw, onwards, page, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.rules import titles
from partywall.web.pages.said import done, line, page_number
from partywall.web.problems import Off, Problem

_PAGE = 10


@dataclass(frozen=True, slots=True)
class DueRow:
    """A document whose time is over."""

    product: ProductId
    title: str
    case: str
    address: str
    closed: datetime
    keep_until: datetime
    proposed_by: str
    """Empty: nobody has."""
    proposed: datetime | None
    reason: str
    mine: bool
    """Whether whoever looks proposed it, or somebody whose work they do."""
    against: str
    """Why it cannot be destroyed yet, whoever asks."""


@page
def room(request: HttpRequest) -> HttpResponse:
    """What is due, what was proposed, and what was done."""
    problem, asked = None, wanted(request)
    product = ProductId(request.POST.get("product", ""))
    if asked:
        problem, said = _act(request, asked, product)
        if problem is None:
            return onwards(request, said, "desk-destructions")
    account, number, at = visitor(request).account, page_number(request), datetime.now(UTC)
    due = retaining.due_for_destruction(account, limit=number * _PAGE + 1, at=at)[(number - 1) * _PAGE :]
    gone = retaining.destroyed_lately(account, limit=10)
    return draw(
        request,
        "desk/destructions.html",
        problem.status if problem else 200,
        problem=problem,
        trail=trail(request),
        rows=_rows(request, due[:_PAGE], at),
        number=number,
        more=len(due) > _PAGE,
        last_day=last_day,
        product=product,
        asked=asked,
        gone=gone,
        names=naming.staff([by for row in gone for by in (row.by, row.proposed_by)]),
    )


def _act(request: HttpRequest, asked: str, product: ProductId) -> tuple[Problem | None, str]:
    account, given = visitor(request).account, (product, request.POST.get("reason", ""), request.POST.get("until", ""))
    match asked:
        case "propose":
            reason = _("Write why it is to be destroyed.")
            return done(
                request, asked, given,
                lambda: retaining.propose_destruction(account, product, line(request, "reason", reason)),
            ), _("Proposed. Another officer has to agree.")  # fmt: skip
        case "keep":
            return done(request, asked, given, lambda: _keep(request, product)), _("It is kept longer.")
        case "destroy":
            return done(request, asked, given, lambda: _destroy(request, product)), _(
                "Destroyed. Original, copies and findings are gone; the ledger still holds."
            )
    return None, ""


def _keep(request: HttpRequest, product: ProductId) -> None:
    until = last_moment(request, "until")
    if until is None:
        raise Off("until", _("Write the last day on which it is kept."))
    retaining.keep_product(visitor(request).account, product, until)


def _destroy(request: HttpRequest, product: ProductId) -> None:
    case = seen.product_of(visitor(request).account, product).case
    if line(request, "confirm") != case:
        raise Off("confirm", _("Write the number of the case exactly as it stands above. Nothing was destroyed."))
    retaining.destroy(visitor(request).account, product)


def _rows(request: HttpRequest, due: tuple[Due, ...], at: datetime) -> list[DueRow]:
    account = visitor(request).account
    mine, proposals = doer(account, at).people, retaining.proposals(account)
    book = procedures.book_in_force(at)
    kinds = titles(book.procedures) if book else {}
    names = naming.staff([row.by for row in proposals.values()])
    made = []
    for row in due:
        proposal = proposals.get(row.product)
        made.append(
            DueRow(
                row.product, kinds.get(row.kind, row.kind), _case(account, row.product),
                address("product", row.product),
                row.closed, row.keep_until, names[proposal.by] if proposal else "", proposal.at if proposal else None,
                proposal.reason if proposal else "", bool(proposal and proposal.by in mine),
                retaining.against_destroying(account, row.product, at=at),
            )
        )  # fmt: skip
    return made


def _case(account: AccountId, product: ProductId) -> str:
    try:
        return seen.product_of(account, product).case
    except Refused:  # they check it blind, or see no case
        return ""


urlpatterns: list[URLPattern] = [path("desk/destructions", room, name="desk-destructions")]
