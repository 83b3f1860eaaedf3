"""Names of people whom the register knows, in all the ways in which people write them.

Each rule looks at the words from one place on and answers with the last word of the name, or nothing. The first rule
that answers wins, and reading goes on behind the name: so a whole name is never read as two single ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from partywall.detect.known import NOBODY, Ids, Known
from partywall.detect.lexicon import ACRONYMS
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import JOINTS, Page
from partywall.detect.things import (
    TITLES,
    doubtful_word,
    ends_a_thing,
    has_other_forename,
    has_other_surname,
    is_place,
    is_something_else,
)
from partywall.model.people import Mention, MentionKind, Register


@dataclass(frozen=True, slots=True)
class Found:
    """A name that begins at the word where a rule looked: its last word, whom it may mean."""

    last: int
    ids: Ids
    kind: MentionKind
    score: float
    first: int | None = None
    """Where the name begins after its title, if not where the rule looked."""


Rule = Callable[[Page, int, Known, Register], Found | None]


def names(page: Page, people: Known, register: Register) -> Iterator[Mention]:
    """Every name of somebody in the register, longest first from left to right."""
    at = 0
    while at < len(page.words):
        found = _first(page, at, people, register) if _may_begin(page, at, people, register) else None
        if found is None:
            at += 1
            continue
        first = at if found.first is None else found.first
        yield Mention(page.span(first, found.last), found.kind, "names", found.score, tuple(sorted(found.ids)))
        at = found.last + 1


def _may_begin(page: Page, at: int, people: Known, register: Register) -> bool:
    """Whether any rule could answer here. Most words of a text are ordinary ones, and this is all they cost.

    A name without capitals begins with a forename, or is a known alias of somebody near.
    """
    word = page.words[at]
    return word.capital or page.small or word.key in people.alias_starts or register.is_forename(word.key)


def _first(page: Page, at: int, people: Known, register: Register) -> Found | None:
    for rule in RULES:
        found = rule(page, at, people, register)
        if found is not None and found.ids and not is_place(page, at, found.last):
            return found
    return None


def whole_name(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Denise Lane``, anywhere in the register and in any case."""
    if page.gap(at) not in JOINTS:
        return None
    for size in (4, 3, 2):
        last = at + size - 1
        if last < len(page.words) and page.joined(at, last):
            ids = register.called(" ".join(page.key(word) for word in range(at, last + 1)))
            if ids and (page.capital(at) or not ORDINARY.issuperset(page.key(word) for word in range(at, last + 1))):
                return Found(last, frozenset(ids), MentionKind.NAME, 1.0)
    return None


def alias(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Nanny Babs``: an alias of more than one word."""
    if page.key(at) not in people.alias_starts:
        return None
    for size in (4, 3, 2):
        key = tuple(page.key(word) for word in range(at, at + size))
        if key in people.aliases and page.joined(at, at + size - 1):
            return Found(at + size - 1, people.aliases[key], MentionKind.ALIAS, 1.0)
    return None


def forename_surname(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Dee Lane``, ``Denise Jane Lane``, ``LANE, Denise``, with nicknames and middle names."""
    if not page.capital(at):
        return None
    first = _called(people, page.key(at))
    for size in (2, 3):
        last = at + size - 1
        if not page.capital(last) or not page.joined(at, last):
            continue
        both = first & people.surnames.get(page.key(last), NOBODY)
        if both:
            return Found(last, both, MentionKind.NAME, 1.0)
    for last in (at + 1, at + 2):
        if page.words[at].text.isupper() and page.capital(last) and page.gap(at) in {", ", " "}:
            both = people.surnames.get(page.key(at), NOBODY) & _called(people, page.key(last))
            if both and page.gap(last - 1) in {", ", " "}:
                return Found(last, both, MentionKind.NAME, 1.0)
    return None


def half_name(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Denise L.``, ``D Lane``, ``D.L.`` is not one: that is initials."""
    if not (page.capital(at) and page.capital(at + 1) and page.joined(at, at + 1)):
        return None
    one, two = page.key(at), page.key(at + 1)
    if len(two) == 1 and len(one) > 1:
        ids = frozenset(id for id in _called(people, one) if people.has_initial(id, two))
        return Found(at + 1, ids, MentionKind.NAME, 0.95) if ids else None
    if len(one) == 1 and len(two) > 1:
        ids = people.surnames.get(two, NOBODY) & people.first_letters.get(one, NOBODY)
        return Found(at + 1, ids, MentionKind.NAME, 0.95) if ids else None
    return None


def titled(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Mrs Lane``, ``PC 1184 Lane``, ``Auntie Dee``: the title is part of the mention."""
    if page.key(at) not in TITLES or not page.capital(at):
        return None
    last = at + 1
    if page.key(last).isdigit():
        last += 1
    if not page.capital(last) or page.gap(last - 1).strip(". "):
        return None
    following = forename_surname(page, last, people, register) or whole_name(page, last, people, register)
    if following:
        return Found(following.last, following.ids, MentionKind.NAME, 1.0)
    ids = people.surnames.get(page.key(last), NOBODY)
    if not has_other_surname(page, last):
        ids |= people.forenames.get(page.key(last), NOBODY)
    return Found(last, ids, MentionKind.NAME, 0.9) if ids else None


def single_forename(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Denise``, and ``Dee`` where that is a known or a usual short form."""
    if not page.capital(at) or len(page.key(at)) < 2 or is_something_else(page, at) or has_other_surname(page, at):
        return None
    key = page.key(at)
    if key in people.forenames:
        return Found(at, people.forenames[key], MentionKind.NAME, 0.9)
    if key in people.nicknames and not doubtful_word(page, at):
        return Found(at, people.nicknames[key], MentionKind.ALIAS, 0.7)
    return None


def single_surname(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``Lane``, ``LANE`` and ``the Lanes``."""
    if not page.capital(at) or is_something_else(page, at):
        return None
    key = page.key(at)
    if ends_a_thing(page, at) or has_other_forename(page, at, register):
        return None
    if key in people.surnames:
        return Found(at, people.surnames[key], MentionKind.NAME, 0.8)
    single = key.removesuffix("es") if key.removesuffix("es") in people.surnames else key.removesuffix("s")
    if page.key(at - 1) == "the" and single != key and single in people.surnames:
        return Found(at, people.surnames[single], MentionKind.NAME, 0.8)
    return None


def initials(page: Page, at: int, people: Known, register: Register) -> Found | None:
    """``D.L.``, ``D. L.``, ``D-L``, ``DL`` and a lone ``D.`` or ``'D'`` that does something."""
    word = page.words[at].text
    spoken = page.small and len(word) == 1 and page.key(at) not in _WORDS_OF_ONE_LETTER
    if not (word.isupper() or spoken) or len(word) > 3 or not word.replace("-", "").isalpha():
        return None
    if spoken:
        return _dotted(page, at, people)
    if len(word) == 1:
        return _dotted(page, at, people) or _lone_letter(page, at, people)
    key = page.key(at).replace("-", "")
    if key in people.initials and key not in ACRONYMS and _stands_alone(page, at, at) and not _spelt_out(page, at):
        return Found(at, people.initials[key], MentionKind.INITIALS, 0.75)
    return None


_WORDS_OF_ONE_LETTER = frozenset("aiosx")


def _dotted(page: Page, at: int, people: Known) -> Found | None:
    double = page.key(at + 1)
    if page.gap(at) in {".", ". ", " "} and len(double) == 3 and double[1] == "-" and page.words[at + 1].text.isupper():
        return _found_initials(people, page.key(at) + double.replace("-", ""), at + 1)
    for size in (3, 2):
        letters = [page.key(word) for word in range(at, at + size)]
        parted = all(page.gap(word) in {".", ". ", " ", "/"} for word in range(at, at + size - 1))
        capital = all(page.capital(word) for word in range(at, at + size))
        if all(len(letter) == 1 for letter in letters) and parted and capital and page.gap(at) != "/":
            return _found_initials(people, "".join(letters), at + size - 1)
    return None


def _found_initials(people: Known, letters: str, last: int) -> Found | None:
    ids = people.initials.get(letters, NOBODY)
    return Found(last, ids, MentionKind.INITIALS, 0.85) if ids else None


def _lone_letter(page: Page, at: int, people: Known) -> Found | None:
    """One letter: only with a full stop in mid-sentence, or in quotes, or as somebody's (``J's mother``)."""
    if (
        page.gap(at - 1) in {" ", "."}
        and page.capital(at - 1)
        and (page.gap(at - 1) == "." or at - 1 not in page.begins)
    ):
        return None  # the end of a name: Enzo B., T.S.
    text, word = page.text, page.words[at]
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 3]
    stopped = after.startswith(". ") and after[2:].islower() or after.startswith(".,")
    quoted = before in {"'", "‘", '"', "“"} and after[:1] in {"'", "’", '"', "”"}
    owns = after[:2] in {"'s", "’s"}
    ids = people.first_letters.get(word.key, NOBODY)
    if ids and word.key != "i" and (stopped or quoted or owns):
        return Found(at, ids, MentionKind.INITIALS, 0.5)
    return None


def _spelt_out(page: Page, at: int) -> bool:
    """``JC (Job Centre)``: the brackets say what the letters stand for."""
    letters = page.key(at).replace("-", "")
    firsts = "".join(page.key(at + step)[:1] for step in range(1, len(letters) + 1))
    return page.gap(at).strip() == "(" and firsts == letters


def _stands_alone(page: Page, first: int, last: int) -> bool:
    """Not part of a number, a code or a postcode, as in ``PL 14`` or ``AH/0931``."""
    before = page.text[max(0, page.words[first].start - 1) : page.words[first].start]
    after = page.text[page.words[last].end : page.words[last].end + 2].strip()
    return not (before in {"/", "-", "."} or after[:1].isdigit() or after[:1] in {"/", "-"} and after[1:].isdigit())


RULES: tuple[Rule, ...] = (
    alias,
    whole_name,
    titled,
    forename_surname,
    half_name,
    single_forename,
    single_surname,
    initials,
)


def _called(people: Known, key: str) -> Ids:
    return people.forenames.get(key, NOBODY) | people.nicknames.get(key, NOBODY)
