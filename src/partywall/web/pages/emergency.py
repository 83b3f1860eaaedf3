"""A copy that has to leave before its check is done: asked for, granted by another, looked at afterwards by a third."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.model.product import EditionId, ProductId, Role
from partywall.procedure import acts
from partywall.service.emergencies import urgent
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.leaving_words import refusal_words
from partywall.web.pages.nav import address
from partywall.web.problems import Problem

_ACTS = {"ask": acts.AskEmergency, "grant": acts.GrantEmergency, "review": acts.ReviewEmergency}


@page
def emergency(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """Where it stands, and what who looks can do about it."""
    whole, copy = ProductId(product), EditionId(edition)
    pressed, problem = wanted(request), None
    if pressed in _ACTS:
        problem = tried(lambda: act(request, _ACTS[pressed], whole, edition=copy))
        if problem is None and pressed == "review":  # a checker sees nothing of it any more
            return onwards(request, _notice(pressed), "work")
        if problem is None:
            return onwards(request, _notice(pressed), "emergency", product, edition)
    return _shown(request, whole, copy, problem)


def _shown(request: HttpRequest, product: ProductId, edition: EditionId, problem: Problem | None) -> HttpResponse:
    me = visitor(request)
    found = urgent(me.account, product, edition)
    return draw(
        request,
        "release/emergency.html",
        problem.status if problem else 200,
        it=found,
        late=found.late(timezone.now()),
        copy_file=address("copy-file", product, edition),
        refusal_words=refusal_words,
        of_the_case=bool(me.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER}),
        sends=bool(me.roles & {Role.SENDER, Role.OFFICER}),
        problem=problem,
    )


def _notice(pressed: str) -> str:
    said = {
        "ask": _("You have asked. A manager of the case or an officer decides; it stands first in their work."),
        "grant": _("You have granted it. A sender can let it leave now."),
        "review": _("What you found is written down."),
    }
    return said[pressed]


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/editions/<str:edition>/emergency", emergency, name="emergency")
]
