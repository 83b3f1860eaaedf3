"""The benchmark of UK notes counts what is found and what is touched."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "uk_notes.py"
spec = importlib.util.spec_from_file_location("uk_notes", BENCH)
assert spec and spec.loader
uk_notes = importlib.util.module_from_spec(spec)
sys.modules["uk_notes"] = uk_notes
spec.loader.exec_module(uk_notes)

NOTE = "Re: Mrs Ottoline Speight, NHS Number 999 000 0018. Seen by Dr Cawthra on 4 May 2025. MRN: QX2-0046123."


def figures(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: Path, note: dict) -> dict:
    path.write_text(json.dumps({"notes": [note]}), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["uk_notes.py", str(path), "--json"])
    uk_notes.main()
    return json.loads(capsys.readouterr().out)


def test_what_is_found_and_what_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number is found however it is spaced; a name that nobody wrote there is not; a doctor is left alone."""
    gold = [
        {"value": "9990000018", "cat": "NHS_NUMBER"},
        {"value": "QX2-0046123", "cat": "MRN"},
        {"value": "Zephyrine Speight", "cat": "PATIENT_NAME"},
    ]
    preserve = [{"value": "Dr Cawthra", "reason": "clinician"}, {"value": "MRN: QX2-0046123", "reason": "none"}]
    made = figures(monkeypatch, capsys, tmp_path / "n.json", {"text": NOTE, "gold": gold, "preserve": preserve})
    assert made["NHS_NUMBER"] == made["MRN"] == 1 and made["PATIENT_NAME"] == 0
    assert made["keep: clinician"] == 1 and made["keep: none"] == 0
    assert made["must-keep touched"] == 0.5
