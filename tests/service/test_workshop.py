"""The one place where the service has files from outside worked on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import simulated
from partywall import formats
from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import CheckStatus, Plan, Redaction
from partywall.model.text import Document, MediaType, Span
from partywall.sandbox import Sandbox
from partywall.service import health
from partywall.service.workshop import Workshop, ahead, close_workshop, workshop
from running import Run
from unsandboxed import Unsandboxed

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples" / "documents"


def sent() -> list[tuple[bytes, str]]:
    files = [(path.read_bytes(), path.name) for path in sorted(EXAMPLES.iterdir())]
    return [*files, (simulated.PLAN.encode(), "plan.txt")]


def planned(document: Document) -> Plan:
    """The first word of the first part that stays."""
    part = next(part for part in document.parts if part.stays and part.text.strip())
    start = len(part.text) - len(part.text.lstrip())
    end = start + len(part.text[start:].split()[0])
    dropped = tuple((inner.digest, part.id) for inner in document.walk() for part in inner.parts if not part.stays)
    return Plan(document.digest, (Redaction(Span(document.digest, part.id, start, end), "[withheld]"),), dropped)


@pytest.mark.parametrize(("untrusted", "name"), sent(), ids=lambda value: value if isinstance(value, str) else "")
def test_workers_do_the_same_as_the_readers_themselves(untrusted: bytes, name: str) -> None:
    """What is read, how it looks, the copy and its checks are those of the readers with nothing around them."""
    bare = Unsandboxed()
    document = workshop().read(untrusted, name)
    assert document == formats.read(untrusted, name)
    assert workshop().look(untrusted, document, (1,)) == formats.look(untrusted, document, (1,))
    plan = planned(document)
    copy = workshop().write(untrusted, document, plan)
    assert copy == bare.write(untrusted, document, plan)
    found, expected = (maker.verify(untrusted, document, plan, copy) for maker in (workshop(), bare))
    assert found.passed
    # The bare one has no character recognition at hand.
    assert {check.name for check in expected.checks} <= {check.name for check in found.checks}


def test_a_damaged_file_is_one_sentence() -> None:
    """The sentence of the reader comes through as it is."""
    with pytest.raises(Unreadable, match=r"^The file is damaged: its archive cannot be opened\.$"):
        workshop().read(b"PK\x03\x04 and nothing more", "plan.docx")


@pytest.fixture(scope="module")
def lied() -> Iterator[Workshop]:
    opened = Workshop()
    opened.sandbox = Sandbox("lying", readable=[HERE], world=False)
    yield opened
    opened.sandbox.close()


@pytest.mark.parametrize(
    "lie", ["another file", "gap", "overlap", "beyond", "backwards", "twice", "inside", "terminal", "number"]
)
def test_a_document_that_does_not_hold_together_is_not_taken(lied: Workshop, lie: str) -> None:
    """A worker that was taken over cannot hand on a document of another file, or with places outside its text."""
    with pytest.raises(Unreadable, match="gave no answer that can be used"):
        lied.read(b"text", lie)
    assert lied.read(b"text", "truth").parts[0].text == "text"


def test_checks_of_another_copy_are_not_taken(lied: Workshop) -> None:
    """A verification that is not of the bytes that were sent is no pass, with the original at hand or without."""
    document = lied.read(b"text", "truth")
    for found in (
        lied.verify(b"text", document, Plan(document.digest, ()), b"copy"),
        lied.verify_alone(b"copy", MediaType.TEXT, ()),
    ):
        assert [check.status for check in found.checks] == [CheckStatus.COULD_NOT_RUN]
        assert not found.passed


def test_a_checker_that_ends_is_no_pass(lied: Workshop) -> None:
    """If the worker that checks crashes, the copy has not passed."""
    document = lied.read(b"text", "truth")
    found = lied.verify(b"crash", document, Plan(document.digest, ()), b"copy")
    assert not found.passed
    assert "stopped" in found.checks[0].detail


def test_a_look_outside_the_text_is_not_taken(lied: Workshop) -> None:
    """A report would be made from it."""
    document = lied.read(b"text", "truth")
    with pytest.raises(Unreadable, match="draws the file gave no answer"):
        lied.look(b"text", document)


def test_a_file_that_is_too_large_is_not_even_sent() -> None:
    """The limit on a file's size is kept before any worker sees it."""
    small = Workshop(replace(Workshop()._limits, file_bytes=10))
    with pytest.raises(Unreadable, match="larger than"):
        small.read(b"x" * 11, "plan.txt")


def test_many_are_read_ahead_and_come_in_order() -> None:
    """Results come in the order of what was asked, however long each takes; an error comes in its turn."""
    assert list(ahead(lambda number: number * 2, range(100))) == list(range(0, 200, 2))
    took = ahead(lambda number: 1 // (3 - number), range(100))
    assert [next(took) for _ in range(3)] == [0, 0, 1]
    with pytest.raises(ZeroDivisionError):
        next(took)


def test_a_workshop_that_was_closed_opens_again() -> None:
    """Closing ends the workers; whoever asks next finds new ones."""
    first = workshop()
    close_workshop()
    assert workshop() is not first
    assert workshop().read(b"text", "plan.txt").parts[0].text == "text"


def test_where_every_layer_is_demanded_and_one_is_missing_nothing_is_read(tmp_path: Path) -> None:
    """With PARTYWALL_SANDBOX=strict and no bubblewrap, the command line refuses and says what is missing."""
    town = simulated.town(tmp_path)
    order = [f"--{name}={value}" for name, value in simulated.order(town).items() if name != "document"]
    environment = {**os.environ, "PARTYWALL_SANDBOX": "strict", "PATH": "/nowhere"}
    command = [sys.executable, "-m", "partywall", "screen", str(town / "plan.txt"), *order]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 4
    assert done.stderr == "partywall: Nothing is read, since this machine lacks bubblewrap; see: partywall doctor.\n"


def test_a_misspelt_demand_is_not_taken_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that is not known is refused, since whoever set it wanted something."""
    monkeypatch.setenv("PARTYWALL_SANDBOX", "on")
    close_workshop()
    with pytest.raises(Refused, match="PARTYWALL_SANDBOX may be strict"):
        workshop()


# What doctor says


def test_doctor_says_what_holds_and_what_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each layer, each trial and each kind of file has a line; where all hold, the exit code is 0."""
    found = Run(["doctor"], monkeypatch, capsys)
    assert found.code == 0
    assert found.out.count("  held  ") == 7
    assert "NOT HELD" not in found.out
    assert "a Word document, a PDF" in found.out
    assert found.out.endswith("Files from outside can be read here.\n")


def test_doctor_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a layer is missing it says which and how to get it; where it was demanded, the exit code is 4."""
    monkeypatch.setenv("PATH", "/nowhere")
    found = Run(["doctor"], monkeypatch, capsys)
    assert "  NO      a world of its own" in found.out
    assert "(needs bubblewrap)" in found.out
    assert found.code == 0
    monkeypatch.setenv("PARTYWALL_SANDBOX", "strict")
    assert Run(["doctor"], monkeypatch, capsys).code == 4


def test_doctor_is_not_content_where_a_trial_goes_through() -> None:
    """One thing that a worker can do and should not, and files cannot be read safely."""
    whole = health.examine()
    assert whole.sound
    one = replace(whole.trials[0], held=False)
    ill = replace(whole, trials=(one, *whole.trials[1:]))
    assert not ill.sound
    assert health.verdict(ill) == 4
    assert "  NOT HELD  open a connection, over a network or on this machine" in health.describe(ill)
