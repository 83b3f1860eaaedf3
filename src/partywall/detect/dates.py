"""Dates of birth: a date that the text calls one, or on which somebody near was born."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from partywall.model.people import IdentifierKind, Mention, MentionKind, Person, PersonId
from partywall.model.text import Digest, Part, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FORMS = (
    re.compile(
        r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\d/-]|\.\d)"
    ),
    re.compile(r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])"),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?P<year>\d{{4}}|[’']?\d{{2}})(?!\d)",
        re.I,
    ),
    re.compile(rf"\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})(?!\d)", re.I),
)
_CALLED = re.compile(r"(?:\b(?i:d\.?o\.?b|date of birth|birth ?date|birthday|born)\b[^\n]{0,20}|(?<![\w.])b\.?\s?)$")
_BEFORE = 35
"""Characters before a date in which it may be called a date of birth."""

NAMED, MET, NOBODYS = 0.95, 0.6, 0.6
"""Scores: called a birth date and somebody's near; only somebody's near; only called one."""


def birth_dates(part: Part, document: Digest, near: Iterable[Person]) -> Iterator[Mention]:
    """Every date of birth in one part, with those near the case who were born on it."""
    born = _by_birth(near)
    for start, end, days in dates(part.text):
        candidates = tuple(sorted({id for day in days for id in born.get(day, ())}))
        called = _CALLED.search(part.text[max(0, start - _BEFORE) : start]) is not None
        if candidates or called:
            score = NOBODYS if not candidates else NAMED if called else MET
            span = Span(document, part.id, start, end)
            yield Mention(span, MentionKind.IDENTIFIER, "birth date", score, candidates, IdentifierKind.BIRTH_DATE)


def dates(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """Every date with a year, with the days that it may mean: two digits leave the century open."""
    for form in _FORMS:
        for match in form.finditer(text):
            days = tuple(_days(match))
            if days:
                yield match.start(), match.end(), days


def _days(match: re.Match[str]) -> Iterator[date]:
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else _MONTHS.index(parts["name"][:3].lower()) + 1
    year = parts["year"].lstrip("’'")
    for century in ("",) if len(year) == 4 else ("19", "20"):
        try:
            yield date(int(century + year), month, int(parts["day"]))
        except ValueError:
            continue


def _by_birth(near: Iterable[Person]) -> dict[date, list[PersonId]]:
    born: dict[date, list[PersonId]] = defaultdict(list)
    for person in near:
        if person.born:
            born[person.born].append(person.id)
    return born
