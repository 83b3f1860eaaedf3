"""One case in a small town, and what a document about it comes to."""

from importlib.resources import files

from partywall.decide import assemble, decide, read_policy
from partywall.detect import detect
from partywall.model.disclosure import Decision, Outcome, Passage, Recipient
from partywall.model.people import (
    EVERYONE,
    Address,
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    Identifier,
    IdentifierKind,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.model.records import Record
from partywall.register.tables import Tables
from partywall.resolve import resolve
from partywall.trace import echo, index, trace
from tests.detect.town import document

POLICY = read_policy(files("partywall.decide").joinpath("policies/default.toml").read_bytes())
F1, F2 = FamilyId("F1"), FamilyId("F2")
MOTHER, FATHER, CHILD = PersonId("MOTHER"), PersonId("FATHER"), PersonId("CHILD")
CASE = Case(CaseId("C1"), F1, (CHILD,))
TOWN = Tables(
    (
        Person(MOTHER, "Ada", "Marchbank", sex="F", families=(F1,), role="mother", phones=("07700 900111",)),
        Person(FATHER, "Osric", "Marchbank", sex="M", families=(F1,), role="father"),
        Person(CHILD, "Wilfred", "Marchbank", sex="M", families=(F1,), role="child"),
        Person(
            PersonId("BOY"),
            "Jory",
            "Trewhella",
            sex="M",
            families=(F2,),
            role="boy next door",
            identifiers=(Identifier(IdentifierKind.NHS, "999 000 0018"),),
        ),
        Person(PersonId("LADY"), "Katherine", "Trewhella", sex="F", families=(F2,), role="mother next door"),
        Person(
            PersonId("WORKER"),
            "Asha",
            "Nair",
            role="social worker",
            professional=Professional("Council", "Social Worker"),
        ),
    ),
    (
        Family(F1, "Marchbank", Address("3 Chapel Rise, Carnbury", "TR99 1AA")),
        Family(F2, "Trewhella", Address("5 Chapel Rise, Carnbury", "TR99 1AA")),
    ),
    (CASE,),
    all_relations=(Relation(PersonId("LADY"), PersonId("BOY"), "mother of"),),
    all_restrictions=(
        Restriction(MOTHER, (FactKind.HEALTH, FactKind.CONTACT), (FATHER,), "treatment not to be known to him"),
        Restriction(CHILD, (FactKind.FINANCE,), (EVERYONE,), ""),
    ),
    protected_sources=(ProtectedSource(PersonId("LADY"), "rang in confidence"),),
)


def screened(
    text: str, recipient: PersonId = MOTHER, records: tuple[Record, ...] = (), register: Tables = TOWN
) -> list[tuple[str, Passage, Decision]]:
    """The words of every passage, the passage, and the decision for the recipient."""
    doc = document(text)
    near = tuple(register.people())
    known = index(records)
    copied = trace(doc, known)
    found = resolve(doc, detect(doc, register, near), register, near, CASE, copied)
    passages = assemble(doc, found, copied, register, near, CASE, echo(doc, known, CASE.family))
    decisions = decide(passages, register, CASE, Recipient(recipient), POLICY)
    return [
        (text[passage.span.start : passage.span.end], passage, decision)
        for passage, decision in zip(passages, decisions, strict=True)
    ]


def left(text: str, recipient: PersonId = MOTHER, records: tuple[Record, ...] = ()) -> str:
    """What a recipient's copy would have, withheld passages as one underscore."""
    taken = {
        at
        for _, passage, decision in screened(text, recipient, records)
        if decision.outcome is not Outcome.DISCLOSE
        for at in range(passage.span.start, passage.span.end)
    }
    kept = "".join("_" if at in taken else char for at, char in enumerate(text))
    while "__" in kept:
        kept = kept.replace("__", "_")
    return kept
