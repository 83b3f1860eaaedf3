"""The checker's room, while they are blind: the copy, to whom it goes, and nothing else.

Time before the eyes. The page's script counts the seconds in which the page was really visible and had the focus, and
sends them. Without a script the house measures from one page to the next, and believes no more than ``WITHOUT``: nobody
can tell how long somebody looked at what stood open through lunch. Whatever is said, the service believes no more time
than has gone by since the check began.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from urllib.parse import urlencode

from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.model.product import EditionId, ProductId, Role
from partywall.procedure import acts
from partywall.service import check_standing, checking, pictures
from partywall.service.acting import NotThere
from partywall.service.check_standing import Standing
from partywall.web.pages.check_pieces import marked_pieces, near
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.problems import Problem

WITHOUT = timedelta(minutes=3)
"""The most that is believed of a page that no script watched."""
_SALT = "partywall.check.opened"


@page
def check(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """Before a check, and during it."""
    at = (ProductId(product), EditionId(edition))
    try:
        where = check_standing.standing(visitor(request).account, *at)
        if where is Standing.BLIND:
            return _blind(request, *at)
        if where is Standing.COMPARING:
            late = wanted(request) in _MARKING
            return onwards(request, _too_late() if late else "", "comparison", product, edition)
        if where is Standing.AHEAD:
            return _ahead(request, *at)
        return _elsewhere(request, *at)
    except NotThere:
        return _nothing_here(request)


@page
def check_end(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """End the blind part: what was not read long enough, or that the marks are shown from then on."""
    at = (ProductId(product), EditionId(edition))
    problem = None
    try:
        if wanted(request) == "end-blind":
            problem = tried(lambda: act(request, acts.EndBlind, at[0], edition=edition))
            if problem is None:
                return onwards(request, "", "comparison", product, edition)
        elif check_standing.standing(visitor(request).account, *at) is not Standing.BLIND:
            return redirect("check", product, edition)
        return _draw(request, "check/end.html", *at, problem)
    except NotThere:
        return _nothing_here(request)


@page
def check_leave(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """Give a check up, so that somebody else takes it; a manager or officer may do so for who is away."""
    at = (ProductId(product), EditionId(edition))
    account = visitor(request).account
    try:
        where = check_standing.standing(account, *at)
        problem = None
        if wanted(request) == "leave-check":
            problem = tried(lambda: act(request, acts.LeaveCheck, at[0], edition=edition))
            if problem is None and where is Standing.ELSEWHERE:
                said = _("Their check has ended. It waits for another checker now.")
                return onwards(request, said, "product", product, place="copies")
            if problem is None:
                return onwards(request, _("The check has ended. Somebody else can take it now."), "work")
        others = check_standing.elsewhere(account, *at) if where is Standing.ELSEWHERE else None
        if where is Standing.AHEAD or (others and not others.may_end):
            return redirect("check", product, edition)
        given = {"where": where, "others": others, "problem": problem}
        status = problem.status if problem else 200
        return draw(request, "check/leave.html", status, product=product, edition=edition, **given)
    except NotThere:
        return _nothing_here(request)


@page
def check_words(request: HttpRequest, product: str, edition: str, number: int) -> HttpResponse:
    """The words on a picture of the copy and where they are, for the script that marks on it."""
    at = (ProductId(product), EditionId(edition))
    account = visitor(request).account
    if check_standing.standing(account, *at) is not Standing.BLIND:
        raise NotThere
    it = pictures.copy_page(account, *at, number)
    boxes = [
        [word.part, word.start, word.end, *(round(side, 1) for side in (word.left, word.top, word.width, word.height))]
        for word in it.words
    ]
    return JsonResponse({"width": it.width, "height": it.height, "words": boxes})


def _ahead(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse:
    problem = None
    if wanted(request) == "start-check":
        problem = tried(lambda: act(request, acts.StartCheck, product, edition=edition))
        if problem is None:
            return onwards(request, "", "check", product, edition)
    it = check_standing.ahead(visitor(request).account, product, edition)
    status = problem.status if problem else 200
    return draw(request, "check/ahead.html", status, it=it, problem=problem)


def _elsewhere(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse:
    it = check_standing.elsewhere(visitor(request).account, product, edition)
    return draw(request, "check/elsewhere.html", it=it, product=product, edition=edition)


def _nothing_here(request: HttpRequest) -> HttpResponse:
    """The same to every checker, whether there is such a copy or not, and whoever has taken it meanwhile."""
    if Role.CHECKER not in visitor(request).roles:
        raise NotThere
    return draw(request, "check/gone.html", 404)


def _blind(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse:
    said = _ACTS.get(wanted(request))
    answer = said(request, product, edition) if said else None
    if isinstance(answer, HttpResponse):
        return answer
    return _draw(request, "check/reading.html", product, edition, answer)


def _draw(
    request: HttpRequest, template: str, product: ProductId, edition: EditionId, problem: Problem | None
) -> HttpResponse:
    asked = request.POST.get("page") or request.GET.get("page", "")
    it = checking.reading(visitor(request).account, product, edition, _number(asked))
    alone = "X-Part" in request.headers
    given = {
        "it": it,
        "product": product,
        "edition": edition,
        "opened": signing.dumps([edition, it.page, int(timezone.now().timestamp())], salt=_SALT),
        "pieces": marked_pieces(it),
        "near": near(it.page, it.pages),
        "room": reverse("check", args=(product, edition)),
        "problem": problem,
        "alone": alone,
    }
    return draw(request, "check/sheet.html" if alone else template, problem.status if problem else 200, **given)


def _turn(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse:
    """Turn to another page; how long this one was open comes along."""
    _seen(request, product, edition)
    to = request.POST.get("to", "")
    if to == "end":
        return redirect(reverse("check-end", args=(product, edition)), permanent=False)
    if to == "pause":
        return onwards(request, _("Your check waits for you here. All your marks are kept."), "work")
    return _there(request, product, edition, _number(to))


def _see(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse:
    """What the script counted, now and then. What was not written down it says again."""
    problem = _seen(request, product, edition)
    return HttpResponse(status=problem.status if problem else 204)


def _mark(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse | Problem:
    places = list(_places(request.POST.getlist("place")))
    account, key = visitor(request).account, request.POST.get("once", "")[:80]
    why = _words(request, "why")
    return _marked(request, product, edition, lambda: checking.mark(account, product, edition, places, why, key=key))


def _mark_words(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse | Problem:
    account, number, key = visitor(request).account, _open_page(request), request.POST.get("once", "")[:80]
    words, why = _words(request, "words"), _words(request, "why")
    return _marked(
        request, product, edition, lambda: checking.mark_words(account, product, edition, number, words, why, key=key)
    )


def _unmark(request: HttpRequest, product: ProductId, edition: EditionId) -> HttpResponse | Problem:
    return _marked(request, product, edition, lambda: act(request, acts.UnmarkCopy, product, edition=edition))


def _marked(
    request: HttpRequest, product: ProductId, edition: EditionId, do: Callable[[], object]
) -> HttpResponse | Problem:
    _seen(request, product, edition)
    problem = tried(do)
    if problem:
        return problem
    if "X-Part" in request.headers:
        return _draw(request, "check/sheet.html", product, edition, None)
    return _there(request, product, edition, _open_page(request), "marks")


_ACTS: Mapping[str, Callable[[HttpRequest, ProductId, EditionId], HttpResponse | Problem]] = MappingProxyType(
    {"turn": _turn, "see-page": _see, "mark-copy": _mark, "mark-words": _mark_words, "unmark-copy": _unmark}
)
_MARKING = frozenset({"mark-copy", "mark-words", "unmark-copy"})


def _too_late() -> str:
    return _("This was not saved: you have ended the blind part, perhaps in another window. Say it of a difference.")


def _there(request: HttpRequest, product: ProductId, edition: EditionId, number: int, place: str = "") -> HttpResponse:
    here = reverse("check", args=(product, edition))
    answer = redirect(f"{here}?{urlencode({'page': number})}" + (f"#{place}" if place else ""))
    answer.status_code = 303
    return answer


def _seen(request: HttpRequest, product: ProductId, edition: EditionId) -> Problem | None:
    """How long the page was open, as the script says, or as the house measured where there is none. Why it was not
    written down, if it was not: what else was asked for is done all the same."""
    number = _open_page(request)
    said = request.POST.get("seconds", "")
    seconds = _number(said) if said.isdecimal() else _measured(request.POST.get("opened", ""), edition, number)
    if not seconds:
        return None
    return tried(lambda: checking.see(visitor(request).account, product, edition, number, seconds))


def _measured(opened: str, edition: EditionId, number: int) -> int:
    """Seconds since the page was drawn; 0 where that is not known."""
    try:
        *of, at = signing.loads(opened, salt=_SALT)
    except signing.BadSignature:
        return 0
    gone = int(timezone.now().timestamp()) - at
    return min(gone, int(WITHOUT.total_seconds())) if of == [edition, number] else 0


def _places(said: list[str]) -> Iterator[tuple[str, int, int]]:
    """``start end part``, as the script sends it. What is off comes out as a place that is none, and is refused."""
    for place in said[: checking.MOST + 1]:
        start, _space, rest = place.partition(" ")
        end, _space, part = rest.partition(" ")
        yield part, _number(start, 0), _number(end, 0)


def _words(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\r\n", "\n").strip()[:1000]


def _open_page(request: HttpRequest) -> int:
    return _number(request.POST.get("page", ""), 0)


def _number(said: str, none: int = 1) -> int:
    """What was written as a number, if anybody can have meant it."""
    return int(said) if said.isdecimal() and len(said) < 10 else none


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/editions/<str:edition>/check", check, name="check"),
    path("products/<str:product>/editions/<str:edition>/check/end", check_end, name="check-end"),
    path("products/<str:product>/editions/<str:edition>/check/words/<int:number>", check_words, name="check-words"),
    path("products/<str:product>/editions/<str:edition>/check/leave", check_leave, name="check-leave"),
]
