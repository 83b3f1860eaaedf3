"""After the blind part: what checker, author and program say of each place, side by side, until every difference is
decided and the copy is approved or goes back. Read again later by who works on the product."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partywall.model.disclosure import Outcome
from partywall.model.product import DifferenceKind, EditionId, ProductId, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.report.wording import DISCLOSE_REASONS, REDACT_REASONS
from partywall.service import check_standing, reconciling
from partywall.service.acting import NotThere
from partywall.service.check_standing import Standing
from partywall.service.reconciling import FromAuthor, FromMachine, Laid, Reconciled
from partywall.web.pages.check_pieces import where
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import shows_findings
from partywall.web.pages.said import page_number
from partywall.web.problems import Problem

_ASKED: Mapping[str, type[Act]] = MappingProxyType(
    {
        "settle-difference": acts.SettleDifference,
        "approve-edition": acts.ApproveEdition,
        "return-edition": acts.ReturnEdition,
    }
)
_LISTED = 8
"""Differences to either side of the open one that are listed."""
_ON_A_PAGE = 20
_KINDS: Mapping[DifferenceKind, str] = MappingProxyType(
    {
        DifferenceKind.MARKED: gettext_noop("The checker marked this"),
        DifferenceKind.KEPT: gettext_noop("The author kept this against the program"),
        DifferenceKind.WITHHELD: gettext_noop("The author alone withheld this"),
    }
)
_OF_THE_MACHINE: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.REDACT: gettext_noop("Would withhold it."),
        Outcome.REFER: gettext_noop("Would have a person decide."),
        Outcome.DISCLOSE: gettext_noop("Found it, and would let it stay."),
    }
)


@page
def comparison(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """Side by side: to be decided by the checker, to be read by everybody else who may see it.

    Who could still check it is told first what a look costs.
    """
    at = (ProductId(product), EditionId(edition))
    asked, problem = wanted(request), None
    if asked in _ASKED:
        problem = tried(lambda: act(request, _ASKED[asked], at[0], edition=edition))
        if problem is None:
            return _done(request, asked, *at)
    account = visitor(request).account
    try:
        where = check_standing.standing(account, *at)
        if where is Standing.COMPARING:
            return _at_work(request, *at, problem)
        ready = where is Standing.AHEAD and not check_standing.ahead(account, *at).reasons
        if where is Standing.BLIND or ready:
            return onwards(request, "", "check", product, edition)
        return _read(request, product, edition)
    except NotThere:
        if Role.CHECKER not in visitor(request).roles:
            raise
        return draw(request, "check/gone.html", 404)


def _at_work(request: HttpRequest, product: ProductId, edition: EditionId, problem: Problem | None) -> HttpResponse:
    """For the checker who decides."""
    it = reconciling.reconciled(visitor(request).account, product, edition)
    if it.rows is None:
        return _waiting(request, it, product, edition, problem)
    given = {"product": product, "edition": edition, "it": it, "problem": problem, "say": _Saying()}
    return draw(request, "check/comparison.html", problem.status if problem else 200, **given, **_open(request, it))


@shows_findings
def _read(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """For everybody else who may see it."""
    it = reconciling.reconciled(visitor(request).account, ProductId(product), EditionId(edition))
    return draw(request, "check/laid.html", it=it, say=_Saying(), **_paged(request, it, product))


def _waiting(
    request: HttpRequest, it: Reconciled, product: ProductId, edition: EditionId, problem: Problem | None
) -> HttpResponse:
    """While the marks are laid side by side."""
    how_far = reconciling.progress(visitor(request).account, product, edition)
    template = "check/how_far.html" if "X-Part" in request.headers else "check/waiting.html"
    given = {"it": it, "how_far": how_far, "product": product, "edition": edition, "problem": problem}
    return draw(request, template, problem.status if problem else 200, **given)


def _open(request: HttpRequest, it: Reconciled) -> dict[str, Any]:
    """The difference that is open, and those around it; none once all are decided, unless one is asked for."""
    rows = it.rows or ()
    asked = request.POST.get("difference") or request.GET.get("difference", "")
    one = next((row for row in rows if row.id == asked), None)
    if one is None and asked != "all":
        one = next(iter(it.undecided), None)
    number = rows.index(one) + 1 if one else 0
    first = max(0, number - 1 - _LISTED)
    listed = list(enumerate(rows, 1))[first : first + 2 * _LISTED + 1]
    return {"one": one, "number": number, "listed": listed, "more": len(rows) - len(listed)}


def _paged(request: HttpRequest, it: Reconciled, product: str) -> dict[str, Any]:
    """What has to be changed first; the rest as it was laid."""
    rows = sorted(enumerate(it.rows or (), 1), key=lambda pair: not (pair[1].settled and pair[1].settled.change))
    pages = max(1, -(-len(rows) // _ON_A_PAGE))
    number = min(page_number(request), pages)
    try:
        review = reverse("review", args=(product, it.person))
    except NoReverseMatch:
        review = ""
    shown = rows[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    return {"rows": shown, "page_number": number, "pages": pages, "review": review}


def _done(request: HttpRequest, asked: str, product: ProductId, edition: EditionId) -> HttpResponse:
    if asked == "settle-difference":
        return onwards(request, "", "comparison", product, edition, place="open")
    figures = check_standing.own_figures(visitor(request).account, product, edition)
    returned = _("Sent back to its author, with your words. That is what a check is for.")
    said = [_("Approved.") if asked == "approve-edition" else returned]
    if figures and figures.marks:
        said.append(
            ngettext(
                "Of %(num)d mark of yours, %(changed)d led to a change.",
                "Of %(num)d marks of yours, %(changed)d led to a change.",
                figures.marks,
            )
            % {"num": figures.marks, "changed": figures.marks_changed}
        )
    if figures and figures.kept:
        said.append(
            ngettext(
                "Of %(num)d place that the author had kept against the program, you had marked %(marked)d.",
                "Of %(num)d places that the author had kept against the program, you had marked %(marked)d.",
                figures.kept,
            )
            % {"num": figures.kept, "marked": figures.kept_marked}
        )
    return onwards(request, " ".join(said), "work")


class _Saying:
    """How the values of a difference are said on the page."""

    def kind(self, row: Laid) -> str:
        """What sort of difference it is."""
        return _(_KINDS[row.kind])

    def place(self, row: Laid) -> str:
        """Where in the file it stands, beside its page."""
        return where(row.context.kind)

    def author(self, said: FromAuthor) -> str:
        """What a person decided, with the reason in words."""
        words = REDACT_REASONS if said.outcome is not Outcome.DISCLOSE else DISCLOSE_REASONS
        reason = words.get(said.reason, said.reason)
        if said.outcome is Outcome.DISCLOSE:
            return _("%(name)s kept it: %(reason)s.") % {"name": said.by, "reason": reason}
        return _("%(name)s withheld it: %(reason)s.") % {"name": said.by, "reason": reason}

    def machine(self, said: FromMachine) -> str:
        """What the policy says of it."""
        return _(_OF_THE_MACHINE[said.outcome])


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/editions/<str:edition>/comparison", comparison, name="comparison")
]
