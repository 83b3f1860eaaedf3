"""The benchmark of naming traditions knows where a name stands and which traditions there are."""

import importlib.util
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench" / "fairness.py"
spec = importlib.util.spec_from_file_location("fairness", BENCH)
assert spec and spec.loader
fairness = importlib.util.module_from_spec(spec)
sys.modules["fairness"] = fairness
spec.loader.exec_module(fairness)


def test_every_tradition_has_as_many_names() -> None:
    """Ten people each, so that shares can be compared."""
    counts: dict[str, int] = {}
    for tradition, _, surname, _ in fairness.people():
        assert surname
        counts[tradition] = counts.get(tradition, 0) + 1
    assert len(counts) >= 20 and set(counts.values()) == {10}


def test_each_name_stands_where_it_is_said_to() -> None:
    """The places of a written frame are those of the name's parts; a title is none."""
    for _, forename, surname, title in fairness.people():
        for frame in fairness.KNOWN + fairness.UNKNOWN:
            text, places = fairness.written(frame, forename, surname, title)
            assert {text[start:end] for start, end in places} <= {
                forename, surname, surname.upper(), f"{forename} {surname}"
            }  # fmt: skip
            assert places


def test_a_known_neighbour_is_withheld_and_the_own_child_is_not() -> None:
    """The pipeline that is measured withholds the other family's person, not the case's own."""
    text = "Toby Quarmby is well. Perdita Oxnard was arrested in March."
    seen = fairness.known(text, "Perdita", "Oxnard")
    assert text.index("Perdita") in seen and text.index("Toby") not in seen
