"""Rows about people turned into persons, with every fault on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from partywall.model.people import (
    EVERYONE,
    Address,
    FamilyId,
    Fault,
    Identifier,
    IdentifierKind,
    Person,
    PersonId,
    Professional,
)
from partywall.register.faults import Trouble
from partywall.register.rows import Row, Rows
from partywall.register.values import (
    address_line,
    check_digit_holds,
    identifier_kind,
    nothing,
    read_date,
    split_name,
)
from partywall.words import compact, fold

T = TypeVar("T", bound=Hashable)

_OLDEST = 1880


@dataclass(slots=True)
class Draft:
    """A person while their rows are being gathered."""

    row: Row
    person: Person
    known_as: list[str] = field(default_factory=list)
    families: list[FamilyId] = field(default_factory=list)
    duties: list[PersonId] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    role: str = ""

    def finished(self) -> Person:
        """The person with everything that was gathered, each thing once."""
        return replace(
            self.person,
            known_as=_once(self.known_as),
            families=_once(self.families),
            parental_responsibility_for=_once(self.duties),
            addresses=_once(self.addresses),
            phones=_once(self.phones),
            emails=_once(self.emails),
            identifiers=_once(self.identifiers),
            role=self.role,
        )


Drafts = dict[PersonId, Draft]


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def draft_people(rows: Rows, today: date, faults: list[Fault]) -> Drafts:
    """Everybody in the source, by id, with all that single rows tell about one person."""
    drafts: Drafts = {}
    for table in ("person", "professional"):
        for row in rows(table, faults):
            _admit(row, table == "professional", drafts, today, faults)
    for table, gather in _GATHER.items():
        for row in rows(table, faults):
            if draft := known(row, "person", drafts, faults):
                gather(row, draft, faults)
    return drafts


def known(row: Row, name: str, drafts: Drafts, faults: list[Fault]) -> Draft | None:
    """The person whom a field of a row means; None and a fault if there is no such person."""
    id = row.text(name)
    if nothing(id):
        faults.append(row.fault(Trouble.EMPTY_FIELD, name))
        return None
    draft = drafts.get(PersonId(id))
    if draft is None:
        faults.append(row.fault(Trouble.UNKNOWN_PERSON, name))
    return draft


def _admit(row: Row, works: bool, drafts: Drafts, today: date, faults: list[Fault]) -> None:
    id = PersonId(row.text("id"))
    if nothing(id) or id == EVERYONE:
        faults.append(row.fault(Trouble.RESERVED_ID if id == EVERYONE else Trouble.EMPTY_ID, "id"))
    elif (twin := drafts.get(id)) is not None:
        same = (twin.row.values, twin.row.lists) == (row.values, row.lists)
        faults.append(row.fault(Trouble.SAME_ROW if same else Trouble.SAME_ID, "id", twin.row))
    else:
        drafts[id] = _drafted(row, id, works, today, faults)


def _drafted(row: Row, id: PersonId, works: bool, today: date, faults: list[Fault]) -> Draft:
    forename, surname = row.text("forename"), row.text("surname")
    if row.text("name"):
        forename, surname = split_name(row.text("name"))
    if not fold(forename) and not fold(surname):
        faults.append(row.fault(Trouble.NO_NAME, "name" if "name" in row.fields else "surname"))
    born, died = _life(row, today, faults)
    sex = row.text("sex").upper()[:1]
    draft = Draft(
        row,
        Person(
            id,
            forename,
            surname,
            row.text("middle"),
            born=born,
            died=died,
            sex=sex if sex in {"F", "M"} else "",
            professional=Professional(row.text("agency") or row.text("department"), row.text("post"))
            if works
            else None,
        ),
    )
    for kind, name in ((IdentifierKind.NHS, "nhs"), (IdentifierKind.SOCIAL_WORKER, "registration")):
        _add_identifier(kind, row, name, draft, faults)
    return draft


def _life(row: Row, today: date, faults: list[Fault]) -> tuple[date | None, date | None]:
    born, died = (past_date(row, name, today, faults) for name in ("born", "died"))
    if born and died and died < born:
        faults.append(row.fault(Trouble.DEATH_BEFORE_BIRTH, "died"))
        died = None
    return born, died


def past_date(row: Row, name: str, today: date, faults: list[Fault]) -> date | None:
    """A date that cannot lie in the future; None, with a fault, if it is impossible."""
    found = any_date(row, name, faults)
    if found and found > today:
        faults.append(row.fault(Trouble.IN_THE_FUTURE, name))
        return None
    return found


def any_date(row: Row, name: str, faults: list[Fault]) -> date | None:
    """The date in a field; None, with a fault, if the calendar has no such day."""
    try:
        found = read_date(row.text(name))
    except ValueError:
        faults.append(row.fault(Trouble.NOT_A_DATE, name))
        return None
    if found and found.year < _OLDEST:
        faults.append(row.fault(Trouble.TOO_EARLY, name))
        return None
    return found


def _add_identifier(kind: IdentifierKind, row: Row, name: str, draft: Draft, faults: list[Fault]) -> None:
    value = row.text(name)
    if nothing(value):
        return
    if not check_digit_holds(kind, value):
        faults.append(row.fault(Trouble.CHECK_DIGIT, name))
    draft.identifiers.append(Identifier(kind, value))


def _family(row: Row, draft: Draft, faults: list[Fault]) -> None:
    if nothing(row.text("family")):
        faults.append(row.fault(Trouble.EMPTY_FIELD, "family"))
    else:
        draft.families.append(FamilyId(row.text("family")))


def address_of(row: Row, faults: list[Fault]) -> Address | None:
    """The address in a row, or None, with a fault, if it tells no place."""
    try:
        given = row.text("json")
        line = row.text("line") if nothing(given) else address_line(given)
    except ValueError:
        faults.append(row.fault(Trouble.NOT_AN_ADDRESS, "json"))
        line = ""
    postcode = "" if nothing(row.text("postcode")) else row.text("postcode")
    if not line and not postcode:
        return None
    start, end = (any_date(row, name, faults) for name in ("start", "end"))
    return Address(line, postcode, row.text("kind").lower() or "home", start, end)


def _address(row: Row, draft: Draft, faults: list[Fault]) -> None:
    if address := address_of(row, faults):
        draft.addresses.append(address)


def _identifier(row: Row, draft: Draft, faults: list[Fault]) -> None:
    _add_identifier(identifier_kind(row.text("kind")), row, "value", draft, faults)


def _name(row: Row, draft: Draft, faults: list[Fault]) -> None:
    name = row.text("whole") or f"{row.text('forename')} {row.text('surname')}".strip()
    if name:
        draft.known_as.append(name)
        # By another forename somebody is called alone too; by another surname hardly.
        if row.text("surname") and fold(row.text("forename")) not in {"", fold(draft.person.forename)}:
            draft.known_as.append(row.text("forename"))
    else:
        faults.append(row.fault(Trouble.EMPTY_FIELD, "forename"))


def _contact(row: Row, draft: Draft, faults: list[Fault]) -> None:
    kind, value = fold(row.text("kind")), row.text("value")
    if not value:
        faults.append(row.fault(Trouble.EMPTY_FIELD, "value"))
    elif kind in {"email", "e-mail"}:
        draft.emails.append(value)
    elif kind in {"phone", "mobile", "telephone"}:
        draft.phones.append(value)
    else:
        faults.append(row.fault(Trouble.UNKNOWN_KIND, "kind"))


def _role(row: Row, draft: Draft, faults: list[Fault]) -> None:
    draft.role = "; ".join(filter(None, (draft.role, row.text("role"))))


_GATHER = {
    "member": _family,
    "address": _address,
    "identifier": _identifier,
    "name": _name,
    "contact": _contact,
    "role": _role,
}


def doubtful(drafts: Mapping[PersonId, Draft], faults: list[Fault]) -> frozenset[PersonId]:
    """People who may be one and the same child: one NHS number, or one name and birth date.

    An adopted child has two records that nothing may join. Joining them would tell each family
    about the other, so such a pair is only reported.
    """
    by_name: dict[Hashable, list[Draft]] = defaultdict(list)
    by_number: dict[Hashable, list[Draft]] = defaultdict(list)
    for draft in drafts.values():
        person = draft.person
        if person.born and person.forename and person.surname:
            by_name[fold(person.forename), fold(person.surname), person.born].append(draft)
        for number in {compact(row.value) for row in draft.identifiers if row.kind is IdentifierKind.NHS}:
            by_number[number].append(draft)
    pairs = ((by_name, Trouble.NAMESAKES, "born"), (by_number, Trouble.ONE_NUMBER, "nhs"))
    found: set[PersonId] = set()
    for groups, trouble, name in pairs:
        for first, *others in groups.values():
            faults.extend(other.row.fault(trouble, name, first.row) for other in others)
            found |= {draft.person.id for draft in (first, *others) if others}
    return frozenset(found)
