"""Something nearly went wrong: whoever sees it says so, and the line stops with the same press."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.product import AccountId, EditionId, ProductId
from partywall.service import naming, seen
from partywall.service.acting import Denied, NotThere
from partywall.service.incidents import Mechanism, report_near_miss
from partywall.service.leaving import Leaving, leaving
from partywall.service.offering import offered
from partywall.service.once import once
from partywall.web.pages.frame import draw, onwards, page, tried, visitor, wanted
from partywall.web.problems import Problem, Reason

MECHANISMS: Mapping[Mechanism, tuple[str, str]] = {
    Mechanism.NOT_WITHHELD: (
        gettext_noop("Something about somebody else was still in it"),
        gettext_noop("A name, an address, a fact, or who told us something."),
    ),
    Mechanism.WRONG_RECIPIENT: (
        gettext_noop("It was nearly given to the wrong person"),
        gettext_noop("A namesake, another parent, a group address."),
    ),
    Mechanism.WRONG_ADDRESS: (
        gettext_noop("It nearly went to a wrong address"),
        gettext_noop("An old address, the house next door, an e-mail address of somebody else."),
    ),
    Mechanism.HIDDEN: (
        gettext_noop("Something was hidden in the file"),
        gettext_noop("A comment, a header, an attachment, an earlier version."),
    ),
    Mechanism.WRONG_DOCUMENT: (
        gettext_noop("It was the wrong document or version"),
        gettext_noop("A draft, another family’s document, pages that do not belong to it."),
    ),
    Mechanism.OTHER: (gettext_noop("Something else"), ""),
}
LONGEST = 4000


@page
def near_miss(request: HttpRequest, product: str) -> HttpResponse:
    """The form, for everybody who knows of the product. ``?copy=``: of which copy it is said, where that is known."""
    id, account, problem = ProductId(product), visitor(request).account, None
    offered(account, id)  # nobody learns here that there is such a product
    copy = _leaving(account, id, request.GET.get("copy", ""))
    if wanted(request) == "report":
        problem = wanting(request) or tried(lambda: report(request, id, request.POST.get("edition", "")))
        if problem is None:
            return _thanked(request, id, copy)
    copies = _copies(request, id)
    given = {
        "product": id,
        "mechanisms": [(kind.value, _(words), _(hint) if hint else "") for kind, (words, hint) in MECHANISMS.items()],
        "copies": copies or (),
        "known": copies is not None,
        "copy": request.POST.get("edition", request.GET.get("copy", "")),
        "of": copy,
    }
    return draw(request, "product/near_miss.html", problem.status if problem else 200, problem=problem, **given)


def _leaving(account: AccountId, product: ProductId, copy: str) -> Leaving | None:
    """The copy on its way out from which somebody comes here; None for who may not see where it goes."""
    try:
        return leaving(account, product, EditionId(copy)) if copy else None
    except (NotThere, Denied):
        return None


def _thanked(request: HttpRequest, product: ProductId, copy: Leaving | None) -> HttpResponse:
    """Back to where they came from."""
    thanks = _("Thank you for saying so. Sending is stopped, and an officer has been asked to look.")
    if copy:
        return onwards(request, thanks, "release", product, copy.edition)
    known = _copies(request, product) is not None
    return onwards(request, thanks, "product", product) if known else onwards(request, thanks, "work")


def _copies(request: HttpRequest, product: ProductId) -> tuple[tuple[EditionId, int, str], ...] | None:
    """The copies by number and recipient; None for who may not see the product."""
    try:
        whole = seen.product_of(visitor(request).account, product)
    except (NotThere, Denied):
        return None
    names = naming.people(row.footing.recipient for row in whole.editions)
    return tuple((row.id, number, names[row.footing.recipient]) for number, row in enumerate(whole.editions, 1))


def wanting(request: HttpRequest) -> Problem | None:
    """What was not said of how it went wrong."""
    said, reasons = request.POST, []
    if said.get("mechanism") not in set(Mechanism):
        reasons.append(Reason("mechanism", _("Choose what comes nearest.")))
    if not said.get("words", "").strip():
        reasons.append(Reason("words", _("Say in a sentence what happened.")))
    elif len(said.get("words", "")) > LONGEST:
        reasons.append(Reason("words", _("This is too long: at most %(most)s characters.") % {"most": LONGEST}))
    return Problem(_("Something is missing"), 422, reasons[0].why, tuple(reasons)) if reasons else None


def report(request: HttpRequest, product: ProductId, edition: str) -> str:
    """Say it, and stop what is like it: once, however often one presses. ``edition``: empty where it is not known."""
    said, account = request.POST, visitor(request).account
    mechanism, words = Mechanism(said["mechanism"]), said["words"].replace("\r\n", "\n").strip()
    copy = EditionId(edition) if edition else None
    asked = ("report-near-miss", product, copy, mechanism, words)
    key = said.get("once", "")[:100]
    made: str = once(account, key, asked, lambda: report_near_miss(account, product, mechanism, words, copy))
    return made


urlpatterns: list[URLPattern] = [path("products/<str:product>/near-miss", near_miss, name="near-miss")]
