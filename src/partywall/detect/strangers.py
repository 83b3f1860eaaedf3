"""People whom no register knows: words that look like a personal name where no known name stands.

A name is known by what stands around it: a title, a forename that people here have, ``called``. Names of places,
organisations, months and animals are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from partywall.detect.forenames import FORENAMES
from partywall.detect.known import Known
from partywall.detect.lexicon import (
    ACRONYMS,
    ANIMALS,
    BEFORE_PLACES,
    MONTHS,
    NICKNAMES,
    NOT_NAMES,
    PLACES,
    TOWNS,
    WORK_TITLES,
)
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import Page
from partywall.detect.things import TITLES, is_place
from partywall.model.people import Mention, MentionKind, Register

_NO_FORENAME = ORDINARY | NOT_NAMES
_SHORT_FORMS = frozenset(name for group in NICKNAMES for name in group if len(name) > 2) - ORDINARY
_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
_CALLING = frozenset("called named nicknamed".split())
_PLACE_BEFORE = frozenset("in at near from to around via through of towards".split())


def strangers(page: Page, people: Known, register: Register) -> Iterator[Mention]:
    """Every name of somebody whom the register does not know. ``detector`` says by what it was known."""
    at = 0
    while at < len(page.words):
        found = _found(page, at, register)
        if found is None:
            at += 1
            continue
        last, detector, score = found
        yield Mention(page.span(at, last), MentionKind.NAME, detector, score)
        at = last + 1


def _found(page: Page, at: int, register: Register) -> tuple[int, str, float] | None:
    if not page.words[at].capital:
        return _dictated(page, at, register) if page.small else None
    if _has_initials(page, at):
        return at + 1, "stranger: initials", 0.5
    key = page.key(at)
    if key in TITLES:
        return _titled(page, at)
    if _is_reversed(page, at, register):
        return at + 1, "stranger: surname first", 0.8
    if _fills_a_cell(page, at):
        return at + 1, "stranger: whole name", 0.6
    if key in _SHORT_FORMS and _surname_end(page, at) == at + 1 and len(page.key(at + 1)) > 1:
        return at + 1, "stranger: whole name", 0.7
    if _is_forename(key, register) and not _elsewhere(page, at, register):
        last = _surname_end(page, at)
        if last == at and key in TOWNS:
            return None
        if last > at:
            initial = last == at + 1 and len(page.key(last)) == 1
            return last, "stranger: name and initial" if initial else "stranger: whole name", 0.8
        return at, "stranger: forename", 0.6
    if page.key(at - 1) in _CALLING and page.gap(at - 1) == " " and _could_be_name(page, at):
        return at, "stranger: called", 0.55
    return None


def _dictated(page: Page, at: int, register: Register) -> tuple[int, str, float] | None:
    """A whole name where nobody wrote capitals: a forename and a word that is none of the language."""
    surname = page.key(at + 1)
    likely = _is_forename(page.key(at), register) and page.gap(at) == " " and len(surname) > 3
    return (
        (at + 1, "stranger: whole name", 0.6)
        if likely and page.capital(at + 1) and _could_be_name(page, at + 1)
        else None
    )


def _has_initials(page: Page, at: int) -> bool:
    """``M.P.``, of somebody whom no register knows."""
    letters = len(page.key(at)) == len(page.key(at + 1)) == 1 and page.capital(at + 1)
    dotted = page.gap(at) == "." and page.gap(at - 1)[-1:] != "." and page.gap(at + 1)[:1] == "."
    third = page.key(at + 2) if page.gap(at + 1) == "." and len(page.key(at + 2)) == 1 else ""
    return letters and dotted and page.key(at) + page.key(at + 1) + third not in ACRONYMS | TITLES


def _is_reversed(page: Page, at: int, register: Register) -> bool:
    """``HULME, Craig``: a surname and a forename, alone at the beginning of a line or cell."""
    surname, forename = page.key(at), page.key(at + 1)
    begins = page.gap(at - 1).strip(" -*•>") in {"\n", "|", "\t", "|\n|", "\n|"} or at == 0
    named = _is_forename(forename, register) or "-" in forename and _is_forename(forename.split("-")[0], register)
    return (
        begins
        and page.gap(at) == ", "
        and page.capital(at + 1)
        and named
        and len(surname) > 2
        and not (surname in TOWNS | MONTHS | PLACES | NOT_NAMES | ACRONYMS | TITLES or surname in ORDINARY)
    )


def _fills_a_cell(page: Page, at: int) -> bool:
    """``| Dewi Beynon |``: two words with capitals, none of the language, and nothing else in the cell of a table."""
    before, after = page.gap(at - 1), page.gap(at + 1)
    alone = page.gap(at) == " " and before.rstrip(" *")[-1:] in _EDGES and after.lstrip(" *)").startswith(_EDGES)
    return alone and all(
        page.words[word].capital
        and page.words[word].text[1:2].islower()
        and _could_be_name(page, word)
        and page.key(word) not in TOWNS | TITLES
        and len(page.key(word)) > 2
        for word in (at, at + 1)
        if word < len(page.words)
    )


_EDGES = ("|", "\t")


def _titled(page: Page, at: int) -> tuple[int, str, float] | None:
    """``Mrs Maddison``; with a working title the name is a professional's."""
    first = at + 1
    if not (page.gap(at) in {" ", ". "} and page.capital(first) and _could_be_name(page, first)):
        return None
    last = first
    while page.gap(last) in {" ", ". "} and page.capital(last + 1) and _could_be_name(page, last + 1) and last < at + 3:
        last += 1
    if is_place(page, at, last):
        return None
    work = page.key(at) in WORK_TITLES
    if last == first and len(page.key(last)) == 1 and not work:
        return last, "stranger: title and initial", 0.7
    return last, "stranger: working title" if work else "stranger: title", 0.7


def _is_forename(key: str, register: Register) -> bool:
    return len(key) > 2 and (key in FORENAMES or register.is_forename(key)) and key not in _NO_FORENAME


def _elsewhere(page: Page, at: int, register: Register) -> bool:
    """The word is a place, a month, an animal's name or part of a longer name of a thing."""
    around = {page.key(word) for word in range(max(0, at - 3), at)}
    before = page.gap(at - 1) == " " and page.capital(at - 1) and at not in page.begins
    part = before and page.key(at - 1) not in TITLES and (at - 1) not in page.begins
    place = page.key(at - 1) in BEFORE_PLACES and page.capital(at - 1)
    thing = page.gap(at) == " " and page.capital(at + 1) and page.key(at + 1) in PLACES
    where = page.key(at - 1) in _PLACE_BEFORE and not register.is_forename(page.key(at))
    return part or place or thing or where or page.key(at) in MONTHS or bool(around & ANIMALS)


def _surname_end(page: Page, at: int) -> int:
    """The last word of a whole name that begins with this forename."""
    last = at
    while page.gap(last) == " " and page.capital(last + 1) and _could_be_name(page, last + 1) and last < at + 2:
        last += 1
    return last


def _could_be_name(page: Page, at: int) -> bool:
    key, text = page.key(at), page.words[at].text
    if len(key) == 1:
        return True
    shout = text.isupper() and len(key) < 4
    if key in NOT_NAMES or key in _DAYS or any(char.isdigit() for char in key):
        return False
    return key not in PLACES | MONTHS and key not in ORDINARY and key not in ACRONYMS and not shout
