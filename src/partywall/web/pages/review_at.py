"""What of the review is looked at, by the page's address; and the words of the review for what is chosen there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_noop

from partywall.model.disclosure import Outcome, PassageId
from partywall.service.review import Review, Show
from partywall.service.review_rows import Listed

_O = Outcome
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


def at_of(request: HttpRequest) -> At:
    """By what the address says, or the form."""
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


def current(held: Review, at: At, rows: Sequence[Listed]) -> Listed | None:
    """The passage that is looked at: the one asked for, else the first to decide, else the first."""
    asked = held.row(PassageId(at.passage)) if at.passage else None
    return asked or next((row for row in rows if row.outcome is _O.REFER), rows[0] if rows else None)


def sheet_of(held: Review, at: At) -> int:
    """The sheet of the document that is shown."""
    if 1 <= at.sheet <= held.sheets:
        return at.sheet
    row = current(held, at, held.passages)
    return row.sheet if row else 1
