"""Finished copies, checked against their original though they are of another kind, or by their certificate alone."""

import json
from pathlib import Path

import pytest

import partywall
import simulated
from ledger.ledgers import KEY, NOW, Act, checkpoint
from partywall import pipeline
from partywall.errors import Refused
from partywall.ledger.entry import Entry, written
from partywall.ledger.notes import signed
from partywall.ledger.receipts import written_proof
from partywall.ledger.tree import leaf_hash
from partywall.model.text import digest_of
from partywall.report.certificate import MAY_GO
from partywall.service import copies, documents, parcels
from partywall.service.workshop import workshop
from tests.formats.pdf_story import minutes


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return simulated.town(tmp_path)


def made(town: Path, name: str = "plan.docx") -> Path:
    """The folder of results of one run, as if nobody had been asked anything."""
    partywall.redact_document(**simulated.order(town, name), out=town / "out")
    changed(town / "out" / "certificate.json", release={"state": MAY_GO, "because": []})
    return town / "out"


def changed(path: Path, **values: object) -> Path:
    """A certificate with other values."""
    path.write_text(json.dumps(json.loads(path.read_text()) | values))
    return path


@pytest.mark.parametrize("name", ["plan.docx", "plan.txt"])
def test_a_copy_is_proved_by_its_certificate(town: Path, name: str) -> None:
    """Whoever has only the copy and the certificate can check the one against the other, and is told what it proves."""
    out = made(town, name)
    copy = next(out.glob("copy.*"))
    proved = copies.prove_certificate(copy, out / "certificate.json")
    assert proved.holds, (proved.faults, proved.again)
    assert sum(count for _, count in proved.issued.labels) > 0
    lines = copies.describe_proved(proved)
    assert "very bytes" in lines[-2] and "not signed" in lines[-1]


def test_another_file_is_not_proved(town: Path) -> None:
    """A certificate speaks for no other bytes, be they one space longer."""
    out = made(town, "plan.txt")
    copy = out / "copy.txt"
    copy.write_bytes(copy.read_bytes() + b" ")
    proved = copies.prove_certificate(copy, out / "certificate.json")
    assert proved.faults == ("these are not the bytes that the certificate is about",)
    assert copies.describe_proved(proved)[-1] == "The certificate does not speak for this file."


@pytest.mark.parametrize(
    "values",
    [
        {"checks": []},
        {"checks": [{"name": "residue", "status": "failed", "detail": ""}]},
        {"release": {"state": "blocked", "because": []}},
        {"unread": [{"where": "page 1", "why": "a picture"}]},
        {"labels": [{"label": "[withheld: another person]", "count": 999}]},
    ],
    ids=lambda values: next(iter(values)),
)
def test_a_certificate_that_says_less_proves_nothing(town: Path, values: dict[str, object]) -> None:
    """Checks that are missing or failed, a block, a gap in reading, or labels that are not there: each is enough."""
    out = made(town)
    assert not copies.prove_certificate(out / "copy.docx", changed(out / "certificate.json", **values)).holds


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1}', '{"version": 2}', '{"version": true}'])
def test_what_is_no_certificate_is_refused(town: Path, text: str) -> None:
    """A file that is no certificate, or one of a version that is not known, is refused in one sentence."""
    (town / "c.json").write_text(text)
    with pytest.raises(Refused, match="ertificate"):
        copies.prove_certificate(town / "plan.txt", town / "c.json")


def test_a_copy_as_text_is_checked_and_what_is_left_is_told(town: Path) -> None:
    """The text of a Word file is checked against the Word file; what is left is told by passage and place alone."""
    out = made(town)
    findings = out / "findings.json"
    text = next(part.text for part in _read(town / "plan.docx").parts if part.stays)
    (town / "leak.txt").write_text(text)
    checked = copies.check_copy(town / "plan.docx", town / "leak.txt", findings)
    assert not checked.verification.passed and checked.verification.left
    lines = copies.describe_checked(checked)
    ids = {row["id"] for row in json.loads(findings.read_text())["passages"]}
    assert any(f"passage {id}: the text" in line for line in lines for id in ids)
    removed = {text[r.span.start : r.span.end] for r in checked.plan.redactions}
    assert not any(words in line for words in removed for line in lines)


ID = "c0123456789abcdef0123"
FOOT = f"Case 2031-0417 · for A.L. · copy {ID}"


@pytest.fixture(params=["plan.docx", "plan.pdf"])
def stamped(request: pytest.FixtureRequest, town: Path) -> tuple[Path, Path, Path]:
    """An original, a copy of it that bears the stamp, and the findings."""
    original = town / request.param
    if original.suffix == ".pdf":
        original.write_bytes(minutes("Jory Trewin"))
    screened = documents.screen_document(**simulated.order(town, original.name))
    stamp = parcels.stamp_of(ID, "2031-0417", "A.L.")
    copy = pipeline.produce(screened.untrusted, screened.screening, screened.policy, workshop(), stamp)
    made = town / f"copy{original.suffix}"
    made.write_bytes(copy.content)
    (town / "findings.json").write_bytes(documents.findings(screened))
    return original, made, town / "findings.json"


def test_a_stamped_copy_is_checked_with_its_stamp(stamped: tuple[Path, Path, Path]) -> None:
    """As it stands at the foot of its first page, with the page or without. Whoever has the copy says it."""
    original, copy, findings = stamped
    for line in (FOOT, f"{FOOT} · page 1 of 1"):
        assert partywall.verify_copy(original, copy, findings, stamped_as=line).passed
    assert not partywall.verify_copy(original, copy, findings).passed


@pytest.mark.parametrize(
    "line",
    [FOOT.replace("A.L.", "A.M."), FOOT.replace("Case 2031-0417 · ", ""), FOOT.replace("0123", "0124"),
     f"copy {ID}"],
)  # fmt: skip
def test_another_stamp_than_the_copys_fails(stamped: tuple[Path, Path, Path], line: str) -> None:
    """To the letter: another case, another recipient, another id."""
    original, copy, findings = stamped
    assert not partywall.verify_copy(original, copy, findings, stamped_as=line).passed


@pytest.mark.parametrize(
    "line", ["c4f0", "for A.L.", "copy 1", f"{FOOT} · page 0 of 3", f"Case {'9' * 41} · copy {ID}"]
)
def test_a_line_that_is_no_stamp_is_refused(line: str, town: Path) -> None:
    """In one sentence, before any file is read."""
    with pytest.raises(Refused, match="stamp|copy's id|Pages"):
        copies.check_copy(town / "none", town / "none", town / "none", stamped_as=line)


def _read(path: Path):  # type: ignore[no-untyped-def]
    from partywall import formats

    return formats.read(path.read_bytes(), path.name)


def test_a_ledger_speaks_for_a_copy(town: Path) -> None:
    """With a proof from a ledger it is told which act names these very bytes; a proof of other bytes is refused."""
    out = made(town, "plan.txt")
    copy, proof, key = out / "copy.txt", town / "entry.tlog-proof", str(KEY.public)
    facts = {"copy": digest_of(copy.read_bytes())}
    contents = [written(Entry(NOW, Act.RELEASE, facts=facts)), written(Entry(NOW, Act.OPEN))]
    note = signed(checkpoint(contents).text(), KEY)
    sisters = [leaf_hash(content) for content in contents]
    proof.write_bytes(written_proof(contents[0], 0, (sisters[1],), note))
    proved = copies.prove_certificate(copy, out / "certificate.json", proof, key)
    assert proved.holds
    assert copies.describe_proved(proved)[-1].startswith(
        "Entry 0 of the ledger ledger.example/house names this copy: release, on 26 November 2026 at 09:00 UTC."
    )
    proof.write_bytes(written_proof(contents[1], 1, (sisters[0],), note))
    with pytest.raises(Refused, match="does not name this copy"):
        copies.prove_certificate(copy, out / "certificate.json", proof, key)
