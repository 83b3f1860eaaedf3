"""The manifest of records: what it says of each file, and every fault that can be in it."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.people import Severity
from partywall.model.records import Audience
from partywall.register.audiences import read_audiences
from partywall.register.faults import ManifestTrouble, Trouble
from partywall.register.manifest import COLUMNS, Manifest, manifests_of, read_facts, read_manifest
from tests.register.tables_of import TODAY, register

AUDIENCES = read_audiences(b'professionals = ["strategy", "police"]\nfamily = ["strategy game"]\n')
HEADING = "file,family_id,kind,date,author"
REGISTER = register(pw_cases=["C2,F2,P3"], ssd_professionals=["W1,Priya Dell,"])
FILES = ("a.txt", "b/c.docx")


def read(*rows: str, heading: str = HEADING, files: tuple[str, ...] = FILES) -> Manifest:
    return read_manifest({"records.csv": "\n".join([heading, *rows]).encode()}, files, REGISTER, AUDIENCES, TODAY)


def row(**values: str) -> tuple[str, str]:
    """Heading and row of a manifest that lists a.txt with these values."""
    whole = {"file": "a.txt", "family_id": "F1", "kind": "note", "date": "2025-01-02", "author": "W1"} | values
    return ",".join(whole), ",".join(whole.values())


def test_a_whole_manifest_says_all_of_a_record() -> None:
    """Whose it is, its kind and day, who wrote it, for whom it was, who was given it, until when it is kept."""
    heading, line = row(family_id="F1;F2", audience="Family", released_to="P1; P3", keep_until="01/02/2045")
    found = read(line, "b/c.docx,F2,police log,2025-01-03,W1,,,", heading=heading)
    assert found.faults == ()
    entry = found.records["a.txt"]
    assert (entry.line, entry.families, entry.kind, entry.dated) == (2, ("F1", "F2"), "note", date(2025, 1, 2))
    assert (entry.author, entry.audience, entry.released_to) == ("W1", Audience.FAMILY, ("P1", "P3"))
    assert (entry.keep_until, entry.title) == (date(2045, 2, 1), "note, 2025-01-02")
    assert found.records["b/c.docx"].audience is Audience.PROFESSIONALS


def test_a_case_stands_for_its_family() -> None:
    """Where the manifest names the case, the record is its family's."""
    found = read("a.txt,C2,note,,", "b/c.docx,C1,note,,", heading="file,case_id,kind,date,author")
    assert (found.faults, found.records["a.txt"].families) == ((), ("F2",))


@pytest.mark.parametrize("name", ["./b/c.docx", "b\\c.docx"])
def test_a_path_may_be_written_as_another_system_does(name: str) -> None:
    """Backslashes of Windows and a leading ./ mean the same file."""
    assert read(f"{name},F1,,,").records["b/c.docx"].line == 2


# Trouble: the manifest's rows after the heading, and where it must be reported.
BAD: dict[ManifestTrouble | Trouble, tuple[tuple[str, str], int | None, str]] = {
    ManifestTrouble.NO_FILE: (row(file="gone.txt"), 2, "file"),
    ManifestTrouble.NO_NAME: (row(file=""), 2, "file"),
    ManifestTrouble.NO_OWNER: (row(family_id=""), 2, "family_id"),
    ManifestTrouble.UNKNOWN_FAMILY: (row(family_id="F1;F9"), 2, "family_id"),
    ManifestTrouble.UNKNOWN_CASE: (row(case_id="C9"), 2, "case_id"),
    ManifestTrouble.ANOTHER_FAMILY: (row(case_id="C2"), 2, "case_id"),
    ManifestTrouble.UNKNOWN_AUTHOR: (row(author="W9"), 2, "author"),
    ManifestTrouble.UNKNOWN_RECEIVER: (row(released_to="P1;P9"), 2, "released_to"),
    ManifestTrouble.AUDIENCE: (row(audience="everybody"), 2, "audience"),
    ManifestTrouble.KEEP_UNTIL: (row(keep_until="never"), 2, "keep_until"),
    ManifestTrouble.PAST_KEEPING: (row(keep_until="2026-11-24"), 2, "keep_until"),
    Trouble.NOT_A_DATE: (row(date="2025-02-30"), 2, "date"),
    Trouble.ROW_LENGTH: ((HEADING, "a.txt,F1"), 2, ""),
    Trouble.NOT_CSV: ((HEADING, 'a.txt,"F1'), 2, ""),
    Trouble.NO_COLUMN: (("family_id,kind,date,author", ""), 1, "file"),
    Trouble.COLUMN_TWICE: (("file,file,family_id,kind,date,author", ""), 1, "file"),
    Trouble.COLUMN_ABSENT: (("file,family_id,kind,date", "a.txt,F1,note,"), 1, "author"),
    ManifestTrouble.NO_OWNER_COLUMN: (("file,kind,date,author", "a.txt,note,,"), 1, "family_id"),
}


@pytest.mark.parametrize("trouble", BAD, ids=lambda trouble: trouble.name)
def test_a_fault_says_where_it_is(trouble: ManifestTrouble | Trouble) -> None:
    """Each fault is reported once, with its line and field; no message shows a value of the manifest."""
    (heading, line), number, field = BAD[trouble]
    found = [fault for fault in read(line, heading=heading).faults if fault.message == trouble.message]
    assert [(fault.file, fault.line, fault.field) for fault in found] == [("records.csv", number, field)]
    assert found[0].severity is trouble.severity
    assert read(line, heading=heading).usable == (trouble.severity is Severity.WARN)


def test_a_record_that_is_listed_twice_stops() -> None:
    """Two rows of one record could name two families, and one of them would be lost."""
    found = read("a.txt,F1,,,", "a.txt,F2,,,")
    assert [(fault.message, fault.line) for fault in found.faults][0] == (ManifestTrouble.FILE_TWICE.message, 3)
    assert not found.usable


def test_what_is_not_listed_is_said_and_still_a_record() -> None:
    """A file without a row warns; its families are to be taken from its text, its audience from its name."""
    found = read("a.txt,F1,,,", files=("a.txt", "strategy-meeting.docx"))
    assert [fault.message for fault in found.faults] == [ManifestTrouble.NOT_LISTED.message]
    assert (found.usable, found.not_listed) == (True, ("strategy-meeting.docx",))
    entry = found.records["strategy-meeting.docx"]
    assert (entry.families, entry.audience) == ((), Audience.PROFESSIONALS)


def test_a_folder_without_a_manifest_can_be_used() -> None:
    """Then everything is taken from the records' text, and that is said once."""
    found = read_manifest({}, FILES, REGISTER, AUDIENCES, TODAY)
    assert [fault.message for fault in found.faults] == [ManifestTrouble.NO_MANIFEST.message]
    assert (found.usable, found.not_listed) == (True, FILES)


def test_a_folder_inside_may_have_a_manifest_of_its_own() -> None:
    """Its rows are about the files in that folder; a file that both list is listed twice, and it is said in which."""
    whole, day = f"{HEADING}\na.txt,F1,,,".encode(), f"{HEADING}\nc.docx,F2,,,".encode()
    found = read_manifest({"records.csv": whole, "b/records.csv": day}, FILES, REGISTER, AUDIENCES, TODAY)
    assert (found.faults, found.records["b/c.docx"].families) == ((), ("F2",))
    assert found.records["b/c.docx"].manifest == "records.csv 1 of 2 (by path)"
    twice = read_manifest(
        {"records.csv": whole + b"\nb/c.docx,F1,,,", "b/records.csv": day}, FILES, REGISTER, AUDIENCES, TODAY
    )
    assert [(fault.file, fault.line, fault.message) for fault in twice.faults] == [
        ("records.csv 2 of 2 (by path)", 3, ManifestTrouble.FILE_TWICE.message)
    ]
    assert manifests_of(["records.csv", "b/records.csv", "my records.csv", "b/c.docx"]) == (
        "b/records.csv", "records.csv",
    )  # fmt: skip


def test_every_kind_of_fault_has_its_test() -> None:
    """No trouble is on the list that nothing can cause."""
    elsewhere = {ManifestTrouble.FILE_TWICE, ManifestTrouble.NOT_LISTED, ManifestTrouble.NO_MANIFEST}
    assert {*BAD, *elsewhere} >= set(ManifestTrouble)


@pytest.mark.parametrize(
    ("kind", "audience"),
    [("Strategy meeting minutes", "professionals"), ("POLICE log", "professionals"), ("policed area", "family"),
     ("note of a strategy game", "family"), ("", "family"), ("a kind that nobody has heard of", "family")],
)  # fmt: skip
def test_an_audience_goes_by_whole_words_of_the_kind(kind: str, audience: str) -> None:
    """Capitals and hyphens do not matter; a kind that no word is about is for the family, and never a fault."""
    found = read(f"a.txt,F1,{kind},,", files=("a.txt",))
    assert (found.faults, found.records["a.txt"].audience) == ((), audience)


SHIPPED = read_audiences((Path(__file__).parents[2] / "src/partywall/register/audiences.toml").read_bytes())


@pytest.mark.parametrize(
    ("kind", "audience"),
    [("strategy discussion record", "professionals"), ("police notification about another child", "professionals"),
     ("MARAC minutes, another case", "professionals"), ("LADO allegations management meeting", "professionals"),
     ("staff supervision record", "professionals"), ("professionals' meeting", "professionals"),
     ("Clare's Law disclosure", "professionals"), ("strategy-meeting.docx", "professionals"),
     ("contact supervision notes", "family"), ("supervision order", "family"), ("home visit note", "family"),
     ("initial child protection conference minutes", "family"), ("core group minutes", "family")],
)  # fmt: skip
def test_the_shipped_words_know_what_is_for_professionals(kind: str, audience: str) -> None:
    """Strategy, police, multi-agency risk and staff matters are for professionals; what families are sent is not."""
    assert SHIPPED.of(kind) == audience


def test_facts_of_one_record_are_held_against_the_same_rules() -> None:
    """A record that comes alone, without a manifest, is checked as a row of one would be."""
    entry, faults = read_facts({"family_id": "F1", "kind": "police log", "author": "W1"}, REGISTER, AUDIENCES, TODAY)
    assert (entry.families, entry.audience, entry.author, faults) == (("F1",), Audience.PROFESSIONALS, "W1", ())
    _, (fault,) = read_facts({"family_id": "F9"}, REGISTER, AUDIENCES, TODAY)
    assert (fault.line, fault.field, fault.severity) == (None, "family_id", Severity.STOP)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_manifest_or_a_fault(untrusted: bytes) -> None:
    """Whatever stands in the file, it is read or refused with faults, and each file of the folder is a record."""
    found = read_manifest({"records.csv": untrusted}, FILES, REGISTER, AUDIENCES, TODAY)
    assert tuple(found.records) == FILES
    assert found.faults


MANUAL = Path(__file__).parents[2] / "docs" / "records.md"


def test_the_manual_says_which_fault_does_what() -> None:
    """The table in the manual is the list of the manifest's own faults, and whether each stops or warns."""
    told = dict(re.findall(r"^\| (.+?) \| (stops|warns) \|$", MANUAL.read_text(), re.MULTILINE))
    assert told == {trouble.message: f"{trouble.severity}s" for trouble in ManifestTrouble}


def test_the_manual_has_every_column() -> None:
    """The table in the manual lists the columns that are read."""
    table = MANUAL.read_text().split("## The manifest")[1].split("\n\n- ")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(COLUMNS)
