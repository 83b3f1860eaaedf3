"""The ledger's commands, as somebody runs them who has nothing but a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

APPEND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from partywall.service.house import open_house
open_house(Path(sys.argv[1]))
from django.db import transaction
from partywall.store.ledger import append_all
sys.path.insert(0, sys.argv[2])
from ledger.ledgers import an_entry
with transaction.atomic():
    append_all(an_entry(number) for number in range(int(sys.argv[3]), int(sys.argv[4])))
"""


def run(*words: object, code: int = 0) -> str:
    """What a command prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PARTYWALL_HOME"}
    done = subprocess.run(
        [sys.executable, *map(str, words)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout if code in {0, 5} else done.stderr


def partywall(*words: object, code: int = 0) -> str:
    return run("-m", "partywall", *words, code=code)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with an anchor and 300 entries."""
    folder = tmp_path / "house"
    (tmp_path / "anchor").mkdir()
    folder.mkdir(mode=0o700)
    (folder / "partywall.toml").write_text(f'[ledger]\nanchor = "{tmp_path / "anchor"}"\n')
    partywall("house", "init", "--house", folder)
    run("-c", APPEND, folder, Path(__file__).parent.parent, 0, 300)
    return folder


def test_the_life_of_a_ledger(house: Path, tmp_path: Path) -> None:
    """Published, printed, verified here and from a copy, proved, witnessed, and verified without Partywall."""
    assert partywall("ledger", "publish", "--house", house) == "The ledger has 300 entries, 300 of them new.\n"
    printed = partywall("ledger", "checkpoint", "--house", house).splitlines()
    key, paper = printed[printed.index("Key:") + 1], printed[printed.index("On paper:") + 1]
    assert key.startswith("partywall.local/ledger+") and paper.startswith("300 : ")
    run("-c", APPEND, house, Path(__file__).parent.parent, 300, 310)
    assert partywall("ledger", "verify", "--house", house).endswith("hold.\nThe ledger holds.\n")
    partywall("ledger", "publish", "--house", house)
    published = house / "ledger"
    old = min((tmp_path / "anchor").iterdir())
    words = (published, "--key", key, "--checkpoint", old, "--paper", paper)
    assert "2 checkpoints of 300 entries hold." in partywall("ledger", "verify", *words)
    everything = (published, "--key", key, "--checkpoint", tmp_path / "anchor")
    assert "2 checkpoints of 300 to 310 entries hold." in partywall("ledger", "verify", *everything)

    proof = tmp_path / "entry.tlog-proof"
    partywall("ledger", "prove", 307, "--out", proof, "--house", house)
    said = partywall("ledger", "check-proof", proof, "--key", key)
    assert said.startswith("Entry 307 is in the ledger partywall.local/ledger of 310 entries:\n{")
    partywall("ledger", "prove", 310, "--out", tmp_path / "none", "--house", house, code=4)

    mine = partywall("ledger", "witness-key", "auditors.example/w1", "--out", tmp_path / "mine").strip()
    witness = ("ledger", "witness", published, "--log", key, "--key", tmp_path / "mine", "--state", tmp_path / "seen")
    (tmp_path / "signed").write_text(partywall(*witness), encoding="utf-8")
    said = partywall("ledger", "verify", *words, "--checkpoint", tmp_path / "signed", "--witness", mine)
    assert "The witness auditors.example/w1 saw the first 310 entries on " in said

    program = tmp_path / "verify_ledger.py"
    partywall("ledger", "export-verifier", "--out", program)
    said = run("-I", program, *everything)
    assert said == "All 310 entries are those that the key signed, and 2 older checkpoints hold.\n"

    bundle = published / "tile/entries/000"
    bundle.write_bytes(bundle.read_bytes().replace(b'"check"', b'"chuck"', 1))
    said = partywall("ledger", "verify", *words, code=5)
    assert [line for line in said.splitlines() if line.startswith(("WRONG", "The ledger"))] == [
        "WRONG  The entries do not lead to the root that was signed for 310 entries.",
        "WRONG  The first 300 entries are not those of the checkpoint that was made when there were so many.",
        "WRONG  Entry 1 is not what the tile tile/0/000 was made of.",
        "WRONG  The tile tile/1/000.p/1 is not what the entries lead to.",
        "The ledger does not hold.",
    ]
    partywall(*witness)  # a witness reads tiles and no entries; it is for verification to find this


def test_words_that_are_off(tmp_path: Path) -> None:
    """What cannot be done is said in one sentence."""
    assert "Name a published ledger" in partywall("ledger", "verify", code=2)
    assert "name+id+key" in partywall("ledger", "verify", tmp_path, "--key", "a+b+c", code=4)
    assert "There is no house" in partywall("ledger", "publish", "--house", tmp_path / "none", code=4)
