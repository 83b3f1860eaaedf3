"""A register for one corner of the entitlement rules, and what a recipient's copy keeps of a text."""

from __future__ import annotations

from collections.abc import Sequence

from partywall.decide import assemble, decide
from partywall.detect import detect
from partywall.model.disclosure import Outcome, Passage, Recipient
from partywall.model.people import (
    Address,
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.register.tables import Tables
from partywall.resolve import resolve
from tests.decide.cases import POLICY
from tests.detect.town import document

OWN, OTHER = FamilyId("OWN"), FamilyId("OTHER")
HOME = Address("8 Tinners Row, Polwhevral", "TR98 2AB")
MUM = Person(PersonId("MUM"), "Sennara", "Nancekivell", sex="F", families=(OWN,), role="mother")
DAD = Person(PersonId("DAD"), "Hedley", "Nancekivell", sex="M", families=(OWN,), role="father")
GIRL = Person(PersonId("GIRL"), "Elowen", "Nancekivell", sex="F", families=(OWN,), role="child")
SW = Person(
    PersonId("SW"), "Ursell", "Quixley", sex="F", role="social worker",
    professional=Professional("Carnmoor Council", "Social Worker"),
)  # fmt: skip
NEIGHBOUR = Person(
    PersonId("NEIGHBOUR"), "Endelyn", "Scobell", sex="F", families=(OTHER,), role="neighbour",
    addresses=(Address("12 Tinners Row, Polwhevral", "TR98 2AB"),),
)  # fmt: skip
FAMILY = (
    Relation(MUM.id, GIRL.id, "mother of"),
    Relation(DAD.id, GIRL.id, "father of"),
)


def withheld(person: Person, *kinds: FactKind, to: Person = DAD, why: str = "") -> Restriction:
    """That kinds of facts of somebody are kept from somebody."""
    return Restriction(person.id, kinds, (to.id,), why)


def register(
    *people: Person,
    restrictions: Sequence[Restriction] = (),
    sources: Sequence[Person] = (),
    relations: Sequence[Relation] = FAMILY,
    children: Sequence[Person] = (GIRL,),
) -> Tables:
    """The usual family and a neighbour, with these people instead of those of the same id, or besides."""
    everybody = {person.id: person for person in (MUM, DAD, GIRL, SW, NEIGHBOUR, *people)}
    return Tables(
        tuple(sorted(everybody.values(), key=lambda person: person.id)),
        (Family(OWN, "Nancekivell", HOME), Family(OTHER, "Scobell")),
        (Case(CaseId("C"), OWN, tuple(child.id for child in children)),),
        all_relations=tuple(relations),
        all_restrictions=tuple(restrictions),
        protected_sources=tuple(ProtectedSource(person.id, "told us in confidence") for person in sources),
    )


def passages(text: str, tables: Tables, to: Person) -> tuple[tuple[Passage, Outcome], ...]:
    """Each passage with what is decided for this recipient."""
    case = tables.case(CaseId("C"))
    assert case is not None
    doc, near = document(text), tuple(tables.people())
    found = resolve(doc, detect(doc, tables, near), tables, near, case)
    made = assemble(doc, found, (), tables, near, case)
    decisions = decide(made, tables, case, Recipient(to.id), POLICY)
    return tuple((passage, row.outcome) for passage, row in zip(made, decisions, strict=True))


def kept(text: str, tables: Tables, to: Person = DAD) -> str:
    """The recipient's copy, each gap as one underscore."""
    gone = {
        at
        for passage, outcome in passages(text, tables, to)
        if outcome is not Outcome.DISCLOSE
        for at in range(passage.span.start, passage.span.end)
    }
    copy = "".join("_" if at in gone else char for at, char in enumerate(text))
    while "__" in copy:
        copy = copy.replace("__", "_")
    return copy


def asked(text: str, tables: Tables, to: Person = DAD) -> list[str]:
    """The words about which a person is asked."""
    return [
        text[passage.span.start : passage.span.end]
        for passage, outcome in passages(text, tables, to)
        if outcome is Outcome.REFER
    ]
