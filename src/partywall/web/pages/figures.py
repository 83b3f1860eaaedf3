"""The house in figures, in pictures where people would rather look than read; each as a table and a file as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.disclosure import EvidenceKind
from partywall.model.product import AccountId
from partywall.procedure.waiting import Wait
from partywall.service import exports, naming
from partywall.service import figures as service
from partywall.service.caller import NotAllowed
from partywall.service.figures import Between, CheckFigures, Counts
from partywall.service.incidents import Mechanism
from partywall.web.pace import costly
from partywall.web.pages.days import Period, in_fields, period
from partywall.web.pages.frame import draw, file, page, visitor
from partywall.web.pages.nav import address
from partywall.web.pages.plots import Plot, bars
from partywall.web.problems import NoSuchThing, Off, problem_of

YEAR = 365

AGES: Mapping[str, str] = MappingProxyType(
    {
        "0": gettext_noop("Up to 1 week"),
        "7": gettext_noop("1 to 2 weeks"),
        "14": gettext_noop("2 to 4 weeks"),
        "28": gettext_noop("4 to 8 weeks"),
        "56": gettext_noop("More than 8 weeks"),
    }
)
WAITS: Mapping[str, str] = MappingProxyType(
    {
        Wait.RECALL: gettext_noop("Tasks of a recall"),
        Wait.REVIEW: gettext_noop("Emergencies to look at"),
        Wait.GRANT: gettext_noop("Emergencies to decide on"),
        Wait.DECIDE_RECIPIENT: gettext_noop("Recipients to decide on"),
        Wait.DECIDE_SOURCE: gettext_noop("Sources to decide on"),
        Wait.CHECK: gettext_noop("Copies to check"),
        Wait.FINISH_CHECK: gettext_noop("Checks to finish"),
        Wait.CORRECT: gettext_noop("Copies that were sent back"),
        Wait.CHOOSE_DELIVERY: gettext_noop("Ways of delivery to choose"),
        Wait.KEY_ADDRESS: gettext_noop("Addresses to key again"),
        Wait.RELEASE: gettext_noop("Copies to release"),
        Wait.SUBMIT: gettext_noop("Copies to hand in"),
        Wait.MAKE: gettext_noop("Documents to go on with"),
        Wait.CONFIRM: gettext_noop("Deliveries to confirm"),
    }
)
FOUND: Mapping[str, str] = MappingProxyType(
    {
        EvidenceKind.MENTION: gettext_noop("Somebody is named"),
        EvidenceKind.COPIED: gettext_noop("Copied from a record"),
        EvidenceKind.RETOLD: gettext_noop("Retold from a record"),
        EvidenceKind.FOR_PROFESSIONALS: gettext_noop("For professionals"),
        EvidenceKind.IDENTIFIER: gettext_noop("Number or address"),
        EvidenceKind.DESCRIPTION: gettext_noop("Somebody is described"),
        EvidenceKind.CARRIED_ON: gettext_noop("Goes on about somebody"),
        EvidenceKind.COMBINATION: gettext_noop("Singled out by what is left"),
        EvidenceKind.ADDED: gettext_noop("Marked by a person"),
        EvidenceKind.SECOND_EYES: gettext_noop("Quoted by a language model"),
        EvidenceKind.READ: gettext_noop("Marked by the trained reader"),
        EvidenceKind.NOT_READ: gettext_noop("Nobody could read it"),
    }
)
MECHANISMS: Mapping[str, str] = MappingProxyType(
    {
        Mechanism.WRONG_RECIPIENT: gettext_noop("Wrong recipient"),
        Mechanism.WRONG_ADDRESS: gettext_noop("Wrong address"),
        Mechanism.NOT_WITHHELD: gettext_noop("Not withheld"),
        Mechanism.HIDDEN: gettext_noop("Hidden in the file"),
        Mechanism.WRONG_DOCUMENT: gettext_noop("Wrong document"),
        Mechanism.OTHER: gettext_noop("Something else"),
    }
)


@page
@costly
def figures(request: HttpRequest) -> HttpResponse:
    """All figures that whoever looks may see, of the last year or of the days that they ask for."""
    me, problem = visitor(request).account, None
    try:
        days = period(request, YEAR)
    except Off as error:
        days, problem = Period(), problem_of(error)
    between = Between(days.since, days.until)
    plots = [plot for make in PLOTS.values() if (plot := _allowed(make, me, between))]
    if not plots:
        raise NotAllowed(_("Figures are for officers, auditors, trainers, managers and checkers."))
    asked = urlencode({"from": days.first or "", "to": days.last or ""})
    out = address("exports") if exports.offered(me) else ""
    return draw(
        request,
        "figures.html",
        status=problem.status if problem else 200,
        problem=problem,
        plots=plots,
        days=in_fields(request, days),
        asked=asked,
        exports=out,
    )


@page
@costly
def table(request: HttpRequest, plot: str) -> HttpResponse:
    """The numbers of one plot as a file."""
    make = PLOTS.get(plot)
    if make is None:
        raise NoSuchThing
    days = period(request, YEAR)
    made = make(visitor(request).account, Between(days.since, days.until))
    return file(made.csv(), f"{plot}.csv", "text/csv; charset=utf-8")


def _allowed(make: Callable[[AccountId, Between], Plot], me: AccountId, between: Between) -> Plot | None:
    try:
        return make(me, between)
    except NotAllowed:
        return None


def _in_hand(me: AccountId, _between: Between) -> Plot:
    rows = [(_(AGES[row.of]), (row.numbers[0] - row.numbers[1], row.numbers[1])) for row in service.in_hand(me).rows]
    return Plot(
        "in-hand",
        _("Work in hand"),
        _("Documents in hand today, by how long ago they were started, and how many of them are overdue."),
        _("Opened"),
        (_("In time"), _("Overdue")),
        bars(rows) if any(sum(numbers) for _label, numbers in rows) else (),
    )


def _waits(me: AccountId, _between: Between) -> Plot:
    found = service.waits(me).rows
    return Plot(
        "waits",
        _("What work waits for"),
        _("What has to be done next, today."),
        _("To be done"),
        (_("Waiting"),),
        bars([(_(WAITS.get(row.of, row.of)), row.numbers[:1]) for row in found]),
        (_("Longest wait, in days"),),
        tuple(row.numbers[1:] for row in found),
    )


def _passages(me: AccountId, between: Between) -> Plot:
    return _found(
        service.passages(me, between),
        "passages",
        _("What was found in documents"),
        _("Passages of copies that were made, by what gave them away, and whether they were withheld or left in."),
        (_("Withheld"), _("Left in")),
    )


def _agreement(me: AccountId, between: Between) -> Plot:
    return _found(
        service.agreement(me, between),
        "agreement",
        _("Where people decided differently from the program"),
        _("Passages that the program had decided by the policy, and what people made of it."),
        (_("As the program had it"), _("Left in against it"), _("Withheld against it")),
    )


def _found(counts: Counts, id: str, title: str, about: str, series: tuple[str, ...]) -> Plot:
    rows = [(_(FOUND[row.of]) if row.of in FOUND else row.of, row.numbers) for row in counts.rows]
    return Plot(id, title, about, _("By what it was found"), series, bars(rows), rough=counts.rough)


def _mechanisms(me: AccountId, between: Between) -> Plot:
    counts = service.mechanisms(me, between)
    return Plot(
        "near-misses",
        _("What nearly went wrong"),
        _("Near misses that were reported, by how it nearly went wrong."),
        _("How"),
        (_("Near misses"),),
        bars([(_(MECHANISMS[row.of]), row.numbers) for row in counts.rows]),
        rough=counts.rough,
    )


def _checks(me: AccountId, between: Between) -> Plot:
    rows = [(_month(row.of), row.numbers) for row in service.by_month(me, between).rows]
    return Plot(
        "checks",
        _("Checks, month by month"),
        _("Independent checks that ended, by how they ended."),
        _("Month"),
        (_("Approved"), _("Sent back"), _("Given up")),
        bars(rows),
    )


def _month(of: str) -> str:
    """``July 2026``."""
    return date_format(date.fromisoformat(f"{of}-01"), "F Y")


def _eyes(me: AccountId, between: Between) -> Plot:
    rows = _checkers(me, between)
    return Plot(
        "eyes",
        _("What checkers find unaided"),
        _(
            "Passages that an author had kept against the program: how many of them the checker, who did not know of"
            " it, marked as well. A checker who never marks one may be turning pages."
        ),
        _("Checker"),
        (_("Marked too"), _("Passed over")),
        bars([(name, (row.kept_marked, row.kept - row.kept_marked)) for name, row in rows]),
        (_("Marks in all"), _("Marks that led to a change"), _("Passages changed in the end")),
        tuple((row.marks, row.marks_changed, row.kept_changed) for _name, row in rows),
    )


def _pace(me: AccountId, between: Between) -> Plot:
    rows = _checkers(me, between)
    return Plot(
        "pace",
        _("Time for a page"),
        _("For how many seconds a page of a copy was open before a checker, on average."),
        _("Checker"),
        (_("Seconds a page"),),
        bars([(name, (round(row.seconds / row.pages) if row.pages else 0,)) for name, row in rows]),
        (_("Pages"), _("Checks"), _("Approved"), _("Sent back"), _("Given up")),
        tuple((row.pages, row.checks, row.approved, row.returned, row.left) for _name, row in rows),
    )


def _checkers(me: AccountId, between: Between) -> list[tuple[str, CheckFigures]]:
    found = [row for row in service.check_figures(me, between) if row.checks]
    names = naming.staff(row.checker for row in found if row.checker)
    return [(names[row.checker] if row.checker else _("All together"), row) for row in found]


PLOTS: Mapping[str, Callable[[AccountId, Between], Plot]] = MappingProxyType(
    {
        "in-hand": _in_hand,
        "waits": _waits,
        "passages": _passages,
        "agreement": _agreement,
        "near-misses": _mechanisms,
        "checks": _checks,
        "eyes": _eyes,
        "pace": _pace,
    }
)
"""Each in the order in which it stands on the page."""

urlpatterns: list[URLPattern] = [
    path("figures", figures, name="figures"),
    path("figures/<slug:plot>.csv", table, name="figures-table"),
]
