"""The author's review: passage by passage through what was found for one recipient, beside the document as it looks.

Everything is one address. ``passage``, ``sheet``, ``show``, ``about`` and ``order`` in it say what is looked at, so
that each step can be gone without a script. The page's own script asks for pieces of the same (``only``), ahead of time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.model.text import Span
from partywall.procedure import acts
from partywall.service import deciding
from partywall.service import review as reviewing
from partywall.service.review import Listed, Review, Show
from partywall.web.pages.frame import act, draw, page, tried, visitor, wanted
from partywall.web.problems import Problem

_O = Outcome
ROWS = 100
"""Passages in one list."""
ALIKE = 12
"""Passages that are told one by one before all of them are decided at a stroke."""
REASONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "redact": {
            "judgement": gettext_noop("my judgement"),
            "other-person": gettext_noop("it belongs to another person"),
            "confidential": gettext_noop("it is confidential"),
            "singles-out": gettext_noop("it singles somebody out"),
        },
        "disclose": {
            "judgement": gettext_noop("my judgement"),
            "wrong-person": gettext_noop("it is about somebody else"),
            "entitled": gettext_noop("this recipient may have it"),
            "consent": gettext_noop("the person it is about agreed"),
            "harmless": gettext_noop("it tells nothing about anybody"),
        },
    }
)
STATES: Mapping[str, str] = MappingProxyType(
    {
        _O.REDACT: gettext_noop("withheld"),
        _O.REFER: gettext_noop("you decide"),
        _O.DISCLOSE: gettext_noop("may stay"),
    }
)
SHOWN: Mapping[Show, str] = MappingProxyType(
    {
        Show.ALL: gettext_noop("all passages"),
        Show.DECIDE: gettext_noop("to decide"),
        Show.WITHHELD: gettext_noop("withheld"),
        Show.STAY: gettext_noop("may stay"),
        Show.YOURS: gettext_noop("decided by a person"),
    }
)


@dataclass(frozen=True, slots=True)
class At:
    """What of the review is looked at."""

    show: Show = Show.ALL
    about: str = ""
    unsure: bool = False
    passage: str = ""
    sheet: int = 0
    """0: the one on which the passage begins."""
    first: int = 0
    """From which passage on the list is shown; 0: so that it holds the present one."""

    def query(self, **changes: object) -> str:
        """The address of another look, within the page's own."""
        other = replace(self, **{"sheet": 0, "first": 0, **changes})  # type: ignore[arg-type]
        fields = {
            "show": other.show.value if other.show is not Show.ALL else "",
            "about": other.about,
            "order": "unsure" if other.unsure else "",
            "passage": other.passage,
            "sheet": other.sheet or "",
            "from": other.first or "",
        }
        return "?" + urlencode({name: value for name, value in fields.items() if value})


@page
def review(request: HttpRequest, product: str, recipient: str) -> HttpResponse:
    """Look at the findings for a recipient, and decide."""
    me, id = visitor(request).account, ProductId(product)
    if reviewing.would_end_blind(me, id):
        if wanted(request) != "look":
            return draw(request, "review/before.html", product=product)
        reviewing.look_at(me, id)
        return _to(request, product, recipient, At())
    held = reviewing.review_of(me, id, PersonId(recipient))
    at = _at(request)
    if request.method == "POST":
        return _asked(request, held, at)
    if only := request.GET.get("only", ""):
        return _piece(request, held, at, only)
    return _drawn(request, held, at)


def _asked(request: HttpRequest, held: Review, at: At) -> HttpResponse:
    """Something is to be decided. Whatever was done, the review goes on at the next passage."""
    does = _ACTS.get(wanted(request))
    before = [row.id for row in reviewing.chosen(held, at.show, at.about, at.unsure)]
    notices: list[str] = []
    problem = tried(lambda: notices.append(does(request, held, at) if does else _nothing()))
    fresh = reviewing.review_of(visitor(request).account, held.product, held.recipient)
    scripted = request.headers.get("X-Partywall") == "review"
    if problem:
        if scripted:
            return JsonResponse({"problem": problem.detail, **_pieces(request, fresh, at)}, status=problem.status)
        return _drawn(request, fresh, at, problem)
    then = replace(at, passage=_next(request, held, fresh, at, before), first=0, sheet=_stay(request, at))
    if scripted:
        return JsonResponse({"notice": _notice(notices[0], fresh), **_pieces(request, fresh, then)})
    messages.success(request, _notice(notices[0], fresh))
    return _to(request, held.product, held.recipient, then)


def _nothing() -> str:
    raise Refused(_("The page asked for something that is not done here."))


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
        after = [id for id in after if id not in {row.id for row in _alike(held, at.passage)}] or after
    return after[0] if after else next(iter(left), at.passage)


def _decided(outcome: Outcome) -> Callable[[HttpRequest, Review, At], str]:
    def does(request: HttpRequest, held: Review, at: At) -> str:
        deciding.decide_all(
            visitor(request).account,
            held,
            [PassageId(at.passage)],
            outcome,
            _reason(request, outcome),
            _words(request),
            heeded=_heeded(request),
            key=_key(request),
        )
        row = held.row(PassageId(at.passage))
        return _said(outcome) % {"number": row.number if row else ""}

    return does


def _said(outcome: Outcome) -> str:
    if outcome is _O.REDACT:
        return _("Passage %(number)s is withheld.")
    return _("Passage %(number)s may stay.")


def _agreed(request: HttpRequest, held: Review, at: At) -> str:
    deciding.agree(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    row = held.row(PassageId(at.passage))
    return _("You agree on passage %(number)s.") % {"number": row.number if row else ""}


def _alike(held: Review, passage: str) -> tuple[Listed, ...]:
    row = held.row(PassageId(passage))
    return tuple(each for each in held.passages if row and each.about == row.about)


def _all_alike(request: HttpRequest, held: Review, at: At) -> str:
    """The same on all passages about the same people; on just so many as were shown."""
    outcome = _O.REDACT if request.POST.get("outcome") == "redact" else _O.DISCLOSE
    rows = [row for row in _alike(held, at.passage) if not row.decided or request.POST.get("which") == "all"]
    if request.POST.get("number-" + ("all" if request.POST.get("which") == "all" else "open")) != str(len(rows)):
        raise Refused(_("These passages are others by now than when the page was drawn. Look again."))
    deciding.decide_all(
        visitor(request).account,
        held,
        [row.id for row in rows],
        outcome,
        _reason(request, outcome),
        _words(request),
        heeded=_heeded(request),
        key=_key(request),
    )
    number = len(rows)
    if outcome is _O.REDACT:
        return ngettext("%(number)d passage is withheld.", "%(number)d passages are withheld.", number) % {
            "number": number
        }
    return ngettext("%(number)d passage may stay.", "%(number)d passages may stay.", number) % {"number": number}


def _widened(request: HttpRequest, held: Review, at: At) -> str:
    deciding.widen(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    return _("More around it is withheld now.")


def _narrowed(request: HttpRequest, held: Review, at: At) -> str:
    deciding.narrow(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    return _("Only the words that tell are withheld now.")


def _marked(request: HttpRequest, held: Review, at: At) -> str:
    """Words that were selected: each stretch as ``part:start:end``, the part by its number."""
    spans = [_span(held, text) for text in request.POST.get("places", "").split()]
    if not spans:
        raise Refused(_("Select the words first that are to go."))
    return _withheld(request, held, spans)


def _sheet_marked(request: HttpRequest, held: Review, at: At) -> str:
    spans = reviewing.whole_sheet(visitor(request).account, held, _sheet(held, at))
    if not spans:
        raise Refused(_("There are no words on this page."))
    return _withheld(request, held, spans)


def _withheld(request: HttpRequest, held: Review, spans: Sequence[Span]) -> str:
    deciding.withhold(
        visitor(request).account, held, spans, _reason(request, _O.REDACT), _words(request), key=_key(request)
    )
    return _("What you marked is withheld.")


def _span(held: Review, text: str) -> Span:
    order, start, end = (int(number) if number.isdecimal() else -1 for number in (text.split(":") + ["", "", ""])[:3])
    where = held.found.sheets.where(order)
    if where is None or not 0 <= start < end:
        raise Refused(_("The document has no words where they were marked."))
    return Span(*where, start, end)


def _undone(request: HttpRequest, held: Review, at: At) -> str:
    stroke = deciding.last_stroke(visitor(request).account, held)
    done = deciding.undo(visitor(request).account, held, key=_key(request))
    numbers = [row.number for row in held.passages if stroke and row.id in stroke.before]
    if len(done) == 1 and numbers:
        return _("What you decided on passage %(number)s is undone.") % {"number": numbers[0]}
    words = ngettext(
        "What you decided on %(number)d passage is undone.",
        "What you decided on %(number)d passages is undone.",
        len(done),
    )
    return words % {"number": len(done)}


def _copy_asked(request: HttpRequest, held: Review, at: At) -> str:
    act(request, acts.AskEdition, held.product, recipient=held.recipient)
    return _("The copy is being made.")


_ACTS: Mapping[str, Callable[[HttpRequest, Review, At], str]] = MappingProxyType(
    {
        "withhold": _decided(_O.REDACT),
        "keep": _decided(_O.DISCLOSE),
        "agree": _agreed,
        "alike": _all_alike,
        "widen": _widened,
        "narrow": _narrowed,
        "mark": _marked,
        "mark-sheet": _sheet_marked,
        "undo": _undone,
        "ask-copy": _copy_asked,
    }
)


def _at(request: HttpRequest) -> At:
    given = request.GET
    show = given.get("show", "")
    sheet, first = given.get("sheet", ""), given.get("from", "")
    return At(
        Show(show) if show in set(Show) else Show.ALL,
        given.get("about", ""),
        given.get("order") == "unsure",
        request.POST.get("passage", given.get("passage", "")),
        int(sheet) if sheet.isdecimal() and len(sheet) < 6 else 0,
        int(first) if first.isdecimal() and len(first) < 7 else 0,
    )


def _reason(request: HttpRequest, outcome: Outcome) -> str:
    given = request.POST.get(f"reason-{outcome.value}", "judgement")
    if given not in REASONS[outcome.value]:
        raise Refused(_("Choose one of the reasons."))
    return given


def _words(request: HttpRequest) -> str:
    words = request.POST.get("words", "").replace("\r\n", "\n").strip()
    if len(words) > 4000:
        raise Refused(_("These are more words than can be kept: 4,000 characters at most."))
    return words


def _heeded(request: HttpRequest) -> int | None:
    given = request.POST.get("heeded", "")
    return int(given) if given.isdecimal() and len(given) < 9 else None


def _key(request: HttpRequest) -> str:
    return request.POST.get("once", "")[:100]


def _current(held: Review, at: At, rows: Sequence[Listed]) -> Listed | None:
    """The passage that is looked at: the one asked for, else the first to decide, else the first."""
    asked = held.row(PassageId(at.passage)) if at.passage else None
    return asked or next((row for row in rows if row.outcome is _O.REFER), rows[0] if rows else None)


def _sheet(held: Review, at: At) -> int:
    if 1 <= at.sheet <= held.sheets:
        return at.sheet
    row = _current(held, at, held.passages)
    return row.sheet if row else 1


def _given(request: HttpRequest, held: Review, at: At) -> dict[str, Any]:
    """What all pieces of the page are drawn with."""
    rows = reviewing.chosen(held, at.show, at.about, at.unsure)
    row = _current(held, at, rows)
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
    number = _sheet(held, at)
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
    return {"panel": html, "passage": row.id if row else "", "number": _sheet(held, given["at"])}


def _pieces(request: HttpRequest, held: Review, at: At) -> dict[str, Any]:
    """All pieces of the page that change when something was decided."""
    given = _given(request, held, at)
    sheet = _of_sheet(request, held, given["at"])
    return {
        **_panel(request, held, given),
        "tally": render_to_string("review/tally.html", given, request),
        "list": render_to_string("review/list.html", {**given, **_of_list(given)}, request),
        "sheet": render_to_string("review/sheet.html", {**given, **sheet}, request),
    }


_OTHERS = ("product", "will-read", "compare-recipients", "word-comments", "draft-page")


def _links(held: Review) -> dict[str, str]:
    """Addresses of other rooms, as far as they are there."""
    return {
        "product": _there("product", held.product),
        "read": _there("will-read", held.product, held.recipient),
        "beside": _there("compare-recipients", held.product),
        "word": _there("word-comments", held.product, held.recipient) or _there("word-comments", held.product),
    }


def _there(name: str, *args: object) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _to(request: HttpRequest, product: str, recipient: str, at: At) -> HttpResponse:
    there = redirect(reverse("review", args=[product, recipient]) + at.query(passage=at.passage, sheet=at.sheet))
    there.status_code = 303
    return there


urlpatterns: list[URLPattern] = [path("products/<str:product>/review/<path:recipient>", review, name="review")]
