"""``make demo``: what it prints is what happened, and its results are what it says."""

import io
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest

from tests.examples.reading import EXAMPLES


@dataclass(frozen=True)
class Shown:
    """What the demo printed, on one line, and the folder of its second act."""

    said: str
    folder: Path

    def pdf(self, name: str, key: str = "") -> str:
        """The text of a PDF among the results, on one line."""
        reader = pypdf.PdfReader(io.BytesIO((self.folder / name).read_bytes()))
        if key:
            assert reader.decrypt(key)
        return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """One run of it, in a process of its own."""
    out = tmp_path_factory.mktemp("demo")
    words = [sys.executable, EXAMPLES / "demo.py", out]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return Shown(" ".join(done.stdout.split()), out / "whole-way")


def test_both_acts_are_shown(demo: Shown) -> None:
    """Four copies, the first hour of a breach, and a plan that goes the whole way, with every refusal in words."""
    assert len(re.findall(r"for the (mother|father): \d+ passages withheld", demo.said)) == 4
    assert "A sentence of the plan stands in: strategy meeting minutes" in demo.said
    refusals = re.findall(r"(\w+) ([^.]+)\. Refused: ([^.]+\.)", demo.said)
    assert [name for name, _, _ in refusals] == ["Rowan", "Wyn", "Wyn", "Cam", "Cam", "Rowan"]
    assert refusals[2][2] == "You, or somebody whose work you do, had a part in making this product."


def test_what_leaves_is_what_was_checked(demo: Shown) -> None:
    """The parcel opens with the key that was shown, and by no other; inside is the copy that the checker read."""
    found = re.search(r"opens with the key ([\d-]+),", demo.said)
    assert found
    assert not pypdf.PdfReader(demo.folder / "plan.pdf").decrypt("1111-1111-1111-1111-1111-1111")
    inside = demo.pdf("plan.pdf", found[1])
    assert inside == demo.pdf("copy-as-checked.pdf")
    assert "Case C0412 · for DA" in inside
    assert not [word for word in ("Kian", "Quarry", "Delaney", "wounding") if word in inside]


def test_letter_label_and_procedure_lie_beside_it(demo: Shown) -> None:
    """The letter is to the recipient, the label tells of no case, and staff read the council's own way to send."""
    assert "Dear Darren Ashby" in demo.pdf("letter.pdf")
    label = demo.pdf("label.pdf")
    assert "12 Tanyard Lane" in label
    assert "C0412" not in label
    assert "on a memory stick" in demo.pdf("procedure/procedure.pdf")


def test_the_ledger_is_verified_and_a_changed_byte_is_seen(demo: Shown) -> None:
    """The verifier of one file says that the ledger holds, and of the copy with one byte changed that it does not."""
    assert re.search(r"All \d+ entries are those that the key signed, and 1 older checkpoint holds\.", demo.said)
    for name, code in (("ledger", 0), ("ledger-changed", 1)):
        words = ["verify_ledger.py", name, "--key", f"{name}/key", "--checkpoint", "anchor"]
        done = subprocess.run([sys.executable, "-I", *words], cwd=demo.folder, capture_output=True, check=False)
        assert done.returncode == code
    assert "WRONG The entries do not lead to the root that was signed." in demo.said


def test_the_house_of_the_demo_is_taken_away(demo: Shown) -> None:
    """Nothing of it stays but the results: no database, no key."""
    left = {path.name for path in demo.folder.iterdir()}
    assert left == {
        "anchor", "certificate.json", "copy-as-checked.pdf", "label.pdf", "ledger", "ledger-changed", "letter.pdf",
        "letters", "plan.pdf", "procedure", "receipt.pdf", "report-for-the-author.html", "verify_ledger.py",
    }  # fmt: skip
