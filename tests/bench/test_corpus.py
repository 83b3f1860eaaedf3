"""The benchmark of whole folders counts what it says, and no file stops it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from formats.word import p, t, word

BENCH = Path(__file__).parents[2] / "bench"
TEXT = "Anwen came to the family centre with her grandmother on Tuesday and stayed until the evening."
ACTS = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from apart import Child

def act(what):
    if what == "hang":
        time.sleep(60)
    if what == "crash":
        os._exit(3)
    if what == "eat":
        return len(bytearray(8 << 30))
    if what == "raise":
        raise KeyError("Quillbrook")
    return what

if __name__ == "__main__":
    child = Child(act, 4, 2000)
    for what in ("well", "hang", "well", "crash", "well", "eat", "raise"):
        ended = child.do(what)
        print(ended.wrong or ended.value)
    child.end()
"""


def run(*command: str) -> str:
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=True, timeout=120, env=dict(os.environ)
    ).stdout


def test_a_hang_and_a_crash_are_said_and_the_next_file_is_unaffected(tmp_path: Path) -> None:
    """What went wrong is told by its kind and place, never by words of a document."""
    script = tmp_path / "acts.py"
    script.write_text(ACTS)
    said = run(str(script), str(BENCH)).splitlines()
    assert said[:6] == ["well", "hung", "well", "crashed", "well", "MemoryError"]
    assert said[6].startswith("KeyError at acts.py:") and "Quillbrook" not in said[6]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is said of a folder with good and damaged files."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "inner").mkdir()
    (folder / "a.docx").write_bytes(word(p(t(TEXT))))
    (folder / "inner" / "b.docx").write_bytes(word(p(t(TEXT)))[:200])
    (folder / "c.txt").write_text(TEXT * 3)
    (folder / "d.unheard").write_text(TEXT)
    figures: dict[str, Any] = json.loads(run(str(BENCH / "corpus.py"), str(folder), "--json"))
    return figures


def test_files_are_counted_by_kind_and_outcome(figures: dict[str, Any]) -> None:
    """Done and refused, with the reason; a kind that nobody reads is left out."""
    docx = figures["kinds"]["docx"]
    assert (docx["files"], docx["done"], docx["refused"]) == (2, 1, 1)
    assert [why for why in docx["reasons"] if "damaged" in why]
    assert (docx["opened by its own library"], docx["done of these, percent"]) == (1, 100.0)
    assert sorted(figures["kinds"]) == ["docx", "txt"]


def test_nothing_withheld_is_read_back_and_nothing_permitted_lost(figures: dict[str, Any]) -> None:
    """Words that stay are found again by another program, and words that were withheld are not."""
    everything = figures["all"]
    assert everything["leaked words"] == 0
    assert everything["permitted words"] >= 20
    assert everything["lost of these, percent"] == 0
    assert everything["not read back"] == 0
