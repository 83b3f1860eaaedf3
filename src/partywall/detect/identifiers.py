"""Identifiers, addresses and dates of birth: of somebody in the register, or of nobody it knows."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from partywall.detect.addresses import addresses
from partywall.detect.dates import birth_dates
from partywall.detect.homes import homes
from partywall.detect.shapes import SHAPES, Shape
from partywall.model.people import IdentifierKind, Mention, MentionKind, Person, PersonId, Register
from partywall.model.text import Digest, Document, Part, Span
from partywall.words import compact, phone_key

Slips = Mapping[tuple[IdentifierKind, str], set[PersonId]]
"""Whose number a code may be: one slip away from theirs, or a driving licence made of their name and birth."""

KNOWN, MISSPELT = 0.99, 0.7
"""Scores: the register knows whose it is; it is one slip away from that of somebody near."""

LICENCE_STEM = 11
"""Characters of a driving licence that are made of the surname and the birth date."""

LOCAL = (IdentifierKind.LA_CHILD, IdentifierKind.CASE, IdentifierKind.YOT, IdentifierKind.OTHER, IdentifierKind.COURT,
         IdentifierKind.CRIME, IdentifierKind.HOME_OFFICE, IdentifierKind.SOCIAL_WORKER, IdentifierKind.PASSPORT,
         IdentifierKind.VEHICLE)  # fmt: skip
"""Kinds that have no shape of their own everywhere: a code is one of them if the register says so."""

SHORTEST = 5
"""Characters of a code that is looked up: shorter ones are years, times and amounts."""

# A code: letters and digits with a digit among them.
_CODE = re.compile(r"(?<![\w/])(?=[\w/-]{0,43}\d)\w{1,10}(?:[/-]?\w{1,10}){0,3}(?![\w/])")
# An office's mailbox is a work contact, whoever reads it.
_OFFICIAL = re.compile(r"@(?:[\w-]+\.)*(?:gov|nhs|police|sch|ac|mod|cjsm)\.(?:uk|net|scot|wales)$", re.IGNORECASE)
_MOBILE = "07"
_LANDLINE = ("01", "02", "03", "08")


def identifiers(document: Document, register: Register, near: tuple[Person, ...]) -> tuple[Mention, ...]:
    """All identifiers in one document (not those inside it), by place.

    ``candidates`` are those who have the identifier by the register, or live there, or were born
    then; empty where nobody does. Of two that overlap the surer one is given.
    """
    where = homes(register, near)
    slips = _near_numbers(near)
    found = [
        mention
        for part in document.parts
        for mention in (
            *_shaped(part, document.digest, register, slips),
            *_local(part, document.digest, register),
            *addresses(part, document.digest, where),
            *birth_dates(part, document.digest, near),
        )
    ]
    return tuple(sorted(_surest(found), key=lambda mention: mention.span))


def _shaped(part: Part, document: Digest, register: Register, slips: Slips) -> Iterator[Mention]:
    for shape in SHAPES:
        for match in shape.pattern.finditer(part.text):
            start, end = match.span()
            code = compact(match.group()).upper()
            score, candidates = _weigh(shape, code, part.text, start, end, register, slips)
            if score:
                yield _mention(document, part, start, end, score, candidates, shape.kind)


def _weigh(
    shape: Shape, code: str, text: str, start: int, end: int, register: Register, slips: Slips
) -> tuple[float, Iterable[PersonId]]:
    """How sure it is that this is an identifier, and who has it."""
    known = holders(register, shape.kind, text[start:end])
    if known:
        return KNOWN, known
    if shape.kind is IdentifierKind.PHONE:
        return _phone(text[start:end]), ()
    if shape.kind is IdentifierKind.EMAIL and _OFFICIAL.search(text[start:end]):
        return 0.0, ()
    if licensed := slips.get((shape.kind, code[:LICENCE_STEM])):
        return MISSPELT, licensed
    if shape.check and not shape.check(code) and (slipped := slips.get((shape.kind, code))):
        return MISSPELT, slipped
    return shape.score(code, text, start, end), ()


def holders(register: Register, kind: IdentifierKind, text: str) -> tuple[PersonId, ...]:
    """Who has this identifier, however it is spaced."""
    key = phone_key(text) if kind is IdentifierKind.PHONE else compact(text)
    return register.holders(kind, key)


def _phone(text: str) -> float:
    number = phone_key(text)
    if len(number) not in (10, 11):
        return 0.0
    return 0.6 if number.startswith(_MOBILE) else 0.4 if number.startswith(_LANDLINE) else 0.0


def _local(part: Part, document: Digest, register: Register) -> Iterator[Mention]:
    """Codes that are an identifier because the register has them."""
    for match in _CODE.finditer(part.text):
        key = compact(match.group())
        if len(key) < SHORTEST:
            continue
        for kind in LOCAL:
            if who := register.holders(kind, key):
                yield _mention(document, part, *match.span(), KNOWN, who, kind)


def _near_numbers(near: Iterable[Person]) -> Slips:
    """Every number with a check digit of somebody near, with one slip in it: a wrong digit, two swapped."""
    slips: Slips = defaultdict(set)
    checked = {shape.kind for shape in SHAPES if shape.check}
    for person in near:
        for stem in _licence_stems(person):
            slips[IdentifierKind.DRIVING_LICENCE, stem].add(person.id)
        for identifier in person.identifiers:
            if identifier.kind in checked:
                for slip in _slips(compact(identifier.value).upper()):
                    slips[identifier.kind, slip].add(person.id)
    return slips


def _licence_stems(person: Person) -> Iterator[str]:
    """How the driving licences of a person would begin: 5 of the surname, decade, month, day, year."""
    if person.born and person.surname:
        surname = compact(person.surname).upper().ljust(5, "9")
        surname = re.sub("^MAC", "MC", surname).ljust(5, "9")[:5]
        decade, year = divmod(person.born.year % 100, 10)
        for month in (person.born.month, person.born.month + 50):  # a woman's has 50 more
            yield f"{surname}{decade}{month:02d}{person.born.day:02d}{year}"


def _slips(code: str) -> Iterator[str]:
    for at, char in enumerate(code):
        if char.isdigit():
            yield from (code[:at] + digit + code[at + 1 :] for digit in "0123456789" if digit != char)
        yield code[:at] + code[at + 1 : at + 2] + char + code[at + 2 :]


def _mention(
    document: Digest, part: Part, start: int, end: int, score: float, who: Iterable[PersonId], kind: IdentifierKind
) -> Mention:
    span = Span(document, part.id, start, end)
    return Mention(span, MentionKind.IDENTIFIER, "identifier", score, tuple(sorted(who)), kind)


def _surest(found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions without those that overlap a surer, or as sure and longer, one."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for mention in sorted(found, key=_rank):
        spans = taken[mention.span.part]
        at = bisect(spans, mention.span)
        if not any(mention.span.overlaps(other) for other in spans[max(0, at - 1) : at + 1]):
            spans.insert(at, mention.span)
            yield mention


def _rank(mention: Mention) -> tuple[bool, float, int, Span, str]:
    span = mention.span
    return (not mention.candidates, -mention.score, span.start - span.end, span, str(mention.identifier))
