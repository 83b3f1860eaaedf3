"""Rows that tie people to one another and to cases: relations, restrictions, cases, meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from partywall.model.people import (
    EVERYONE,
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    Fault,
    PersonId,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.register.faults import Trouble
from partywall.register.people import Drafts, address_of, known
from partywall.register.rows import Row, Rows
from partywall.register.values import nothing
from partywall.words import fold

RESPONSIBILITY = "parental responsibility for"
_ALL = "all"


def relations(rows: Rows, drafts: Drafts, faults: list[Fault]) -> tuple[Relation, ...]:
    """All relations; those of parental responsibility are noted with the person too."""
    found: dict[Relation, None] = {}
    for row in rows("relation", faults):
        if relation := _relation(row, drafts, faults):
            found[relation] = None
            if fold(relation.kind) == RESPONSIBILITY:
                drafts[relation.a].duties.append(relation.b)
    return tuple(found)


def _relation(row: Row, drafts: Drafts, faults: list[Fault]) -> Relation | None:
    a, b = known(row, "a", drafts, faults), known(row, "b", drafts, faults)
    if a is None or b is None:
        return None
    kind = row.text("kind")
    if not kind or a is b:
        faults.append(row.fault(Trouble.ONESELF if kind else Trouble.EMPTY_FIELD, "b" if kind else "kind"))
        return None
    return Relation(a.person.id, b.person.id, kind)


def note_duties(rows: Rows, drafts: Drafts, faults: list[Fault]) -> None:
    """Parental responsibility that a source notes with the person who has it."""
    for row in rows("duty", faults):
        holder, child = drafts.get(PersonId(row.text("person"))), known(row, "child", drafts, faults)
        if holder is not None and child is not None:
            holder.duties.append(child.person.id)


def restrictions(rows: Rows, drafts: Drafts, faults: list[Fault]) -> tuple[Restriction, ...]:
    """All restrictions. One that cannot be understood stops: guessing either way harms somebody."""
    found = (_restriction(row, drafts, faults) for row in rows("restriction", faults))
    return tuple(dict.fromkeys(row for row in found if row))


def _restriction(row: Row, drafts: Drafts, faults: list[Fault]) -> Restriction | None:
    person = PersonId(row.text("person"))
    categories, withheld_from = row.items("categories"), tuple(map(PersonId, row.items("withheld_from")))
    if trouble := next(_restriction_troubles(person, categories, withheld_from, drafts), None):
        faults.append(row.fault(*trouble))
        return None
    kinds = tuple(FactKind) if _ALL in categories else tuple(dict.fromkeys(map(FactKind, categories)))
    everyone = EVERYONE in withheld_from
    return Restriction(person, kinds, (EVERYONE,) if everyone else withheld_from, row.text("why"))


def _restriction_troubles(
    person: PersonId, categories: tuple[str, ...], withheld_from: tuple[PersonId, ...], drafts: Drafts
) -> Iterator[tuple[Trouble, str]]:
    if person not in drafts:
        yield Trouble.RESTRICTION_ON_NOBODY, "person"
    if not categories or not withheld_from:
        yield Trouble.RESTRICTION_EMPTY, "withheld_from" if categories else "categories"
    if not set(categories) <= {_ALL, *FactKind}:
        yield Trouble.RESTRICTION_KIND, "categories"
    if not set(withheld_from) <= {EVERYONE, *drafts}:
        yield Trouble.RESTRICTION_FROM_NOBODY, "withheld_from"
    if person in withheld_from:
        yield Trouble.RESTRICTION_ON_ONESELF, "withheld_from"


def protected_sources(rows: Rows, drafts: Drafts, faults: list[Fault]) -> tuple[ProtectedSource, ...]:
    """Everybody who told something in confidence."""
    found: dict[ProtectedSource, None] = {}
    for row in rows("protected", faults):
        if (person := PersonId(row.text("person"))) in drafts:
            found[ProtectedSource(person, row.text("why"))] = None
        else:
            faults.append(row.fault(Trouble.SOURCE_IS_NOBODY, "person"))
    return tuple(found)


def involvements(rows: Rows, drafts: Drafts, faults: list[Fault]) -> tuple[tuple[PersonId, PersonId], ...]:
    """Who works with whom. An involvement of a team, without a professional, is passed over."""
    found: dict[tuple[PersonId, PersonId], None] = {}
    for row in rows("involvement", faults):
        if nothing(row.text("professional")):
            continue
        worker, person = known(row, "professional", drafts, faults), known(row, "person", drafts, faults)
        if worker and person:
            found[worker.person.id, person.person.id] = None
    return tuple(found)


def meetings(rows: Rows, drafts: Drafts, faults: list[Fault]) -> dict[str, tuple[PersonId, ...]]:
    """The people of each conference, by its id."""
    found: dict[str, dict[PersonId, None]] = {}
    for row in rows("meeting", faults):
        if nothing(row.text("meeting")):  # a conference of one child need not have an id
            continue
        if draft := known(row, "person", drafts, faults):
            found.setdefault(row.text("meeting"), {})[draft.person.id] = None
    return {meeting: tuple(sorted(people)) for meeting, people in found.items()}


def families(rows: Rows, drafts: Drafts, faults: list[Fault]) -> tuple[Family, ...]:
    """Every family that the source describes or that somebody is recorded in."""
    found: dict[FamilyId, Family] = {}
    for row in rows("family", faults):
        family = Family(FamilyId(row.text("id")), row.text("name"), address_of(row, faults))
        if (twin := found.setdefault(family.id, family)) is not family:
            faults.append(row.fault(Trouble.SAME_ROW if twin == family else Trouble.TWO_FAMILIES, "id"))
    for draft in drafts.values():
        for id in draft.families:
            found.setdefault(id, Family(id))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case and where it stands in the source."""

    case: Case
    row: Row


def cases(rows: Rows, faults: list[Fault]) -> tuple[CaseRow, ...]:
    """All cases with a family; who is in it is checked when all families are known."""
    found: dict[CaseId, CaseRow] = {}
    for row in rows("case", faults):
        id, family = CaseId(row.text("id")), FamilyId(row.text("family"))
        case = CaseRow(Case(id, family, tuple(map(PersonId, dict.fromkeys(row.items("children"))))), row)
        if nothing(id):
            faults.append(row.fault(Trouble.EMPTY_FIELD, "id"))
        elif nothing(family):
            faults.append(row.fault(Trouble.CASE_WITHOUT_FAMILY, "family"))
        elif (twin := found.get(id)) is None:
            found[id] = case
        else:
            same = twin.case == case.case
            faults.append(row.fault(Trouble.SAME_ROW if same else Trouble.TWO_CASES, "id", twin.row))
    return tuple(found.values())


def check_cases(found: tuple[CaseRow, ...], of: Mapping[PersonId, frozenset[FamilyId]], faults: list[Fault]) -> None:
    """Whether each case's family has members, and its children are among them. ``of``: whose families."""
    peopled = {family for families in of.values() for family in families}
    for entry in found:
        if entry.case.family not in peopled:
            faults.append(entry.row.fault(Trouble.FAMILY_WITHOUT_MEMBERS, "family"))
            continue
        for child in entry.case.children:
            if child not in of:
                faults.append(entry.row.fault(Trouble.CHILD_UNKNOWN, "children"))
            elif entry.case.family not in of[child]:
                faults.append(entry.row.fault(Trouble.CHILD_OF_ANOTHER_FAMILY, "children"))
