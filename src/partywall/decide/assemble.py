"""From mentions to passages: what has to go together so that nothing about somebody is left.

1. Each sentence or cell (a unit) is read with the people whom it mentions.
2. Whoever may be spoken of freely (``free``) makes no passage.
3. Anybody else makes a passage of the unit.
4. Sentences and cells that carry on from it join in.
5. What stands in a record of another family is a passage with no name in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from partywall.decide import facts
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, units
from partywall.model.disclosure import Evidence, EvidenceKind, Passage, PassageId, Provenance, Subject
from partywall.model.people import Case, FactKind, MentionKind, Person, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span


def assemble(
    document: Document,
    resolutions: Sequence[Resolution],
    provenances: Sequence[Provenance],
    register: Register,
    near: tuple[Person, ...],
    case: Case,
) -> tuple[Passage, ...]:
    """Every passage that not every recipient may have, sorted by place."""
    circle = Circle(register, case)
    said = _by_part(resolutions, lambda row: row.mention.span)
    copied = _by_part(provenances, lambda row: row.span)
    found: list[Passage] = []
    for digest, part, all_units in units(document):
        here = (digest, part)
        found += _mentioned(all_units, said.get(here, ()), circle)
        found += _copied(all_units, copied.get(here, ()), circle)
    return tuple(sorted(found, key=lambda passage: (passage.span, passage.id)))


def _by_part(rows, where):
    table = defaultdict(list)
    for row in rows:
        table[where(row).document, where(row).part].append(row)
    return table


def _mentioned(all_units: Sequence[Unit], said: Sequence[Resolution], circle: Circle) -> Iterator[Passage]:
    for unit in all_units:
        inside = [row for row in said if unit.span.overlaps(row.mention.span)]
        foreign = [row for row in inside if not _free(row, circle)]
        if foreign:
            subjects = tuple(dict.fromkeys(Subject(row.person, row.stranger) for row in foreign))
            yield Passage(
                PassageId(f"{unit.span.part}:{unit.span.start}-{unit.span.end}:m"),
                unit.span,
                tuple(row.mention.span for row in foreign),
                subjects,
                facts.kind_of(unit.text),
                (Evidence(EvidenceKind.MENTION, foreign[0].why),),
                max(row.score for row in foreign),
            )


def _free(row: Resolution, circle: Circle) -> bool:
    if row.person is None:
        return row.mention.kind is MentionKind.IDENTIFIER
    return circle.standing(circle.person(row.person)) in {Standing.CASE_FAMILY, Standing.PROFESSIONAL}


def _copied(all_units: Sequence[Unit], copied: Sequence[Provenance], circle: Circle) -> Iterator[Passage]:
    for unit in all_units:
        rows = [row for row in copied if unit.span.overlaps(row.span) and circle.case.family not in row.families]
        if rows:
            people = tuple(
                sorted(
                    {person.id for row in rows for family in row.families for person in circle.register.members(family)}
                )
            )
            yield Passage(
                PassageId(f"{unit.span.part}:{unit.span.start}-{unit.span.end}:c"),
                unit.span,
                (unit.span,),
                tuple(Subject(id) for id in people),
                facts.kind_of(unit.text),
                (Evidence(EvidenceKind.COPIED, "it stands in a record of another family", rows[0].record),),
                max(row.likeness for row in rows),
            )
