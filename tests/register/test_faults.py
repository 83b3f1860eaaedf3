"""Every kind of fault: that it is found, where it is, and what it does."""

import re
from pathlib import Path

import pytest

from partywall.register import Reading, read_folder, read_json
from partywall.register.faults import Trouble
from partywall.register.rows import Row
from partywall.register.sheets import SHEETS, Presence, Sheet
from tests.register.tables_of import TODAY, address, folder, read, trouble_of, troubles

# Trouble: the rows that make it, and the file, line and field where it must be reported.
ROWS: dict[Trouble, tuple[dict[str, list[str]], tuple[str, int, str]]] = {
    Trouble.ROW_LENGTH: ({"pw_roles": ["P1"]}, ("pw_roles.csv", 2, "")),
    Trouble.NOT_CSV: ({"pw_roles": ['P1,"x']}, ("pw_roles.csv", 2, "")),
    Trouble.EMPTY_ID: ({"ssd_person": [",A,B,,,"]}, ("ssd_person.csv", 5, "pers_person_id")),
    Trouble.RESERVED_ID: ({"ssd_person": ["*,A,B,,,"]}, ("ssd_person.csv", 5, "pers_person_id")),
    Trouble.SAME_ID: ({"ssd_person": ["P1,A,B,,,"]}, ("ssd_person.csv", 5, "pers_person_id")),
    Trouble.SAME_ROW: ({"ssd_person": ["P1,Ada,Quill,1990-02-03,,F"]}, ("ssd_person.csv", 5, "pers_person_id")),
    Trouble.NO_NAME: ({"ssd_person": ["P9,,,,,"]}, ("ssd_person.csv", 5, "pers_surname")),
    Trouble.NOT_A_DATE: ({"ssd_person": ["P9,A,B,2015-02-31,,"]}, ("ssd_person.csv", 5, "pers_dob")),
    Trouble.TOO_EARLY: ({"ssd_person": ["P9,A,B,01/01/1066,,"]}, ("ssd_person.csv", 5, "pers_dob")),
    Trouble.IN_THE_FUTURE: ({"ssd_person": ["P9,A,B,2026-11-26,,"]}, ("ssd_person.csv", 5, "pers_dob")),
    Trouble.CHECK_DIGIT: ({"ssd_person": ["P9,A,B,,9990000019,"]}, ("ssd_person.csv", 5, "pers_common_child_id")),
    Trouble.NOT_AN_ADDRESS: ({"ssd_address": ["P1,14 High Street,,,,"]}, ("ssd_address.csv", 2, "addr_address_json")),
    Trouble.NAMESAKES: ({"ssd_person": ["P9,BEN,Quill,3/4/2015,,"]}, ("ssd_person.csv", 5, "pers_dob")),
    Trouble.ONE_NUMBER: ({"ssd_person": ["P9,A,B,,9990000018,"]}, ("ssd_person.csv", 5, "pers_common_child_id")),
    Trouble.UNKNOWN_PERSON: ({"ssd_family": ["F1,P8"]}, ("ssd_family.csv", 4, "fami_person_id")),
    Trouble.EMPTY_FIELD: ({"ssd_family": [",P1"]}, ("ssd_family.csv", 4, "fami_family_id")),
    Trouble.UNKNOWN_KIND: ({"pw_contact_details": ["P1,pigeon,x"]}, ("pw_contact_details.csv", 2, "kind")),
    Trouble.ONESELF: ({"pw_relations": ["P1,P1,sister of"]}, ("pw_relations.csv", 2, "b_person_id")),
    Trouble.RESTRICTION_ON_NOBODY: ({"pw_restrictions": ["P8,all,*,"]}, ("pw_restrictions.csv", 2, "person_id")),
    Trouble.RESTRICTION_FROM_NOBODY: (
        {"pw_restrictions": ["P1,all,P3;P8,"]}, ("pw_restrictions.csv", 2, "withheld_from"),
    ),
    Trouble.RESTRICTION_EMPTY: ({"pw_restrictions": ["P1,all,,"]}, ("pw_restrictions.csv", 2, "withheld_from")),
    Trouble.RESTRICTION_KIND: ({"pw_restrictions": ["P1,helth,*,"]}, ("pw_restrictions.csv", 2, "categories")),
    Trouble.RESTRICTION_ON_ONESELF: (
        {"pw_restrictions": ["P1,all,P3;P1,"]}, ("pw_restrictions.csv", 2, "withheld_from"),
    ),
    Trouble.SOURCE_IS_NOBODY: ({"pw_protected_sources": ["P8,"]}, ("pw_protected_sources.csv", 2, "person_id")),
    Trouble.TWO_CASES: ({"pw_cases": ["C1,F2,P3"]}, ("pw_cases.csv", 3, "case_id")),
    Trouble.CASE_WITHOUT_FAMILY: ({"pw_cases": ["C2,,P3"]}, ("pw_cases.csv", 3, "family_id")),
    Trouble.FAMILY_WITHOUT_MEMBERS: ({"pw_cases": ["C2,F8,P3"]}, ("pw_cases.csv", 3, "family_id")),
    Trouble.CHILD_UNKNOWN: ({"pw_cases": ["C2,F1,P8"]}, ("pw_cases.csv", 3, "children")),
    Trouble.CHILD_OF_ANOTHER_FAMILY: ({"pw_cases": ["C2,F1,P3"]}, ("pw_cases.csv", 3, "children")),
    Trouble.ONE_HOME: (
        {"ssd_person": ["P9,A,Quill,,,"], "ssd_family": ["F9,P9"],
         "ssd_address": [address("P2", "14", "High St", "ZE1 1AA"), address("P9", "14", "High Street", "ZE11AA")]},
        ("ssd_person.csv", 3, "pers_person_id"),
    ),
}  # fmt: skip
PERSON = b'{"people": [{"id": "P1", "forename": "Ada"}]'
# Troubles of a source as a whole, and the source that has each.
WHOLE: dict[Trouble, dict[str, bytes | None]] = {
    Trouble.NO_PEOPLE: {"ssd_person.csv": folder()["ssd_person.csv"].split(b"\r\n")[0]},
    Trouble.NO_TABLE: {"ssd_family.csv": None},
    Trouble.TABLE_ABSENT: {"pw_restrictions.csv": None},
    Trouble.TABLE_TWICE: {"old/SSD_PERSON.csv": b""},
    Trouble.NOT_TEXT: {"ssd_person.csv": b"\x00"},
    Trouble.NO_COLUMN: {"ssd_family.csv": b"fami_family_id"},
    Trouble.COLUMN_ABSENT: {"ssd_address.csv": b"addr_person_id,addr_address_json"},
    Trouble.COLUMN_TWICE: {"ssd_family.csv": b"fami_family_id,fami_person_id,fami_person_id"},
}
JSON = {
    Trouble.NOT_JSON: b"{",
    Trouble.KEY_TWICE: PERSON + b', "cases": [], "cases": []}',
    Trouble.SHAPE: PERSON + b', "restriction": []}',
    Trouble.DEATH_BEFORE_BIRTH: PERSON.replace(b"}", b', "born": "2001-01-01", "died": "2000-01-01"}') + b"}",
    Trouble.TWO_FAMILIES: PERSON + b', "families": [{"id": "F1"}, {"id": "F1", "name": "x"}]}',
}


def read_whole(trouble: Trouble) -> Reading:
    files = {**folder(), **WHOLE[trouble]}
    return read_folder({name: content for name, content in files.items() if content is not None}, TODAY)


@pytest.mark.parametrize("trouble", ROWS, ids=lambda trouble: trouble.name)
def test_a_fault_in_a_row_says_where(trouble: Trouble) -> None:
    """Each fault of a row is reported once, with its file, line and field, and nothing else is."""
    rows, where = ROWS[trouble]
    found = read(**rows)
    assert [(trouble_of(fault), (fault.file, fault.line, fault.field)) for fault in found.faults] == [(trouble, where)]


@pytest.mark.parametrize("trouble", WHOLE, ids=lambda trouble: trouble.name)
def test_a_fault_of_a_table_is_found(trouble: Trouble) -> None:
    """A table or column that is missing, doubled or unreadable is reported."""
    assert trouble in troubles(read_whole(trouble))


@pytest.mark.parametrize("trouble", JSON, ids=lambda trouble: trouble.name)
def test_a_fault_of_the_json_file_is_found(trouble: Trouble) -> None:
    """The JSON file's own faults are reported."""
    assert troubles(read_json(JSON[trouble], TODAY)) == [trouble]


def test_every_kind_of_fault_has_its_test() -> None:
    """No trouble is on the list that nothing can cause."""
    assert {*ROWS, *WHOLE, *JSON} == set(Trouble)


@pytest.mark.parametrize("trouble", Trouble, ids=lambda trouble: trouble.name)
def test_only_what_makes_a_decision_unsafe_stops(trouble: Trouble) -> None:
    """A fault that stops leaves no register to decide with; one that warns leaves it."""
    if trouble in ROWS:
        found = read(**ROWS[trouble][0])
    elif trouble in JSON:
        found = read_json(JSON[trouble], TODAY)
    else:
        found = read_whole(trouble)
    assert (found.register is None) == (trouble.severity == "stop")


def test_a_fault_tells_no_value() -> None:
    """Messages hold no name, number or id of the data, only where to look."""
    row = Row("ssd_person.csv", 7, {"id": "P9", "surname": "Quill"}, {"id": "pers_person_id"})
    for trouble in Trouble:
        message = row.fault(trouble, "id", row).message
        assert "Quill" not in message and "P9" not in message


MANUAL = (Path(__file__).parents[2] / "docs" / "export-a-register.md").read_text()


def test_the_manual_says_which_fault_does_what() -> None:
    """The table in the manual is this list: every message, and whether it stops or warns."""
    told = dict(re.findall(r"^\| (.+?) \| (stops|warns) \|$", MANUAL, re.MULTILINE))
    assert told == {trouble.message: f"{trouble.severity}s" for trouble in Trouble}


def test_the_manual_says_which_tables_and_columns_are_read() -> None:
    """The table in the manual is the reader's: which tables and columns are needed, expected or free."""
    told = {}
    for file, presence, columns in re.findall(r"^\| `(\w+)` \| (yes|expected|no) \| (.+) \|$", MANUAL, re.MULTILINE):
        told[file] = (presence, _columns(columns))
    assert told == {sheet.file: (PRESENCE[sheet.presence], _marks(sheet)) for sheet in SHEETS}


PRESENCE = {Presence.NEEDED: "yes", Presence.WANTED: "expected", Presence.OPTIONAL: "no"}


def _columns(text: str) -> dict[str, str]:
    """Column to the stars around it; words in brackets are no columns."""
    plain = re.sub(r"\([^)]*\)", "", text)
    return {column: stars for stars, column in re.findall(r"(\**)`(\w+)`", plain)}


def _marks(sheet: Sheet) -> dict[str, str]:
    needed = dict.fromkeys(sheet.needed.values(), "**")
    return needed | dict.fromkeys(sheet.wanted.values(), "*") | dict.fromkeys(sheet.optional.values(), "")
