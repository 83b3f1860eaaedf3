"""What the house knows of a text, written over its characters for the trained reader.

The reader sees words in lower case and nothing of the register. So each character gets, in one column a question, a
small number: whose mention it is in, whether it stands in a record of somebody else, what the rules decided...
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from partywall.model.disclosure import Decision, Echo, EvidenceKind, Outcome, Passage, Provenance
from partywall.model.people import EVERYONE, Case, Link, MentionKind, Person, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import tokens

Layers: TypeAlias = npt.NDArray[np.uint8]
"""One row for each character of a part, one column for each question (``Column``)."""


class Column(IntEnum):
    """The questions, as columns of ``Layers``; 0 always means: nothing to say."""

    WHO = 0
    KIND = 1
    SEX = 2
    COPY = 3
    RULE = 4
    EVIDENCE = 5
    WORD_ECHO = 6
    SENTENCE_ECHO = 7
    SHAPE = 8
    LINE = 9
    LINK = 10


VALUES = (10, 8, 3, 5, 6, 10, 4, 5, 5, 6, 10)
"""How many values each column has, 0 included."""


class Who(IntEnum):
    """Whom a mention means, seen from the recipient."""

    RECIPIENT = 1
    CASE_CHILD = 2
    CASE_ADULT = 3
    PROFESSIONAL = 4
    OTHER_FAMILY = 5
    STRANGER = 6
    SOURCE = 7
    """Somebody who told something in confidence, whoever they are."""
    RESTRICTED = 8
    """Of the case's family, with facts that are withheld from this recipient."""


_KINDS = {kind: number for number, kind in enumerate(MentionKind, 1)}
_EVIDENCE = {
    EvidenceKind.MENTION: 1,
    EvidenceKind.COPIED: 2,
    EvidenceKind.IDENTIFIER: 3,
    EvidenceKind.DESCRIPTION: 4,
    EvidenceKind.CARRIED_ON: 5,
}
"""Kinds of evidence that came later are 6: the numbers are in the trained weights."""
_LATER = 6


@dataclass(frozen=True, slots=True)
class Known:
    """What the house found out about a document, as one recipient of one case stands to it."""

    document: Document
    register: Register
    case: Case
    recipient: PersonId
    near: tuple[Person, ...]
    resolutions: tuple[Resolution, ...]
    links: tuple[Link, ...]
    provenances: tuple[Provenance, ...]
    echoes: tuple[Echo, ...]
    passages: tuple[Passage, ...]
    """What the rules found, and..."""
    decisions: tuple[Decision, ...]
    """...decided, one for each."""

    def who(self, person: Person | None) -> Who:
        """What somebody is to this recipient."""
        if person is None:
            return Who.STRANGER
        if person.id == self.recipient:
            return Who.RECIPIENT
        if self.register.protected(person.id):
            return Who.SOURCE
        if self.case.family not in person.families:
            return Who.PROFESSIONAL if person.professional else Who.OTHER_FAMILY
        if self.withheld(person):
            return Who.RESTRICTED
        return Who.CASE_CHILD if person.id in self.case.children else Who.CASE_ADULT

    def withheld(self, person: Person) -> tuple[str, ...]:
        """The kinds of this person's facts that are kept from the recipient, each set with why."""
        return tuple(
            f"{' '.join(row.categories)} {row.why}"
            for row in self.register.restrictions(person.id)
            if EVERYONE in row.withheld_from or self.recipient in row.withheld_from
        )


def layers(known: Known) -> dict[tuple[Digest, PartId], Layers]:
    """The columns of every part of a document and of those inside it."""
    tables = {(inner.digest, part.id): _blank(part.text) for inner in known.document.walk() for part in inner.parts}

    def rows(span: Span) -> Layers:
        return tables[span.document, span.part][span.start : span.end]

    for provenance in known.provenances:
        if provenance.retold:
            continue  # its training never saw any
        here = rows(provenance.span)[:, Column.COPY]
        np.maximum(here, _copy(provenance, known.case), out=here, casting="unsafe")
    for echo in known.echoes:
        rows(echo.span)[:, [Column.WORD_ECHO, Column.SENTENCE_ECHO]] = echo.foreign + 2 * echo.own, echo.level
    decided = zip(known.passages, known.decisions, strict=True)
    for passage, decision in sorted(decided, key=lambda pair: pair[0].score):
        if passage.evidence[0].kind is EvidenceKind.RETOLD:
            continue
        evidence = _EVIDENCE.get(passage.evidence[0].kind, _LATER)
        rows(passage.span)[:, [Column.RULE, Column.EVIDENCE]] = _rule(passage, decision), evidence
    for row in known.resolutions:
        person = known.register.person(row.person) if row.person else None
        here = rows(row.mention.span)
        here[:, [Column.WHO, Column.KIND]] = known.who(person), _KINDS[row.mention.kind]
        if person and person.sex:
            here[:, Column.SEX] = 1 if person.sex == "F" else 2
    for link in known.links:
        meant = known.resolutions[link.resolution] if link.resolution is not None else None
        if meant and meant.mention.span != link.span:
            person = known.register.person(meant.person) if meant.person else None
            rows(link.span)[:, Column.LINK] = known.who(person)
    return tables


def _blank(text: str) -> Layers:
    """The columns that the text alone fills."""
    table = np.zeros((len(text), len(Column)), dtype=np.uint8)
    _write_lines(table, text)
    _write_shapes(table, text)
    return table


def _copy(provenance: Provenance, case: Case) -> int:
    """1 stands in the case's own record, 2 in both families', 3 weakly and 4 surely in somebody else's."""
    own = case.family in provenance.families
    if own:
        return 1 if len(provenance.families) == 1 else 2
    return 4 if provenance.score * provenance.likeness >= 0.6 else 3


def _rule(passage: Passage, decision: Decision) -> int:
    if decision.outcome is Outcome.REDACT:
        return 5 if passage.score >= 0.8 else 4 if passage.score >= 0.6 else 3
    return 2 if decision.outcome is Outcome.REFER else 1


_HEADING = re.compile(r"\s*(?:#|\*\*[^*]+\*\*:?\s*$)")
_LIST = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s")


def _write_lines(table: Layers, text: str) -> None:
    """1 paragraph, 2 heading, 3 table, 4 list, 5 quotation."""
    start = 0
    for line in text.splitlines(keepends=True):
        kind = 1
        if line.lstrip().startswith("|") or "\t" in line:
            kind = 3
        elif line.lstrip().startswith(">"):
            kind = 5
        elif _HEADING.match(line):
            kind = 2
        elif _LIST.match(line):
            kind = 4
        table[start : start + len(line), Column.LINE] = kind
        start += len(line)


_DIGIT = re.compile(r"\d")


def _write_shapes(table: Layers, text: str) -> None:
    """1 lower case, 2 capital first, 3 capitals, 4 with a digit."""
    for token in tokens(text):
        word = token.text
        if _DIGIT.search(word):
            shape = 4
        elif word.isupper() and len(word) > 1:
            shape = 3
        else:
            shape = 2 if word[0].isupper() else 1
        table[token.start : token.end, Column.SHAPE] = shape
