"""The measures of chains are the published ones, and the corpora are read as they are written."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(scope="module")
def bench() -> Iterator[ModuleType]:
    """The benchmark as a module, with those beside it."""
    sys.path.insert(0, str(BENCH))
    try:
        spec = importlib.util.spec_from_file_location("resolution", BENCH / "resolution.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["resolution"] = module
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(BENCH))


def chains(*words: str) -> list[frozenset[tuple[int, int]]]:
    """Chains of mentions that are called by letters."""
    return [frozenset((ord(letter), ord(letter) + 1) for letter in word) for word in words]


def test_measures_on_the_example_of_their_reference(bench: ModuleType) -> None:
    """Key abc, defg against ab, cd, fghi: MUC 40/40, B³ recall 41.67, CEAFe 65.00/43.33 (Pradhan et al. 2014)."""
    key, response = chains("abc", "defg"), chains("ab", "cd", "fghi")
    assert bench.muc(key, response) == (2, 5)
    assert bench.muc(response, key) == (2, 5)
    shares, size = bench.b_cubed(key, response)
    assert shares / size == pytest.approx(0.41667, abs=1e-4)
    alike = bench.ceaf(key, response)
    assert (alike / 2, alike / 3) == (pytest.approx(0.65), pytest.approx(0.4333, abs=1e-4))


def test_the_best_assignment_is_not_the_greedy_one(bench: ModuleType) -> None:
    """Taking the largest first would give 5, the best is 8; whichever side is the longer."""
    assert bench.best([[5.0, 4.0], [4.0, 0.0]]) == 8.0
    assert bench.best([[5.0], [4.0], [6.0]]) == 6.0


LITBANK = """\
#begin document (x_brat); part 0
x_brat\t0\t0\tMrs.\t_\t_\t_\t_\t_\t_\t_\t_\t(0
x_brat\t0\t1\tPascoe\t_\t_\t_\t_\t_\t_\t_\t_\t0)
x_brat\t0\t2\tsaw\t_\t_\t_\t_\t_\t_\t_\t_\t_
x_brat\t0\t3\ther\t_\t_\t_\t_\t_\t_\t_\t_\t(1|(0)
x_brat\t0\t4\tsister\t_\t_\t_\t_\t_\t_\t_\t_\t1)
x_brat\t0\t5\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_
"""
ENTITIES = "Mrs.\tB-PER\tO\nPascoe\tI-PER\tO\nsaw\tO\tO\nher\tB-PER\tO\nsister\tI-PER\tO\n.\tO\tO\n"
GUM = """\
# newpar
1\tPascoe\tP\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new-x-cf1-1-coref
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
3\tdog\tdog\tNOUN\tNN\t_\t1\tobj\t_\tEntity=(2-animal-new-x-cf2-1-sgl)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""


def test_both_corpora_are_read(bench: ModuleType, tmp_path: Path) -> None:
    """Persons only, nested mentions too, and without a possessive 's."""
    for place, text in {
        "litbank/coref/x_brat.conll": LITBANK, "litbank/entities/x_brat.tsv": ENTITIES, "gum/GUM_x.conllu": GUM,
    }.items():  # fmt: skip
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text)
    found = {
        story.name: [(story.text[start:end], number) for start, end, number in story.mentions]
        for story in bench.stories(tmp_path)
    }
    assert found == {"x_brat": [("Mrs. Pascoe", 0), ("her", 0), ("her sister", 1)], "GUM_x": [("Pascoe", 1)]}
