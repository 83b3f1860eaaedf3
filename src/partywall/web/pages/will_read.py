"""What a recipient will read, as things stand, and the files of the copies that were made for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.errors import PartywallError, Refused
from partywall.model.look import BlockKind
from partywall.model.people import PersonId
from partywall.model.product import EditionId, ProductId
from partywall.model.text import PartKind
from partywall.service import previews, seen
from partywall.service.previews import Lines, WillRead
from partywall.web.pace import costly
from partywall.web.pages.frame import draw, file, page, visitor
from partywall.web.pages.looking import not_yet, shows_findings
from partywall.web.pages.pictures import fine, png
from partywall.web.pages.said import page_number
from partywall.web.problems import Problem, problem_of


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that are shown together: a paragraph, a list, or a table of rows of cells."""

    kind: str
    caption: str
    """Where in the document they stand, if that changes here."""
    rows: tuple[tuple[Lines, ...], ...]


@page
@shows_findings
def will_read(request: HttpRequest, product: str, recipient: str) -> HttpResponse:
    """One sheet of it, as text or as a page."""
    who, id, person = visitor(request).account, ProductId(product), PersonId(recipient)
    number = page_number(request)
    try:
        shown = previews.will_read(who, id, person, number)
    except Refused as why:
        return not_yet(request, product, _("What they will read"), why)
    pages, problem = 0, None
    if request.GET.get("as") == "pages" and shown.drawn:
        pages, problem = _pages(request, id, person)
    return draw(
        request,
        "will_read/will_read.html",
        shown=shown,
        groups=tuple(_groups(shown.lines)),
        pages=pages,
        number=min(max(number, 1), pages or shown.sheets),
        why=problem,
        names={"product": product, "recipient": recipient},
        lasting=_lasting(shown),
    )


def _pages(request: HttpRequest, product: ProductId, person: PersonId) -> tuple[int, Problem | None]:
    """How many pages there are to show, or why there are none."""
    try:
        return previews.preview_pages(visitor(request).account, product, person), None
    except PartywallError as error:
        return 0, problem_of(error)


@page
@costly
def will_read_page(request: HttpRequest, product: str, recipient: str, number: int) -> HttpResponse:
    """A page of the copy as it would be."""
    who = visitor(request).account
    return png(previews.preview_picture(who, ProductId(product), PersonId(recipient), number, fine(request)))


@page
@costly
def copy_file(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """The copy as it is, to be kept: for who may see it."""
    held = seen.copy_of(visitor(request).account, ProductId(product), EditionId(edition))
    return file(held.content, held.name)


def _lasting(shown: WillRead) -> bool:
    """Whether the last copy says the same as what is shown here."""
    return shown.review.edition is not None and shown.review.rests and not shown.review.stale


def _groups(lines: tuple[Lines, ...]) -> Iterator[Group]:
    last: tuple[object, ...] = (0, PartKind.BODY, 0)
    for (kind, table, where, attachment, number), rows in groupby(lines, key=_together):
        here = (attachment, where, number)
        caption = _where(where, attachment, number) if here != last else ""
        last = here
        held = tuple(rows)
        cells = tuple(tuple(row) for _row, row in groupby(held, key=lambda line: line.row))
        yield Group(kind, caption, cells if table else tuple((line,) for line in held))


def _together(line: Lines) -> tuple[str, int, PartKind, int, int]:
    table = line.row[0] if line.kind is BlockKind.CELL else 0
    kind = "table" if line.kind is BlockKind.CELL else line.kind.value
    return kind, table or (1 if kind == "table" else 0), line.where, line.attachment, line.page


def _where(where: PartKind, attachment: int, number: int) -> str:
    """In words, where that is not plain."""
    said = _PLACES.get(where, "")
    place = _(said) if said else ""
    if attachment:
        inside = _("In the file inside, number %(number)s") % {"number": attachment}
        return f"{inside}: {place}" if place else inside
    if number and not place:
        return _("Page %(number)s") % {"number": number}
    return place or _("In the text")


_PLACES = {
    PartKind.HEADER: gettext_noop("At the top of the pages"),
    PartKind.FOOTER: gettext_noop("At the foot of the pages"),
    PartKind.FOOTNOTE: gettext_noop("In a footnote"),
    PartKind.ENDNOTE: gettext_noop("In an endnote"),
    PartKind.TEXT_BOX: gettext_noop("In a text box"),
    PartKind.MAIL_HEADER: gettext_noop("In the head of the e-mail"),
    PartKind.ATTACHMENT: gettext_noop("In an attachment’s name"),
    PartKind.FILE_NAME: gettext_noop("In the file’s name"),
}

_HERE = "products/<str:product>/will-read/<path:recipient>"
urlpatterns: list[URLPattern] = [
    path(f"{_HERE}/pages/<int:number>.png", will_read_page, name="will-read-page"),
    path(_HERE, will_read, name="will-read"),
    path("products/<str:product>/editions/<str:edition>/copy", copy_file, name="copy-file"),
]
