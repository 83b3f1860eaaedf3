"""The other way round, as the service does it: folders, indexes, what is said of what was not looked at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import partywall
import simulated
from partywall.errors import ExitCode, Refused, Unreadable
from partywall.service import tracing

SENTENCE = "He has been found with stolen bicycles on three occasions and is known to carry a knife after dark."
LETTER = (
    "Dear Mr Marchbank, he was found with stolen bicycles on three occasions, they say. J. Trewin lives next door.\n"
)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The town with a letter that was given to the father."""
    simulated.town(tmp_path)
    (tmp_path / "records" / "letter.txt").write_text(LETTER)
    (tmp_path / "records" / "records.csv").write_text(
        "file,family_id,kind,date,released_to\n"
        "minutes.txt,F2,minutes,2025-02-03,\n"
        f"letter.txt,F1,letter,2025-02-09,{simulated.FATHER}\n"
    )
    return tmp_path


def indexed(town: Path, *, keep_text: bool = True) -> Path:
    partywall.index_records(town / "records", town / "town.index", register=town / "register.json", keep_text=keep_text)
    return town / "town.index"


def passage(
    town: Path, records: str | Path = "records", text: str | bytes = SENTENCE, **more: object
) -> tracing.Traced:
    content = text.encode() if isinstance(text, str) else text
    given = {"register": town / "register.json"} | more
    return partywall.trace_passage(content, records=town / records, **given)  # type: ignore[arg-type]


def person(town: Path, records: str | Path = "records", id: str = "P8") -> tracing.Traced:
    return partywall.trace_person(id, records=town / records, register=town / "register.json")


def test_a_folder_and_an_index_give_the_same(town: Path) -> None:
    """What was released stands first, whether the records are read now or were indexed before."""
    index = indexed(town)
    for act in (passage, person):
        folder, ready = act(town), act(town, index)
        assert [row.source.id for row in folder.found.rows] == ["letter.txt", "minutes.txt"]
        assert tracing.for_programs(folder, show=True) == tracing.for_programs(ready, show=True)


def test_a_document_of_any_kind_can_be_the_passage(town: Path) -> None:
    """The whole text of a Word file; its file name and who saved it are not part of the passage."""
    found = partywall.trace_passage(town / "plan.docx", records=town / "records", register=town / "register.json")
    assert {row.source.id for row in found.found.rows} == {"letter.txt", "minutes.txt"}
    (town / "Jory Trewin.txt").write_text("Weather was fine all over the moor, wrote nobody, least of all gulls.")
    unlike = partywall.trace_passage(
        town / "Jory Trewin.txt", records=town / "records", register=town / "register.json"
    )
    assert not unlike.found.rows
    assert unlike.whole


def test_an_index_needs_no_register_for_a_passage_and_a_folder_does(town: Path) -> None:
    """Whose a folder's records are, only the register can say."""
    assert passage(town, indexed(town), register=None).found.rows
    with pytest.raises(Refused, match="register"):
        passage(town, register=None)
    with pytest.raises(Unreadable, match="does not exist"):
        passage(town, "nowhere", register=None)


def test_lines_hold_ids_and_facts_and_no_words(town: Path) -> None:
    """The words around are personal data, and stand there only where they were asked for."""
    traced = person(town)
    lines = tracing.describe(traced)
    assert lines[0] == "RELEASED to P2; letter; 2025-02-09; letter.txt; of F1; initials and surname 1"
    assert lines[1] == "not released; minutes; 2025-02-03; minutes.txt; of F2; whole name 1"
    assert lines[2:] == ("2 records found, 1 of them released.",)
    assert "Trewin" not in " ".join(lines) + tracing.for_programs(traced).decode()
    assert "    J. Trewin lives next door." in tracing.describe(traced, show=True)
    assert tracing.describe(passage(town))[0].endswith("; word for word, 56 % of it")


def test_a_family_s_address_is_its_members_(town: Path) -> None:
    """The register has it for the family; the records hold it for the boy."""
    (town / "records" / "letter.txt").write_text("We called at 5 Chapel Rise, Carnbury TR99 1AA.\n")
    places = [place.how for row in person(town).found.rows for place in row.places]
    assert sorted(places) == ["address", "whole name"]


def test_programs_are_told_all(town: Path) -> None:
    """One object for each record, and whether the answer is whole."""
    found = json.loads(tracing.for_programs(passage(town)))
    assert found["whole"]
    first = found["records"][0]
    assert (first["record"], first["released_to"], first["families"]) == ("letter.txt", ["P2"], ["F1"])
    text = (town / "records" / "minutes.txt").read_text()
    (place,) = found["records"][1]["places"]
    assert text[place["start"] : place["end"]] in SENTENCE
    assert "around" not in place


def test_a_record_that_is_gone_is_found_and_not_read(town: Path) -> None:
    """Its text is neither kept nor there: the line says that nobody read it."""
    index = indexed(town, keep_text=False)
    shutil.rmtree(town / "records")
    lines = tracing.describe(passage(town, index), show=True)
    assert lines[1] == (
        "not released; minutes; 2025-02-03; minutes.txt; of F2; word for word, 100 % of it"
        " (not read: its text is not to be had)"
    )


def test_what_was_not_looked_at_is_said_and_ends_otherwise(town: Path) -> None:
    """Unread records, a limit, words not searched: none found is then no answer."""
    (town / "records" / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    partywall.index_records(
        town / "records", town / "town.index", register=town / "register.json", skip_unreadable=True
    )
    none = passage(town, "town.index", text="gulls over the moor")
    assert tracing.describe(none) == (
        "No record found.",
        "Take care: 1 record could not be read, or not whole; look there yourself.",
    )
    assert tracing.verdict(none) == ExitCode.REFER
    (town / "records" / "scan.pdf").unlink()
    assert tracing.verdict(passage(town, text="gulls over the moor")) == ExitCode.DONE
    assert tracing.verdict(passage(town)) == ExitCode.WITHHOLD
    limited = passage(town, most=1)
    assert tracing.describe(limited)[-1] == "Take care: it may stand in 1 more, which were not looked into."
    assert tracing.verdict(limited) == ExitCode.REFER


def test_what_cannot_be_searched_is_refused_in_one_sentence(town: Path) -> None:
    """An unknown id, a passage of one word, a passage that cannot be read."""
    with pytest.raises(Refused, match="no person of this id"):
        person(town, id="P999")
    with pytest.raises(Refused, match="too short"):
        passage(town, text="bicycles")
    with pytest.raises(Unreadable, match="The passage: "):
        passage(town, text=b"%PDF-1.7\n")
    with pytest.raises(Refused, match="at least one"):
        passage(town, most=0)


def test_no_character_that_a_terminal_obeys_is_shown(town: Path) -> None:
    """A record's words are printed without escapes."""
    (town / "records" / "minutes.txt").write_text("Jory Trewin \x1b[2J was here.\n")
    assert "\x1b" not in "".join(tracing.describe(person(town), show=True))
