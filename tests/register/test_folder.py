"""A folder of CSV tables."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.people import FactKind, Identifier, IdentifierKind, Professional, Relation
from partywall.register import read_folder
from partywall.register.faults import Trouble
from tests.register.tables_of import TODAY, address, folder, read, register, stops, troubles


def test_a_clean_folder_has_no_fault() -> None:
    """A whole export without mistakes is read without a word."""
    assert read().faults == ()


def test_people_come_with_all_that_the_tables_tell() -> None:
    """Names, dates, numbers, contacts, roles, addresses and responsibility end with the person."""
    found = register(
        ssd_address=[address("P1", "14", "High Street", "ZE128XX"), "P1,NULL,Home,NULL,NULL,NULL"],
        ssd_linked_identifiers=["P1,NI Number,AB123456C", "P1,Court Case Number,ZE20C00001"],
        pw_names=["P1,Addie,,known_as", "P1,Ada,Holt,former", "P1,Kit,Stone,alias"],
        pw_contact_details=["P1,phone,07700 900001", "P1,email,ada@example.org"],
        pw_relations=["P1,P2,parental responsibility for"],
        pw_roles=["P1,mother", "P1,referrer"],
        pw_recipient_addresses=['P1,"1 Low Road, Anytown",ZE1 1AA'],
    ).person("P1")  # type: ignore[arg-type]
    assert found is not None
    assert (found.forename, found.surname, found.sex, found.born) == ("Ada", "Quill", "F", date(1990, 2, 3))
    assert found.known_as == ("Addie", "Ada Holt", "Kit Stone", "Kit")
    assert found.phones == ("07700 900001",)
    assert found.emails == ("ada@example.org",)
    assert found.role == "mother; referrer"
    assert found.parental_responsibility_for == ("P2",)
    assert [(place.line, place.kind) for place in found.addresses] == [
        ("14 High Street, Anytown", "home"),
        ("1 Low Road, Anytown", "recipient"),
    ]
    assert found.identifiers == (
        Identifier(IdentifierKind.NINO, "AB123456C"),
        Identifier(IdentifierKind.COURT, "ZE20C00001"),
    )


@pytest.mark.parametrize("name", ["Ms Priya Dell", '"Dell, Priya"', '"Dell, Dr. Priya"', "Priya Dell (agency)"])
def test_a_professional_has_a_forename_and_a_surname(name: str) -> None:
    """However the export writes a professional's name, its title is not taken for a forename."""
    found = register(ssd_professionals=[f"W1,{name},Social worker"]).person("W1")  # type: ignore[arg-type]
    assert found is not None
    assert (found.forename, found.surname) == ("Priya", "Dell")
    assert found.professional == Professional("", "Social worker")


def test_ties_between_people_are_kept() -> None:
    """Mothers, relations, restrictions, protected sources, involvements and cases can be asked for."""
    found = register(
        ssd_mother=["P1,P2"],
        ssd_professionals=["W1,Priya Dell,"],
        ssd_involvements=["W1,P2", "NULL,P2"],
        pw_restrictions=["P2,health; contact,P3;P1,order", "P3,all,*,"],
        pw_protected_sources=["P3,told in confidence"],
    )
    assert found.relations("P2") == (Relation("P1", "P2", "mother of"),)  # type: ignore[arg-type]
    (some,), (all_,) = found.restrictions("P2"), found.restrictions("P3")  # type: ignore[arg-type]
    assert (some.categories, some.withheld_from) == ((FactKind.HEALTH, FactKind.CONTACT), ("P3", "P1"))
    assert (all_.categories, all_.withheld_from) == (tuple(FactKind), ("*",))
    assert found.protected("P3")[0].why == "told in confidence"  # type: ignore[arg-type]
    assert found.involvements == (("W1", "P2"),)
    case = found.case("C1")  # type: ignore[arg-type]
    assert case is not None and (case.family, case.children) == ("F1", ("P2",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_names_survive_either_encoding(encoding: str) -> None:
    """Accents come out right from UTF-8, with or without a mark, and from Windows text."""
    files = folder(ssd_person=["P9,Zoë,Brontë,,,"])
    files["ssd_person.csv"] = files["ssd_person.csv"].decode().encode(encoding)
    found = read_folder(files, TODAY).register
    assert found is not None and found.called("zoe bronte") == ("P9",)


@pytest.mark.parametrize(
    "content", ["a,b".encode("utf-16"), b"pers_person_id,x\n\x81\x8d,\xff", "Zoë".encode() + b"\xeb"]
)
def test_other_encodings_stop(content: bytes) -> None:
    """Text in another encoding is not guessed at."""
    found = read_folder({**folder(), "ssd_person.csv": content}, TODAY)
    assert found.register is None
    assert Trouble.NOT_TEXT in troubles(found)


def test_file_names_and_headings_may_be_of_any_case_and_order() -> None:
    """Extra columns, extra tables, subfolders and capitals make no difference."""
    files = folder()
    rows = files.pop("ssd_family.csv").decode().split("\r\n")
    files["export/SSD_Family.CSV"] = "\n".join(
        ["FAMI_PERSON_ID,extra,Fami_Family_Id"] + [f"{row.split(',')[1]},x,{row.split(',')[0]}" for row in rows[1:]]
    ).encode()
    files["notes.txt"] = files["ssd_missing.csv"] = b"\xff\x00"
    found = read_folder(files, TODAY)
    assert found.faults == ()
    assert found.register == read().register


def test_a_quoted_field_may_hold_line_ends() -> None:
    """The line of a fault is the line of the file, whatever stands in the fields above it."""
    found = read(pw_protected_sources=['P3,"one\r\ntwo"', "P8,"])
    assert [(fault.file, fault.line, fault.field) for fault in found.faults] == [
        ("pw_protected_sources.csv", 4, "person_id")
    ]


def test_empty_cells_that_a_spreadsheet_adds_do_no_harm() -> None:
    """Blank rows and padding at the end of a row are passed over."""
    assert read(ssd_family=["", ",,,", "F1,P1,,"]).faults == ()


@given(st.dictionaries(st.sampled_from(sorted(folder())), st.binary(max_size=200), max_size=4))
def test_no_bytes_make_the_reader_fail(damage: dict[str, bytes]) -> None:
    """Whatever stands in the files, the answer is a register or a fault that stops, never an error."""
    found = read_folder({**folder(), **damage}, TODAY)
    assert (found.register is None) == stops(found)
