"""The published measures of the Text Anonymization Benchmark, by our own code."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

BENCH = Path(__file__).parent.parent.parent / "bench" / "tab.py"
spec = importlib.util.spec_from_file_location("tab", BENCH)
assert spec and spec.loader
tab = importlib.util.module_from_spec(spec)
sys.modules["tab"] = tab
spec.loader.exec_module(tab)

TEXT = "The case of Mr Ilmar Vesk (no. 77/09). Mr Vesk lives in Tartu. He was seen on 4 May 2009 by a court in Riga."


def mention(words: str, entity: str, kind: str, identifier: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start_offset": start, "end_offset": start + len(words), "entity_id": entity, "entity_type": kind,
            "identifier_type": identifier}  # fmt: skip


MENTIONS = [
    mention("Mr Ilmar Vesk", "e1", "PERSON", "DIRECT"),
    mention("Mr Vesk", "e1", "PERSON", "DIRECT"),
    mention("77/09", "e2", "CODE", "DIRECT"),
    mention("Tartu", "e3", "LOC", "QUASI"),
    mention("on 4 May 2009", "e4", "DATETIME", "QUASI"),
    mention("Riga", "e5", "LOC", "NO_MASK"),
]
ROW = {"text": TEXT, "annotations": {"a1": {"entity_mentions": MENTIONS}}}


def spans(*words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(one), TEXT.index(one) + len(one)) for one in words]


def measured(*words: str) -> dict[str, float]:
    return tab.measure([ROW], [spans(*words)])


def test_an_entity_is_protected_by_all_its_mentions_or_not_at_all() -> None:
    """One name left of two leaves the person known."""
    assert measured("Ilmar Vesk", "77/09")["entity recall, direct"] == 0.5
    assert measured("Ilmar Vesk", "Vesk lives", "77/09")["entity recall, direct"] == 1.0


def test_small_words_and_titles_need_no_masking() -> None:
    """ "on" and "Mr" tell nothing, and annotators differ about them."""
    assert measured("4 May 2009")["entity recall, quasi"] == 0.5


def test_precision_counts_tokens_that_nobody_masked() -> None:
    """What singles nobody out and is masked all the same costs precision, not recall."""
    assert measured("Tartu", "Riga")["token precision"] == 0.5


def test_each_annotator_counts() -> None:
    """A second annotator who marked less halves what masking the rest is worth."""
    row = {"text": TEXT, "annotations": {"a1": {"entity_mentions": MENTIONS}, "a2": {"entity_mentions": MENTIONS[2:3]}}}
    figures = tab.measure([row], [spans("77/09", "Tartu")])
    assert figures["token precision"] == pytest.approx(5 / 6)
    assert figures["entity recall, direct"] == pytest.approx(2 / 3)


def test_all_masked_and_nothing_masked() -> None:
    """Masking everything protects everybody; masking nothing protects nobody."""
    everything, nothing = measured(TEXT), tab.measure([ROW], [[]])
    for name in ("entity recall, direct", "entity recall, quasi"):
        assert (everything[name], nothing[name]) == (1.0, 0.0)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 15)), max_size=6), st.integers(0, 90), st.integers(1, 15))
def test_masking_more_never_protects_less(masks: list[tuple[int, int]], start: int, size: int) -> None:
    """Recall grows with what is masked."""
    fewer = tab.merged((at, at + length) for at, length in masks)
    more = tab.merged([*fewer, (start, start + size)])
    one, other = tab.measure([ROW], [fewer]), tab.measure([ROW], [more])
    assert all(other[name] >= one[name] for name in ("entity recall, direct", "entity recall, quasi", "token recall"))


def test_it_runs_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The benchmark reads the official schema and prints its figures as JSON."""
    data = tmp_path / "invented.json"
    data.write_text(json.dumps([ROW]), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["tab.py", str(data), "--json"])
    tab.main()
    figures = json.loads(capsys.readouterr().out)
    assert figures["documents"] == 1 and figures["entity recall, direct"] == 1.0
