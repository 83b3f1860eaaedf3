"""The commands for records and their index: what they print, and how they end."""

from pathlib import Path

import pytest

import simulated
from partywall.errors import ExitCode
from running import Run


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return simulated.town(tmp_path)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    return lambda *words: Run([str(word) for word in words], monkeypatch, capsys)


@pytest.fixture
def indexed(run, town: Path) -> Path:  # type: ignore[no-untyped-def]
    assert run("records", "index", *folder(town)).code == ExitCode.DONE
    return town / "town.index"


def folder(town: Path) -> tuple[object, ...]:
    return town / "records", town / "town.index", "--register", town / "register.json"


def screened(run, town: Path, records: Path, *more: object) -> Run:  # type: ignore[no-untyped-def]
    given = ("--register", town / "register.json", "--case", simulated.CASE, "--recipient", simulated.MOTHER)
    return run("screen", town / "plan.txt", *given, "--records", records, *more)


def test_a_manifest_is_checked_and_nobody_is_named(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """Faults stand with line and field; a file that is not listed is named only where that is asked for."""
    (town / "records" / "letter to Mrs Trewin.txt").write_text("x")
    with (town / "records" / "records.csv").open("a") as manifest:
        manifest.write("minutes.txt,F9,minutes,soon\n")
    words = ("records", "check", town / "records", "--register", town / "register.json")
    done = run(*words)
    assert done.code == ExitCode.REFUSED
    assert "STOP  records.csv line 3 file: This record is listed twice.\n" in done.out
    assert "Trewin" not in done.out
    assert "FILE  letter to Mrs Trewin.txt: not listed\n" in run(*words, "--names").out
    assert run("records", "index", *folder(town)).code == ExitCode.REFUSED
    assert run("records", "check", town / "records").code == ExitCode.USAGE


def test_an_index_is_built_and_brought_up_to_date(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """Each run says in numbers what it did; afterwards the index is whole."""
    assert run("records", "index", *folder(town)).out.startswith("1 record new, 0 replaced, 0 unchanged.\n")
    assert run("records", "index", *folder(town)).out.startswith("0 records new, 0 replaced, 1 unchanged.\n")
    assert run("records", "check", town / "town.index").out == "The index is whole.\n"
    (town / "records" / "minutes.txt").rename(town / "records" / "moved.txt")
    (town / "records" / "records.csv").write_text("file,family_id,kind,date,author\nmoved.txt,F2,minutes,,\n")
    moved = run("records", "index", *folder(town), "--names").out
    assert "1 record of the index not in the folder; they stay until they are forgotten.\n" in moved
    assert moved.endswith("GONE minutes.txt\n")
    assert "  2 minutes\n" in run("records", "about", town / "town.index").out


def test_screening_takes_a_folder_or_an_index(run, town: Path, indexed: Path) -> None:  # type: ignore[no-untyped-def]
    """Which of the two it is, is told by what is in it; both find the same."""
    index, files = screened(run, town, indexed, "--json"), screened(run, town, town / "records", "--json")
    assert (index.code, index.out) == (files.code, files.out)
    assert index.code == ExitCode.WITHHOLD


def test_what_cannot_be_read_ends_with_a_code_of_its_own(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """3 where it stops the run; 6 where it was skipped, since a person has to look at it. Its name is not printed."""
    (town / "records" / "Trewin scan.pdf").write_bytes(b"%PDF-1.7\n")
    assert run("records", "index", *folder(town)).code == ExitCode.UNREADABLE
    done = run("records", "index", *folder(town), "--skip-unreadable")
    assert done.code == ExitCode.REFER
    assert "UNREAD Record 1 of 2 (by file name): " in done.out
    assert "Trewin" not in done.out + run("records", "about", town / "town.index").out
    assert "UNREAD Trewin scan.pdf: " in run("records", "about", town / "town.index", "--names").out
    seen = screened(run, town, town / "town.index")
    assert (seen.code, "Take care: 1 of the records could not be read" in seen.out) == (ExitCode.REFER, True)


def test_one_record_is_added_with_what_is_known_of_it(run, town: Path, indexed: Path) -> None:  # type: ignore[no-untyped-def]
    """Facts come as options; for a folder they stand in its manifest, so options are refused there."""
    (town / "visit.txt").write_text("A visit.\n")
    words = ("records", "add", indexed, town / "visit.txt", "--register", town / "register.json")
    facts = ("--family", "F1", "--kind", "police log", "--date", "2025-02-03", "--author", "P9")
    assert run(*words, *facts).out == "1 record new, 0 replaced, 0 unchanged.\n"
    assert "1 for professionals only.\n" in run("records", "about", indexed).out
    assert run(*words, "--family", "F9").code == ExitCode.REFUSED
    day = ("records", "add", indexed, town / "records", "--register", town / "register.json")
    assert run(*day).out.startswith("0 records new, 0 replaced, 1 unchanged.\n")
    assert run(*day, "--kind", "note").code == ExitCode.USAGE


def test_forgetting_says_what_is_gone_and_what_was_never_there(run, town: Path, indexed: Path) -> None:  # type: ignore[no-untyped-def]
    """0 if all are forgotten; 6 if an id is of no record, since it may be a slip of the hand."""
    assert run("records", "forget", indexed).code == ExitCode.USAGE
    assert run("records", "forget", indexed, "x", "--due").code == ExitCode.USAGE
    assert run("records", "forget", indexed, "--due").out == "No record is due to be forgotten.\n"
    done = run("records", "forget", indexed, "minutes.txt", "--receipt", town / "receipt.json")
    assert done.code == ExitCode.DONE, done.err
    assert done.out.startswith("1 record forgotten.")
    assert (town / "receipt.json").exists()
    again = run("records", "forget", indexed, "minutes.txt")
    assert (again.code, again.out) == (ExitCode.REFER, "1 of the ids are of no record in the index.\n")


def test_a_damaged_index_is_refused_in_one_sentence(run, town: Path, indexed: Path) -> None:  # type: ignore[no-untyped-def]
    """A changed byte in a segment is found by the check; a lost key ends every command with 3."""
    segment = next(indexed.glob("*.segment"))
    content = bytearray(segment.read_bytes())
    content[-1] ^= 1
    segment.write_bytes(content)
    done = run("records", "check", indexed)
    assert (done.code, "STOP  " in done.out) == (ExitCode.UNREADABLE, True)
    (indexed / "key").unlink()
    for words in (("about", indexed), ("check", indexed), ("forget", indexed, "--due"), ("index", *folder(town))):
        done = run("records", *words)
        assert (done.code, done.err.count("\n")) == (ExitCode.UNREADABLE, 1)
    assert screened(run, town, indexed).code == ExitCode.UNREADABLE


def test_the_key_may_lie_elsewhere(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """Made with --key, an index answers with that key alone; screening is given it with --records-key."""
    key = town / "site.key"
    assert run("records", "index", *folder(town), "--key", key).code == ExitCode.DONE
    assert not (town / "town.index" / "key").exists()
    assert screened(run, town, town / "town.index").code == ExitCode.UNREADABLE
    assert screened(run, town, town / "town.index", "--records-key", key).code == ExitCode.WITHHOLD
    assert run("records", "about", town / "town.index", "--key", key).code == ExitCode.DONE
