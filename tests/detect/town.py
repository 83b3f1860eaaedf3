"""Two families in one street, a social worker, and what is found in a sentence about them."""

from datetime import date

from partywall.detect import detect
from partywall.model.people import Address, Family, FamilyId, Mention, Person, PersonId, Professional
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.register.tables import Tables

ADA = Person(PersonId("P1"), "Ada", "Marchbank", sex="F", families=(FamilyId("F1"),), role="mother")
WILF = Person(
    PersonId("P2"), "Wilfred", "Marchbank", sex="M", families=(FamilyId("F1"),), role="child", born=date(2015, 4, 2)
)
JORY = Person(
    PersonId("P3"),
    "Jory",
    "Trewhella",
    known_as=("Jozza", "Big Jory"),
    sex="M",
    families=(FamilyId("F2"),),
    role="boy next door",
)
ROSE = Person(PersonId("P4"), "Katherine", "Trewhella", sex="F", families=(FamilyId("F2"),), role="mother next door")
NAIR = Person(
    PersonId("P5"), "Asha", "Nair", role="social worker", professional=Professional("Carnbury Council", "Social Worker")
)
MAY = Person(PersonId("P6"), "May", "Hill", sex="F", families=(FamilyId("F3"),), role="mother in another family")
EVERYBODY = (ADA, WILF, JORY, ROSE, NAIR, MAY)
FAMILIES = (
    Family(FamilyId("F1"), "Marchbank", Address("3 Chapel Rise, Carnbury", "TR99 1AA")),
    Family(FamilyId("F2"), "Trewhella", Address("5 Chapel Rise, Carnbury", "TR99 1AA")),
    Family(FamilyId("F3"), "Hill", Address("9 Quay Street, Porthness", "TR98 1AB")),
)
TOWN = Tables(EVERYBODY, FAMILIES)


def document(text: str) -> Document:
    """A text document of one part."""
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    return Document(digest_of(text.encode()), MediaType.TEXT, (body,))


def found(text: str, register: Tables = TOWN) -> dict[str, Mention]:
    """What is found in a text, by its words."""
    return {
        text[mention.span.start : mention.span.end]: mention
        for mention in detect(document(text), register, tuple(register.people()))
    }
