"""Which units carry on from one that is withheld, so that they tell about the same person with no name in them.

A sentence carries on if its first he or she means somebody who is withheld. By the chains of the document where they
are given; otherwise if it begins with a pronoun that fits the person and cannot as well mean somebody who is free. The
cells of a table row carry on from a cell that holds little but a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.signals import SURE, Signal
from partywall.decide.units import Unit
from partywall.model.people import Link, Resolution
from partywall.model.text import Span

Reading = tuple[Unit, tuple[Signal, ...]]

LONGEST = 3
"""Sentences that may carry on from one."""

_OPENING = re.compile(
    r"(?:[\"'“‘(*_]*)(?:(?:and|but|so|then|also|now|since|because|when|if|as|at|in|on|from|after|before|by|last|that|for"
    r"|although|apparently|i (?:think|believe|gather|understand) (?:that )?)\b[^.,;:]{0,40}?[, ]+)?"
    r"\b(he|she|they|his|her|their|him|them|he['’]\w+|she['’]\w+|they['’]\w+)\b",
    re.IGNORECASE,
)
_SEXES = {"he": "M", "his": "M", "him": "M", "she": "F", "her": "F"}


@dataclass(frozen=True, slots=True)
class Meant:
    """What the chains say of one pronoun."""

    span: Span
    mention: Span | None
    """Where whom it means was last mentioned so that the program knows who it is; None: nowhere."""
    score: float
    """How sure the chains are, 0 to 1."""


def meant(links: Iterable[Link], resolutions: Sequence[Resolution]) -> tuple[Meant, ...]:
    """The pronouns of the links, by place. The links count ``resolutions``."""
    pronouns = sorted((link for link in links if link.pronoun), key=lambda link: link.span)
    return tuple(
        Meant(link.span, None if link.resolution is None else resolutions[link.resolution].mention.span, link.score)
        for link in pronouns
    )


def carried(
    readings: Sequence[Reading], telling: Mapping[int, float], pronouns: Sequence[Meant] = ()
) -> Iterator[tuple[int, int]]:
    """Numbers of the units that carry on, each with the number of the unit it carries on from.

    ``pronouns`` are those of the part, by place.
    """
    yield from _sentences(readings, telling, pronouns)
    yield from _rows(readings, telling)


def _sentences(
    readings: Sequence[Reading], telling: Mapping[int, float], pronouns: Sequence[Meant]
) -> Iterator[tuple[int, int]]:
    where = {one.span: at for at, (_, signals) in enumerate(readings) for one in signals}
    strong = {one.span: one.strength for _, signals in readings for one in signals}
    origin, length = -1, 0
    for at, (unit, signals) in enumerate(readings):
        if telling[at] >= SURE:
            origin, length = at, 0
            continue
        first = _first(unit, signals, pronouns)
        said = first.mention if first else None
        of = where.get(said, -1) if said and strong.get(said, 0.0) >= SURE else -1
        if first and of >= 0 and first.score >= SURELY_MEANT and unit.block.column is None and at - of <= FARTHEST:
            origin, length = of, length + 1
            yield at, of
        elif origin >= 0 and not _free(first, strong) and _carries_on(unit, signals, readings[origin], length):
            length += 1
            yield at, origin
        else:
            origin = -1


SURELY_MEANT = 0.5
"""How sure the chains must be of whom a pronoun means before a sentence goes for it."""
FARTHEST = 3
"""Sentences from the mention to the pronoun at most."""


def _first(unit: Unit, signals: Sequence[Signal], pronouns: Sequence[Meant]) -> Meant | None:
    """The first he or she of a unit, unless somebody free is named before it."""
    start = bisect_left(pronouns, unit.span.start, key=lambda one: one.span.start)
    for one in pronouns[start:]:
        if one.span.start >= unit.span.end:
            return None
        words = unit.text[one.span.start - unit.span.start : one.span.end - unit.span.start].lower()
        if words in _SEXES:
            free = any(said.strength < SURE and said.span.start < one.span.start and said.person for said in signals)
            return None if free else one
    return None


def _free(first: Meant | None, strong: Mapping[Span, float]) -> bool:
    """Whether the chains say that the first he or she means somebody free to be spoken of."""
    return bool(first and first.mention and first.score >= SURELY_MEANT and strong.get(first.mention, 0.0) <= 0.0)


def _carries_on(unit: Unit, signals: Sequence[Signal], origin: Reading, length: int) -> bool:
    before = origin[0]
    opening = _OPENING.match(unit.text)
    if unit.block.line != before.block.line or unit.number != before.number or length >= LONGEST or not opening:
        return False
    start = unit.span.start + opening.start(1)
    if any(one.span.start < start for one in signals):
        return False
    return _fits(re.split("['’]", opening.group(1).lower())[0], origin, unit.text)


def _fits(pronoun: str, origin: Reading, sentence: str) -> bool:
    """Whether the pronoun more likely means somebody who is withheld than somebody who is free.

    Whoever a sentence begins with mostly goes on being spoken of in the next; who comes late in it does so less.
    """
    unit, spoken = origin
    sex = _SEXES.get(pronoun)
    if sex is None:
        return False
    people = [one for one in spoken if one.person and (one.strength >= SURE or one.named) and one.sex in {"", sex}]
    if not people or any(one.strength < SURE for one in people):
        return False
    before = unit.text[: people[0].span.start - unit.span.start].lower()
    if any(_SEXES.get(word, sex) == sex for word in _PERSONAL.findall(before)):
        return False
    return len(before) < _SUBJECT or not people[0].named or facts.sensitive(sentence)


_SUBJECT = 25
"""Characters from a sentence's beginning within which its subject mostly stands."""
_PERSONAL = re.compile(r"\b(?:he|she|they)\b")


def _rows(readings: Sequence[Reading], telling: Mapping[int, float]) -> Iterator[tuple[int, int]]:
    rows: dict[int, list[int]] = defaultdict(list)
    for at, (unit, _) in enumerate(readings):
        if unit.block.column is not None:
            rows[unit.block.line].append(at)
    for cells in rows.values():
        lettered = [at for at in cells if re.search(r"[^\W\d_]", readings[at][0].text)]
        holder = lettered[0] if lettered else -1
        if holder >= 0 and telling[holder] >= SURE and _only_names(*readings[holder]):
            yield from ((at, holder) for at in cells if telling[at] < SURE and _says_something(*readings[at]))


def _only_names(unit: Unit, signals: Sequence[Signal]) -> bool:
    named = sum(one.span.end - one.span.start for one in signals if one.strength >= SURE and one.named)
    return named > 0 and len(unit.text) - named <= 12


_DATE = re.compile(
    r"[\d\s./:,\-–]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)?\w*[\d\s./:,\-–]*", re.IGNORECASE
)
_NOTHING = re.compile(
    r"(?:y|n|yes|no|present|absent|apologies|teams|phone|n/a|done|ongoing|asap|invited)\W*", re.IGNORECASE
)


def _says_something(unit: Unit, signals: Sequence[Signal]) -> bool:
    free = any(one.strength < SURE and one.named for one in signals)
    return not free and not _DATE.fullmatch(unit.text) and not _NOTHING.fullmatch(unit.text)
