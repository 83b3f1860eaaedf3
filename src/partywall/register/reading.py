"""From rows to a register that can be asked, or to the faults that stop it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from partywall.model.people import (
    FamilyId,
    FamilyLink,
    Fault,
    LinkBasis,
    Person,
    PersonId,
    ProtectedSource,
    Relation,
    Restriction,
    Severity,
)
from partywall.register.faults import Trouble
from partywall.register.folder import rows_of_folder
from partywall.register.infer import Known, families_in_one_home, inferred_links
from partywall.register.onefile import FILE, rows_of_json
from partywall.register.people import Drafts, doubtful, draft_people
from partywall.register.rows import Rows, table_fault
from partywall.register.tables import Tables
from partywall.register.ties import (
    cases,
    check_cases,
    families,
    involvements,
    meetings,
    note_duties,
    protected_sources,
    relations,
    restrictions,
)
from partywall.words import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """A register as it was read, and all that is wrong in its data."""

    register: Tables | None
    """None if a fault stops: then no decision may rest on it."""
    faults: tuple[Fault, ...]


def read_folder(files: Mapping[str, bytes], today: date) -> Reading:
    """Read the CSV tables of a folder, by file name. ``today`` tells which dates lie in the future."""
    faults: list[Fault] = []
    return _read(rows_of_folder(files, faults), "ssd_person.csv", today, faults)


def read_json(untrusted: bytes, today: date) -> Reading:
    """Read a register in one JSON file of the published schema."""
    faults: list[Fault] = []
    return _read(rows_of_json(untrusted, faults), FILE, today, faults)


def _read(rows: Rows, file: str, today: date, faults: list[Fault]) -> Reading:
    drafts = draft_people(rows, today, faults)
    if not drafts and not _stopped(faults):
        faults.append(table_fault(file, Trouble.NO_PEOPLE))
    register = _tables(rows, drafts, today, faults)
    return Reading(None if _stopped(faults) else register, tuple(dict.fromkeys(faults)))


def _stopped(faults: list[Fault]) -> bool:
    return any(fault.severity is Severity.STOP for fault in faults)


def _tables(rows: Rows, drafts: Drafts, today: date, faults: list[Fault]) -> Tables:
    pairs = doubtful(drafts, faults)
    ties = relations(rows, drafts, faults)
    note_duties(rows, drafts, faults)
    limits, sources = restrictions(rows, drafts, faults), protected_sources(rows, drafts, faults)
    met, groups, found_cases = meetings(rows, drafts, faults), families(rows, drafts, faults), cases(rows, faults)
    recorded = {id: draft.finished() for id, draft in drafts.items()}
    known = Known(
        recorded,
        {family.id: family for family in groups},
        _mothers(ties),
        met,
        today,
        left_out=pairs | _under_protection(limits, sources),
        no_witness=pairs,
    )
    faults.extend(drafts[id].row.fault(Trouble.ONE_HOME, "id") for id in families_in_one_home(known))
    inferred = inferred_links(known)
    persons = _joined(recorded, inferred)
    check_cases(found_cases, {id: frozenset(person.families) for id, person in persons.items()}, faults)
    return Tables(
        persons=tuple(persons.values()),
        families=groups,
        cases=tuple(entry.case for entry in found_cases),
        family_links=(*_recorded_links(recorded), *inferred),
        all_relations=ties,
        all_restrictions=limits,
        protected_sources=sources,
        meetings=tuple(people for people in met.values() if len(people) > 1),
        involvements=involvements(rows, drafts, faults),
    )


def _under_protection(limits: tuple[Restriction, ...], sources: tuple[ProtectedSource, ...]) -> frozenset[PersonId]:
    """Whom something keeps apart from others: whose facts are withheld, from whom, and who told."""
    kept_apart = {id for limit in limits for id in (limit.person, *limit.withheld_from)}
    return frozenset(kept_apart | {source.person for source in sources})


def _mothers(ties: tuple[Relation, ...]) -> tuple[tuple[PersonId, PersonId], ...]:
    return tuple((tie.a, tie.b) for tie in ties if fold(tie.kind) == "mother of")


def _recorded_links(persons: Mapping[PersonId, Person]) -> tuple[FamilyLink, ...]:
    return tuple(
        FamilyLink(person.id, family, LinkBasis.RECORDED) for person in persons.values() for family in person.families
    )


def _joined(persons: Mapping[PersonId, Person], inferred: tuple[FamilyLink, ...]) -> dict[PersonId, Person]:
    """Everybody, with the families that were inferred for those who had none."""
    found: dict[PersonId, FamilyId] = {link.person: link.family for link in inferred}
    return {id: replace(person, families=(found[id],)) if id in found else person for id, person in persons.items()}
