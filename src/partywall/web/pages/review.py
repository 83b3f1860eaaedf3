"""The author's review: passage by passage through what was found for one recipient, beside the document as it looks.

Everything is one address. ``passage``, ``sheet``, ``show``, ``about`` and ``order`` in it say what is looked at, so
that each step can be gone without a script. The page's own script asks for pieces of it (``only``), ahead of time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.service import deciding, seen
from partywall.service import review as reviewing
from partywall.service.review import Review, Show
from partywall.web.pages.frame import draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import not_yet, shows_findings
from partywall.web.pages.nav import address
from partywall.web.pages.review_acts import ACTS, alike, nothing_such
from partywall.web.pages.review_at import REASONS, SHOWN, STATES, At, at_of, current, sheet_of
from partywall.web.problems import Problem

_O = Outcome
ROWS = 100
"""Passages in one list."""
ALIKE = 12
"""Passages that are told one by one before all of them are decided at a stroke."""


@page
@shows_findings
def review(request: HttpRequest, product: str, recipient: str) -> HttpResponse:
    """Look at the findings for a recipient, and decide."""
    me, id = visitor(request).account, ProductId(product)
    try:
        held = reviewing.review_of(me, id, PersonId(recipient))
    except Refused as why:
        return not_yet(request, product, _("Review"), why)
    at = at_of(request)
    if request.method == "POST":
        return _asked(request, held, at)
    if only := request.GET.get("only", ""):
        return _piece(request, held, at, only)
    return _drawn(request, held, at)


def _asked(request: HttpRequest, held: Review, at: At) -> HttpResponse:
    """Something is to be decided. Whatever was done, the review goes on at the next passage."""
    does = ACTS.get(wanted(request))
    before = [row.id for row in reviewing.chosen(held, at.show, at.about, at.unsure)]
    notices: list[str] = []
    problem = tried(lambda: notices.append(does(request, held, at) if does else nothing_such()))
    with seen.one_page():
        return _after(request, held, at, before, problem, notices)


def _after(
    request: HttpRequest,
    held: Review,
    at: At,
    before: Sequence[PassageId],
    problem: Problem | None,
    notices: Sequence[str],
) -> HttpResponse:
    """What is shown once it was done, or was not."""
    fresh = reviewing.review_of(visitor(request).account, held.product, held.recipient)
    scripted = request.headers.get("X-Partywall") == "review"
    if problem:
        if scripted:
            return JsonResponse(
                {"problem": problem.detail, **_pieces(request, fresh, at, problem)}, status=problem.status
            )
        return _drawn(request, fresh, at, problem)
    then = replace(at, passage=_next(request, held, fresh, at, before), first=0, sheet=_stay(request, at))
    if scripted:
        return JsonResponse({"notice": _notice(notices[0], fresh), **_pieces(request, fresh, then)})
    if wanted(request) == "ask-copy":  # how far it is, and its next step, stand with the document
        return onwards(request, notices[0], "product", held.product, place="copies")
    messages.success(request, _notice(notices[0], fresh))
    return _to(request, held.product, held.recipient, then)


def _notice(said: str, fresh: Review) -> str:
    left = fresh.counts()[_O.REFER]
    more = ngettext("%(number)d is left to decide.", "%(number)d are left to decide.", left) % {"number": left}
    return f"{said} {more if left else _('Nothing is left to decide.')}"


_STAYING = frozenset({"mark", "mark-sheet", "widen", "narrow", "ask-copy"})
"""Acts after which one looks at the same place still."""


def _stay(request: HttpRequest, at: At) -> int:
    return at.sheet if wanted(request) in _STAYING else 0


def _next(request: HttpRequest, held: Review, fresh: Review, at: At, before: Sequence[PassageId]) -> str:
    """Where the review goes on."""
    there = {row.id for row in fresh.passages}
    if wanted(request) == "undo":
        stroke = deciding.last_stroke(visitor(request).account, held)
        return next((id for id in stroke.before if id in there), at.passage) if stroke else at.passage
    if wanted(request) in _STAYING:
        return at.passage
    place = before.index(PassageId(at.passage)) if at.passage in before else -1
    after = [id for id in before[place + 1 :] if id in there]
    left = {row.id for row in reviewing.chosen(fresh, Show.DECIDE)}
    if wanted(request) == "alike":  # all of them are decided; what is next is something else
        same = {row.id for row in alike(held, at.passage)}
        after = [id for id in after if id not in same] or after
    return after[0] if after else next(iter(left), at.passage)


def _given(request: HttpRequest, held: Review, at: At) -> dict[str, Any]:
    """What all pieces of the page are drawn with."""
    rows = reviewing.chosen(held, at.show, at.about, at.unsure)
    row = current(held, at, rows)
    at = replace(at, passage=row.id if row else "")
    return {
        "held": held,
        "at": at,
        "rows": rows,
        "row": row,
        "counts": held.counts(),
        "states": STATES,
        "shows": SHOWN,
        "reasons": REASONS,
        "csrf": get_token(request),
        "may": not held.against,
        "undoes": deciding.last_stroke(visitor(request).account, held) if not held.against else None,
        "said": request.POST,
        "links": _links(held),
    }


def _of_panel(held: Review, given: dict[str, Any]) -> dict[str, Any]:
    rows, row = given["rows"], given["row"]
    if row is None:
        return {"told": None}
    ids = [each.id for each in rows]
    place = ids.index(row.id) if row.id in ids else -1
    told = reviewing.told(held, row.id)
    return {
        "told": told,
        "place": place,
        "previous": rows[place - 1] if place > 0 else None,
        "next": rows[place + 1] if place + 1 < len(rows) else None,
        "open": [each for each in told.alike if not each.decided],
        "most": ALIKE,
        "machine": told.entry.proposed,
    }


def _of_sheet(request: HttpRequest, held: Review, at: At) -> dict[str, Any]:
    number = sheet_of(held, at)
    is_page = number <= held.found.sheets.pages
    return {
        "number": number,
        "shown_page": reviewing.page_sheet(visitor(request).account, held, number) if is_page else None,
        "shown_text": None if is_page else reviewing.text_sheet(held, number),
    }


def _of_list(given: dict[str, Any]) -> dict[str, Any]:
    rows, row, at = given["rows"], given["row"], given["at"]
    place = next((number for number, each in enumerate(rows) if row and each.id == row.id), 0)
    first = min(at.first - 1, max(0, len(rows) - 1)) if at.first else place
    first -= first % ROWS
    return {"first": first, "some": rows[first : first + ROWS], "per_list": ROWS}


def _drawn(request: HttpRequest, held: Review, at: At, problem: Problem | None = None) -> HttpResponse:
    given = _given(request, held, at)
    given |= {**_of_panel(held, given), **_of_sheet(request, held, given["at"]), **_of_list(given)}
    return draw(request, "review/page.html", problem.status if problem else 200, problem=problem, **given)


def _piece(request: HttpRequest, held: Review, at: At, only: str) -> HttpResponse:
    """One piece of the page, for its script."""
    given = _given(request, held, at)
    if only == "sheet":
        sheet = _of_sheet(request, held, given["at"])
        html = render_to_string("review/sheet.html", {**given, **sheet}, request)
        return JsonResponse({"sheet": html, "number": sheet["number"]})
    if only == "list":
        return JsonResponse({"list": render_to_string("review/list.html", {**given, **_of_list(given)}, request)})
    return JsonResponse(_panel(request, held, given))


def _panel(request: HttpRequest, held: Review, given: dict[str, Any]) -> dict[str, Any]:
    html = render_to_string("review/panel.html", {**given, **_of_panel(held, given)}, request)
    row = given["row"]
    return {"panel": html, "passage": row.id if row else "", "number": sheet_of(held, given["at"])}


def _pieces(request: HttpRequest, held: Review, at: At, problem: Problem | None = None) -> dict[str, Any]:
    """All pieces of the page that change when something was decided; where it was not, with what was written."""
    given = {**_given(request, held, at), "problem": problem}
    sheet = _of_sheet(request, held, given["at"])
    return {
        **_panel(request, held, given),
        "tally": render_to_string("review/tally.html", given, request),
        "list": render_to_string("review/list.html", {**given, **_of_list(given)}, request),
        "sheet": render_to_string("review/sheet.html", {**given, **sheet}, request),
    }


def _links(held: Review) -> dict[str, str]:
    """Addresses of other rooms, as far as they are there."""
    word = address("word-comments", held.product)
    return {
        "product": address("product", held.product),
        "read": address("will-read", held.product, held.recipient),
        "beside": address("compare-recipients", held.product),
        "word": f"{word}?{urlencode({'recipient': held.recipient})}" if word else "",
    }


def _to(request: HttpRequest, product: str, recipient: str, at: At) -> HttpResponse:
    there = redirect(reverse("review", args=[product, recipient]) + at.query(passage=at.passage, sheet=at.sheet))
    there.status_code = 303
    return there


urlpatterns: list[URLPattern] = [path("products/<str:product>/review/<path:recipient>", review, name="review")]
