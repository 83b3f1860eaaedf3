"""People who are pointed at by what they are to somebody: ``the boy next door``, ``his cousin's boyfriend``.

Each row of ``PHRASES`` is one way of pointing at somebody outside a family, and how sure it is that an individual is
meant: measured on invented records, rounded to tenths. ``FAMILY_WORDS`` point at somebody in a family: Mum, MGM.
The register's own words for a person's role, and its relations, say who is meant where they can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.detect.known import Ids, Known
from partywall.detect.page import Page
from partywall.model.people import Mention, MentionKind, Register
from partywall.model.text import Span
from partywall.words import tokens

_YOUNG = (
    r"boys?|girls?|lads?|lass(?:es)?|child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|teenagers?|youngsters?|youths?|pupils?"
    r"|young (?:person|people|man|woman|men|women)|classmates?|twins?|bairns?|little ones?"
)
_GROWN = (
    r"m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n|couples?|famil(?:y|ies)|households?|persons?|people|residents?|tenants?"
    r"|householders?|occupants?|fellas?|blokes?|chaps?|lodgers?|males?|females?"
)
_KIN = (
    r"mothers?|mums?|mams?|moms?|mummy|fathers?|dads?|daddy|parents?|brothers?|sisters?|siblings?|cousins?|nans?|nanas?"
    r"|grans?|grandmothers?|grandmas?|grandfathers?|grandads?|grandparents?|uncles?|aunts?|aunties?|sons?|daughters?"
    r"|partners?|boyfriends?|girlfriends?|husbands?|wives|wife|exes|ex|stepfathers?|stepdads?|stepmums?"
    r"|nephews?|nieces?"
    r"|grandsons?|granddaughters?|in-laws|mates?|pals?"
)
_AGE = (
    r"(?:(?:older|elder|eldest|younger|youngest|little|big|small|young|old|elderly|own|best|new|former|late|grown-up"
    r"|adult|teenage|whole|two|three|\w+[- ]year[- ]old)\s+)*"
)
_ANYONE = rf"(?:{_YOUNG}|{_GROWN}|{_KIN}|neighbours?|friends?|one)"
_THE = r"(?:the|that|those|an?|our|my|his|her|their|your|some|them|one)"
_NUMBER = (
    r"(?:(?:no\.?|nos\.?|number|flat|room|plot|house|unit)\s*\d+\w?|\d+\w?(?!\s*(?:am|pm|years?|yrs?|%|:|/|\.\d)))"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of pointing at somebody."""

    name: str
    pattern: re.Pattern[str]
    score: float


def _phrase(name: str, pattern: str, score: float) -> Phrase:
    return Phrase(name, re.compile(pattern, re.IGNORECASE), score)


PHRASES = (
    _phrase("next door", rf"\b(?:{_THE}\s+{_AGE}{_ANYONE}\s+(?:from\s+|at\s+|in\s+|of\s+)?)?"
        r"(?<!room )(?<!office )(?<!building )(?<!classroom )(?<!shop )next[- ]door\b",
        0.8,
    ),
    _phrase("next house", r"\bthe\s+next\s+(?:house|flat|plot|caravan|bed|table)\b", 0.6),
    _phrase("at a number", rf"\b(?:the|that|those)\s+{_AGE}{_ANYONE}\s+(?:at|from|of|in)\s+{_NUMBER}\b", 0.8),
    _phrase("neighbour at", rf"\bneighbours?,?\s+(?:at|from)\s+{_NUMBER}\b", 0.8),
    _phrase(
        "near by",
        rf"\b(?:the|that|those|an?)\s+{_AGE}{_ANYONE}\s+(?:\w+\s+)?(?:opposite|upstairs|downstairs|along the landing"
        r"|over the (?:road|way|wall|fence)|across the (?:road|street|landing|way)|through the wall"
        r"|(?:two|three|a few) doors (?:down|along|up|away)|on the (?:ground|first|second|third|top) floor)\b",
        0.7,
    ),
    _phrase("the neighbour", r"\b(?:the|their|her|his)\s+(?:\w+\s+)?neighbour\b", 0.5),
    _phrase("the other", rf"\bthe other (?:{_YOUNG}|{_GROWN}|{_KIN})\b", 0.5),
    _phrase("another", rf"\banother (?:{_YOUNG}|{_GROWN}|resident)\b", 0.3),
    _phrase(
        "kin of a friend",
        r"\b(?:friend|mate|neighbour|cousin|boyfriend|girlfriend|partner|classmate|lad|boy|girl|ex|carer|pal)"
        rf"(?:['’]s|s['’])\s+{_AGE}(?:{_KIN}|{_YOUNG}|own (?:two|three))\b",
        0.6,
    ),
    _phrase(
        "partner of a parent",
        r"\b(?:mum|mother|dad|father|mam|mom)(?:['’]s)\s+(?:new |current |former |then )?"
        r"(?:boyfriend|girlfriend|partner|ex|fella|bloke|lodger|ex-partner)\b",
        0.5,
    ),
    _phrase("a friend", r"\b(?:his|her|their|your|a)\s+(?:\w+\s+)?friend\b(?!['’])", 0.4),
    _phrase(
        "the man",
        rf"\b(?:the|that)\s+{_AGE}(?:m[ae]n|wom[ae]n|lady|gentleman|couple|fella|bloke|lodger|tenants?)\b",
        0.5,
    ),
    _phrase("one who", rf"\b(?:the|an?|that)\s+{_AGE}(?:{_YOUNG}|{_GROWN}|one)\s+(?:who|whose|that)\b", 0.4),
    _phrase(
        "a man",
        rf"\ban?\s+{_AGE}(?:man|woman|lady|gentleman|fella|bloke|lodger|tenant|resident|male|female)\b",
        0.3,
    ),
    _phrase(
        "who told",
        r"\b(?:the|an?|anonymous)\s+(?:\w+\s+)?(?:caller|referrer|informant|complainant)\b"
        r"|\bwho\s+(?:\w+\s+)?(?:rang|phoned|telephoned|reported|contacted|tipped|told)\b",
        0.5,
    ),
)  # fmt: skip


def roles(page: Page, people: Known, register: Register) -> Iterator[Mention]:
    """Every phrase that points at somebody, the surer where two share words."""
    found: list[tuple[int, int, Phrase]] = []
    for phrase in PHRASES:
        for match in phrase.pattern.finditer(page.text):
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                found.append((match.start(), match.end(), phrase))
    for start, end, phrase in sorted(found, key=lambda row: row[:2]):
        span = Span(page.document, page.part, start, end)
        ids = _meant(page.text[start:end], people)
        yield Mention(span, MentionKind.ROLE, f"role: {phrase.name}", phrase.score, tuple(sorted(ids)))


_SMALL = frozenset("the a an of in at from his her their our my your that who other another one to and".split())


def _meant(words: str, people: Known) -> Ids:
    """Those whose role in the register has all the telling words of the phrase."""
    said = {token.key for token in tokens(words)} - _SMALL
    return frozenset(id for id, role in people.roles.items() if said and len(said) > 1 and said <= role)


FAMILY_WORDS = {
    "mother": "mother mum mam mom mummy mo birth-mother",
    "father": "father dad daddy fa",
    "maternal grandmother": "mgm",
    "paternal grandmother": "pgm",
    "maternal grandfather": "mgf",
    "paternal grandfather": "pgf",
}
_FAMILY = {word: role for role, words in FAMILY_WORDS.items() for word in words.split()}
_NOT_BEFORE = frozenset("his her their my your our whose".split())


def family(page: Page, people: Known, register: Register) -> Iterator[Mention]:
    """``Mum``, ``the mother``, ``MGM`` and ``Dad``, but nobody else's (``his mum``, ``Jo's mum``)."""
    for at, word in enumerate(page.words):
        role = _FAMILY.get(word.key)
        if role is None or (len(word.key) == 2 and not word.capital):
            continue
        if page.key(at - 1) in _NOT_BEFORE or page.gap(at - 1).startswith(("'s", "’s")):
            continue
        ids = tuple(sorted(id for id, own in people.roles.items() if own >= {token.key for token in tokens(role)}))
        if ids:
            yield Mention(page.span(at, at), MentionKind.ROLE, "family word", 0.6, ids)
