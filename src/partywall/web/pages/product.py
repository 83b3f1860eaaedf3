"""A product: its clock, its people and their copies, its steps, and what may be done next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from partywall.model.people import PersonId
from partywall.model.product import EditionId, EditionState, ProductId
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.shown import EditionShown
from partywall.procedure.steps import StepShown, StepState, by_phase
from partywall.procedure.written import Gate
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
from partywall.web.pages.product_words import PHASES, clock, job, may_have, someone, step_tag, tag

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
    given |= {"rows": rows_of(request, given["it"]), "phases": tuple(_phases(given["it"])), "next": _next(given["it"])}
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


def _phases(it: Overview) -> Iterator[dict[str, Any]]:
    """The steps for the page: of each part its name, how many are done, and its steps."""
    for phase, steps in by_phase(it.steps):
        done = sum(row.state is StepState.DONE for row in steps)
        items = [_item(row, it) for row in steps]
        yield {
            "name": _(PHASES[phase]),
            "done": done,
            "of": len(steps),
            "steps": items,
            "id": phase.value,
            "open": any(row.state in {StepState.NOW, StepState.WAITS} for row in steps),
        }


def _item(row: StepShown, it: Overview) -> dict[str, Any]:
    """One step for the task list."""
    whys = list(row.whys)
    if row.state is StepState.WAITS:
        whys.insert(0, _("It is for %(who)s.") % {"who": someone(row.step.who)})
    if row.of > 1 and row.state is not StepState.DONE:
        whys.append(_("%(done)s of %(of)s are done.") % {"done": row.done, "of": row.of})
    hint = " ".join(whys)
    item: dict[str, Any] = {"title": {"text": row.step.title}, "status": _status(row.state)}
    if hint:
        item["hint"] = {"text": hint}
    if (address := address_of(row, it)) and row.state is not StepState.LATER:
        item["href"] = address
    return item


def _status(state: StepState) -> dict[str, Any]:
    """How a step stands: what is to be done has a colour, all else is plain."""
    given = step_tag(state)
    if state is StepState.LATER:
        return {"text": given["text"], "classes": "govuk-task-list__status--cannot-start-yet"}
    return {"text": given["text"]} if state is StepState.DONE else {"tag": given}


def _next(it: Overview) -> dict[str, Any]:
    """What whoever looks would do next: the first step that they can take."""
    for row in it.steps:
        if row.state is StepState.NOW and (address := address_of(row, it)):
            press = _("Answer the questions") if row.step.gate is Gate.ANSWERED else _press(row.step.acts)
            here = address.startswith(f"{reverse('product', args=(it.product.id,))}#")
            return {"words": row.step.title, "href": address, "why": row.step.why, "press": press, "here": here}
    return {}


_PRESSES: Mapping[str, str] = {
    "name-recipient": gettext_noop("Say who is to have it"),
    "allow-recipient": gettext_noop("Decide who may have it"),
    "add-source": gettext_noop("Say what it was written from"),
    "decide-source": gettext_noop("Decide what may be used"),
    "add-draft": gettext_noop("Hand in the document"),
    "ask-screening": gettext_noop("Have it read"),
    "decide-passage": gettext_noop("Go through what was found"),
    "leave-file-out": gettext_noop("See what could not be read"),
    "ask-edition": gettext_noop("Have the copy made"),
    "submit-edition": gettext_noop("Hand the copy to the check"),
    "choose-delivery": gettext_noop("Choose how it goes"),
    "key-address": gettext_noop("Key the address again"),
    "release-edition": gettext_noop("Send it"),
    "confirm-delivery": gettext_noop("Say that it arrived"),
    "close-product": gettext_noop("Close it"),
}


def _press(names: tuple[str, ...]) -> str:
    """What stands on the button that leads to a step."""
    return next((_(_PRESSES[name]) for name in names if name in _PRESSES), _("Go there"))


_ROOMS: Mapping[str, tuple[str, str]] = {
    "name-recipient": ("product-recipients", ""),
    "allow-recipient": ("product-recipients", ""),
    "add-source": ("product-sources", ""),
    "decide-source": ("product-sources", ""),
    "add-draft": ("product-document", ""),
    "ask-screening": ("product", "copies"),
    "leave-file-out": ("product-unread", ""),
    "ask-edition": ("product", "copies"),
    "submit-edition": ("product", "copies"),
    "adopt-procedure": ("product", "newer"),
    "close-product": ("product", "end"),
}
_ON_COPIES: Mapping[str, str] = {
    "choose-delivery": "release",
    "key-address": "release",
    "release-edition": "release",
    "confirm-delivery": "release",
    "review-emergency": "emergency",
    "do-recall-task": "recall",
    "start-check": "check",
    "end-blind": "check",
    "approve-edition": "comparison",
}


def address_of(row: StepShown, it: Overview) -> str:
    """Where a step is taken; nothing where that is no page of theirs."""
    product = it.product.id
    if row.step.gate is Gate.ANSWERED:
        return f"{reverse('product-questions', args=(product,))}#{row.step.id}"
    for name in row.step.acts:
        if name in _ROOMS:
            room, place = _ROOMS[name]
            return reverse(room, args=(product,)) + (f"#{place}" if place else "")
        if name == "decide-passage":
            return _review(it)
        if name in _ON_COPIES:
            copies = [row.edition for row in it.offers if row.may and row.act in row_acts(name) and row.edition]
            return there(_ON_COPIES[name], product, copies[0]) if copies else ""
    return ""


def row_acts(name: str) -> frozenset[str]:
    """The acts that are done in the same place."""
    return frozenset(act for act, room in _ON_COPIES.items() if room == _ON_COPIES[name])


def _review(it: Overview) -> str:
    """The review of the first recipient for whom something is to be decided."""
    people = [row.person for row in it.product.recipients if row.person in it.screened]
    waiting = [person for person in people if (found := it.found.get(person)) and found.to_decide]
    return there("review", it.product.id, (waiting or people)[0]) if people else ""


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
