"""Pages of drafts and copies as pictures, for the rooms where somebody looks at them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from partywall.model.product import EditionId, ProductId
from partywall.model.text import Digest
from partywall.service import pictures
from partywall.web.pace import costly
from partywall.web.pages.frame import page, visitor

_DOTS = "dots"


@page
@costly
def draft_page(request: HttpRequest, product: str, digest: str, number: int) -> HttpResponse:
    """A page of a version of the draft."""
    who, dots = visitor(request).account, fine(request)
    return png(pictures.draft_picture(who, ProductId(product), number, Digest(digest), dots))


@page
@costly
def copy_page(request: HttpRequest, product: str, edition: str, number: int) -> HttpResponse:
    """A page of an edition."""
    who, dots = visitor(request).account, fine(request)
    return png(pictures.copy_picture(who, ProductId(product), EditionId(edition), number, dots))


def fine(request: HttpRequest) -> int:
    """How sharp a page is asked for, in dots per inch."""
    wanted = request.GET.get(_DOTS, "")
    return int(wanted) if wanted.isdecimal() and len(wanted) < 5 else pictures.SHARP


def png(content: bytes) -> HttpResponse:
    """Made of dots by the house itself: nothing of the file is in it but what is seen."""
    answer = HttpResponse(content, content_type="image/png")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    return answer


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/draft/<str:digest>/pages/<int:number>.png", draft_page, name="draft-page"),
    path("products/<str:product>/editions/<str:edition>/pages/<int:number>.png", copy_page, name="copy-page"),
]
