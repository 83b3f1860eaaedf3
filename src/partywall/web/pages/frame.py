"""What all pages have in common: who looks, what is drawn around, and how an act that was asked for on a page is done.

A form is sent to the page on which it stands. Either all of it is done, and the browser is sent on; or nothing is, and
the page is drawn again with what was written in it and why not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import ValidationError

from partywall.errors import PartywallError
from partywall.model.product import AccountId, ProductId, Role
from partywall.procedure.acts import Act
from partywall.service import accounts, rights, seen
from partywall.service.acting import Done
from partywall.service.asking import Asked, File, ask
from partywall.service.caller import Caller, NotAllowed
from partywall.service.forms import WITH_FILE, form
from partywall.web.accounts import strong
from partywall.web.pages.nav import places
from partywall.web.pages.staying import stay_of
from partywall.web.problems import Problem, Reason, note_refused, problem_of

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks at a page."""

    account: AccountId
    name: str
    roles: frozenset[Role]

    @property
    def caller(self) -> Caller:
        """As the service wants to know it."""
        return Caller(self.account)


def page(view: View) -> View:
    """A page for people who signed in, with a second factor where the house asks for one.

    Whatever the service refuses is told on a page; what it does not know of is not there.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD", "POST"}:
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        if not request.user.is_authenticated:
            return redirect(f"{reverse('sign-in')}?{urlencode(_back(request))}")
        if not strong(request):
            return redirect("second-factor")
        try:
            with seen.one_page() if request.method != "POST" else nullcontext():
                request.visitor = visitor(request)  # type: ignore[attr-defined]
                return view(request, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - nobody meets a traceback; what it was is in the log, without words
            return told(request, problem_of(error, reading=request.method != "POST"))

    return answer


def _back(request: HttpRequest) -> dict[str, str]:
    """Where whoever signs in comes back to; and that they were signed in before, where their browser still says so."""
    there = {"next": request.path if request.method == "POST" else request.get_full_path()}
    return {**there, "ended": "1"} if settings.SESSION_COOKIE_NAME in request.COOKIES else there


def visitor(request: HttpRequest) -> Visitor:
    """Who looks. Raises NotAllowed where their account is suspended."""
    found: Visitor | None = getattr(request, "visitor", None)
    if found is None:
        account = AccountId(str(request.user.pk))
        found = Visitor(account, accounts.name(account), rights.known(account, timezone.now()).roles)
    return found


def draw(request: HttpRequest, template: str, status: int = 200, **given: Any) -> HttpResponse:
    """A page. ``given`` is what it shows; around it stands what all pages have."""
    known = getattr(request, "visitor", None)
    refused = given.get("problem") or given.get("why")
    if isinstance(refused, Problem):
        note_refused(request, refused)
    around = {
        "me": known,
        "places": places(known.roles, request.path) if known else (),
        "csrf": get_token(request),
        "stay": stay_of(request) if known else None,
        "here": request.get_full_path(),
        "notices": [str(each) for each in messages.get_messages(request)],
        "problem": None,
        "said": request.POST,
    }
    return HttpResponse(render_to_string(template, {**around, **given}, request), status=status)


def told(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The page that says what is not possible, and what to do then."""
    if not hasattr(request, "visitor") and request.user.is_authenticated and strong(request):
        with suppress(NotAllowed):
            request.visitor = visitor(request)  # type: ignore[attr-defined]
    return draw(request, "problem.html", problem.status, why=problem)


def tried(do: Callable[[], object]) -> Problem | None:
    """Do it; or why it was not done, to be told on the page where it was asked for. What is not there is raised."""
    try:
        do()
    except ValidationError as error:
        return _off(error)
    except PartywallError as error:
        problem = problem_of(error)
        if problem.status in {404, 500}:
            raise
        return problem
    return None


def act(request: HttpRequest, kind: type[Act], product: ProductId | None = None, **given: Any) -> Done:
    """Do an act with the fields of the form that was sent, or with ``given``, which stands above those.

    A field ``once`` in the form makes that a second press of the button does nothing more. Raises ValidationError,
    and whatever the service refuses.
    """
    wanted = form(kind)
    said = {name: _field(request, name, field.annotation) for name, field in wanted.model_fields.items()}
    fields = {name: value for name, value in {**said, **given}.items() if value is not None}
    brought = request.FILES.get("file") if kind in WITH_FILE else None
    file = File(brought.read(), str(brought.name or "")) if brought else None
    asked = Asked(kind, wanted.model_validate(fields), product, file, request.POST.get("once", "")[:100])
    return ask(visitor(request).caller, asked)


def onwards(request: HttpRequest, notice: str, name: str, *args: object, place: str = "") -> HttpResponse:
    """Send the browser on after something was done, and say there what it was. ``place``: within the page."""
    if notice:
        messages.success(request, notice)
    there = redirect(reverse(name, args=args) + (f"#{place}" if place else ""))
    there.status_code = 303
    return there


def wanted(request: HttpRequest) -> str:
    """Which of its acts a page was asked for: the value of the button that was pressed."""
    return request.POST.get("act", "") if request.method == "POST" else ""


def file(content: bytes, name: str, media: str = "application/octet-stream") -> HttpResponse:
    """A file to be kept. It is never shown within the house's own pages, whatever is in it."""
    answer = HttpResponse(content, content_type=media)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    return answer


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page."""
    return told(request, Problem(_("Not found"), 404, _("There is nothing here that you can see.")))


def fault(request: HttpRequest) -> HttpResponse:
    """What nothing foresaw."""
    return told(
        request,
        Problem(
            _("Sorry, there is a problem with Partywall"),
            500,
            _("Sorry, there is a problem with Partywall. Nothing was changed."),
        ),
    )


def not_meant(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that does not come from a page of ours, or from one that was open for too long."""
    why = _("The page was open for too long, or your browser keeps no cookies. Go back, load it again, and try again.")
    return told(request, Problem(_("Not sent"), 403, why))


def _field(request: HttpRequest, name: str, kind: object) -> object:
    """A field of the form as what it is to be; what it cannot be stays a text, and is refused."""
    text = request.POST.get(name, "").replace("\r\n", "\n").strip()
    if "tuple" in str(kind):
        return tuple(request.POST.getlist(name))
    if kind is int and text.isdecimal() and len(text) < 16:
        return int(text)
    return _YES_OR_NO.get(text, text) if kind is bool else text or None


_YES_OR_NO = {"yes": True, "no": False, "": None}


def off(**fields: str) -> Problem:
    """What is wrong with a form that was sent, by field."""
    reasons = tuple(Reason(field, why) for field, why in fields.items())
    return Problem(_("There is a problem"), 422, " ".join(dict.fromkeys(fields.values())), reasons)


def _off(error: ValidationError) -> Problem:
    """Which fields are off. What was written in them is not repeated."""
    rows: list[Mapping[str, Any]] = list(error.errors(include_input=False, include_url=False))
    return off(**{str(row["loc"][0]) if row["loc"] else "": _why(row) for row in rows})


def _why(row: Mapping[str, Any]) -> str:
    if row["type"] in {"missing", "string_too_short"}:
        return _("This must be filled in.")
    if row["type"] == "string_too_long":
        return _("This is too long.")
    return _("This is not of the kind that is asked for.")
