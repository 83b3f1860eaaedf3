"""How the interface says no: ``application/problem+json`` (RFC 9457), one sentence and every reason.

* 400 nobody can read it; 401 nobody signed in; 404 there is none, or none that they may know of;
* 403 they may not do it, whoever waits; 409 it cannot be done as things stand;
* 413, 415, 422 what was sent is too large, of no known kind, or off.

What is told holds nothing of what was sent, and of a fault of our own its kind alone.
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import DataError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from partywall.errors import Refused, Unreadable, Unsafe
from partywall.procedure.situation import Refusal
from partywall.service.acting import Conflict, Denied, NotThere
from partywall.service.caller import NotAllowed

MEDIA_TYPE = "application/problem+json"
TITLES: Mapping[int, str] = {
    400: "Not to be understood",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Not possible here",
    409: "Not as things stand",
    413: "Too large",
    415: "Of no known kind",
    422: "There is a problem",
    429: "Too often",
    500: "Sorry, there is a problem with Partywall",
    503: "Not at the moment",
}
ABOUT_THE_DOER = frozenset({"not-yours", "role", "administrator", "case", "four-eyes", "blind", "own-check", "trained"})
"""Codes of reasons that stand against this person, whatever happens to the product."""
_log = logging.getLogger("partywall.web")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why not."""

    code: str
    why: str
    step: str | None = None
    """The step of the procedure that asks for it; none: no procedure can allow it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something was not done. Nothing was changed."""

    title: str
    status: int
    detail: str
    """All in one sentence, or a few."""
    reasons: tuple[Reason, ...] = ()
    type: str = "about:blank"


class Off(Refused):
    """What was written in one field of a form is off."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class TooOften(Exception):
    """They asked for more than anybody at work would."""


class NoSuchThing(Exception):
    """There is none, or they may not know that there is."""


def told(status: int, detail: str, reasons: Iterable[Reason] = ()) -> HttpResponse:
    """The answer that says no."""
    return _as_json(Problem(TITLES[status], status, detail, tuple(reasons)))


def answer(error: object, reading: bool = False, request: HttpRequest | None = None) -> HttpResponse:
    """The answer to whatever went wrong."""
    problem = problem_of(error, reading)
    if request is not None:
        note_refused(request, problem)
    said = _as_json(problem)
    if isinstance(error, AuthenticationError):
        said.headers["WWW-Authenticate"] = "Bearer"
    return said


def problem_of(error: object, reading: bool = False) -> Problem:
    """What went wrong. What can only be read is not there yet, where an act would come too early."""
    match error:
        case ValidationError():
            reasons = [Reason("field", f"{_where(row)}: {row.get('msg', 'is off')}.") for row in error.errors]
            return _problem(422, " ".join(row.why for row in reasons), reasons)
        case AuthenticationError():
            return _problem(401, "Sign in, or show a token that is good.")
        case HttpError():
            return _problem(error.status_code if error.status_code in TITLES else 400, str(error))
        case NoSuchThing() | Http404():
            return _problem(404, "There is no such thing among those that you may see.")
        case NotThere():
            return _problem(404, str(error))
        case Denied():
            return _refused(error.refusals)
        case NotAllowed():
            return _problem(403, str(error), [Reason("not-allowed", str(error))])
        case Conflict():
            return _problem(409, str(error), [Reason("conflict", str(error))])
        case Unreadable():
            return _problem(422, str(error), [Reason("unreadable", str(error))])
        case Unsafe():
            return _problem(409, str(error), [Reason("unsafe", str(error))])
        case Off():
            return Problem(_("There is a problem"), 422, str(error), (Reason(error.field, str(error)),))
        case Refused():
            return _problem(404 if reading else 409, str(error), [Reason("refused", str(error))])
        case RequestDataTooBig():
            return _problem(413, "That is more than may be sent at once.")
        case SuspiciousOperation():
            return _problem(400, "The request is off.")
        case TooOften():
            return _problem(429, str(error))
        case DataError():  # a text that no database keeps, or one that is longer than any of ours
            return _problem(404 if reading else 422, "What was sent holds something that cannot be kept.")
        case OperationalError():
            _log.warning("the database failed (%s)", type(error).__name__)
            return _problem(503, "The database does not answer; try again in a moment.")
    _log.error("a fault of our own: %s at %s", type(error).__name__, _place(error))
    return _problem(500, "Sorry, there is a problem with Partywall. Nothing was changed.")


def note_refused(request: HttpRequest, problem: Problem) -> None:
    """Write down that somebody who is known asked for what is not theirs, or is not there: the account's id, what kind
    of address it was, and why not; neither the address nor what was sent. Whoever tries many shows up so."""
    asking = getattr(request, "auth", None)
    who = str(getattr(asking, "account", "") or (request.user.pk if request.user.is_authenticated else ""))
    if problem.status in {403, 404, 429} and who:
        place = request.resolver_match.view_name if request.resolver_match else ""
        codes = ",".join(row.code for row in problem.reasons)
        _log.warning(
            "refused: account=%s place=%s status=%s why=%s", who, place or "none", problem.status, codes or "-"
        )


def _problem(status: int, detail: str, reasons: Iterable[Reason] = ()) -> Problem:
    return Problem(TITLES[status], status, detail, tuple(reasons))


def _refused(refusals: Iterable[Refusal]) -> Problem:
    """An act that may not be done, with every reason."""
    reasons = [Reason(row.code, row.why, row.step) for row in refusals]
    status = 403 if any(row.code in ABOUT_THE_DOER for row in reasons) else 409
    return _problem(status, " ".join(dict.fromkeys(row.why for row in reasons)), reasons)


def _as_json(problem: Problem) -> HttpResponse:
    return HttpResponse(json.dumps(asdict(problem)), status=problem.status, content_type=MEDIA_TYPE)


def answer_all(api: NinjaAPI) -> None:
    """Have the interface answer so, whatever goes wrong."""
    for kind in (Exception, HttpError, ValidationError, Http404):
        api.add_exception_handler(kind, lambda request, error: answer(error, request.method == "GET", request))


def _place(error: object) -> str:
    """Where in the program, innermost last. What the error says might be about somebody, so it is not told."""
    frames = traceback.extract_tb(error.__traceback__)[-6:] if isinstance(error, BaseException) else []
    return " > ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)


def _where(row: Mapping[str, Any]) -> str:
    """Where in what was sent. Names of fields that a client made up are not repeated."""
    places = [str(place) for place in row.get("loc", ()) if place not in {"said", "body", "form"}]
    if row.get("type") == "extra_forbidden":
        places = places[:-1]
    return ".".join(places) or "body"
