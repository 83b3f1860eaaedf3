"""The benchmark of retold facts says honestly which record is right, and what is a false trace."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"
RETELLING = "To settle what he owed from gambling a lodger had taken an old accordion to be pawned."
NOTE = "The lodger pawned his grandmother's accordion to settle a gambling debt in Grimsby.\nHe has a caravan.\n"
PADDING = "We met on Tuesday and agreed the plan. The school will ring on Fridays. Next review in three months.\n"


def world(marked: str) -> dict[str, str]:
    register = {
        "families": [{"id": "F1"}, {"id": "F2"}, {"id": "F3"}],
        "people": [
            {"id": "p1", "family": "F1", "forename": "Ada", "surname": "Marchbank"},
            {"id": "p3", "family": "F2", "forename": "Jory", "surname": "Trewhella"},
        ],
        "case": {"family": "F1", "children": []},
        "products": [{"file": "products/plan.md", "recipients": ["p1"]}],
        "sources": [{"file": "sources/note.md", "families": ["F2"]}, {"file": "sources/other.md", "families": ["F3"]}],
    }
    return {
        "products/plan.md": PADDING + marked,
        "sources/note.md": NOTE,
        "sources/other.md": "Seen at the clinic with a cough.\n",
        "world.json": json.dumps(register),
    }


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))
    spec = importlib.util.spec_from_file_location("bench_retold", BENCH / "retold.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_retold", module)
    spec.loader.exec_module(module)
    return module


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / "w001" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder


def test_a_leak_that_leads_to_a_record_of_its_person_is_traced(bench: ModuleType, tmp_path: Path) -> None:
    """The record of the person's family is a right one, and the row is no false trace."""
    marked = f'<leak who="p3" what="finance" how="paraphrase"><core>{RETELLING}</core></leak>\n'
    figures, wrong = bench.measure(written(tmp_path, world(marked)))
    assert (figures["leaks retold"], figures["traced %"], figures["false"], wrong) == (1, 100, 0, [])


def test_a_leak_of_somebody_else_is_not_traced_by_that_record(bench: ModuleType, tmp_path: Path) -> None:
    """A record that neither belongs to a person of the leak nor names one is not the right one."""
    marked = f'<leak who="p1" what="finance" how="paraphrase"><core>{RETELLING}</core></leak>\n'
    figures, _ = bench.measure(written(tmp_path, world(marked)))
    assert (figures["leaks retold"], figures["traced %"]) == (1, 0)


def test_a_row_where_nothing_leaks_is_false(bench: ModuleType, tmp_path: Path) -> None:
    """What is unmarked and leads to a record of another family counts against the program."""
    second = '<leak who="p3" what="finance" how="paraphrase"><core>He sleeps in a van.</core></leak>\n'
    figures, ((_, _, row),) = bench.measure(written(tmp_path, world(f"{RETELLING} {second}")))
    assert figures["false"] == 1
    assert row.source.name == "sources/note.md"
