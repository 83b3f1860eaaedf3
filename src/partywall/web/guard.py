"""Stands around every answer: nothing too large comes in, nothing that another site sends, and nothing that goes out is
kept or guessed at."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from partywall.web.problems import MEDIA_TYPE, TITLES, told

API = "/api/"
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}
_OF_PAGES = {
    **_HEADERS,
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",  # a form's origin is looked at; nobody else is told where it was
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""A page runs what the house itself serves, and nothing that stands in the page."""


FOREIGN = "Another site asked for this, so it was not done."


class Guard:
    """Pages and what they are drawn with, and the interface, which has an own form of saying no."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or that what was sent is too large."""
        if not request.path_info.startswith(API):
            foreign = HttpResponse(FOREIGN, status=403, content_type="text/plain; charset=utf-8")
            answer = foreign if _of_another_site(request) else self._get_response(request)
            return _with(answer, _of_page(request))
        answer = self._refused(request) or self._get_response(request)
        if answer.status_code >= 400 and answer.headers.get("Content-Type") != MEDIA_TYPE:
            answer = _as_problem(answer)
        return _with(answer, _HEADERS)

    def _refused(self, request: HttpRequest) -> HttpResponse | None:
        if _of_another_site(request):
            return told(403, FOREIGN)
        length = str(request.META.get("CONTENT_LENGTH") or "0")
        if not length.isdecimal():
            return told(400, "The request is off.")
        kind = request.content_type or ""
        files = kind == "multipart/form-data"
        most = settings.FILE_UPLOAD_MAX_MEMORY_SIZE if files else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if int(length) > most:
            return told(413, f"That is more than may be sent at once: {most // 2**20} MiB.")
        if int(length) and kind not in {"application/json", "multipart/form-data"}:
            return told(415, "Send JSON, or multipart/form-data where a file comes along.")
        return None


def _of_another_site(request: HttpRequest) -> bool:
    """Whether the browser says that a page of another site sends this, or draws with it. A link that somebody follows
    from elsewhere is no such thing; nor is what a program asks, or a browser that says nothing of it (forms hold a
    token besides)."""
    if request.headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}:
        return False
    followed = request.method in {"GET", "HEAD"} and request.headers.get("Sec-Fetch-Mode") == "navigate"
    return not (followed and request.headers.get("Sec-Fetch-Dest", "document") == "document")


def _as_problem(answer: HttpResponse) -> HttpResponse:
    """What Django or the router said in words of their own, in the form of all other answers."""
    status = answer.status_code if answer.status_code in TITLES else 400
    said = told(status, {405: "This address cannot be used like that."}.get(status, TITLES[status] + "."))
    if "Allow" in answer.headers:
        said.headers["Allow"] = answer.headers["Allow"]
    return said


def _of_page(request: HttpRequest) -> dict[str, str]:
    drawn_with = request.path_info.startswith(settings.STATIC_URL)
    return {name: value for name, value in _OF_PAGES.items() if not (drawn_with and name == "Cache-Control")}


def _with(answer: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for name, value in headers.items():
        if name != "Content-Security-Policy" or name not in answer.headers:  # a file has a stricter one of its own
            answer.headers[name] = value
    return answer
