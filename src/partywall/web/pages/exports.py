"""Exports: rows for other programs, of the days that are asked for. Each stands in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.service import exports as service
from partywall.service.caller import NotAllowed
from partywall.service.exports import Export, Exported, Form
from partywall.service.figures import Between
from partywall.web.pages.days import period
from partywall.web.pages.frame import draw, file, page, tried, visitor, wanted
from partywall.web.problems import Off

WORDS: Mapping[Export, tuple[str, str]] = MappingProxyType(
    {
        Export.RELEASES: (
            gettext_noop("Disclosures"),
            gettext_noop("What left, to whom, by what right, how, when and by whose hand. People by their numbers."),
        ),
        Export.LEDGER: (gettext_noop("The ledger"), gettext_noop("Every entry of these days, with its number.")),
        Export.CHECKS: (
            gettext_noop("Checks"),
            gettext_noop("Each check that ended: how, how long it took, and what was marked, in figures."),
        ),
        Export.PASSAGES: (
            gettext_noop("Passages in figures"),
            gettext_noop("By what passages of each copy were found, and how they were decided. No words."),
        ),
        Export.NEAR_MISSES: (
            gettext_noop("Near misses"),
            gettext_noop(
                "What nearly went wrong, by how, and when documents went on. Without the words of who reported it."
            ),
        ),
        Export.DESTRUCTIONS: (
            gettext_noop("Destructions"),
            gettext_noop("Which documents were destroyed, who proposed it and who did it: for your file of disposals."),
        ),
        Export.TRAININGS: (
            gettext_noop("Trainings"),
            gettext_noop("Who passed which training, and until when it counts."),
        ),
    }
)
_MEDIA: Mapping[Form, str] = MappingProxyType({Form.CSV: "text/csv; charset=utf-8", Form.JSON: "application/json"})


@page
def exports(request: HttpRequest) -> HttpResponse:
    """What may be taken out, and the file once it is asked for."""
    me = visitor(request).account
    offered = service.offered(me)
    if not offered:
        raise NotAllowed(_("Exports are for officers, auditors and trainers."))
    problem = None
    if wanted(request) == "export":
        made: list[Exported] = []
        problem = tried(lambda: made.append(_made(request)))
        if made:
            return file(made[0].content, made[0].name, _MEDIA[Form(request.POST["form"])])
    return draw(
        request,
        "exports.html",
        status=problem.status if problem else 200,
        problem=problem,
        offered=[(what.value, _(WORDS[what][0]), _(WORDS[what][1])) for what in offered],
    )


def _made(request: HttpRequest) -> Exported:
    what, form = request.POST.get("what", ""), request.POST.get("form", "")
    if what not in list(Export):
        raise Off("what", _("Choose what is to be exported."))
    if form not in list(Form):
        raise Off("form", _("Choose in what form."))
    days = period(request)
    return service.export(visitor(request).account, Export(what), Form(form), Between(days.since, days.until))


urlpatterns: list[URLPattern] = [path("exports", exports, name="exports")]
