"""Requests for access to records: their clock, their documents, and what is done on all of these at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import Role
from partywall.service import case_people, naming, request_documents, request_strokes
from partywall.service import requests as service
from partywall.service.caller import NotAllowed
from partywall.service.once import once
from partywall.service.procedures import in_force
from partywall.service.request_documents import Taken, Upload
from partywall.service.request_stages import Stage
from partywall.service.request_strokes import Struck
from partywall.service.requests import RequestShown
from partywall.web.pages import request_words as words
from partywall.web.pages.days import today, written_day
from partywall.web.pages.frame import draw, off, onwards, page, tried, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.said import done, line, page_number
from partywall.web.problems import Off, Problem

_STROKES: dict[str, Callable[..., Struck]] = {
    "ask-screenings": request_strokes.ask_screenings,
    "ask-copies": request_strokes.ask_copies,
    "submit": request_strokes.submit,
}


@page
def requests(request: HttpRequest) -> HttpResponse:
    """The requests that somebody may see, what is due first on top."""
    found = service.requests(visitor(request).account, page_number(request))
    rows = [_clocked(row) for row in found.rows]
    return draw(request, "requests/requests.html", found=found, rows=rows, author=_author(request))


@page
def request_new(request: HttpRequest) -> HttpResponse:
    """Write down that somebody asked."""
    me, problem = visitor(request).account, None
    if not _author(request):
        raise NotAllowed(_("An author who works on the case opens a request."))
    bases = [(row.code, row.text) for row in service.procedure_in_force().bases]
    cases = [(row.id, _case(row)) for row in case_people.cases_of(me)]
    if wanted(request) == "open":
        made: list[str] = []
        problem = _lacking(request, (id for id, _words in cases), (code for code, _words in bases))
        problem = problem or tried(lambda: made.append(_opened(request)))
        if made:
            return onwards(request, _("The request was opened. Now hand its documents in."), "request", made[0])
    status = problem.status if problem else 200
    return draw(request, "requests/new.html", status=status, problem=problem, bases=bases, cases=cases)


@page
def one(request: HttpRequest, id: str) -> HttpResponse:
    """One request: how long there is, how far its documents are, and what can be done on all of them."""
    me, problem = visitor(request).account, None
    taken: list[Taken] = []
    struck: list[Struck] = []
    act, key = wanted(request), request.POST.get("once", "")[:60]
    if act == "hand-in":
        problem = tried(lambda: taken.append(_handed_in(request, id, key)))
    elif act in _STROKES:
        problem = tried(lambda: struck.append(_STROKES[act](me, id, key=key)))
    elif act in _CLOCK:
        problem = _CLOCK[act](request, id)
    if taken and not taken[0].refused:
        return onwards(request, words.handed_in(taken[0]), "request", id)
    if struck and not struck[0].refused:
        return onwards(request, words.struck(struck[0]), "request", id)
    if act in _CLOCK and problem is None:
        return onwards(request, _("Done."), "request", id)
    told = words.handed_in(taken[0]) if taken else words.struck(struck[0]) if struck else ""
    return _one(request, id, problem, told, taken[0].refused if taken else ())


def _one(
    request: HttpRequest, id: str, problem: Problem | None, told: str, refused: tuple[tuple[str, str], ...]
) -> HttpResponse:
    me = visitor(request).account
    stage = request.GET.get("stage", "")
    only = Stage(stage) if stage in list(Stage) else None
    shown, procedure = service.request(me, id), in_force(service.KIND, timezone.now())
    found = request_documents.documents(me, id, page_number(request), only)
    basis = procedure.basis(shown.basis) if procedure else None
    return draw(
        request,
        "requests/request.html",
        status=problem.status if problem else 200,
        problem=problem,
        it=_clocked(shown),
        reason=service.reason_of(me, id),
        basis=basis.text if basis else shown.basis,
        found=found,
        rows=[{"it": row, "tag": words.tag(row.stage), "href": address("product", row.product)} for row in found.rows],
        stages=[(key, words.tag(key)["text"], number) for key, number in shown.stages.items()],
        only=only,
        steps={step.value: shown.stages.get(step, 0) for step in (Stage.NEW, Stage.DECIDE, Stage.MADE)},
        first=next((step.value for step in (Stage.NEW, Stage.DECIDE, Stage.MADE) if shown.stages.get(step)), ""),
        author=_author(request),
        opener=naming.staff([shown.by])[shown.by],
        sources=[(row.code, row.text) for row in procedure.sources] if procedure else [],
        refused=refused,
        told=told,
        most=request_documents.AT_ONCE,
    )


@page
def questions(request: HttpRequest, id: str) -> HttpResponse:
    """The procedure's questions, answered once for all documents that lack the answer."""
    me, problem = visitor(request).account, None
    struck: list[Struck] = []
    if wanted(request) == "answer":
        problem = tried(lambda: struck.append(_answered(request, id)))
        if struck and not struck[0].refused:
            return onwards(request, words.struck(struck[0]), "request-questions", id)
    shown = service.request(me, id)
    return draw(
        request,
        "requests/questions.html",
        status=problem.status if problem else 200,
        problem=problem,
        it=shown,
        rows=request_strokes.questions(me, id),
        told=words.struck(struck[0]) if struck else "",
    )


def _lacking(request: HttpRequest, cases: Iterable[str], bases: Iterable[str]) -> Problem | None:
    """What is off in the form, all of it at once."""
    said, why = request.POST, {}
    if said.get("case", "").strip() not in set(cases):
        why["case"] = _("Choose a case.")
    if not said.get("recipient", "").strip():
        why["recipient"] = _("Write who gets the records.")
    if said.get("basis", "") not in set(bases):
        why["basis"] = _("Choose by what right.")
    try:
        if written_day(request, "received") is None:
            why["received"] = _("Write on which day the request came.")
    except Off as error:
        why[error.field] = str(error)
    return off(**why) if why else None


def _opened(request: HttpRequest) -> str:
    me, received = visitor(request).account, written_day(request, "received")
    if received is None or received > today():
        raise Off("received", _("That day has not come yet."))
    case = CaseId(request.POST.get("case", "").strip()[:64])
    try:
        recipient = service.person_called(me, request.POST.get("recipient", "")[:200])
    except Refused as error:
        raise Off("recipient", str(error)) from None
    basis, key = request.POST.get("basis", "")[:100], request.POST.get("once", "")[:100]
    asked = ("open-request", case, recipient, basis, received)
    made: str = once(me, key, asked, lambda: service.open_request(me, case, recipient, basis, received))
    return made


def _handed_in(request: HttpRequest, id: str, key: str) -> Taken:
    files = request.FILES.getlist("files")
    if len(files) > request_documents.AT_ONCE:
        why = _("These are more than %(most)s files. Hand them in so many at a time.")
        raise Off("files", why % {"most": request_documents.AT_ONCE})
    if not files:
        raise Off("files", _("Choose the files that are to be handed in."))
    uploads = [Upload(file.read(), str(file.name or "")) for file in files]
    return request_documents.hand_in(
        visitor(request).account, id, uploads, request.POST.get("source", "")[:100], key=key
    )


def _answered(request: HttpRequest, id: str) -> Struck:
    given = {
        name.removeprefix("step-"): str(value)[:100]
        for name, value in request.POST.items()
        if name.startswith("step-") and value
    }
    if not given:
        raise Off("answers", _("Choose an answer to at least one question."))
    said = request.POST.get("words", "").strip()[:4000]
    return request_strokes.answer(visitor(request).account, id, given, said, key=request.POST.get("once", "")[:60])


def _reason(request: HttpRequest) -> str:
    return line(request, "reason", _("Write why, in a sentence."))


def _extend(request: HttpRequest, id: str) -> Problem | None:
    me, reason = visitor(request).account, request.POST.get("reason", "")
    return done(request, "extend-request", (id, reason), lambda: service.extend(me, id, _reason(request)))


def _stop(request: HttpRequest, id: str) -> Problem | None:
    me, reason = visitor(request).account, request.POST.get("reason", "")
    return done(request, "stop-clock", (id, reason), lambda: service.stop_clock(me, id, _reason(request)))


def _start(request: HttpRequest, id: str) -> Problem | None:
    me = visitor(request).account
    return done(request, "start-clock", id, lambda: service.start_clock(me, id))


_CLOCK: dict[str, Callable[[HttpRequest, str], Problem | None]] = {"extend": _extend, "stop": _stop, "start": _start}


def _clocked(row: RequestShown) -> dict[str, object]:
    """With how many days are left, and whether it is late. What is all done is neither late nor due."""
    days, ended = (row.due - timezone.now()).days, bool(row.documents) and row.done == row.documents
    return {"row": row, "days": days, "ended": ended, "late": row.stopped is None and days < 0 and not ended}


def _case(row: case_people.CaseShown) -> str:
    return _("%(case)s, %(family)s") % {"case": row.id, "family": row.family} if row.family else str(row.id)


def _author(request: HttpRequest) -> bool:
    return Role.AUTHOR in visitor(request).roles


urlpatterns: list[URLPattern] = [
    path("requests", requests, name="requests"),
    path("requests/new", request_new, name="request-new"),
    path("requests/<str:id>", one, name="request"),
    path("requests/<str:id>/questions", questions, name="request-questions"),
]
