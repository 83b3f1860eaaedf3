"""The benchmark screens a world as a system may see it: without marks, and without people whom no register knows."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "twodoors.py"
MARKED = (
    "# Plan\n\nWilf is well. <leak who=\"p3\" what=\"allegation\" how=\"named\"><core>Jory Trewhella</core> was"
    " <core>arrested</core>.</leak> <keep why=\"own\">Ada</keep> rang.\n"
)  # fmt: skip
WORLD = {
    "id": "w001",
    "families": [{"id": "F1", "name": "Marchbank", "address": "3 Chapel Rise, Carnbury TR99 1AA"}, {"id": "F2"}],
    "people": [
        {"id": "p1", "family": "F1", "forename": "Ada", "surname": "Marchbank", "role": "mother", "dob": "1990-01-02"},
        {"id": "p2", "family": "F1", "forename": "Wilf", "surname": "Marchbank", "role": "child"},
        {"id": "p3", "family": "F2", "forename": "Jory", "surname": "Trewhella", "role": "boy next door"},
        {"id": "p4", "family": None, "forename": "Unknown", "surname": "Nobody", "in_register": False},
    ],
    "restrictions": [{"person": "p1", "categories": ["health"], "from": ["*"], "why": ""}],
    "case": {"family": "F1", "children": ["p2"]},
    "products": [{"file": "products/plan.md", "recipients": ["p1"]}],
    "sources": [{"file": "sources/note.md", "families": ["F2"]}],
}


@pytest.fixture
def worlds(tmp_path: Path) -> Path:
    """One world in a folder of worlds, with no scorer beside it."""
    world = tmp_path / "worlds" / "w001"
    for name, content in (
        ("products/plan.md", MARKED),
        ("sources/note.md", "Nothing."),
        ("world.json", json.dumps(WORLD)),
    ):
        (world / name).parent.mkdir(parents=True, exist_ok=True)
        (world / name).write_text(content)
    return world.parent


@pytest.fixture
def bench() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("bench_twodoors", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_register_leaves_out_whom_it_does_not_know(bench: ModuleType) -> None:
    """People with ``in_register`` false are not in the register; addresses come with their postcode apart."""
    register = bench.register_of(WORLD)
    assert [person.id for person in register.people()] == ["p1", "p2", "p3"]
    assert register.family("F1").address.line == "3 Chapel Rise, Carnbury"
    assert register.family("F1").address.postcode == "TR99 1AA"


def test_predictions_are_offsets_in_the_text_without_marks(
    bench: ModuleType, worlds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line for each product and recipient, and its spans are the leak's words."""
    out = tmp_path / "out.jsonl"
    monkeypatch.setattr(sys, "argv", ["twodoors.py", str(worlds), "--predictions", str(out), "--json"])
    bench.main()
    [line] = [json.loads(line) for line in out.read_text().splitlines()]
    text = bench.MARK.sub("", MARKED)
    assert (line["world"], line["product"], line["recipient"]) == ("w001", "products/plan.md", "p1")
    assert [text[start:end] for start, end in line["redact"]] == ["Jory Trewhella was arrested"]
    assert json.loads(capsys.readouterr().out)["worlds"] == 1
