"""What is left for one recipient and stands in a record that is not open to them: a person is asked about it.

Before this, words are weighed by whom they are about. Here nothing is weighed but where they stand, whatever they say:

1. What stands word for word, or nearly, in a record of other families alone, or of nobody knows whom.
2. What stands so in a record of this family that was for professionals only, and was not given to the recipient;
   unless the recipient says it themselves.

What stands as faithfully in a record of this family which is open to the recipient has been shared already, so nobody
is asked. Parts that no copy keeps are passed over: nothing of them can get out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from partywall.decide import facts
from partywall.decide.record import as_faithful, of_others_alone, of_ours_alone, word_for_word
from partywall.decide.saying import says_all
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, passage_id, units
from partywall.model.disclosure import (
    Decision,
    Evidence,
    EvidenceKind,
    Outcome,
    Passage,
    Provenance,
    Recipient,
    Subject,
)
from partywall.model.people import Case, Person, PersonId, Register, Resolution
from partywall.model.records import Audience
from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import tokens

R = TypeVar("R")

ENOUGH = 7
"""Words of a copy that must be left for a question: fewer tell nobody much, and may stand there by chance."""
_SCORE = 0.44
"""That it tells of somebody was weighed before and not found likely: below what a policy takes for sure."""
_THEIRS = "it stands in a record of another family, and nothing says that it is harmless"
_NOBODYS = "it stands in a record of nobody knows whom"
_CLOSED = "it stands in a record of this family that was for professionals only"


def guard(
    document: Document,
    resolutions: Sequence[Resolution],
    provenances: Sequence[Provenance],
    passages: Sequence[Passage],
    decisions: Sequence[Decision],
    register: Register,
    near: Sequence[Person],
    case: Case,
    recipient: Recipient,
) -> tuple[Passage, ...]:
    """Passages of what is left and stands in records that are not open to the recipient, sorted by place."""
    circle = Circle(register, case)
    rows = _by_part(provenances, lambda row: row.span)
    if not rows:
        return ()
    gone = _by_part(_withheld(passages, decisions), lambda span: span)
    said = _by_part(resolutions, lambda row: row.mention.span)
    keeps = {(inner.digest, part.id) for inner in document.walk() for part in inner.parts if part.stays}
    found: list[Passage] = []
    for here, all_units in units(document):
        for unit in all_units if here in keeps and here in rows else ():
            inside = [row for row in rows[here] if unit.span.overlaps(row.span)]
            if inside:
                people = [row for row in said.get(here, ()) if unit.span.covers(row.mention.span)]
                found += _asked(unit, inside, gone.get(here, ()), people, near, circle, recipient.person)
    return tuple(found)


def _by_part(rows: Iterable[R], where: Callable[[R], Span]) -> dict[tuple[Digest, PartId], list[R]]:
    table: dict[tuple[Digest, PartId], list[R]] = defaultdict(list)
    for row in sorted(rows, key=where):
        table[where(row).document, where(row).part].append(row)
    return table


def _withheld(passages: Sequence[Passage], decisions: Sequence[Decision]) -> Iterator[Span]:
    for passage, decision in zip(passages, decisions, strict=True):
        if decision.outcome is not Outcome.DISCLOSE:
            yield passage.span


def _asked(
    unit: Unit,
    rows: Sequence[Provenance],
    gone: Sequence[Span],
    people: Sequence[Resolution],
    near: Sequence[Person],
    circle: Circle,
    recipient: PersonId,
) -> Iterator[Passage]:
    """A passage for each stretch of the unit that is left and not open, each stretch once: others' records first."""
    asked = [span for span in gone if span.overlaps(unit.span)]
    closed = [row for row in rows if word_for_word(row) and not _open(row, circle, recipient)]
    for row in sorted(closed, key=lambda row: (not of_others_alone(row, circle), -row.likeness, row.span)):
        others = of_others_alone(row, circle)
        ours = (other for other in rows if (of_ours_alone if others else _of_ours)(other, circle))
        shared = [other.span for other in as_faithful(row, ours) if _open(other, circle, recipient)]
        for piece in list(_left(unit, row.span, [*asked, *shared])):
            yield _passage(unit, piece, row, people, near, circle)
            asked.append(piece)


def _open(row: Provenance, circle: Circle, recipient: PersonId) -> bool:
    """Whether a record is the family's and was made for it, or was given to the recipient."""
    source = row.source
    return _of_ours(row, circle) and (source.audience is Audience.FAMILY or recipient in source.released_to)


def _of_ours(row: Provenance, circle: Circle) -> bool:
    return not of_others_alone(row, circle)


def _left(unit: Unit, copied: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """The stretches of enough words of what was copied in the unit that none of the others hold."""
    offset = unit.span.start
    words = [
        token
        for token in tokens(unit.text)
        if copied.start <= offset + token.start and offset + token.end <= copied.end
    ]
    free = groupby(
        words,
        lambda word: not any(span.start < offset + word.end and offset + word.start < span.end for span in taken),
    )
    for is_free, group in free:
        stretch = list(group)
        if is_free and len(stretch) >= ENOUGH:
            yield replace(unit.span, start=offset + stretch[0].start, end=offset + stretch[-1].end)


def _passage(
    unit: Unit, piece: Span, row: Provenance, people: Sequence[Resolution], near: Sequence[Person], circle: Circle
) -> Passage:
    others = of_others_alone(row, circle)
    kind = facts.kind_of(unit.text)
    why = (_THEIRS if row.families else _NOBODYS) if others else _CLOSED
    evidence = Evidence(EvidenceKind.COPIED if others else EvidenceKind.FOR_PROFESSIONALS, why, row.record)
    about = _members(row, circle) if others else _of_the_family(people, near, circle)
    first = people[0] if people else None
    speaker = first.person if first and says_all(unit, first.mention.span) else None
    ident = passage_id(piece, kind, "left", evidence.kind)
    return Passage(ident, piece, (piece,), tuple(map(Subject, about)), kind, (evidence,), _SCORE, speaker)


def _members(row: Provenance, circle: Circle) -> list[PersonId]:
    """Everybody of the families whose record it is, but who is of the case's own too."""
    people = {person.id: person for family in row.families for person in circle.register.members(family)}
    return sorted(id for id, person in people.items() if circle.standing(person) is not Standing.CASE_FAMILY)


def _of_the_family(people: Sequence[Resolution], near: Sequence[Person], circle: Circle) -> list[PersonId]:
    """Those of the case's family whom the unit names; the whole family if it names nobody."""
    family = {person.id for person in near if circle.standing(person) is Standing.CASE_FAMILY}
    named = {row.person for row in people if row.person in family}
    return sorted(id for id in family if id in named or not named)
