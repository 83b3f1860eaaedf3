"""Before findings are shown to somebody who could still check the product blind, they are told what looking costs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from partywall.errors import Refused
from partywall.model.product import ProductId
from partywall.service import request_passages
from partywall.service.acting import Denied, NotThere
from partywall.service.review import look_at, would_end_blind
from partywall.web.pages.frame import View, draw, visitor, wanted


def not_yet(request: HttpRequest, product: str, title: str, why: Refused) -> HttpResponse:
    """The page that says why there is nothing to show yet. What they may not see is raised on."""
    if isinstance(why, Denied | NotThere):
        raise why
    return draw(request, "drafts/not_yet.html", product=product, title=title, why=str(why))


LOOK = "look"
"""The button by which somebody looks all the same."""


def shows_findings(view: View) -> View:
    """A page of a product, by the product's id, on which it can be seen what was found or withheld."""

    @wraps(view)
    def answer(request: HttpRequest, product: str, *args: Any, **kwargs: Any) -> HttpResponse:
        who = visitor(request).account
        if not would_end_blind(who, ProductId(product)):
            return view(request, product, *args, **kwargs)
        return _asked(request, lambda: look_at(who, ProductId(product)))

    return answer


def shows_findings_of_all(view: View) -> View:
    """A page of a request, by the request's id, on which it can be seen what was found in all its documents."""

    @wraps(view)
    def answer(request: HttpRequest, id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        who = visitor(request).account
        if not request_passages.would_end_blind(who, id):
            return view(request, id, *args, **kwargs)
        return _asked(request, lambda: request_passages.laid_together(who, id), many=True)

    return answer


def _asked(request: HttpRequest, look: Callable[[], object], many: bool = False) -> HttpResponse:
    """Whether they look all the same; once they said so, they looked, and come back."""
    if wanted(request) != LOOK:
        return draw(request, "review/before.html", many=many)
    look()
    answer = HttpResponseRedirect(request.get_full_path())
    answer.status_code = 303
    return answer
