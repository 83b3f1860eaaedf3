"""The commands about procedures and versions: what they print, and what they refuse."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path

import pytest

from databases import database
from databases import house as folder
from partywall.errors import ExitCode
from partywall.model.product import Role
from procedure.files import FOLDER, SHIPPED
from running import Run

__all__ = ["database"]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    return lambda *words: Run([str(word) for word in words], monkeypatch, capsys)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A changed letter."""
    path = tmp_path / "letter.toml"
    path.write_bytes(SHIPPED["letter.toml"].replace(b'title = "Letter"', b'title = "Letter"\ncheckers = 2'))
    return path


def test_shipped_procedures_can_be_listed_read_and_checked(run, letter: Path) -> None:  # type: ignore[no-untyped-def]
    """No house is needed to read what comes with the program, or to change it."""
    listed = run("procedure", "list")
    assert len(listed.out.splitlines()) == 10
    assert run("procedure", "show", "general").out == SHIPPED["general.toml"].decode()
    assert run("procedure", "check", letter).out == "Sound: 10 procedures.\n"
    told = run("procedure", "difference", FOLDER / "letter.toml", letter)
    assert "Independent checks of each copy: 1 becomes 2." in told.out
    assert run("procedure", "difference", FOLDER, FOLDER).out == "They say the same.\n"


def test_every_fault_of_a_file_has_its_line(run, letter: Path) -> None:  # type: ignore[no-untyped-def]
    """Each stands in a line of its own; the exit code says that the file is refused."""
    letter.write_bytes(b'kind = "letter"\ninherits = "general"\nversion = ""\ntitle = "L"\nfly = true\n')
    done = run("procedure", "check", letter)
    assert done.code == ExitCode.REFUSED
    assert [line.split(": ")[0] for line in done.out.splitlines()] == [
        "letter.toml, line 3, version",
        "letter.toml, line 5, fly",
    ]
    assert "There are 2 faults." in done.err


def test_papers_are_written_of_a_changed_file(run, letter: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Seven files, in which the change stands."""
    done = run("procedure", "write", "letter", "--file", letter, "--out", tmp_path / "papers")
    assert done.code == ExitCode.DONE
    names = {path.name for path in (tmp_path / "papers").iterdir()}
    assert names == {"procedure.html", "procedure.pdf", "procedure.docx", "checklist.html", "checklist.pdf",
                     "checklist.docx", "states.svg"}  # fmt: skip
    assert "2 independent checks of each copy" in (tmp_path / "papers" / "procedure.html").read_text()


def test_what_is_not_there_is_said(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """No such kind, no such file, no such folder, nothing in it, two of one name: one sentence each."""
    assert "no procedure for such a kind" in run("procedure", "write", "poem", "--out", tmp_path / "p").err
    assert "There is no such file" in run("procedure", "show", "poem").err
    assert run("procedure", "check", tmp_path / "nowhere.toml").code == ExitCode.UNREADABLE
    assert "no TOML file" in run("procedure", "difference", FOLDER, tmp_path).err
    again = tmp_path / "letter.toml"
    again.write_bytes(SHIPPED["letter.toml"])
    assert "have one name" in run("procedure", "check", FOLDER / "letter.toml", again).err


def test_versions_are_drafted_and_tried_and_approved_elsewhere(  # type: ignore[no-untyped-def]
    database: str, run, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command line brings a version as far as one person can."""
    from accounting import house, person
    from partywall.service import account_acts, versions

    monkeypatch.setattr(account_acts, "_console", ContextVar("console", default=False))
    administrator, officer = house()
    second = person(administrator, "second.officer", Role.OFFICER, agrees=officer)
    where = ("--house", folder())
    assert "A second officer" in run("versions", "adopt-shipped", *where, "--as", "first.officer").out
    refused = run("versions", "adopt-shipped", *where, "--as", "second.officer")
    assert refused.code == ExitCode.REFUSED and "signs in" in refused.err
    assert "No procedures are in force" in run("procedure", "list", *where).err

    monkeypatch.setattr(account_acts, "_console", ContextVar("console", default=False))
    from datetime import UTC, datetime

    versions.adopt_shipped(second, datetime.now(UTC))
    assert len(run("procedure", "list", *where).out.splitlines()) == 10
    drafted = run("versions", "draft", "procedures", letter, *where, "--as", "first.officer", "--until", "2999-01-01")
    id = drafted.out.split()[0]
    assert "1 becomes 2" in run("versions", "try", id, *where, "--as", "first.officer").out
    lines = run("versions", "list", "procedures", *where).out.splitlines()
    assert "in force" in lines[0] and "as shipped" in lines[0]
    assert lines[1] == f"{id}  tried until 2999-01-01"
    assert run("versions", "end", id, *where, "--as", "first.officer").out == "Ended.\n"
