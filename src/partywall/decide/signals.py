"""How strongly a mention says that its sentence tells about somebody who is not free to be spoken of.

Free are members of the case's family and professionals in their role. For anybody else a known name says most; a role
or an unknown name says more beside a sensitive fact. The figures were measured on invented records, then rounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from partywall.decide import facts
from partywall.decide.standing import Circle, Standing
from partywall.model.disclosure import Evidence, EvidenceKind, Subject
from partywall.model.people import IdentifierKind, MentionKind, Resolution
from partywall.model.text import Span

SURE = 0.5
"""From here on a passage is withheld without a question."""
DOUBTFUL = 0.45
"""From here on what stands around it is weighed with it."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A mention as ``assemble`` sees it."""

    span: Span
    subject: Subject
    strength: float
    """0 for whoever is free."""
    evidence: Evidence
    sex: str
    named: bool
    """By name or initials, and of a person whom the register knows."""
    person: bool
    """Words for a person, and not an identifier."""


FAINT = 0.35
"""From here on it is a passage at all."""


_ROLES = {
    "role: next door": 0.75,
    "role: next house": 0.7,
    "role: at a number": 0.9,
    "role: neighbour at": 0.8,
    "role: near by": 0.75,
    "role: the neighbour": 0.5,
    "role: kin of a friend": 0.7,
    "role: partner of a parent": 0.35,
    "role: the other": 0.4,
    "role: another": 0.2,
    "role: a friend": 0.2,
    "role: the man": 0.45,
    "role: one who": 0.3,
    "role: a man": 0.35,
    "role: nobody known": 0.3,
    "role: who told": 0.5,
}
_STRANGERS = {
    "stranger: whole name": 0.35,
    "stranger: surname first": 0.6,
    "stranger: name and initial": 0.5,
    "stranger: title and initial": 0.4,
    "stranger: initials": 0.2,
    "stranger: forename": 0.2,
    "stranger: called": 0.1,
    "stranger: title": 0.1,
    "stranger: working title": 0.0,
}
_SENSITIVE = 0.3
"""What a sensitive fact in the sentence adds."""
_TOLD_ELSEWHERE = 0.3
"""What it adds that records of other families alone know the name."""
_COMPANY = re.compile(
    r"\b(?:friend|mate|neighbour|boyfriend|girlfriend|cousin|boy|girl|lad|lass|man|woman|lady|pal|ex"
    r"|classmate|lodger)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:worker|nurse|teacher|head|manager|officer|sw|hv|coach|mentor|advis[eo]r|chair|tutor|interpreter|solicitor"
    r"|co-?ordinator|admin|covering|duty|supervisor|consultant|counsellor|therapist|midwife|gp|senco|iro|cafcass"
    r"|guardian|social|minutes|apologies|present|dr|trust|council)\b",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:boy|lad|man|gentleman|father|dad|brother|uncle|son|nephew|husband|boyfriend|grand(?:father|dad)|fella|bloke"
    r"|mr|male)\b",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:girl|lass|woman|lady|mother|mum|mam|mom|sister|aunt|auntie|daughter|niece|wife|girlfriend|nan|gran"
    r"|grandmother|mrs|ms|miss|female)\b",
    re.IGNORECASE,
)


def signal(row: Resolution, text: str, sentence: str, circle: Circle, elsewhere: bool = False) -> Signal:
    """The signal of a mention. ``text`` is the part's, ``sentence`` the unit's.

    ``elsewhere``: its words stand in records of other families, and in none of the case's own.
    """
    mention = row.mention
    words = text[mention.span.start : mention.span.end]
    person = circle.person(row.person) if row.person else None
    around = (
        text[max(0, mention.span.start - 40) : mention.span.start]
        + " "
        + text[mention.span.end : mention.span.end + 40]
    )
    return Signal(
        mention.span,
        Subject(row.person, row.stranger),
        max(0.0, min(1.0, _strength(row, sentence, around, circle, elsewhere))),
        _evidence(row),
        (person.sex if person else "") or _sex(words),
        mention.kind in _NAMES and not mention.detector.startswith("stranger"),
        mention.kind is not MentionKind.IDENTIFIER,
    )


_NAMES = {MentionKind.NAME, MentionKind.ALIAS, MentionKind.INITIALS, MentionKind.MISSPELT}


def _strength(row: Resolution, sentence: str, around: str, circle: Circle, elsewhere: bool) -> float:
    mention = row.mention
    standing = circle.standing(circle.person(row.person) if row.person else None)
    if mention.detector == "family word":
        return 0.0
    extra = _SENSITIVE if facts.sensitive(sentence) else 0.0
    if mention.kind is MentionKind.IDENTIFIER:
        return _identifier(row, standing, sentence, extra)
    if mention.kind is MentionKind.ROLE:
        if standing is Standing.CASE_FAMILY:
            return 0.0
        return _ROLES.get(mention.detector, 0.0) + extra + (0.2 if standing is Standing.OTHER_FAMILY else 0.0)
    if mention.detector in _STRANGERS:
        company = 0.4 if _COMPANY.search(around) else 0.0
        work = 0.3 if _WORK.search(around) else 0.0
        told = _TOLD_ELSEWHERE if elsewhere else 0.0
        return _STRANGERS[mention.detector] + extra + company + told - work
    if standing is Standing.OTHER_FAMILY:
        clear = row.score >= (SURE if mention.kind is MentionKind.INITIALS else _CLEAR)
        return row.score if clear else row.score + extra - _UNCLEAR
    return 0.0


_CLEAR = 0.65
"""A namesake less surely told from the others needs a sensitive fact beside the name."""
_UNCLEAR = 0.2
_TELLING = {IdentifierKind.VEHICLE, IdentifierKind.NHS, IdentifierKind.HOME_OFFICE, IdentifierKind.CRIME}
"""Nobody's by the register, and yet somebody's: not an office's, as a phone or a reference mostly is."""
_DOOR = 0.3
"""A door where nobody whom the register knows lives: a sensitive fact beside it tells of somebody behind it."""
_STREET = 0.5
"""An address less sure than this is only a street's name: said of a street where nobody of the case lives."""


_MISFILED = re.compile(
    r"\b(?:in error|by mistake|wrong (?:file|record|child|person|number|one|attachment|letter)|the other one|mis-?filed"
    r"|mixed up|belongs? to (?:another|someone|somebody)|not (?:yours|hers|his|theirs|ours)\b|somebody"
    r" else|someone else"
    r"|another (?:child|family|file|record|case|patient|pupil)|previous(?:ly)? (?:passport|located|tenant))",
    re.IGNORECASE,
)
"""Beside a number that nobody in the register has: it is somebody's who has no part in the case."""


@lru_cache(maxsize=1024)
def _misfiled(sentence: str) -> bool:
    return bool(_MISFILED.search(sentence))


def _identifier(row: Resolution, standing: Standing, sentence: str, extra: float) -> float:
    if row.person is None:
        if row.mention.identifier in _TELLING or _misfiled(sentence):
            return 0.7
        door = row.mention.identifier is IdentifierKind.ADDRESS and row.mention.score >= _STREET
        return _DOOR + extra if door else 0.0
    if standing is not Standing.OTHER_FAMILY:
        return 0.0
    return 0.9 if row.mention.identifier is not IdentifierKind.ADDRESS or row.mention.score >= _STREET else 0.7


def _sex(words: str) -> str:
    male, female = list(_MALE.finditer(words)), list(_FEMALE.finditer(words))
    if bool(male) == bool(female):
        return ""
    return "M" if male else "F"


def _evidence(row: Resolution) -> Evidence:
    kind = row.mention.kind
    if kind is MentionKind.IDENTIFIER:
        return Evidence(EvidenceKind.IDENTIFIER, f"{row.mention.identifier}; {row.why}")
    if kind is MentionKind.ROLE:
        return Evidence(EvidenceKind.DESCRIPTION, row.mention.detector)
    return Evidence(EvidenceKind.MENTION, f"{kind}; {row.why}")
