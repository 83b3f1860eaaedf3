"""Letting a copy leave: the way is chosen, a second person keys the address again, it is released, and it arrives.

One page for all of it: it shows the step that is next, to whoever may see where the copy goes. The key of a sealed
parcel stands in the answer to the press of the button that released it, and nowhere else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.product import Delivery, EditionId, EditionState, ProductId, Role
from partywall.procedure import acts
from partywall.service.acting import Done
from partywall.service.leaving import Leaving, leaving, register_now, ways
from partywall.service.seen import delivery_of
from partywall.service.sheets import has_words
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.leaving_words import demand_words, refusal_words
from partywall.web.pages.nav import address
from partywall.web.problems import Off, Problem, Reason

_LEAVING = frozenset({EditionState.CHECKED, EditionState.EMERGENCY})
_GONE = frozenset({EditionState.RELEASED, EditionState.RECALLED})
STEPS = ("choose", "key", "release", "arrive")
"""In their order."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy a page is about."""

    product: ProductId
    edition: EditionId


@page
def release(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """The step that is next, and what was said in the form of the one before."""
    copy = Copy(ProductId(product), EditionId(edition))
    pressed = wanted(request)
    if pressed == "release":
        return _released(request, copy)
    if pressed in _DONE:
        problem = tried(lambda: _DONE[pressed](request, copy))
        if problem is None:
            return onwards(request, _notice(pressed), "release", product, edition)
        return shown(request, copy, problem)
    return shown(request, copy)


def shown(request: HttpRequest, copy: Copy, problem: Problem | None = None, key: str = "") -> HttpResponse:
    """The page, for whoever may see where the copy goes."""
    me = visitor(request)
    found = leaving(me.account, copy.product, copy.edition)
    sends = bool(me.roles & {Role.SENDER, Role.OFFICER})
    step = _step(found, again="again" in request.GET or wanted(request) == "choose")
    return draw(
        request,
        "release/release.html",
        problem.status if problem else 200,
        it=found,
        step=step,
        steps=STEPS,
        ways=ways(me.account, copy.product, copy.edition) if step == "choose" and sends else (),
        register=register_now(),
        demand_words=demand_words,
        refusal_words=refusal_words,
        problem=problem,
        key=key,
        keyed=_keyed_at(found.keyed.delivery if found.keyed else None),
        written=has_words(),
        of_the_case=bool(me.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER}),
        sends=sends,
        copy_file=address("copy-file", copy.product, copy.edition),
        records=bool(me.roles & {Role.AUTHOR, Role.OFFICER}),
    )


def _step(found: Leaving, again: bool) -> str:
    if found.state in _GONE:
        return "arrive"
    if found.state not in _LEAVING:
        return "not-yet"
    if found.keyed is None or found.keyed.stale or again:
        return "choose"
    return "key" if found.keyed.delivery.keyed is None else "release"


def _choose(request: HttpRequest, copy: Copy) -> Done:
    """Addresses are chosen by their number, which may be another's in another register."""
    method, _space, which = request.POST.get("way", "").partition(" ")
    if not method:
        raise Off("way", _("Choose one of the ways that are offered."))
    if which and not re.fullmatch(r"\d{1,2}", which, re.ASCII):
        raise Off("way", _("Choose one of the ways that are offered."))
    if request.POST.get("register", "") != str(register_now()):
        raise Refused(_("The register has changed while the page was open. Look again, and choose."))
    return act(request, acts.ChooseDelivery, copy.product, edition=copy.edition, method=method, which=int(which or 0))


def _key(request: HttpRequest, copy: Copy) -> Done:
    return act(request, acts.KeyAddress, copy.product, edition=copy.edition)


def _tracking(request: HttpRequest, copy: Copy) -> Done:
    return act(request, acts.ConfirmDelivery, copy.product, edition=copy.edition, arrived=False)


def _arrived(request: HttpRequest, copy: Copy) -> Done:
    return act(request, acts.ConfirmDelivery, copy.product, edition=copy.edition, arrived=True)


_DONE = {"choose": _choose, "key": _key, "tracking": _tracking, "arrived": _arrived}


def _notice(pressed: str) -> str:
    said = {
        "choose": _("The way is chosen. Now somebody else keys the address again."),
        "key": _("The address agrees. The copy can be released."),
        "tracking": _("The number is written down."),
        "arrived": _("It has arrived. Nothing more is to be done with this copy."),
    }
    return said[pressed]


def _released(request: HttpRequest, copy: Copy) -> HttpResponse:
    """Let it leave. Where it leaves sealed the key stands in this answer: it is not sent on, since nobody keeps it."""
    if request.POST.get("sure") != "yes":
        why = _("Tick the box: it says that you mean this person and this way.")
        return shown(request, copy, Problem(_("Not released yet"), 422, why, (Reason("sure", why),)))
    done: list[Done] = []
    problem = tried(lambda: done.append(_release(request, copy)))
    if problem:
        return shown(request, copy, problem)
    if done[0].shown:
        return shown(request, copy, key=done[0].shown)
    return onwards(request, _("The copy is released."), "release", copy.product, copy.edition)


def _release(request: HttpRequest, copy: Copy) -> Done:
    """By the way that the page showed. Raises Refused where another was chosen while it was open."""
    now = _keyed_at(delivery_of(visitor(request).account, copy.product, copy.edition).delivery)
    if request.POST.get("keyed") != now:
        raise Refused(_("How it goes was chosen again while the page was open. Look again, and release it then."))
    return act(request, acts.ReleaseEdition, copy.product, edition=copy.edition)


def _keyed_at(delivery: Delivery | None) -> str:
    """By which a page knows that a copy still goes the way that it shows."""
    return delivery.keyed.isoformat() if delivery and delivery.keyed else ""


urlpatterns: list[URLPattern] = [path("products/<str:product>/editions/<str:edition>/release", release, name="release")]
