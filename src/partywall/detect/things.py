"""When a word that could be somebody's name is the name of something else, or of somebody else."""

from __future__ import annotations

from partywall.detect.forenames import FORENAMES
from partywall.detect.lexicon import (
    ANIMALS,
    BEFORE_MONTHS,
    BEFORE_PLACES,
    CIVIL_TITLES,
    MONTHS,
    NOT_NAMES,
    PLACES,
    WORK_TITLES,
)
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import Page
from partywall.model.people import Register

TITLES = CIVIL_TITLES | WORK_TITLES


def is_place(page: Page, first: int, last: int) -> bool:
    """``Hadley Road``, ``St Mark's``, ``Maisie Lane Surgery``; not a whole name whose surname is ``Hill``."""
    after = (
        page.capital(last + 1) and page.key(last + 1) in PLACES and page.gap(last) in {" ", " - ", "'s ", "’s ", "' "}
    )
    before = page.gap(first - 1) in {" ", ". "} and page.capital(first - 1) and page.key(first - 1) in BEFORE_PLACES
    return after or before


def is_something_else(page: Page, at: int) -> bool:
    return _is_month(page, at) or is_animal(page, at) or _doubtful_start(page, at) or _is_thing(page, at)


def _is_month(page: Page, at: int) -> bool:
    """``in May``, ``3 May``, ``May 2024``, ``April/May``."""
    if page.key(at) not in MONTHS:
        return False
    before, after = page.key(at - 1), page.key(at + 1)
    numbers = any(char.isdigit() for char in before + after) and not page.gap(at).startswith("\n")
    return numbers or before in BEFORE_MONTHS or before in MONTHS or after in MONTHS or not page.text.isupper() and (
        page.words[at].text == "May" and after in {"i", "we", "it", "be"}
    )  # fmt: skip


def is_animal(page: Page, at: int) -> bool:
    """``the spaniel, Archie``, ``her dog Archie``, ``Archie the cat``."""
    called = {page.key(word) for word in range(max(0, at - 5), at)} & {"called", "named"}
    near = {page.key(word) for word in range(max(0, at - (7 if called else 3)), at)}
    after = {page.key(at + 2)} if page.key(at + 1) in {"the", "a"} else set()
    return bool((near | after) & ANIMALS)


_DAYS_AND_KIN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mum dad mam mom nan gran auntie uncle"
    " mother father sw hv i"
    " year yr dob born mr mrs ms miss dr pc".split()
)


def _is_thing(page: Page, at: int) -> bool:
    """``Mangal Grill``, ``Rory's Story Cubes``: an ordinary word with a capital goes on with the name."""
    following = page.key(at + 1)
    ordinary = page.capital(at + 1) and following in ORDINARY and following not in MONTHS | _DAYS_AND_KIN
    if page.gap(at) in {"'s ", "’s "}:
        return ordinary and page.capital(at + 2) and page.gap(at + 1) == " "
    return ordinary and page.gap(at) == " " and not page.words[at].text.isupper()


def ends_a_thing(page: Page, at: int) -> bool:
    """``Family Fund Grant``, ``Bryn Howell``: a word with a capital goes before it in mid-sentence."""
    before = page.key(at - 1)
    return (
        page.gap(at - 1) == " "
        and page.capital(at - 1)
        and (at - 1) not in page.begins
        and before in ORDINARY
        and before not in TITLES | MONTHS | _DAYS_AND_KIN
    )


_NO_SURNAME = ORDINARY | TITLES | MONTHS | _DAYS_AND_KIN | PLACES | NOT_NAMES
_NO_FORENAME = TITLES | ORDINARY


def has_other_surname(page: Page, at: int) -> bool:
    """``Precious Adeyemi`` is not the Precious whom the register knows by another surname."""
    after = page.words[at + 1] if at + 1 < len(page.words) else None
    if after is None or page.gap(at) != " " or not after.capital or after.text.isupper() or len(after.text) < 3:
        return False
    return after.key not in _NO_SURNAME


def has_other_forename(page: Page, at: int, register: Register) -> bool:
    """``Dwight Yorke`` is none of the Yorkes whom the register knows."""
    before = page.key(at - 1)
    known = before in FORENAMES or register.is_forename(before)
    return page.gap(at - 1) == " " and page.capital(at - 1) and known and before not in _NO_FORENAME


def _doubtful_start(page: Page, at: int) -> bool:
    """An ordinary word that only begins a sentence with a capital: ``Will``, ``Grace``, ``Mark``."""
    return at in page.begins and page.key(at) in ORDINARY and not _acts(page, at)


def doubtful_word(page: Page, at: int) -> bool:
    """Usual short forms are weak evidence: none that is an ordinary word in its place."""
    return page.key(at) in ORDINARY and at in page.begins or page.words[at].text.isupper() and len(page.key(at)) < 4


_DEEDS = frozenset(
    "is was has had said says told will would can could does did goes went came comes asked wants likes rang feels felt"
    " and".split()
)


def _acts(page: Page, at: int) -> bool:
    return page.key(at + 1) in _DEEDS and page.gap(at) == " " or page.gap(at).startswith(("'s ", "’s ", " ("))
