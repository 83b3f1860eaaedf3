"""The private life of a professional: their illness, family, home and past, and not what they do or say in their work.

A worker mostly speaks of the family's illnesses and kin, not of their own. So a private fact needs words by which it
is theirs: a possessive, a verb of state with nothing said in between, or an absence and its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from partywall.decide import facts
from partywall.decide.signals import Signal
from partywall.decide.spoken import SEXES, Reading, inside, passage_about
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit
from partywall.model.disclosure import Passage
from partywall.model.people import FactKind, IdentifierKind, MentionKind, PersonId, Resolution
from partywall.model.text import Span

WHY = "a professional's private life"
_KIN = (
    r"(?:husband|wife|partner|mother|mum|mam|mom|father|dad|son|daughter|sister|brother|grandson"
    r"|granddaughter|grandchild"
    r"|baby|child|children|kids|nephew|niece|ex|mother-in-law|father-in-law)"
)
_ILLNESS = (
    r"\b(?:off sick|signed off|sick leave|long-term sick|under the doctor|occupational health|\bOH\b"
    r"|phased return|chemo\w*|radiotherapy|cancer|hysterectomy|operation|surgery"
    r"|scans?|pregnan\w+|expecting|IVF|miscarr\w+|stroke|heart attack|breakdown|depress\w+|anxiety|stress"
    r"|panic attacks?|blood pressure|diagnos\w+"
    r"|bereave\w+|funeral|dialysis|hospital|unwell|ill\b|poorly|treatment|recovering|maternity"
    r"|hip replacement|back (?:pain|trouble)|migraines?|rehab|drink\b|drinking|divorc\w+|separated|baby"
    r"|broken (?:leg|arm|wrist|ankle))"
)
_STATE = (
    r"(?:['’]s|['’]|\s+(?:is|was|has|had|has been|had been|being|who is|who was|who has)\b(?:\s+\w+){0,5}?"
    r"|\s+\d+ weeks\b.{0,10}?"
    r"|[,:;(]?\s*(?:\w+ ){0,4}?(?:off|absent|away|not at work|unavailable|apologies)\b.{0,30}?"
    r"|,? given (?:the|her|his)(?:\s+\w+){0,3}?)"
)
_OWN_ILLNESS = re.compile(rf"^{_STATE}\s*[,:;(]?\s*(?:\w+\s+){{0,3}}?{_ILLNESS}", re.IGNORECASE)
_OWN_KIN = re.compile(
    rf"^['’]s?\s+(?:own\s+|late\s+|elderly\s+)?{_KIN}\b"
    rf"|^.{{0,60}}?\b(?:takes?|took|taking|looks? after|looking after|cares? for|caring for|lost|buried"
    rf"|nursing|visiting|sitting with|off with|because of) (?:her|his|their) (?:own )?{_KIN}\b"
    rf"|^.{{0,60}}?\b(?:her|his|their) own {_KIN}\b",
    re.IGNORECASE,
)
_OWN_HOME = re.compile(
    r"^\s+(?:(?:also|now|still|himself|herself) )?(?:lives|is living|(?:has )?moved(?: house)?) (?:at|in|on|near"
    r"|by|to|round|opposite|next)\b",
    re.IGNORECASE,
)
_OWN_PAST = re.compile(
    r"^.{0,40}?\b(?:own (?:caution|conviction|childhood|divorce)|was (?:herself|himself) (?:in care|abused"
    r"|a victim)|(?:her|his) DBS)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:said|says|say|told|tells|asked|asks|reported|reports|explained|mentioned|added|advised|advises"
    r"|noted|notes|felt|feels|thinks|thought"
    r"|visits?|visited|saw|sees|seen|rang|spoke|will|would|to|wrote|confirmed|described|raised|gave"
    r"|given that|referred|queried|attended|worked|works)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"^\W*(he|she)\b(?:['’]s|\s+(?:is|was|has|had))(?:\s+\w+){{0,5}}?\s+(?:{_ILLNESS}|{_KIN}\b)", re.IGNORECASE
)
_ABSENCE = re.compile(
    r"\b(?:second|third|first|next|last) (?:lot|round|cycle) of chemo|\bchemo\w*\b|\bsee OH\b"
    r"|\boccupational health\b|\bphased return\b|\bsigned off\b|\boff sick\b|\bsick leave\b|\bmaternity\b"
    r"|\bbereavement\b|\bfuneral\b|\boperation\b|\bpregnan",
    re.IGNORECASE,
)
_THEIR_KIN = re.compile(rf"\b(?:his|her|their|own) {_KIN}\b", re.IGNORECASE)
_HOMES = {IdentifierKind.ADDRESS, IdentifierKind.POSTCODE}


def private(readings: Sequence[Reading], rows: Mapping[Span, Resolution], circle: Circle) -> Iterator[Passage]:
    """Units that tell of a professional's health, family or past, or where they live."""
    row: tuple[int, PersonId | None] = (-1, None)
    before: Reading | None = None
    for unit, signals in readings:
        workers = [one for one in signals if one.subject.person and _is_professional(one, circle)]
        found = False
        for one in workers:
            kind = _private_fact(unit, one, rows, signals)
            if kind and one.subject.person:
                found = True
                yield passage_about(unit, one.subject.person, kind, 0.7, WHY, one.span)
        if unit.block.column is not None:
            if workers and row[0] != unit.block.line:
                row = (unit.block.line, workers[0].subject.person)
            kin = _THEIR_KIN.search(unit.text)
            match = _ABSENCE.search(unit.text) or (kin if facts.sensitive(unit.text) else None)
            if match and not found and row[1] and row[0] == unit.block.line and not _of_the_family(signals, circle):
                yield passage_about(unit, row[1], _kind(unit.text), 0.6, WHY, inside(unit, match))
        elif not found and before:
            worker = _spoken_of(unit, before, circle)
            if worker:
                yield passage_about(unit, worker, _kind(unit.text), 0.6, WHY)
        before = (unit, signals)


def _kind(text: str) -> FactKind:
    kind = facts.kind_of(text)
    return kind if kind is not FactKind.IDENTITY else FactKind.HEALTH


def _is_professional(one: Signal, circle: Circle) -> bool:
    person = circle.person(one.subject.person) if one.subject.person else None
    return circle.standing(person) is Standing.PROFESSIONAL


def _of_the_family(signals: Sequence[Signal], circle: Circle) -> bool:
    people = (circle.person(one.subject.person) for one in signals if one.subject.person and one.person)
    return any(circle.standing(person) is Standing.CASE_FAMILY for person in people)


def _private_fact(
    unit: Unit, one: Signal, rows: Mapping[Span, Resolution], signals: Sequence[Signal]
) -> FactKind | None:
    mention = rows[one.span].mention
    if mention.kind is MentionKind.IDENTIFIER:
        return FactKind.CONTACT if mention.identifier in _HOMES else None
    if not one.named:
        return None
    next_one = min((other.span.start for other in signals if other.span.start >= one.span.end), default=unit.span.end)
    after = unit.text[one.span.end - unit.span.start : next_one - unit.span.start][:110]
    for pattern, kind in (
        (_OWN_ILLNESS, FactKind.HEALTH), (_OWN_KIN, FactKind.FAMILY_LIFE),
        (_OWN_HOME, FactKind.CONTACT), (_OWN_PAST, FactKind.ALLEGATION),
    ):  # fmt: skip
        match = pattern.match(after)
        if match and (kind is FactKind.CONTACT or not _SPEAKS.search(match.group())):
            return kind
    return None


def _spoken_of(unit: Unit, before: Reading, circle: Circle) -> PersonId | None:
    """The professional of whom a sentence goes on to tell a private fact, where the pronoun can mean nobody else."""
    match = _GOES_ON.match(unit.text)
    if not match or unit.number != before[0].number:
        return None
    sex = SEXES[match.group(1).lower()]
    people = [one for one in before[1] if one.person and one.subject.person and one.sex in {"", sex}]
    if not people or not all(_is_professional(one, circle) for one in people):
        return None
    return people[0].subject.person
