"""The example's register, read by Partywall."""

from datetime import date

from partywall.model.people import CaseId, FamilyId, PersonId
from partywall.register import read_folder
from tests.examples.reading import EXAMPLES

FILES = {path.name: path.read_bytes() for path in (EXAMPLES / "register").iterdir()}


def test_the_register_is_without_a_fault() -> None:
    """A new user's first register check finds nothing to complain of."""
    reading = read_folder(FILES, date(2025, 10, 1))
    assert not reading.faults
    assert reading.register
    assert reading.register.size == 23


def test_the_register_holds_what_the_story_needs() -> None:
    """The neighbour is near the case, the address is confidential, the source is protected."""
    register = read_folder(FILES, date(2025, 10, 1)).register
    assert register
    case = register.case(CaseId("C0412"))
    assert case
    assert case.family == FamilyId("F201")
    assert {"P1051", "P1052", "P1053"} <= {person.id for person in register.near(case.id)}
    assert register.restrictions(PersonId("P1034"))[0].withheld_from == ("P1035",)
    assert register.protected(PersonId("P1081"))
    assert len([person for person in register.people() if f"{person.forename} {person.surname}" == "Ruby Marsden"]) == 1
