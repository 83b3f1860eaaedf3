"""A page of a copy in pieces, as it is drawn for its checker: text with their marks in it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop

from partywall.model.product import Marked
from partywall.report.wording import shown
from partywall.service.checking import Reading, Said, Stretch

_WHERE: Mapping[str, str] = MappingProxyType(
    {
        "header": gettext_noop("At the top of the pages"),
        "footer": gettext_noop("At the foot of the pages"),
        "footnote": gettext_noop("In a footnote"),
        "endnote": gettext_noop("In an endnote"),
        "text box": gettext_noop("In a text box"),
        "comment": gettext_noop("In a comment"),
        "deleted text": gettext_noop("In text that was deleted"),
        "hidden text": gettext_noop("In hidden text"),
        "property": gettext_noop("In the file’s properties"),
        "alternative text": gettext_noop("In the description of a picture"),
        "field": gettext_noop("In a field"),
        "link": gettext_noop("In the target of a link"),
        "bookmark": gettext_noop("In the name of a bookmark"),
        "annotation": gettext_noop("In a note on the page"),
        "form field": gettext_noop("In a form field"),
        "mail header": gettext_noop("At the head of the e-mail"),
        "attachment": gettext_noop("In the name of an attachment"),
        "file name": gettext_noop("In the file’s name"),
        "structure": gettext_noop("In the file’s inner structure"),
    }
)
_AROUND = 3
"""Pages to either side of the open one that are offered one by one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that lies under the same marks."""

    text: str
    mark: str
    """The number of the last mark on it, in the list; empty if there is none."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or what stands for one."""

    start: int
    """Where in the part it begins."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A part's text on this page."""

    part: str
    where: str
    """Empty for the text of the page itself."""
    lines: tuple[Line, ...]


def where(kind: str) -> str:
    """Where in the file a part of that kind stands, in words; empty for the text of the page itself."""
    said = _WHERE.get(kind, "")
    return gettext(said) if said else ""


def marked_pieces(it: Reading) -> tuple[Run, ...]:
    """The open page, with its marks numbered as in the list of them."""
    numbered = list(enumerate(it.marks, 1))
    return tuple(_run(stretch, numbered) for stretch in it.stretches)


def near(page: int, pages: int) -> tuple[int, ...]:
    """The pages to which one can turn at once: the first, those around, the last; 0 stands for those between."""
    around = {1, pages, *range(max(1, page - _AROUND), min(pages, page + _AROUND) + 1)}
    found: list[int] = []
    for number in sorted(around):
        if found and number - found[-1] > 1:
            found.append(0)
        found.append(number)
    return tuple(found)


def _run(stretch: Stretch, numbered: list[tuple[int, Said]]) -> Run:
    here = [(number, said.mark) for number, said in numbered if said.mark.part == stretch.part]
    lines, at = [], stretch.start
    for text in stretch.text.split("\n"):
        if text.strip():
            lines.append(Line(at, tuple(_pieces(text, at, here))))
        at += len(text) + 1
    return Run(stretch.part, where(stretch.kind), tuple(lines))


def _pieces(text: str, start: int, marks: list[tuple[int, Marked]]) -> Iterator[Piece]:
    """A line cut where marks begin and end."""
    end = start + len(text)
    over = [(number, mark) for number, mark in marks if mark.start < end and start < mark.end]
    inner = {edge for _, mark in over for edge in (mark.start, mark.end) if start < edge < end}
    cuts = sorted({start, end, *inner})
    for left, right in pairwise(cuts):
        on = [str(number) for number, mark in over if mark.start < right and left < mark.end]
        yield Piece(_shown(text[left - start : right - start]), on[-1] if on else "")


def _shown(text: str) -> str:
    """Character for character: a browser would make one of a carriage return and a line feed, and every place behind
    would be off."""
    return shown(text).replace("\r", " ")
